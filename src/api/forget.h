/* api/forget.h - POST /api/contacts/{contact}/forget: erases somebody for good. */
#pragma once

#include "base/out.h"
#include "http/route.h"
#include "practice/forget.h"

void rel_api_forgot_write(struct rel_out *out, const struct rel_forgot *forgot);

enum rel_status rel_api_forget(struct rel_request *request, struct rel_response *response,
                               struct rel_err *err);
