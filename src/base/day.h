/*
 * base/day.h - a calendar day as a number, in the user's own zone.
 *
 * rel_day counts days from 1970-01-01 (day 0, a Thursday); earlier days are negative. Which day a
 * moment falls on is lib/zone.h's work; here is only the Gregorian calendar.
 */
#pragma once

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

typedef int32_t rel_day;

#define REL_NO_DAY INT32_MIN      /* not known, never; stored as this number in SQL */
#define REL_DAY_FOREVER INT32_MAX /* without end */
enum { REL_DAY_TEXT = 16 };       /* room for any day as text */

struct rel_civil {
    int year, month, day; /* month and day from 1 */
};

rel_day rel_day_of(int year, int month, int day); /* month and day from 1; no range check */
struct rel_civil rel_day_civil(rel_day day);
int rel_day_weekday(rel_day day); /* 1 = Monday ... 7 = Sunday (ISO 8601) */
int rel_day_month_length(int year, int month);
bool rel_day_exists(int year, int month, int day);

/* "2026-11-22" or "20261122", the whole string. false: not a day that exists; *out untouched. */
bool rel_day_parse(const char *text, rel_day *out);

/* Writes "2026-11-22" ("" for REL_NO_DAY) into buf and gives buf back. */
const char *rel_day_text(rel_day day, char buf[REL_DAY_TEXT]);

/* Writes "Wed 4 Nov" (with the year when it differs from today's) and gives buf back. */
const char *rel_day_words(rel_day day, rel_day today, char buf[REL_DAY_TEXT]);
