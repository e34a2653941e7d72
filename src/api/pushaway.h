/* api/pushaway.h - push-aways: what is noticed, cases, and how they end. */
#pragma once

#include "base/out.h"
#include "http/message.h"
#include "practice/pushaway.h"

void rel_api_pushaways_write(struct rel_out *out, const struct rel_pushaway_list *list,
                             const struct rel_noticed_list *noticed);
void rel_api_pushaway_view_write(struct rel_out *out, const struct rel_pushaway_view *view);

enum rel_status rel_api_pushaways(struct rel_request *request, struct rel_response *response,
                                  struct rel_err *err);
enum rel_status rel_api_pushaway_post(struct rel_request *request, struct rel_response *response,
                                      struct rel_err *err);
enum rel_status rel_api_pushaway(struct rel_request *request, struct rel_response *response,
                                 struct rel_err *err);
enum rel_status rel_api_pushaway_patch(struct rel_request *request, struct rel_response *response,
                                       struct rel_err *err);
