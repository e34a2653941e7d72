/* api/session.h - is the server up, and signing out. */
#pragma once

#include "base/out.h"
#include "http/message.h"

void rel_api_health_write(struct rel_out *out);

enum rel_status rel_api_health(struct rel_request *request, struct rel_response *response,
                               struct rel_err *err);
enum rel_status rel_api_sign_out(struct rel_request *request, struct rel_response *response,
                                 struct rel_err *err);
