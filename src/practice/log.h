/* practice/log.h - contact happened: one interaction, one or many people, what was promised. */
#pragma once

#include "model/log.h"
#include "practice/ctx.h"

/* Stores all of it or nothing, in one change, and recomputes how everybody stands. REL_BAD_INPUT
 * names the field: nobody, too many, a moment to come, minutes out of range, a next day that has
 * passed, a promise without words. An open promise or planned touchpoint is closed only when the
 * user says so; logging outbound contact answers `new` and `owed` by itself. */
enum rel_status rel_practice_log(struct rel_ctx *ctx, const struct rel_log *log,
                                 struct rel_logged *out, struct rel_err *err);
