/*
 * formats/ical.h - calendars: iCalendar (RFC 5545) as Outlook, Google and others write it, and
 * vCalendar 1.0 as far as it is the same; read by libical, event by event.
 *
 * Reading never fails: a damaged property costs itself, a damaged event costs itself, and both are
 * told with line and reason. Series are followed within a window and within REL_MAX_RRULE_STEPS;
 * rules that would never come to an end are named and only their first event is taken.
 */
#pragma once

#include "formats/ical_lines.h"
#include "model/calendar.h"

#include <stdint.h>

struct rel_ical_window { /* moments, seconds UTC; of walls without a zone roughly so */
    int64_t from, to;    /* to: behind it */
};

/* All of it lives in the arena. window NULL: no occurrences are worked out. */
void rel_ical_read(struct rel_arena *arena, const char *bytes, size_t n,
                   const struct rel_ical_window *window, struct rel_calendar *out);
