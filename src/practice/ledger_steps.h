/* practice/ledger_steps.h - thanks not said, and loans, as reasons of Today. */
#pragma once

#include "core/agenda.h"
#include "practice/ctx.h"

enum rel_status rel_ledger_steps(struct rel_ctx *ctx, struct rel_arena *arena,
                                 const struct rel_pair_facts *facts, struct rel_steps *out,
                                 struct rel_err *err);
