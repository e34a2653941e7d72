/*
 * core/capture_time.h - durations, days and times in the tokens of a line: durations before dates.
 */
#pragma once

#include "base/day.h"
#include "core/capture_words.h"

/* A word of the line. */
struct rel_capture_token {
    const char *word; /* folded; a mark stands by itself: "," "." "?" ":" "\"" "(" ")" */
    size_t from, to;  /* bytes of the sentence */
    bool capital;     /* its first letter is one */
    bool glued;       /* no space before it */
};

/* What was read: which day is meant is known only when the clause is. */
struct rel_capture_time {
    enum { REL_TIME_NONE, REL_TIME_DAY, REL_TIME_WEEKDAY, REL_TIME_YEARLY } kind;
    rel_day day;     /* DAY */
    int weekday;     /* WEEKDAY */
    int month, mday; /* YEARLY: without a year */
    int turn;        /* WEEKDAY, YEARLY: -1 "last", 1 "next", 0 not said */
    int minute;      /* of the day; -1 = not said */
    bool by;         /* "by Friday" */
};

struct rel_capture_clock {
    rel_day today;
    bool month_first; /* 3/4 is 4 March */
    const struct rel_capture_language *language;
};

/* "20 min", "1,5 h", "half an hour" at v[0]: *used tokens; false: there is none. */
bool rel_capture_duration(const struct rel_capture_clock *clock, const struct rel_capture_token *v,
                          size_t n, size_t *used, int *minutes);

/* A day, a time, or both ("yesterday at 16:10", "by Friday", "3 days ago") at v[0]. */
bool rel_capture_time(const struct rel_capture_clock *clock, const struct rel_capture_token *v,
                      size_t n, size_t *used, struct rel_capture_time *out);

/* The day meant: past clauses look back (today counts), others ahead. REL_NO_DAY: none was said. */
rel_day rel_capture_day(const struct rel_capture_time *time, rel_day today, bool past);
