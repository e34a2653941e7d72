/* practice/circle.h - groups with a rhythm, a weight and words of their own. */
#pragma once

#include "model/circle.h"
#include "practice/ctx.h"

enum rel_status rel_practice_circles(struct rel_ctx *ctx, struct rel_circle_list *out,
                                     struct rel_err *err);
enum rel_status rel_practice_circle_find(struct rel_ctx *ctx, const char *name,
                                         struct rel_circle *out, struct rel_err *err);
/* id 0 adds, otherwise changes. Weights and rhythms out of range: REL_BAD_INPUT naming the field.
 * A change of weight or rhythm reworks its people in chunks. */
enum rel_status rel_practice_circle_set(struct rel_ctx *ctx, const struct rel_circle *circle,
                                        rel_id *out, rel_id *change, struct rel_err *err);
enum rel_status rel_practice_circle_member(struct rel_ctx *ctx, rel_id circle, rel_id contact,
                                           bool in, rel_id *change, struct rel_err *err);
