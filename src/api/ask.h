/* api/ask.h - asks and invitations, and whether it is time to ask. */
#pragma once

#include "base/out.h"
#include "http/message.h"
#include "practice/ask.h"

void rel_api_asks_write(struct rel_out *out, const struct rel_ask_list *list);
void rel_api_readiness_put(struct rel_out *out, const char *key, const struct rel_readiness *r);

enum rel_status rel_api_asks(struct rel_request *request, struct rel_response *response,
                             struct rel_err *err);
enum rel_status rel_api_ask_post(struct rel_request *request, struct rel_response *response,
                                 struct rel_err *err);
enum rel_status rel_api_ask_patch(struct rel_request *request, struct rel_response *response,
                                  struct rel_err *err);
