#include "cli/when.h"

#include "base/str.h"

#include <stdio.h>
#include <string.h>

enum { NOON = 12 * 60, WORD = 32 };

static const char *const weekdays[] = {"monday", "tuesday",  "wednesday", "thursday",
                                       "friday", "saturday", "sunday"};
static const char *const months[] = {"january",   "february", "march",    "april",
                                     "may",       "june",     "july",     "august",
                                     "september", "october",  "november", "december"};

/* The place of a name that is whole or cut to three letters or more, from 1; 0 = none. */
static int
named(const char *word, const char *const *names, int n)
{
    if (strlen(word) >= 3)
        for (int i = 0; i < n; i++)
            if (rel_str_starts(names[i], word))
                return i + 1;
    return 0;
}

static bool
add_months(rel_day from, int64_t n, rel_day *out)
{
    struct rel_civil c = rel_day_civil(from);
    int64_t month = c.year * INT64_C(12) + c.month - 1 + n;
    int last;

    if (month < 12 || month >= INT64_C(120000))
        return false;
    last = rel_day_month_length((int)(month / 12), (int)(month % 12) + 1);
    *out = rel_day_of((int)(month / 12), (int)(month % 12) + 1, c.day < last ? c.day : last);
    return true;
}

/* "+7d", "-2w", "+1m" */
static bool
relative(const char *word, rel_day today, rel_day *out)
{
    char number[WORD];
    size_t n = strlen(word);
    int64_t count;
    char unit;

    if ((*word != '+' && *word != '-') || n < 3 || n >= sizeof(number))
        return false;
    unit = word[n - 1];
    memcpy(number, word + 1, n - 2);
    number[n - 2] = '\0';
    if (!rel_str_number(number, &count) || count < 0 || count > 36500)
        return false;
    if (*word == '-')
        count = -count;
    if (unit == 'm')
        return add_months(today, count, out);
    if (unit != 'd' && unit != 'w')
        return false;
    *out = today + (rel_day)(unit == 'w' ? count * 7 : count);
    return true;
}

static bool
by_name(const char *word, rel_day today, enum rel_when when, rel_day *out)
{
    static const struct {
        const char *word;
        int days;
    } near[] = {{"today", 0}, {"now", 0}, {"tomorrow", 1}, {"yesterday", -1}};
    int day = named(word, weekdays, REL_COUNT(weekdays)), ahead;

    for (size_t i = 0; i < REL_COUNT(near); i++)
        if (rel_str_is(word, near[i].word)) {
            *out = today + near[i].days;
            return true;
        }
    if (!day)
        return false;
    ahead = (day - rel_day_weekday(today) + 7) % 7;
    if (when == REL_FUTURE)
        *out = today + (ahead ? ahead : 7);
    else
        *out = today - (7 - ahead) % 7;
    return true;
}

/* "1 dec", "dec 1", "1 dec 2026": words[0..n-1] */
static bool
of_month(char words[3][WORD], int n, rel_day today, enum rel_when when, rel_day *out)
{
    int first = named(words[0], months, REL_COUNT(months));
    int month = first ? first : named(words[1], months, REL_COUNT(months));
    int year = rel_day_civil(today).year;
    int64_t day, said;

    if (!month || !rel_str_number(words[first ? 1 : 0], &day) || day < 1 || day > 31)
        return false;
    if (n == 3) {
        if (!rel_str_number(words[2], &said) || said < 1 || said > 9999
            || !rel_day_exists((int)said, month, (int)day))
            return false;
        *out = rel_day_of((int)said, month, (int)day);
        return true;
    }
    /* 29 February may be years away. */
    for (int step = 0; step < 9; step++, year += when == REL_FUTURE ? 1 : -1) {
        rel_day d = rel_day_of(year, month, (int)day);

        if (rel_day_exists(year, month, (int)day)
            && (when == REL_FUTURE ? d >= today : d <= today)) {
            *out = d;
            return true;
        }
    }
    return false;
}

/* At most three words in lower case, a comma counts as a space; 0 = none or too many. */
static int
split(const char *text, char words[3][WORD])
{
    int n = 0;

    while (*text) {
        size_t at = 0;

        while (rel_ascii_space(*text) || *text == ',')
            text++;
        if (!*text)
            break;
        if (n == 3)
            return 0;
        for (; *text && !rel_ascii_space(*text) && *text != ','; text++) {
            if (at + 1 >= WORD)
                return 0;
            words[n][at++] = rel_ascii_lower(*text);
        }
        words[n++][at] = '\0';
    }
    return n;
}

static bool
day_of_words(char words[3][WORD], int n, rel_day today, enum rel_when when, rel_day *out)
{
    if (n == 1)
        return by_name(words[0], today, when, out) || relative(words[0], today, out)
               || rel_day_parse(words[0], out);
    return n > 1 && of_month(words, n, today, when, out);
}

static bool
time_of(const char *word, int *minute)
{
    unsigned hour, min;
    int used = 0;

    if (sscanf(word, "%2u:%2u%n", &hour, &min, &used) != 2 || word[used] || hour > 23 || min > 59
        || word[used - 3] != ':')
        return false;
    *minute = (int)(hour * 60 + min);
    return true;
}

enum rel_status
rel_when_day(const char *text, rel_day today, enum rel_when when, rel_day *out, struct rel_err *err)
{
    char words[3][WORD];
    rel_day day;

    if (!day_of_words(words, split(text, words), today, when, &day)) {
        rel_fail(err, REL_BAD_INPUT, "\"%s\" is no day", text);
        return rel_advise(err, "",
                          "Days look like 2026-12-01, friday, tomorrow, +7d or \"1 dec\".");
    }
    *out = day;
    return REL_OK;
}

enum rel_status
rel_when_past(const char *text, rel_day today, struct rel_zone *zone, int64_t now, int64_t *out,
              struct rel_err *err)
{
    char words[3][WORD], *t;
    int n = split(text, words), minute = -1;
    rel_day day = today;

    /* 2026-11-20T16:10 */
    if (n == 1 && strlen(words[0]) == 16 && words[0][10] == 't') {
        t = &words[0][10];
        *t = '\0';
        memcpy(words[1], t + 1, 6);
        n = 2;
    }
    if (n && time_of(words[n - 1], &minute))
        n--;
    if ((!n && minute < 0) || (n && !day_of_words(words, n, today, REL_PAST, &day))) {
        rel_fail(err, REL_BAD_INPUT, "\"%s\" is no time", text);
        return rel_advise(
            err, "", "Times look like \"2026-11-20 16:10\", \"yesterday 9:30\", friday or -2d.");
    }
    *out = minute < 0 && day == today ? now : rel_zone_utc(zone, day, minute < 0 ? NOON : minute);
    return REL_OK;
}
