/* practice/referral_steps.h - thanks, and how it ended, as reasons of Today. */
#pragma once

#include "core/agenda.h"
#include "practice/ctx.h"

enum rel_status rel_practice_referral_steps(struct rel_ctx *ctx, struct rel_arena *arena,
                                            const struct rel_pair_facts *facts,
                                            struct rel_steps *out, struct rel_err *err);
