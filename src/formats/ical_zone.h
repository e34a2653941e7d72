/*
 * formats/ical_zone.h - which zone a TZID means: IANA's names, also inside of longer ones
 * ("/mozilla.org/20050126_1/Europe/Berlin"), and those of Windows.
 */
#pragma once

#include "lib/zone.h"

#include <stdbool.h>

/* false: nobody knows that name. */
bool rel_ical_zone_name(const char *tzid, char buf[REL_ZONE_NAME]);
