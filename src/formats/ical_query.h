/*
 * formats/ical_query.h - calendar objects as CalDAV asks about them: is it one, does it match, its
 * instances one by one, when somebody is busy (RFC 4791, sections 4.1, 7.10, 9.6.5, 9.7, 9.9).
 */
#pragma once

#include "base/arena.h"
#include "base/buf.h"
#include "base/day.h"
#include "model/dav.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

struct rel_ical_object {
    const char *component; /* VEVENT, VTODO, VJOURNAL */
    const char *uid;
    int64_t starts, ends; /* seconds UTC between which anything of it can happen; INT64_MIN, MAX */
};

/* NULL: bytes[0..n) are one calendar object: components of one kind and one UID, no METHOD. Else
 * why not, in words. */
const char *rel_ical_fault(struct rel_arena *arena, const char *bytes, size_t n,
                           struct rel_ical_object *out);

/* filter: the one of VCALENDAR. */
bool rel_ical_matches(struct rel_arena *arena, const char *bytes, size_t n,
                      const struct rel_comp_filter *filter);

/* Puts out the events that touch [from, to) one by one, in UTC, without rules. */
void rel_ical_expand(struct rel_buf *out, struct rel_arena *arena, const char *bytes, size_t n,
                     int64_t from, int64_t to);

/* Adds a FREEBUSY line for each time it keeps somebody busy within [from, to). */
void rel_ical_busy(struct rel_buf *out, struct rel_arena *arena, const char *bytes, size_t n,
                   int64_t from, int64_t to);

/* What a client did with a task. */
struct rel_ical_task {
    bool is_task, completed, cancelled;
    rel_day due; /* the day in DUE as it is written; REL_NO_DAY = none */
};
struct rel_ical_task rel_ical_task(struct rel_arena *arena, const char *bytes, size_t n);

/* "20261002T080000Z" as seconds UTC. */
bool rel_ical_utc_parse(const char *text, int64_t *out);
/* What stands around the lines of rel_ical_busy(). */
void rel_ical_busy_begin(struct rel_buf *out, int64_t from, int64_t to, int64_t now);
void rel_ical_busy_end(struct rel_buf *out);
