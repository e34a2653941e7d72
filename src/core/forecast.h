/*
 * core/forecast.h - is it cooling, and when? What is known from the days of contact alone.
 *
 * Model GW (core/gw.h) with the shipped constants: k 0.7, delta 0.95, r 1.608, alpha 15.08,
 * a 0.1653, b 0.5146, per day; fitted on four public sets of mail and messages by the log loss of
 * the chances it states. A change of formula or constants raises REL_FORECAST_VERSION, and every
 * standing row made by an older version is worked out again.
 *
 * A contact day is a local day with contact either way. All functions take a forecast with n >= 1
 * unless they say otherwise. Days before the last contact count as the day of it.
 */
#pragma once

#include "core/gw.h"
#include "model/standing.h"

enum {
    REL_FORECAST_VERSION = 1,
    REL_FORECAST_LEAST = 3, /* contact days below which it is too early to tell */
    REL_FORECAST_HORIZON_MIN = 14,
    REL_FORECAST_HORIZON_MAX = 90,
};

extern const struct rel_gw rel_forecast_constants;

struct rel_forecast rel_forecast_init(void); /* no contact: n 0, no first and last day */

/* A new contact day, not before the last one; the same day again changes nothing. O(1). The median
 * stays as it was: see rel_forecast_median(). */
void rel_forecast_append(struct rel_forecast *f, rel_day day);

/* The observed median gap between n sorted contact days; 0 when n < 2. O(n log n). */
double rel_forecast_median(const struct rel_contact_day *days, size_t n);

double rel_forecast_alive(const struct rel_forecast *f, rel_day today);
double rel_forecast_chance(const struct rel_forecast *f, rel_day today, double horizon);
double rel_forecast_longer(const struct rel_forecast *f, rel_day today); /* S(s) */
double rel_forecast_quantile(const struct rel_forecast *f, double q);    /* days */

/* H_q, the pair's own horizon: three of its usual gaps, within 14 and 90 days. */
double rel_forecast_horizon(const struct rel_forecast *f);

/* What can be said. recent_in as in struct rel_standing. Any n. */
enum rel_forecast_basis {
    REL_BASIS_EARLY,      /* fewer than 3 contact days: too early to tell */
    REL_BASIS_UNANSWERED, /* nothing from them on the last 3 contact days */
    REL_BASIS_KNOWN,
};
enum rel_forecast_basis rel_forecast_basis(const struct rel_forecast *f, int recent_in);

/* 0-100: round(100 * min(1, 2 S(s))), 100 up to the model's median gap, then falling. */
int rel_forecast_warmth(const struct rel_forecast *f, rel_day today);
const char *rel_forecast_band(int warmth); /* Fresh 80+, Warm 60+, Mild 40+, Cool 10+, Cold */

/* The days warmth falls below 40 and 10: last + ceil(q80), last + ceil(q95). cools_on is never
 * before the cadence's day `due` (REL_NO_DAY = no cadence), cold_on never before cools_on. */
rel_day rel_forecast_cools_on(const struct rel_forecast *f, rel_day due);
rel_day rel_forecast_cold_on(const struct rel_forecast *f, rel_day due);

/* The share of my messages they answer within 14 days, after s days of silence: 0.66 falling to
 * 0.46. The mean of five public sets (0-2 days: .54 .68 .84 .72 .54; 61-121 days: .17 .42 .67 .57
 * .45), on the logarithm of s between 1 and 86 days, the middles of those classes; beyond, the same
 * line goes on. Observed, no proof that writing early causes the answer: used for order alone. */
double rel_forecast_answer_odds(double s);

/* What is at stake in writing now: weight * (1 - p(H_q)) * answer odds, for the order of cooling
 * pairs and nothing else. From cold_on (S = 0.05) on it fades with S, so that those who can still
 * be kept stand before those lost long ago. */
double rel_forecast_value(const struct rel_forecast *f, int weight, rel_day today);
