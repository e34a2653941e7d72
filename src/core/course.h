/* core/course.h - warmth and strength of one pair, week by week, from its contact days alone. */
#pragma once

#include "base/arena.h"
#include "core/standing.h"
#include "model/course.h"

/* `weeks` + 1 points, seven days apart, the last one on `today`; each knows only the days up to it.
 * days: of the pair, sorted, each once. One pass: O(n + weeks). */
struct rel_course rel_course(struct rel_arena *arena, const struct rel_contact_day *days, size_t n,
                             const struct rel_cadence *cadence, int weeks, rel_day today);
