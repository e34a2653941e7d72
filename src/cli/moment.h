/* cli/moment.h - which moment is now, and which day is today. */
#pragma once

#include "base/day.h"
#include "base/err.h"

#include <stdint.h>

struct rel_zone;

/* The clock, or $RELATUM_TODAY (2026-11-22, or with a time: "2026-11-22 16:10"; noon without one):
 * *today is REL_NO_DAY when the clock decides. */
enum rel_status rel_moment_now(struct rel_zone *zone, int64_t *now, rel_day *today,
                               struct rel_err *err);
