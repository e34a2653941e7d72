/* api/brief.h - GET /api/contacts/{contact}/brief: before a meeting. */
#pragma once

#include "base/out.h"
#include "http/message.h"

struct rel_brief;

void rel_api_brief_write(struct rel_out *out, const struct rel_brief *brief);

enum rel_status rel_api_brief(struct rel_request *request, struct rel_response *response,
                              struct rel_err *err);
