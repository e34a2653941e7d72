/* core/touchpoint.h - was this contact the one that was planned? */
#pragma once

#include "model/touchpoint.h"

#include <stdbool.h>

enum {
    REL_TOUCHPOINT_EARLY = 3
}; /* days by which contact may come before its day and still be it */

/* contact: a day with contact by the user (outbound or mutual); REL_NO_DAY = none. near: by its
 * day, when the user logs it. met: by evidence alone, so it must also be later than the plan. */
bool rel_touchpoint_near(const struct rel_touchpoint *touchpoint, rel_day contact);
bool rel_touchpoint_met(const struct rel_touchpoint *touchpoint, rel_day contact);
