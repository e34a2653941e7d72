/* practice/touchpoint.h - plan the next contact. */
#pragma once

#include "model/touchpoint.h"
#include "practice/ctx.h"

struct rel_deed;

/* Plans contact on touchpoint->day (not before today); an earlier plan by hand for that person is
 * replaced. An announced one counts as a promise. */
enum rel_status rel_practice_next(struct rel_ctx *ctx, const struct rel_touchpoint *touchpoint,
                                  rel_id *out, rel_id *change, struct rel_err *err);

/* Is it a day for a plan: today or later? REL_BAD_INPUT names the field. */
enum rel_status rel_practice_next_check(struct rel_ctx *ctx, rel_day day, struct rel_err *err);

/* The same inside another deed (log). */
enum rel_status rel_practice_next_in(struct rel_deed *deed, const struct rel_touchpoint *touchpoint,
                                     rel_id *out, struct rel_err *err);
