/* practice/pushaway_steps.h - when cases and signals come up on Today. */
#pragma once

#include "core/agenda.h"
#include "practice/ctx.h"

/* A case on its day (its id as row), else the signal that is measured (its number + 1 as row). */
enum rel_status rel_practice_pushaway_steps(struct rel_ctx *ctx, struct rel_arena *arena,
                                            const struct rel_pair_facts *facts,
                                            struct rel_steps *out, struct rel_err *err);

/* Takes out what must wait while a case is open: offers, asks and sequences. */
void rel_practice_pushaway_pause(struct rel_steps *steps);
