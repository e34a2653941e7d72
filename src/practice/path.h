/* practice/path.h - who knows whom: stated ties, ways to somebody, and the map. */
#pragma once

#include "model/path.h"
#include "practice/ctx.h"

/* contact 0 = all of the book. */
enum rel_status rel_practice_ties(struct rel_ctx *ctx, rel_id contact, size_t most,
                                  struct rel_tie_list *out, struct rel_err *err);
/* States that two know each other, and how ("" = they do). REL_BAD_INPUT: somebody and themselves.
 */
enum rel_status rel_practice_tie_add(struct rel_ctx *ctx, rel_id contact, rel_id other,
                                     const char *kind, rel_id *out, rel_id *change,
                                     struct rel_err *err);
enum rel_status rel_practice_tie_remove(struct rel_ctx *ctx, rel_id tie, rel_id *change,
                                        struct rel_err *err);

/* The best ways to a contact over at most three ties, at most REL_PATHS; from: whose way (0 =
 * mine). Looks at a bounded number of ties around the goal. */
enum rel_status rel_practice_paths(struct rel_ctx *ctx, rel_id to, rel_id from,
                                   struct rel_path_list *out, struct rel_err *err);

/* At most `most` people by strength, and the ties among them. */
enum rel_status rel_practice_map(struct rel_ctx *ctx, size_t most, struct rel_map *out,
                                 struct rel_err *err);
