/* api/dupe.h - /api/dupes and /api/merges: people who stand in the book twice. */
#pragma once

#include "base/out.h"
#include "http/route.h"
#include "practice/dupe.h"
#include "practice/merge.h"

void rel_api_dupes_write(struct rel_out *out, const struct rel_dupe_list *list);
void rel_api_merged_write(struct rel_out *out, const struct rel_merged *merged);

enum rel_status rel_api_dupes(struct rel_request *request, struct rel_response *response,
                              struct rel_err *err);
enum rel_status rel_api_not_same(struct rel_request *request, struct rel_response *response,
                                 struct rel_err *err);
enum rel_status rel_api_merge(struct rel_request *request, struct rel_response *response,
                              struct rel_err *err);
