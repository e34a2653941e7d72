/* api/match.h - needs and what could meet them. */
#pragma once

#include "base/out.h"
#include "http/message.h"
#include "practice/match.h"

void rel_api_match_put(struct rel_out *out, const struct rel_match *match);
void rel_api_matches_write(struct rel_out *out, const struct rel_match_list *matches);
void rel_api_match_acted_write(struct rel_out *out, rel_id match,
                               const struct rel_match_acted *acted, rel_id change);
void rel_api_synonyms_write(struct rel_out *out, const struct rel_synonym_list *synonyms);

enum rel_status rel_api_matches(struct rel_request *request, struct rel_response *response,
                                struct rel_err *err);
enum rel_status rel_api_match_patch(struct rel_request *request, struct rel_response *response,
                                    struct rel_err *err);
enum rel_status rel_api_synonyms(struct rel_request *request, struct rel_response *response,
                                 struct rel_err *err);
enum rel_status rel_api_synonym_post(struct rel_request *request, struct rel_response *response,
                                     struct rel_err *err);
