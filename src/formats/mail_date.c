#include "formats/mail_date.h"

#include "base/day.h"
#include "base/str.h"

#include <stdlib.h>
#include <string.h>
#include <strings.h>

/* RFC 5322 section 4.3: the named zones of North America; UT, GMT, Z; those of Europe are met
 * though no standard has them. Military letters are worth -0000. Minutes east of Greenwich. */
static const struct {
    const char *name;
    int minutes;
} zones[] = {
    {"UT", 0},      {"UTC", 0},     {"GMT", 0},    {"Z", 0},      {"EST", -300}, {"EDT", -240},
    {"CST", -360},  {"CDT", -300},  {"MST", -420}, {"MDT", -360}, {"PST", -480}, {"PDT", -420},
    {"AKST", -540}, {"AKDT", -480}, {"HST", -600}, {"AST", -240}, {"ADT", -180}, {"NST", -210},
    {"WET", 0},     {"WEST", 60},   {"BST", 60},   {"CET", 60},   {"CEST", 120}, {"MET", 60},
    {"MEST", 120},  {"MEZ", 60},    {"MESZ", 120}, {"EET", 120},  {"EEST", 180}, {"MSK", 180},
    {"MSD", 240},   {"JST", 540},   {"KST", 540},  {"IST", 330},  {"AEST", 600}, {"AEDT", 660},
};

struct parts {
    int year, month, day, second; /* second of the day; -1 = not seen */
    int zone;                     /* minutes */
    bool zoned;
};

static int
month_of(const char *w, size_t n)
{
    static const char months[] = "janfebmaraprmayjunjulaugsepoctnovdec";

    if (n >= 3)
        for (int i = 0; i < 12; i++)
            if (strncasecmp(w, months + i * 3, 3) == 0)
                return i + 1;
    return 0;
}

static int
number(const char *w, size_t n)
{
    int v = 0;

    for (size_t i = 0; i < n; i++)
        v = v * 10 + (w[i] - '0');
    return v;
}

static size_t
digits(const char *w)
{
    return strspn(w, "0123456789");
}

/* "10:05", "10:05:33", "10.05" with AM or PM left to the caller. How long it is; 0 = no time. */
static size_t
read_time(const char *w, int *second)
{
    size_t n = digits(w), at = n, m;
    int h, min, s = 0;

    if (n < 1 || n > 2 || (w[at] != ':' && w[at] != '.'))
        return 0;
    m = digits(w + at + 1);
    if (m < 1 || m > 2)
        return 0;
    h = number(w, n);
    min = number(w + at + 1, m);
    at += 1 + m;
    if ((w[at] == ':' || w[at] == '.') && (m = digits(w + at + 1)) >= 1 && m <= 2) {
        s = number(w + at + 1, m);
        at += 1 + m;
    }
    if (h > 23 || min > 59 || s > 60)
        return 0;
    *second = h * 3600 + min * 60 + (s > 59 ? 59 : s);
    return at;
}

/* "+0130", "-8", "+01:30" behind the time. */
static size_t
read_zone(const char *w, struct parts *p)
{
    size_t n = digits(w + 1), at = 1 + n;
    int hours, minutes = 0;

    if ((*w != '+' && *w != '-') || n < 1 || n > 4)
        return 0;
    hours = number(w + 1, n > 2 ? n - 2 : n);
    if (n > 2)
        minutes = number(w + 1 + n - 2, 2);
    else if (w[at] == ':' && digits(w + at + 1) == 2) {
        minutes = number(w + at + 1, 2);
        at += 3;
    }
    if (hours <= 14 && minutes < 60) {
        p->zone = (hours * 60 + minutes) * (*w == '-' ? -1 : 1);
        p->zoned = true;
    }
    return at;
}

static size_t
read_word(const char *w, struct parts *p)
{
    size_t n = 0;

    while ((w[n] | 32) >= 'a' && (w[n] | 32) <= 'z')
        n++;
    if (p->month == 0 && month_of(w, n) > 0)
        p->month = month_of(w, n);
    else if (n == 2 && p->second >= 0 && (w[1] | 32) == 'm' && ((w[0] | 32) == 'p')) {
        if (p->second < 12 * 3600)
            p->second += 12 * 3600;
    } else if (n == 2 && p->second >= 0 && (w[1] | 32) == 'm' && ((w[0] | 32) == 'a')) {
        if (p->second >= 12 * 3600)
            p->second -= 12 * 3600;
    } else if (!p->zoned && p->second >= 0)
        for (size_t i = 0; i < REL_COUNT(zones); i++)
            if (strlen(zones[i].name) == n && strncasecmp(zones[i].name, w, n) == 0) {
                p->zone = zones[i].minutes;
                p->zoned = true;
            }
    return n;
}

/* "2012-12-08" or "2012/12/08" or a bare number: a day or a year, in the order they come. */
static size_t
read_number(const char *w, struct parts *p)
{
    size_t n = digits(w), m, d;

    if (n == 4 && (w[4] == '-' || w[4] == '/') && (m = digits(w + 5)) >= 1 && m <= 2
        && w[5 + m] == w[4] && (d = digits(w + 6 + m)) >= 1 && d <= 2) {
        p->year = number(w, 4);
        p->month = number(w + 5, m);
        p->day = number(w + 6 + m, d);
        return 6 + m + d + (w[6 + m + d] == 'T');
    }
    if (n <= 2 && p->day == 0)
        p->day = number(w, n);
    else if (n >= 2 && n <= 4 && p->year < 0) {
        p->year = number(w, n);
        if (n < 4) /* RFC 5322 section 4.3: 2 digits, or 3 by programs that forgot 1900 */
            p->year += n == 2 && p->year < 50 ? 2000 : 1900;
    }
    return n;
}

bool
rel_mail_date(const char *text, int64_t *utc)
{
    struct parts p = {.year = -1, .second = -1};
    int depth = 0;

    for (const char *w = text; *w != '\0';) {
        size_t n = 0;

        if (*w == '(' || *w == ')' || depth > 0) {
            depth += *w == '(' ? 1 : *w == ')' && depth > 0 ? -1 : 0;
            w++;
            continue;
        }
        if (p.second < 0)
            n = read_time(w, &p.second);
        if (n == 0 && p.second >= 0 && !p.zoned)
            n = read_zone(w, &p);
        if (n == 0 && digits(w) > 0)
            n = read_number(w, &p);
        if (n == 0)
            n = read_word(w, &p);
        w += n > 0 ? n : 1;
    }
    if (p.year < 1971 || p.year > 2099 || p.second < 0 || !rel_day_exists(p.year, p.month, p.day))
        return false;
    *utc = (int64_t)rel_day_of(p.year, p.month, p.day) * 86400 + p.second - p.zone * 60;
    return true;
}
