/* practice/try_steps.h - this week's try, and a card with no occasion, as reasons of Today. */
#pragma once

#include "core/agenda.h"
#include "practice/ctx.h"

enum rel_status rel_practice_try_steps(struct rel_ctx *ctx, struct rel_arena *arena,
                                       const struct rel_pair_facts *facts, struct rel_steps *out,
                                       struct rel_err *err);
enum rel_status rel_practice_card_steps(struct rel_ctx *ctx, struct rel_arena *arena,
                                        const struct rel_pair_facts *facts, struct rel_steps *out,
                                        struct rel_err *err);
