/*
 * core/standing.h - folds the days of contact of one pair into how they stand.
 *
 * Everything follows from the sorted contact days and the cadence. A new day at the end costs O(1)
 * (and the observed median, which needs all days); anything else is folded again from the start.
 */
#pragma once

#include "core/cadence.h"
#include "core/forecast.h"

struct rel_standing rel_standing_init(rel_id user, rel_id contact, rel_id book);

/* Takes a day not before the last one (the same day: in and out are merged). false: it is out of
 * order, nothing was changed, and rel_standing_fold() is due. forecast.median is left alone. */
bool rel_standing_append(struct rel_standing *s, const struct rel_contact_day *day,
                         const struct rel_cadence *cadence);

/* From all days of the pair, sorted, each once: counts, sums, forecast, median, answered, last_*.
 * The moments (last_at ...) are left alone. */
void rel_standing_fold(struct rel_standing *s, const struct rel_contact_day *days, size_t n,
                       const struct rel_cadence *cadence);

/* An interaction at that moment; last_at, last_in_at and last_out_at only move forward. */
void rel_standing_moment(struct rel_standing *s, int64_t at, enum rel_direction direction);

/* Then the plan: phase, due, next_touch, cools_on, cold_on, model. tended: the contact is active
 * (else there is no due day); planned: the earliest planned touchpoint, REL_NO_DAY = none.
 * cools_on and cold_on are REL_NO_DAY while it is too early to tell or they have not answered. */
void rel_standing_plan(struct rel_standing *s, const struct rel_cadence *cadence, bool tended,
                       rel_day planned);

/* They spoke last: inbound is newer than outbound. */
bool rel_standing_owed(const struct rel_standing *s);

/* 0-100: round(100 * (1 - 2^(-min(I, O) / 6))), I and O the contact days with inbound and with
 * outbound, discounted with a half-life of 180 days, on the day `today` >= last_contact. */
int rel_standing_strength(const struct rel_standing *s, rel_day today);
const char *rel_standing_strength_word(int strength); /* light, fair 25, strong 50, close 75 */

/* Strength today minus strength 30 days ago from what was known then. days: the pair's contact
 * days, sorted; all of them or at least those of the last 30 days. */
int rel_standing_trend(const struct rel_standing *s, const struct rel_contact_day *days, size_t n,
                       rel_day today);
