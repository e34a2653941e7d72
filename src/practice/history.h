/* practice/history.h - what was changed, and taking it back. */
#pragma once

#include "model/change.h"
#include "practice/ctx.h"

/* Newest first; contact 0 = all; before: id to page on from (0 = the newest). */
enum rel_status rel_practice_history(struct rel_ctx *ctx, rel_id contact, rel_id before, int limit,
                                     struct rel_change_list *out, struct rel_err *err);

/* Takes one change back (0 = the newest that stands), derived rows included. REL_CONFLICT names
 * what changed since. *out is the change that did it: undoing that is a redo. */
enum rel_status rel_practice_undo(struct rel_ctx *ctx, rel_id change, struct rel_change *out,
                                  struct rel_err *err);
