/*
 * core/health.h - is it kept to plan? Of the last six plans, how many happened in time.
 *
 * A plan is a planned touchpoint or a promise of mine. It happened in time when it was done by its
 * day plus a quarter of the gap it was planned with. 5-6 of six: on track; 3-4: slipping; else off.
 * With fewer than six the same number of misses is allowed; fewer than three say nothing.
 */
#pragma once

#include "base/arena.h"
#include "model/promise.h"
#include "model/touchpoint.h"

enum { REL_HEALTH_PLANS = 6, REL_HEALTH_LEAST = 3 };

struct rel_health_plan {
    rel_day made; /* when it was planned, or the contact before it; REL_NO_DAY = not known */
    rel_day due;
    rel_day done; /* REL_NO_DAY = not yet, or dropped */
    bool dropped;
};

/* A plan that can still come in time (its day and the quarter have not passed) is left out. */
const char *rel_health(const struct rel_health_plan *plans, size_t n,
                       rel_day today); /* "" = none */

/* The plans of one pair: touchpoints (the cadence's days apart, `cadence_days`) and promises of
 * mine, renegotiated ones left out. */
const char *rel_health_of(struct rel_arena *arena, const struct rel_promise_list *promises,
                          const struct rel_touchpoint_list *touchpoints, int cadence_days,
                          rel_day today);
