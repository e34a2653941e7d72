/* api/promise.h - what I said I would do, and what they said. */
#pragma once

#include "base/out.h"
#include "http/message.h"
#include "model/promise.h"

void rel_api_promise_put(struct rel_out *out, const char *key, const struct rel_promise *promise);
void rel_api_promises_write(struct rel_out *out, const struct rel_promise_list *promises);

enum rel_status rel_api_promises(struct rel_request *request, struct rel_response *response,
                                 struct rel_err *err);
enum rel_status rel_api_promise_post(struct rel_request *request, struct rel_response *response,
                                     struct rel_err *err);
enum rel_status rel_api_promise_patch(struct rel_request *request, struct rel_response *response,
                                      struct rel_err *err);
