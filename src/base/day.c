#include "base/day.h"

#include <stdio.h>
#include <string.h>

/* Days from civil and back: Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms" (2021),
 * eras of 400 years that begin on 1 March. */
rel_day
rel_day_of(int year, int month, int day)
{
    int y = year - (month <= 2);
    int era = (y >= 0 ? y : y - 399) / 400;
    int yoe = y - era * 400;
    int doy = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1;

    return era * 146097 + yoe * 365 + yoe / 4 - yoe / 100 + doy - 719468;
}

struct rel_civil
rel_day_civil(rel_day day)
{
    int64_t z = (int64_t)day + 719468;
    int64_t era = (z >= 0 ? z : z - 146096) / 146097;
    int doe = (int)(z - era * 146097);
    int yoe = (doe - doe / 1460 + doe / 36524 - doe / 146096) / 365;
    int doy = doe - (365 * yoe + yoe / 4 - yoe / 100);
    int mp = (5 * doy + 2) / 153;
    int month = mp + (mp < 10 ? 3 : -9);

    return (struct rel_civil){.year = (int)(yoe + era * 400) + (month <= 2),
                              .month = month,
                              .day = doy - (153 * mp + 2) / 5 + 1};
}

int
rel_day_weekday(rel_day day)
{
    return (int)((((int64_t)day + 3) % 7 + 7) % 7) + 1;
}

int
rel_day_month_length(int year, int month)
{
    static const int lengths[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    bool leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;

    return lengths[month - 1] + (month == 2 && leap);
}

bool
rel_day_exists(int year, int month, int day)
{
    return month >= 1 && month <= 12 && day >= 1 && day <= rel_day_month_length(year, month);
}

static int
digits(const char *s, int n)
{
    int value = 0;

    for (int i = 0; i < n; i++) {
        if (s[i] < '0' || s[i] > '9')
            return -1;
        value = value * 10 + (s[i] - '0');
    }
    return value;
}

bool
rel_day_parse(const char *text, rel_day *out)
{
    size_t n = strlen(text);
    bool dashes = n == 10 && text[4] == '-' && text[7] == '-';
    int year, month, day;

    if (!dashes && n != 8)
        return false;
    year = digits(text, 4);
    month = digits(text + 4 + dashes, 2);
    day = digits(text + 6 + 2 * dashes, 2);
    if (year < 1 || !rel_day_exists(year, month, day))
        return false;
    *out = rel_day_of(year, month, day);
    return true;
}

const char *
rel_day_text(rel_day day, char buf[REL_DAY_TEXT])
{
    struct rel_civil c = rel_day_civil(day);

    if (day == REL_NO_DAY)
        buf[0] = '\0';
    else
        snprintf(buf, REL_DAY_TEXT, "%04d-%02d-%02d", c.year, c.month, c.day);
    return buf;
}

const char *
rel_day_words(rel_day day, rel_day today, char buf[REL_DAY_TEXT])
{
    static const char *const weekdays[] = {"Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"};
    static const char *const months[] = {"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                         "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
    struct rel_civil c = rel_day_civil(day);

    if (day == REL_NO_DAY)
        buf[0] = '\0';
    else if (c.year == rel_day_civil(today).year)
        snprintf(buf, REL_DAY_TEXT, "%s %d %s", weekdays[rel_day_weekday(day) - 1], c.day,
                 months[c.month - 1]);
    else
        snprintf(buf, REL_DAY_TEXT, "%d %s %d", c.day, months[c.month - 1], c.year);
    return buf;
}
