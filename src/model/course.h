/* model/course.h - how a pair stood at the end of each week: the line a person's page draws. */
#pragma once

#include "base/day.h"

#include <stddef.h>

struct rel_course_week {
    rel_day day;  /* the last day of the week, or today */
    int warmth;   /* 0-100, -1: too early to tell, or they had not answered */
    int strength; /* 0-100 */
    int contacts; /* contact days in the seven days up to it */
};

struct rel_course {
    struct rel_course_week *v; /* oldest first; the last one is today */
    size_t n;
};
