/*
 * core/query.h - one grammar for finding people, in the terminal, in the interface and on the page.
 *
 *     ana circle:"Old friends" warmth:<40 last:>3m needs:tax -has:email
 *
 * A word with a known name and a colon is a facet, a - in front turns it round; everything else is
 * words. Values with spaces stand in quotes. Spans of time: 10d, 3w, 3m (30 days each), 2y.
 */
#pragma once

#include "base/arena.h"
#include "base/err.h"
#include "model/query.h"

/* REL_BAD_INPUT (field "q"): a facet that there is not, or a value it does not take; the remedy
 * says what it takes. An address such as mailto:x is words. */
enum rel_status rel_query_parse(struct rel_arena *arena, const char *text, struct rel_query *out,
                                struct rel_err *err);

/* The first facet of that kind that is not turned round; NULL = none. */
const struct rel_facet *rel_query_facet(const struct rel_query *query, enum rel_facet_kind kind);
