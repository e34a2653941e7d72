/* model/dav_plan.h - what a calendar of relatum shows: one row a promise, a touchpoint, a date. */
#pragma once

#include "base/day.h"
#include "base/id.h"
#include "base/words.h"
#include "model/interaction.h"

#include <stdbool.h>

enum rel_dav_plan_kind {
    REL_PLAN_PROMISE,
    REL_PLAN_TOUCHPOINT, /* planned */
    REL_PLAN_TOUCH,      /* the cadence's next one; its id is the contact */
    REL_PLAN_DATE,       /* id: the contact, n: which of its dates */
};
/* As the names of their addresses begin. */
REL_WORDS(rel_dav_plan_kind, "promise", "touchpoint", "touch", "date")

struct rel_dav_plan {
    enum rel_dav_plan_kind kind;
    rel_id id, contact;
    const char *name;         /* of the person */
    rel_day day;              /* REL_NO_DAY = none */
    enum rel_channel channel; /* REL_CHANNELS = any */
    bool announced, closed;
    rel_day closed_on;
    const char *what; /* of a date its kind */
    int n, year;      /* of a date; year 0 = not known */
};

struct rel_dav_plans {
    struct rel_dav_plan *v;
    size_t n;
};
