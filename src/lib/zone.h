/*
 * lib/zone.h - which day a moment falls on, in a user's own time zone (IANA data, by ICU).
 *
 * Many zones may be open in one process; one handle belongs to one thread at a time. A handle
 * remembers the offsets it met and the interval each holds for, so that turning millions of moments
 * into days costs no ICU call.
 */
#pragma once

#include "base/arena.h"
#include "base/day.h"
#include "base/err.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

struct rel_zone;

enum { REL_ZONE_NAME = 64 }; /* room for any zone's name */

/* name: "Europe/Berlin", "UTC", "+05:30" is "GMT+05:30". REL_BAD_INPUT: no such zone. */
enum rel_status rel_zone_open(const char *name, struct rel_zone **zone, struct rel_err *err);
void rel_zone_close(struct rel_zone *zone); /* NULL is fine */
REL_DEFINE_AUTO(rel_zone, rel_zone_close)

const char *rel_zone_name(const struct rel_zone *zone); /* as it was opened */

/* Seconds east of Greenwich at a moment (seconds UTC). */
int32_t rel_zone_offset(struct rel_zone *zone, int64_t utc);

rel_day rel_zone_day(struct rel_zone *zone, int64_t utc);
int rel_zone_minute(struct rel_zone *zone, int64_t utc); /* of the day, 0-1439 */

/* The moment a wall clock shows day and minute (0-1440). A time that a change of clocks skips is
 * moved behind it; of one that comes twice the first is meant. */
int64_t rel_zone_utc(struct rel_zone *zone, rel_day day, int minute);

/* The name of this machine's zone (TZ, /etc/localtime), "UTC" when it has none; gives buf back. */
const char *rel_zone_system(char buf[REL_ZONE_NAME]);

/* The zone that Windows calls so ("W. Europe Standard Time" is Europe/Berlin), by CLDR's table.
 * false: it has no such zone. */
bool rel_zone_windows(const char *name, char buf[REL_ZONE_NAME]);
