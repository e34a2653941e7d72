/* model/report.h - one's own figures, measured; each with what it rests on. */
#pragma once

#include "base/day.h"
#include "base/id.h"

#include <stddef.h>
#include <stdint.h>

enum {
    REL_REPORT_TOUCHES = 12,    /* how far new people get: 1st to 12th contact */
    REL_REPORT_COHORT = 90,     /* days they are given */
    REL_REPORT_SILENT_FROM = 7, /* days after the meeting in which somebody fell silent */
    REL_REPORT_MONTHS = 12,
    REL_REPORT_BANDS = 5,    /* Fresh, Warm, Mild, Cool, Cold */
    REL_REPORT_CHANCES = 10, /* bins of the forecast's record */
    REL_REPORT_LIST = 20,    /* rows of a list */
    REL_REPORT_SMALL = 20,   /* below: "n of m", no share */
};

struct rel_report_month { /* counts of one calendar month */
    rel_day first;        /* its first day */
    int64_t v[REL_REPORT_BANDS];
};

struct rel_report_person {
    rel_id contact;
    const char *name;
    rel_day met, last;
    int contacts;
    const char *before; /* what came before the silence; may be "" */
};

struct rel_report_side {
    rel_id contact;
    const char *name;
    int64_t given, taken;
};

struct rel_report {
    rel_day since, today; /* since REL_NO_DAY = all there is */
    int64_t people;       /* looked at */
    /* how far new people get within 90 days of the first contact (or of being caught) */
    int64_t cohort, too_new; /* too_new: met in the last 90 days, left out */
    int64_t reached[REL_REPORT_TOUCHES];
    /* from being caught to the first word of mine */
    int64_t caught, answered_caught;
    double first_hours; /* the middle; -1 = none */
    /* contact points before they invited or asked */
    int64_t invitations;
    double touches_before; /* the middle; -1 = none */
    struct rel_report_promises {
        int64_t due, kept, late, broken, open;
    } promises;
    struct rel_report_promise_month {
        rel_day first;
        struct rel_report_promises v;
    } promise_months[REL_REPORT_MONTHS];
    struct {
        struct rel_report_person *v;
        size_t n;
        int64_t all;
    } silent; /* fell silent within 7-90 days of meeting */
    struct {
        int64_t given, taken, trust;
        struct rel_report_side *v; /* most given first */
        size_t n;
    } giving;
    struct {
        int64_t received, given, thanked, told;
    } referrals;
    struct {
        int64_t asked, yes, no, later, cared; /* cared: a sequence began after the yes */
    } asks;
    struct {
        int64_t made, introduced, fruitful;
    } introductions;
    struct rel_report_month warmth[REL_REPORT_MONTHS]; /* the last day of each, today the last */
    int64_t inbound, outbound; /* days of contact with something from them, from me */
    struct rel_report_chance { /* the forecast's own record, by what it said */
        int64_t asked, came;
        double said; /* sum of the chances */
    } record[REL_REPORT_CHANCES];
    struct {
        struct rel_report_strike {
            rel_id contact;
            const char *name, *text;
            rel_day due;
        } v[5];
        size_t n;
    } strikes;
};
