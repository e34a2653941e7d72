#include "lib/zone.h"

#include "base/str.h"

#include <stdbool.h>
#include <stdlib.h>
#include <string.h>
#include <unicode/ucal.h>
#include <unicode/ustring.h>

enum { REMEMBERED = 256, DAY = 24 * 60 * 60 };

struct span {
    int64_t from, until; /* seconds UTC; the offset holds for from <= t < until */
    int32_t offset;
};

struct rel_zone {
    char name[REL_ZONE_NAME];
    UCalendar *calendar; /* NULL: UTC */
    struct span last;
    struct span met[REMEMBERED];
    size_t n, next; /* next: the one to be forgotten when all are taken */
};

static bool
is_utc(const char *name)
{
    return rel_str_is(name, "UTC") || rel_str_is(name, "Etc/UTC") || rel_str_is(name, "Z");
}

enum rel_status
rel_zone_open(const char *name, struct rel_zone **zone, struct rel_err *err)
{
    UErrorCode code = U_ZERO_ERROR;
    UChar id[REL_ZONE_NAME], canonical[2 * REL_ZONE_NAME];
    char shown[REL_ZONE_NAME];
    UCalendar *calendar = NULL;
    struct rel_zone *z;

    if (!*name || strlen(name) + 4 > sizeof(shown)) {
        rel_fail(err, REL_BAD_INPUT, "no time zone is called \"%.60s\"", name);
        return rel_advise(err, "zone", "Give a name such as Europe/Berlin.");
    }
    stpcpy(stpcpy(shown, *name == '+' || *name == '-' ? "GMT" : ""), name);
    if (!is_utc(shown)) {
        u_strFromUTF8WithSub(id, REL_ZONE_NAME, NULL, shown, -1, 0xfffd, NULL, &code);
        ucal_getCanonicalTimeZoneID(id, -1, canonical, 2 * REL_ZONE_NAME, NULL, &code);
        if (U_SUCCESS(code))
            calendar = ucal_open(id, -1, "en", UCAL_GREGORIAN, &code);
        if (U_FAILURE(code)) {
            ucal_close(calendar);
            rel_fail(err, REL_BAD_INPUT, "no time zone is called \"%.60s\"", name);
            return rel_advise(err, "zone", "Give a name such as Europe/Berlin.");
        }
    }
    z = rel_xmalloc(sizeof(*z));
    *z = (struct rel_zone){.calendar = calendar};
    strcpy(z->name, name);
    if (!calendar)
        z->last = (struct span){INT64_MIN, INT64_MAX, 0};
    *zone = z;
    return REL_OK;
}

void
rel_zone_close(struct rel_zone *zone)
{
    if (!zone)
        return;
    if (zone->calendar)
        ucal_close(zone->calendar);
    free(zone);
}

const char *
rel_zone_name(const struct rel_zone *zone)
{
    return zone->name;
}

static bool
holds(const struct span *s, int64_t utc)
{
    return utc >= s->from && utc < s->until;
}

/* A second of ICU's milliseconds: transitions fall on whole seconds. */
static int64_t
transition(UCalendar *calendar, UTimeZoneTransitionType which, int64_t none)
{
    UErrorCode code = U_ZERO_ERROR;
    UDate at = 0;

    if (!ucal_getTimeZoneTransitionDate(calendar, which, &at, &code) || U_FAILURE(code))
        return none;
    return (int64_t)(at / 1000);
}

static struct span
ask(struct rel_zone *zone, int64_t utc)
{
    static const int64_t edge = INT64_C(1) << 42; /* beyond it (the year 141,000) clocks rest */
    int64_t t = utc > edge ? edge : utc < -edge ? -edge : utc;
    UErrorCode code = U_ZERO_ERROR;
    struct span s;

    ucal_setMillis(zone->calendar, (UDate)t * 1000, &code);
    s.offset = ucal_get(zone->calendar, UCAL_ZONE_OFFSET, &code) / 1000
               + ucal_get(zone->calendar, UCAL_DST_OFFSET, &code) / 1000;
    s.from = transition(zone->calendar, UCAL_TZ_TRANSITION_PREVIOUS_INCLUSIVE, INT64_MIN);
    s.until = transition(zone->calendar, UCAL_TZ_TRANSITION_NEXT, INT64_MAX);
    if (U_FAILURE(code) || !holds(&s, t))
        s = (struct span){t, t + 1, U_FAILURE(code) ? 0 : s.offset};
    if (t != utc)
        s = (struct span){utc, utc < INT64_MAX ? utc + 1 : utc, s.offset};
    return s;
}

int32_t
rel_zone_offset(struct rel_zone *zone, int64_t utc)
{
    if (holds(&zone->last, utc))
        return zone->last.offset;
    if (!zone->calendar)
        return 0;
    for (size_t i = 0; i < zone->n; i++)
        if (holds(&zone->met[i], utc)) {
            zone->last = zone->met[i];
            return zone->last.offset;
        }
    zone->last = ask(zone, utc);
    if (zone->n < REMEMBERED)
        zone->met[zone->n++] = zone->last;
    else
        zone->met[zone->next++ % REMEMBERED] = zone->last;
    return zone->last.offset;
}

/* Moments far outside any calendar stay inside rel_day: the first and last day it can say. */
static int64_t
local(struct rel_zone *zone, int64_t utc)
{
    const int64_t most = (int64_t)(REL_DAY_FOREVER - 2) * DAY;

    if (utc > most)
        utc = most;
    if (utc < -most)
        utc = -most;
    return utc + rel_zone_offset(zone, utc);
}

rel_day
rel_zone_day(struct rel_zone *zone, int64_t utc)
{
    int64_t t = local(zone, utc);

    return (rel_day)(t / DAY - (t % DAY < 0));
}

int
rel_zone_minute(struct rel_zone *zone, int64_t utc)
{
    int64_t t = local(zone, utc) % DAY;

    return (int)((t < 0 ? t + DAY : t) / 60);
}

int64_t
rel_zone_utc(struct rel_zone *zone, rel_day day, int minute)
{
    int64_t t = (int64_t)day * DAY + (int64_t)minute * 60;
    int32_t before = rel_zone_offset(zone, t - DAY), after = rel_zone_offset(zone, t + DAY);

    if (before == after || rel_zone_offset(zone, t - before) == before)
        return t - before;
    if (rel_zone_offset(zone, t - after) == after)
        return t - after;
    return t - before; /* the skipped hour: the offset before carries it behind the gap */
}

const char *
rel_zone_system(char buf[REL_ZONE_NAME])
{
    UErrorCode code = U_ZERO_ERROR;
    UChar id[REL_ZONE_NAME];

    strcpy(buf, "UTC");
    if (ucal_getHostTimeZone(id, REL_ZONE_NAME, &code) <= 0 || U_FAILURE(code))
        return buf;
    u_strToUTF8(buf, REL_ZONE_NAME, NULL, id, -1, &code);
    if (U_FAILURE(code) || code == U_STRING_NOT_TERMINATED_WARNING
        || rel_str_is(buf, "Etc/Unknown"))
        strcpy(buf, "UTC");
    return buf;
}

bool
rel_zone_windows(const char *name, char buf[REL_ZONE_NAME])
{
    UErrorCode code = U_ZERO_ERROR;
    UChar wide[128], found[REL_ZONE_NAME];
    int32_t n;

    if (strlen(name) >= REL_COUNT(wide))
        return false;
    u_uastrcpy(wide, name);
    n = ucal_getTimeZoneIDForWindowsID(wide, -1, NULL, found, REL_COUNT(found), &code);
    if (U_FAILURE(code) || n <= 0 || n >= REL_ZONE_NAME)
        return false;
    u_austrncpy(buf, found, n);
    buf[n] = '\0';
    return true;
}
