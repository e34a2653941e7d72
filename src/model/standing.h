/*
 * model/standing.h - how a user stands with a contact: derived, one row per (user, contact).
 *
 * Everything here follows from the pair's contact days and the plan; `relatum rebuild` remakes it.
 */
#pragma once

#include "base/day.h"
#include "base/id.h"
#include "model/circle.h"

#include <stdint.h>

/* One local day with contact. */
struct rel_contact_day {
    rel_day day;
    bool in, out; /* somebody wrote or called to me; I to them; mutual sets both */
};

/* The forecast's state of one pair: model GW, section 2. */
struct rel_forecast {
    double N, B; /* forgetting sums over gaps */
    int64_t n;   /* contact days */
    rel_day first, last;
    double median; /* observed median gap in days; 0 while n < 2 */
};

struct rel_standing {
    rel_id user, contact, book;
    struct rel_forecast forecast;
    rel_day last_contact; /* REL_NO_DAY = never; never moves backwards */
    rel_day last_inbound, last_outbound;
    int64_t last_at;                 /* the latest interaction's moment, seconds UTC; 0 = never */
    int64_t last_in_at, last_out_at; /* mutual counts in both */
    int64_t inbound_days, outbound_days;
    double in_sum, out_sum; /* discounted counts as of last_contact, half-life 180 days */
    int recent_in; /* the last 3 contact days as bits, the latest the lowest: 1 = had inbound */
    int answered;  /* contact days with inbound since the phase last fell back */
    enum rel_phase phase;
    rel_day due;               /* the cadence's day; REL_NO_DAY = no cadence (not active) */
    rel_day next_touch;        /* the earliest of due and planned touchpoints */
    rel_day cools_on, cold_on; /* REL_NO_DAY while too early to tell */
    int model;                 /* version of formula and constants that made this row */
    const char *zone;          /* whose days these are: "Europe/Vienna" */
};
