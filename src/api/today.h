/* api/today.h - GET /api/today, and the answers to its reasons. */
#pragma once

#include "base/out.h"
#include "http/message.h"
#include "model/today.h"

void rel_api_today_write(struct rel_out *out, const struct rel_today *today);
void rel_api_reason_put(struct rel_out *out, const char *key, const struct rel_reason *reason);
/* warning: the pace guard's; "" = none. */
void rel_api_answered_write(struct rel_out *out, const struct rel_reason *reason, rel_id change,
                            const char *warning);

enum rel_status rel_api_today(struct rel_request *request, struct rel_response *response,
                              struct rel_err *err);
enum rel_status rel_api_today_answer(struct rel_request *request, struct rel_response *response,
                                     struct rel_err *err);
