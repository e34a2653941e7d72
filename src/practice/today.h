/* practice/today.h - who should I reach out to today, why, and with what? */
#pragma once

#include "model/today.h"
#include "practice/ctx.h"
#include "practice/today_answer.h"

/* Reads what is due of the agenda and nothing else: costs the same for any number of contacts.
 * most: how many rows at the most (0 = the user's daily_people); rows beyond the day's minutes
 * fall into the last cut. Writes nothing. */
enum rel_status rel_practice_today(struct rel_ctx *ctx, size_t most, struct rel_today *out,
                                   struct rel_err *err);

/* Rolls dates that have passed on to next year, a bounded chunk a call; run after the answer was
 * given. *left = false when nothing is left to do. */
enum rel_status rel_practice_today_roll(struct rel_ctx *ctx, bool *left, struct rel_err *err);
