#include "core/capture_time.h"

#include <ctype.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { PHRASE = 6 };

static const struct rel_capture_word *
word_at(const struct rel_capture_clock *clock, const struct rel_capture_token *v, size_t n,
        size_t *used)
{
    const char *words[PHRASE];
    size_t k = 0;

    while (k < n && k < PHRASE) {
        words[k] = v[k].word;
        k++;
    }
    return rel_capture_find(clock->language, words, k, used);
}

static const struct rel_capture_word *
tagged(const struct rel_capture_clock *clock, const struct rel_capture_token *v, size_t n,
       enum rel_tag tag, size_t *used)
{
    const struct rel_capture_word *w = n ? word_at(clock, v, n, used) : NULL;

    return w && w->tag == tag ? w : NULL;
}

/* "20", "1.5", "1,5", "three" in tenths; *rest: what stands glued behind it ("20min"). */
static bool
number(const struct rel_capture_clock *clock, const struct rel_capture_token *v, size_t n,
       int *tenths, const char **rest)
{
    const struct rel_capture_word *w;
    size_t used;
    char *end;
    long whole;

    if (!n)
        return false;
    if (isdigit((unsigned char)v[0].word[0])) {
        whole = strtol(v[0].word, &end, 10);
        if (whole > 9999)
            return false;
        *tenths = (int)whole * 10;
        if ((*end == '.' || *end == ',') && isdigit((unsigned char)end[1])
            && !isdigit((unsigned char)end[2])) {
            *tenths += end[1] - '0';
            end += 2;
        }
        *rest = end;
        return true;
    }
    w = tagged(clock, v, n, REL_TAG_NUMBER, &used);
    if (!w || used != 1)
        return false;
    *tenths = w->value * 10;
    *rest = "";
    return true;
}

bool
rel_capture_duration(const struct rel_capture_clock *clock, const struct rel_capture_token *v,
                     size_t n, size_t *used, int *minutes)
{
    const struct rel_capture_word *w;
    struct rel_capture_token glued;
    const char *rest;
    size_t more = 0;
    int tenths;

    w = n ? word_at(clock, v, n, used) : NULL;
    if (w && w->tag == REL_TAG_DURATION) {
        *minutes = w->value;
        return true;
    }
    if (!number(clock, v, n, &tenths, &rest))
        return false;
    if (*rest) {
        glued = (struct rel_capture_token){.word = rest};
        w = tagged(clock, &glued, 1, REL_TAG_UNIT, &more);
        *used = 1;
    } else {
        w = tagged(clock, v + 1, n - 1, REL_TAG_UNIT, &more);
        *used = 1 + more;
    }
    if (!w || (w->value > 1000 && tenths != 10))
        return false;
    *minutes = tenths * (w->value % 1000) / 10;
    return *minutes > 0 && *minutes <= 7 * 24 * 60;
}

static rel_day
add_span(rel_day day, int n, int span)
{
    struct rel_civil c = rel_day_civil(day);
    int months = span == 30 ? n : span == 365 ? 12 * n : 0, length;

    if (!months)
        return day + n * span;
    months += (c.year - 1) * 12 + c.month - 1;
    c.year = months / 12 + 1;
    c.month = months % 12 + 1;
    length = rel_day_month_length(c.year, c.month);
    return rel_day_of(c.year, c.month, c.day < length ? c.day : length);
}

static bool
yearly(struct rel_capture_time *t, int month, int mday)
{
    if (!rel_day_exists(2000, month, mday))
        return false;
    t->kind = REL_TIME_YEARLY;
    t->month = month;
    t->mday = mday;
    return true;
}

static bool
on_day(struct rel_capture_time *t, int year, int month, int mday)
{
    if (year < 100)
        year += 2000;
    if (!rel_day_exists(year, month, mday) || year < 1900 || year > 2200)
        return false;
    t->kind = REL_TIME_DAY;
    t->day = rel_day_of(year, month, mday);
    return true;
}

/* "2026-11-20", "20.11.2026", "20.11.", "20.11", "3/4", "3/4/2026". */
static bool
digits_day(const struct rel_capture_clock *clock, const char *word, struct rel_capture_time *t)
{
    int a, b, year, n = 0;
    char end;

    if (strlen(word) == 10 && rel_day_parse(word, &t->day)) {
        t->kind = REL_TIME_DAY;
        return true;
    }
    if (sscanf(word, "%2d.%2d.%4d%c", &a, &b, &year, &end) == 3)
        return on_day(t, year, b, a);
    if (sscanf(word, "%2d.%2d.%n%c", &a, &b, &n, &end) == 2 && n)
        return yearly(t, b, a);
    if (sscanf(word, "%2d/%2d/%4d%c", &a, &b, &year, &end) == 3)
        return clock->month_first ? on_day(t, year, a, b) : on_day(t, year, b, a);
    if (sscanf(word, "%2d/%2d%c", &a, &b, &end) == 2)
        return clock->month_first ? yearly(t, a, b) : yearly(t, b, a);
    return false;
}

/* "20 Nov", "20th of November", "20. November", "Nov 20", each with a year behind it. */
static bool
month_day(const struct rel_capture_clock *clock, const struct rel_capture_token *v, size_t n,
          size_t *used, struct rel_capture_time *t)
{
    const struct rel_capture_word *w;
    size_t at = 1, more;
    char *end, *after;
    long mday, year;
    int month;

    if (!n)
        return false;
    mday = strtol(v[0].word, &end, 10);
    if (end != v[0].word) {
        if (*end && strcmp(end, "th") && strcmp(end, "st") && strcmp(end, "nd") && strcmp(end, "rd")
            && strcmp(end, "."))
            return false;
        if (at < n && !strcmp(v[at].word, ".") && v[at].glued)
            at++;
        if (at < n && !strcmp(v[at].word, "of"))
            at++;
        w = tagged(clock, v + at, n - at, REL_TAG_MONTH, &more);
        if (!w)
            return false;
        month = w->value;
        at += more;
    } else {
        w = tagged(clock, v, n, REL_TAG_MONTH, &more);
        if (!w || more >= n)
            return false;
        at = more;
        month = w->value;
        mday = strtol(v[at].word, &end, 10);
        if (end == v[at].word
            || (*end && strcmp(end, "th") && strcmp(end, "st") && strcmp(end, "nd")))
            return false;
        at++;
    }
    if (mday < 1 || mday > 31 || !yearly(t, month, (int)mday))
        return false;
    year = at < n ? strtol(v[at].word, &after, 10) : 0;
    if (at < n && year >= 1900 && year <= 2200 && !*after && on_day(t, (int)year, month, (int)mday))
        at++;
    *used = at;
    return true;
}

/* "3 days ago", "vor 3 Tagen", "in 2 weeks", "last week", "next month". */
static bool
span_day(const struct rel_capture_clock *clock, const struct rel_capture_token *v, size_t n,
         size_t *used, struct rel_capture_time *t)
{
    const struct rel_capture_word *first, *span;
    const char *rest = "";
    size_t at = 0, more;
    int tenths = 10, sign = 0;

    first = word_at(clock, v, n, &more);
    if (first && (first->tag == REL_TAG_IN || (first->tag == REL_TAG_AGO && first->value))) {
        sign = first->tag == REL_TAG_IN ? 1 : -1;
        at = more;
    } else if (first && (first->tag == REL_TAG_LAST || first->tag == REL_TAG_COMING)) {
        span = tagged(clock, v + more, n - more, REL_TAG_SPAN, used);
        if (!span)
            return false;
        *used += more;
        sign = first->tag == REL_TAG_LAST ? -1 : first->value ? 0 : 1;
        t->kind = REL_TIME_DAY;
        t->day = add_span(clock->today, sign, span->value);
        return true;
    }
    if (number(clock, v + at, n - at, &tenths, &rest) && !*rest)
        at++;
    else if (at < n && (!strcmp(v[at].word, "a") || !strcmp(v[at].word, "an")))
        at++;
    span = tagged(clock, v + at, n - at, REL_TAG_SPAN, &more);
    if (!span || tenths % 10 || tenths > 9990)
        return false;
    at += more;
    if (!sign) {
        first = tagged(clock, v + at, n - at, REL_TAG_AGO, &more);
        if (!first || first->value)
            return false;
        at += more;
        sign = -1;
    }
    t->kind = REL_TIME_DAY;
    t->day = add_span(clock->today, sign * tenths / 10, span->value);
    *used = at;
    return true;
}

static bool
weekday(const struct rel_capture_clock *clock, const struct rel_capture_token *v, size_t n,
        bool led, size_t *used, struct rel_capture_time *t)
{
    const struct rel_capture_word *w = word_at(clock, v, n, used);
    size_t at = 0, more;

    if (w && (w->tag == REL_TAG_LAST || w->tag == REL_TAG_COMING)) {
        t->turn = w->tag == REL_TAG_LAST ? -1 : 1;
        at = *used;
    }
    w = tagged(clock, v + at, n - at, REL_TAG_WEEKDAY, &more);
    /* "Sat" is a day, "sat" is not unless something leads to it */
    if (!w || (strlen(v[at].word) <= 3 && !v[at].capital && !led && !t->turn))
        return false;
    t->kind = REL_TIME_WEEKDAY;
    t->weekday = w->value;
    *used = at + more;
    return true;
}

/* "16:10", "9.30" before o'clock, "4pm", "4 pm", "um 16 uhr". at: "at" stood before. */
static bool
clock_time(const struct rel_capture_clock *clock, const struct rel_capture_token *v, size_t n,
           bool at, size_t *used, int *minute)
{
    const struct rel_capture_word *w;
    int hour, min = 0, taken = 0;
    size_t more;
    bool said = false;

    if (!n || !isdigit((unsigned char)v[0].word[0]))
        return false;
    if (sscanf(v[0].word, "%2d:%2d%n", &hour, &min, &taken) == 2 && taken)
        said = true;
    else if (sscanf(v[0].word, "%2d.%2d%n", &hour, &min, &taken) == 2 && taken)
        said = false;
    else if (sscanf(v[0].word, "%2d%n", &hour, &taken) != 1)
        return false;
    *used = 1;
    if (v[0].word[taken]) {
        struct rel_capture_token glued = {.word = v[0].word + taken};

        w = tagged(clock, &glued, 1, REL_TAG_OCLOCK, &more);
        if (!w)
            return false;
    } else {
        w = tagged(clock, v + 1, n - 1, REL_TAG_OCLOCK, &more);
        if (w)
            *used += more;
    }
    if (w && w->value == 2 && hour < 12)
        hour += 12;
    if (!said && !w && !(at && taken <= 2))
        return false;
    if (!said && !w && at && n > 1 && isalpha((unsigned char)v[1].word[0])
        && word_at(clock, v + 1, n - 1, &more) == NULL)
        return false; /* "at 3 schools" */
    if (hour > 23 || min > 59)
        return false;
    *minute = hour * 60 + min;
    return true;
}

static bool
read_day(const struct rel_capture_clock *clock, const struct rel_capture_token *v, size_t n,
         bool led, size_t *used, struct rel_capture_time *t)
{
    const struct rel_capture_word *w;

    if (!n)
        return false;
    if (month_day(clock, v, n, used, t) || span_day(clock, v, n, used, t)
        || weekday(clock, v, n, led, used, t))
        return true;
    if (digits_day(clock, v[0].word, t)) {
        *used = 1;
        return true;
    }
    w = word_at(clock, v, n, used);
    if (!w || (w->tag != REL_TAG_DAYWORD && w->tag != REL_TAG_PART))
        return false;
    t->kind = REL_TIME_DAY;
    t->day = clock->today + (w->tag == REL_TAG_DAYWORD ? w->value : 0);
    if (w->tag == REL_TAG_PART)
        t->minute = w->value * 60;
    return w->tag == REL_TAG_DAYWORD || strchr(w->phrase, ' ') != NULL;
}

bool
rel_capture_time(const struct rel_capture_clock *clock, const struct rel_capture_token *v, size_t n,
                 size_t *used, struct rel_capture_time *out)
{
    struct rel_capture_time t = {.minute = -1};
    const struct rel_capture_word *w;
    size_t at = 0, more = 0, lead = 0;
    bool on = false;

    for (int i = 0; i < 2; i++) { /* "by the", "at" */
        w = n > at ? word_at(clock, v + at, n - at, &more) : NULL;
        if (w && (w->tag == REL_TAG_BY || w->tag == REL_TAG_ON)) {
            t.by |= w->tag == REL_TAG_BY;
            on |= w->tag == REL_TAG_ON;
            at += more;
        } else if (at && n > at && !strcmp(v[at].word, "the")) {
            at++;
        }
    }
    lead = at;
    if (read_day(clock, v + at, n - at, at > 0, &more, &t)) {
        at += more;
        w = n > at ? word_at(clock, v + at, n - at, &more) : NULL;
        if (w && w->tag == REL_TAG_PART) {
            t.minute = w->value * 60;
            at += more;
        }
        w = n > at ? word_at(clock, v + at, n - at, &more) : NULL;
        lead = w && w->tag == REL_TAG_ON ? more : 0;
        if (n > at + lead
            && clock_time(clock, v + at + lead, n - at - lead, lead > 0, &more, &t.minute))
            at += lead + more;
    } else if (!t.by && clock_time(clock, v + lead, n - lead, on, &more, &t.minute)) {
        at = lead + more;
        if (n > at && read_day(clock, v + at, n - at, at > 0, &more, &t))
            at += more;
    } else {
        return false;
    }
    *used = at;
    *out = t;
    return true;
}

rel_day
rel_capture_day(const struct rel_capture_time *time, rel_day today, bool past)
{
    rel_day day;
    int ahead, year;

    if (time->kind == REL_TIME_DAY)
        return time->day;
    if (time->kind == REL_TIME_WEEKDAY) {
        ahead = (time->weekday - rel_day_weekday(today) + 7) % 7;
        if (time->turn > 0 || (!past && time->turn == 0))
            return today + (ahead ? ahead : 7);
        return today - (ahead ? 7 - ahead : time->turn < 0 ? 7 : 0);
    }
    if (time->kind == REL_TIME_YEARLY) {
        year = rel_day_civil(today).year;
        for (int i = 0; i < 8; i++, year += past ? -1 : 1) {
            if (!rel_day_exists(year, time->month, time->mday))
                continue;
            day = rel_day_of(year, time->month, time->mday);
            if (past ? day <= today : day >= today)
                return day;
        }
    }
    return REL_NO_DAY;
}
