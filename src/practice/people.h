/* practice/people.h - lists of people: filtered, ordered, page by page. */
#pragma once

#include "model/person.h"
#include "practice/ctx.h"

/* With a text: what the search finds, best first, one page only. Else by name (or by the order
 * asked for), from the cursor on. REL_BAD_INPUT names limit, state or cursor; REL_NOT_FOUND the
 * circle. */
enum rel_status rel_practice_people(struct rel_ctx *ctx, const struct rel_people_query *query,
                                    struct rel_people *out, struct rel_err *err);

/* One row of such a list. */
enum rel_status rel_practice_people_row(struct rel_ctx *ctx, rel_id contact,
                                        struct rel_people_row *out, struct rel_err *err);
