/* api/library.h - what is worth sending to somebody. */
#pragma once

#include "base/out.h"
#include "http/message.h"
#include "practice/library.h"

void rel_api_library_write(struct rel_out *out, const struct rel_article_list *list,
                           const char *nudge);
void rel_api_library_item_write(struct rel_out *out, const struct rel_article *article,
                                const struct rel_match_list *who,
                                const struct rel_article_sents *had);
void rel_api_library_fed_write(struct rel_out *out, const struct rel_library_fed *fed,
                               rel_id change);

enum rel_status rel_api_library(struct rel_request *request, struct rel_response *response,
                                struct rel_err *err);
enum rel_status rel_api_library_item(struct rel_request *request, struct rel_response *response,
                                     struct rel_err *err);
enum rel_status rel_api_library_post(struct rel_request *request, struct rel_response *response,
                                     struct rel_err *err);
enum rel_status rel_api_library_patch(struct rel_request *request, struct rel_response *response,
                                      struct rel_err *err);
enum rel_status rel_api_library_feed(struct rel_request *request, struct rel_response *response,
                                     struct rel_err *err);
enum rel_status rel_api_library_sent(struct rel_request *request, struct rel_response *response,
                                     struct rel_err *err);
