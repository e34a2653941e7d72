/* practice/heard_steps.h - what was heard long ago asks to be asked about again. */
#pragma once

#include "core/agenda.h"
#include "practice/ctx.h"

/* One step a person: the item that waits longest. */
enum rel_status rel_practice_heard_steps(struct rel_ctx *ctx, struct rel_arena *arena,
                                         const struct rel_pair_facts *facts, struct rel_steps *out,
                                         struct rel_err *err);
