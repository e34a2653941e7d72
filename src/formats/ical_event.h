/* formats/ical_event.h - one VEVENT: its dates, its people and their answers. */
#pragma once

#include "formats/ical_when.h"

struct rel_ical_dates {
    struct rel_when *v;
    size_t n;
};

struct rel_ical_series {                /* what an event needs beside itself to be followed */
    struct rel_ical_zone *zone;         /* of its start; NULL = UTC or the wall */
    struct rel_ical_dates more, except; /* RDATE, EXDATE */
};

/* Reads the component into *e and *s; what is odd is in e->problems. */
void rel_ical_event(struct rel_ical_zones *zones, const struct rel_ical_part *part,
                    struct rel_event *e, struct rel_ical_series *s);
