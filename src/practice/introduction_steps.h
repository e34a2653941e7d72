/* practice/introduction_steps.h - an introduction's next step, for the one whose turn it is. */
#pragma once

#include "core/agenda.h"
#include "practice/ctx.h"

enum rel_status rel_practice_introduction_steps(struct rel_ctx *ctx, struct rel_arena *arena,
                                                const struct rel_pair_facts *facts,
                                                struct rel_steps *out, struct rel_err *err);
