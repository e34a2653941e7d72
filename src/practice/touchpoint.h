/* practice/touchpoint.h - plan the next contact. */
#pragma once

#include "model/touchpoint.h"
#include "practice/ctx.h"

/* Plans contact on touchpoint->day (not before today); an earlier plan by hand for that person is
 * replaced. An announced one counts as a promise. */
enum rel_status rel_practice_next(struct rel_ctx *ctx, const struct rel_touchpoint *touchpoint,
                                  rel_id *out, rel_id *change, struct rel_err *err);
