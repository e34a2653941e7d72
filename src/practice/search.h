/*
 * practice/search.h - one question to everything: people, and what was written about them.
 *
 * People by the beginnings of words of names and addresses; where nobody answers, by words one slip
 * of the finger away. Notes, what was heard, promises and articles by all words (of two letters and
 * more), newest first, with what matches.
 */
#pragma once

#include "model/passage.h"
#include "model/person.h"
#include "practice/ctx.h"

struct rel_search_answer {
    struct rel_people people;
    const char *corrected; /* what was looked for instead; "" = as asked */
    struct rel_passage_list passages;
};

/* text: words and facets (core/query.h); facets narrow people only. people, passages: at most so
 * many (1..REL_MAX_PAGE, passages 0 = none). REL_BAD_INPUT names the facet. */
enum rel_status rel_practice_search(struct rel_ctx *ctx, const char *text, int people, int passages,
                                    struct rel_search_answer *out, struct rel_err *err);
