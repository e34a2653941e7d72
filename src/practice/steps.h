/*
 * practice/steps.h - what the records of the practice ask for: the time-driven reasons that come
 * from introductions, push-aways, matches and the like.
 *
 * One table, a line for each kind of record. What a reason says, and what doing it does, stands in
 * practice/reasons.h.
 */
#pragma once

#include "core/agenda.h"
#include "practice/ctx.h"

/* Appends the steps of one record kind for facts->contact; facts has its standing, promises and
 * touchpoints by then. Reads only that contact's rows. */
typedef enum rel_status (*rel_steps_fn)(struct rel_ctx *ctx, struct rel_arena *arena,
                                        const struct rel_pair_facts *facts, struct rel_steps *out,
                                        struct rel_err *err);

/* All of them. */
enum rel_status rel_practice_steps(struct rel_ctx *ctx, struct rel_arena *arena,
                                   const struct rel_pair_facts *facts, struct rel_steps *out,
                                   struct rel_err *err);
