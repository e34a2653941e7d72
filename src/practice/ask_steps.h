/* practice/ask_steps.h - answers that are waited for, and a yes that was not cared for yet. */
#pragma once

#include "core/agenda.h"
#include "practice/ctx.h"

enum rel_status rel_practice_ask_steps(struct rel_ctx *ctx, struct rel_arena *arena,
                                       const struct rel_pair_facts *facts, struct rel_steps *out,
                                       struct rel_err *err);
