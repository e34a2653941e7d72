/* practice/today_row.h - fills a row of Today with words: who, why, with what. */
#pragma once

#include "core/words_reason.h"
#include "model/today.h"
#include "practice/ctx.h"

/* contact, weight and the leading reason are set: fills everything else but the cut. Costs a few
 * point queries, whatever the contact's history. value: of the leading row, for cooling. */
enum rel_status rel_practice_today_row(struct rel_ctx *ctx, double value, struct rel_today_row *row,
                                       struct rel_err *err);
