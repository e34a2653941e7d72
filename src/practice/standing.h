/* practice/standing.h - works out how people stand again: standing, agenda, inside a transaction.
 */
#pragma once

#include "model/interaction.h"
#include "practice/ctx.h"

/* From the enduring rows, whatever changed: interactions, plans, promises, dates, circles, state.
 */
enum rel_status rel_practice_standing_refresh(struct rel_ctx *ctx, const rel_id *contacts, size_t n,
                                              struct rel_err *err);
