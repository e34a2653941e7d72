/* practice/match_steps.h - the best match of a confirmed need, as a reason of Today. */
#pragma once

#include "core/agenda.h"
#include "practice/ctx.h"

/* One step a person; practice/steps.c drops it while a push-away case of theirs is open. */
enum rel_status rel_practice_match_steps(struct rel_ctx *ctx, struct rel_arena *arena,
                                         const struct rel_pair_facts *facts, struct rel_steps *out,
                                         struct rel_err *err);
