/* api/heard.h - what was heard, played back, confirmed and corrected. */
#pragma once

#include "base/out.h"
#include "http/message.h"
#include "model/heard.h"

void rel_api_heard_put(struct rel_out *out, const char *key, const struct rel_heard *heard);
/* play_back: the sentence for one contact; "" = nothing to play back. */
void rel_api_heards_write(struct rel_out *out, const struct rel_heard_list *list,
                          const char *play_back);

enum rel_status rel_api_heards(struct rel_request *request, struct rel_response *response,
                               struct rel_err *err);
enum rel_status rel_api_heard_post(struct rel_request *request, struct rel_response *response,
                                   struct rel_err *err);
enum rel_status rel_api_heard_patch(struct rel_request *request, struct rel_response *response,
                                    struct rel_err *err);
