/*
 * practice/dupe.h - people who stand in the book twice: found, asked about, and kept apart when the
 * user says so.
 *
 * Only contacts that share something are compared: an address or number, the words of a name in any
 * order, family name and given name or a short form or initial of it, or a name that is one letter
 * away.
 */
#pragma once

#include "model/dupe.h"
#include "practice/ctx.h"

/* Certain ones first, then by score. contact 0 = everybody; else only pairs with that one. A chain
 * of certain pairs in which two speak against each other is asked about as a whole. */
enum rel_status rel_practice_dupes(struct rel_ctx *ctx, rel_id contact, struct rel_dupe_list *out,
                                   struct rel_err *err);

/* They are two people: the pair is not shown again. */
enum rel_status rel_practice_not_same(struct rel_ctx *ctx, rel_id a, rel_id b, rel_id *change,
                                      struct rel_err *err);
