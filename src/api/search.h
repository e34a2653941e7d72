/* api/search.h - GET /api/search: people, and what was written about them. */
#pragma once

#include "base/out.h"
#include "http/route.h"
#include "practice/search.h"

void rel_api_search_write(struct rel_out *out, const struct rel_search_answer *answer);

enum rel_status rel_api_search(struct rel_request *request, struct rel_response *response,
                               struct rel_err *err);
