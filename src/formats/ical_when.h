/*
 * formats/ical_when.h - the zones of one calendar file, and moments in them.
 *
 * What a TZID means: an IANA or Windows zone when it is one (ICU), else what the file itself
 * defines (VTIMEZONE, followed by libical).
 */
#pragma once

#include "formats/ical_lines.h"
#include "lib/zone.h"
#include "model/calendar.h"

#include <libical/ical.h>

struct rel_ical_zone { /* a TZID of this file */
    struct rel_ical_zone *next;
    const char *tzid;
    struct rel_zone *icu; /* NULL: by `own`, the file's own definition; both NULL: unknown */
    icaltimezone *own;
};

struct rel_ical_zones { /* start with {arena} */
    struct rel_arena *arena;
    struct rel_ical_zone *first;
};

/* Reads the file's definitions, which need not stand before the events. */
void rel_ical_zones_read(struct rel_ical_zones *zones, const struct rel_ical_parts *parts);
void rel_ical_zones_close(struct rel_ical_zones *zones);

/* NULL: nobody knows it. */
struct rel_ical_zone *rel_ical_zone_of(struct rel_ical_zones *zones, const char *tzid);

/* Seconds as if the wall clock showed UTC, and back. */
int64_t rel_ical_wall(const struct icaltimetype *t);
struct icaltimetype rel_ical_from_wall(int64_t wall, bool date);
int64_t rel_ical_to_utc(struct rel_ical_zone *z, int64_t wall);
int64_t rel_ical_to_wall(struct rel_ical_zone *z, int64_t utc);

/* z NULL: on the wall. at = INT64_MIN: no moment that exists. */
struct rel_when rel_ical_moment(const struct icaltimetype *t, struct rel_ical_zone *z);
