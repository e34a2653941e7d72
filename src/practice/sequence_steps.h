/* practice/sequence_steps.h - the next step of each sequence somebody is on, as a reason of Today.
 */
#pragma once

#include "core/agenda.h"
#include "practice/ctx.h"

enum rel_status rel_practice_sequence_steps(struct rel_ctx *ctx, struct rel_arena *arena,
                                            const struct rel_pair_facts *facts,
                                            struct rel_steps *out, struct rel_err *err);
