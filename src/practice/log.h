/* practice/log.h - contact happened: one interaction, one or many people, what was promised. */
#pragma once

#include "model/log.h"
#include "practice/ctx.h"

struct rel_deed;

/* Stores all of it or nothing, in one change, and recomputes how everybody stands. REL_BAD_INPUT
 * names the field: nobody, too many, a moment to come, minutes out of range, a next day that has
 * passed, a promise without words. Outbound or mutual contact is what a touchpoint planned for that
 * day, or up to three days later, was meant to be: it is done. Promises are closed only when the
 * user says so. A uid logged before does nothing and says `again`. */
enum rel_status rel_practice_log(struct rel_ctx *ctx, const struct rel_log *log,
                                 struct rel_logged *out, struct rel_err *err);

/* The writing alone, inside another deed (done); the log is right already. */
enum rel_status rel_practice_log_in(struct rel_deed *deed, const struct rel_log *log,
                                    rel_id interaction, struct rel_err *err);

/* What rel_practice_log() does around it: the checks (at least one of who; they need not exist
 * yet), the interaction's id for a uid, and how it stands with each of who now. */
enum rel_status rel_practice_log_check(struct rel_ctx *ctx, const struct rel_log *log,
                                       struct rel_err *err);
rel_id rel_practice_log_id(const struct rel_ctx *ctx, const char *uid);
enum rel_status rel_practice_log_tell(struct rel_ctx *ctx, const struct rel_log *log,
                                      struct rel_logged *out, struct rel_err *err);

/* When they will hear from the user next, as a sentence. */
enum rel_status rel_practice_next_step(struct rel_ctx *ctx, rel_id contact, const char **out,
                                       struct rel_err *err);
