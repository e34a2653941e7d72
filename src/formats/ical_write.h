/* formats/ical_write.h - events and tasks of our own as iCalendar (RFC 5545). */
#pragma once

#include "base/buf.h"
#include "base/day.h"

#include <stdbool.h>
#include <stdint.h>

extern const char rel_ical_begin[]; /* BEGIN:VCALENDAR and who wrote it */

/* One line each; texts escaped (section 3.3.11) and folded at 75 bytes between characters. */
void rel_ical_put_utc(struct rel_buf *out, const char *name, int64_t at);
void rel_ical_put_day(struct rel_buf *out, const char *name, rel_day day);
void rel_ical_put_text(struct rel_buf *out, const char *name, const char *text);

/* A whole-day event, or a task due on that day. */
struct rel_ical_plan {
    const char *uid, *title, *note;
    rel_day day; /* REL_NO_DAY: a task without a day */
    bool task, yearly;
    bool done; /* of a task */
    rel_day closed;
    int64_t stamp; /* seconds UTC */
};
/* The component alone; a calendar of several is rel_ical_begin, these, END:VCALENDAR. */
void rel_ical_plan_put(struct rel_buf *out, const struct rel_ical_plan *plan);
/* A calendar with nothing but it. */
void rel_ical_plan_write(struct rel_buf *out, const struct rel_ical_plan *plan);
