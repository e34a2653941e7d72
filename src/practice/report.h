/* practice/report.h - measure yourself: figures from what is stored, against the folklore. */
#pragma once

#include "model/report.h"
#include "practice/ctx.h"

/* Goes through all people once, in pages; its time grows with them. since REL_NO_DAY = all there
 * is. REL_BAD_INPUT: a day to come. */
enum rel_status rel_practice_report(struct rel_ctx *ctx, rel_day since, struct rel_report *out,
                                    struct rel_err *err);

const char *rel_practice_report_share(struct rel_ctx *ctx, int64_t n, int64_t of);
const char *rel_practice_report_chance(struct rel_ctx *ctx, const struct rel_report_chance *bin);
