/* base/clock.h - the only place that reads the clock; called by cli and jobs, never below. */
#pragma once

#include <stdint.h>

int64_t rel_clock_now(void);     /* seconds since 1970-01-01 UTC */
int64_t rel_clock_mono_us(void); /* microseconds of a clock that never goes back */
