/*
 * cli/when.h - days and moments as people type them.
 *
 * Days: today, tomorrow, yesterday; friday, fri; +7d, +2w, +1m, -2d; 2026-12-01; 1 dec, 1 Dec 2026.
 * A weekday, or a day and month without a year, is the next one when the future is meant (never
 * today) and the last one when the past is meant (today counts).
 * Moments: a day, a time (16:10, 9:30), or both ("yesterday 16:10", 2026-11-20T16:10), or now.
 */
#pragma once

#include "base/day.h"
#include "base/err.h"
#include "lib/zone.h"

enum rel_when { REL_FUTURE, REL_PAST };

/* REL_BAD_INPUT with examples as the remedy. */
enum rel_status rel_when_day(const char *text, rel_day today, enum rel_when when, rel_day *out,
                             struct rel_err *err);

/* Seconds UTC. A past day without a time is its noon, today without a time is now. */
enum rel_status rel_when_past(const char *text, rel_day today, struct rel_zone *zone, int64_t now,
                              int64_t *out, struct rel_err *err);
