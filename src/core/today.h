/*
 * core/today.h - from due rows of the agenda to the list of the day.
 *
 * Order: rank of the kind, then weight x days due (cooling: the forecast's value), then name. One
 * row a person: the strongest reason leads. What comes before what never depends on the limit.
 *
 * How Today reads exactly, without a scan: for each kind and weight take at most `limit` rows that
 * are due (cooling: of this week's Monday), the oldest first, then by name (cooling: the highest
 * value first). Merging those is exact in each kind up to `limit` rows, because within one weight
 * the order by day is the order by weight x days due. Only when one person fills many rows of a
 * kind can the list come out short; then rel_today_order() says so, and more is read.
 */
#pragma once

#include "base/arena.h"
#include "model/today.h"

/* Below 0: a comes before b. Never 0 but for the same row. */
int rel_today_compare(const struct rel_today_due *a, const struct rel_today_due *b, rel_day today);

/* The first `most` people as rows with contact, weight and the leading reason's kind, day, days_due
 * and row; texts are "". limit: how many rows of each kind and weight were read at most; rows that
 * have ended (until < today) count for it and are passed over here. *more: there are further
 * people. false: read again with a limit at least twice as high. */
bool rel_today_order(struct rel_arena *arena, struct rel_today_dues *dues, size_t limit,
                     size_t most, rel_day today, struct rel_today_row **rows, size_t *n,
                     bool *more);

/* All due reasons of that person (any order, the leading one among them): fills reason and more. */
void rel_today_reasons(struct rel_arena *arena, const struct rel_agenda *due, rel_day today,
                       struct rel_today_row *row);

/* Minutes an act takes: by channel, and a promise or push-away at least what it needs to think. */
int rel_today_minutes(enum rel_agenda_kind kind, enum rel_channel channel);

/* Cuts: do_first (ranks 1-4), good_today (5-8), if_time (9-10, and all from the first row on that
 * goes beyond `people` rows or `minutes`; the first row always stands). Gives the minutes of all.
 */
int rel_today_cut(struct rel_today_row *rows, size_t n, int people, int minutes);

/* Why it stands here: "promise, weight 2, 3 days due"; "cooling, weight 2, value 0.31". */
const char *rel_today_why(struct rel_arena *arena, const struct rel_today_row *row, double value);
