/* api/touchpoint.h - POST /api/touchpoints: plan the next contact. */
#pragma once

#include "base/out.h"
#include "http/message.h"
#include "model/touchpoint.h"

void rel_api_touchpoint_put(struct rel_out *out, const char *key,
                            const struct rel_touchpoint *touchpoint);

enum rel_status rel_api_touchpoint_post(struct rel_request *request, struct rel_response *response,
                                        struct rel_err *err);
