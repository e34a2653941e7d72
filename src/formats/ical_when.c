#include "formats/ical_when.h"

#include "base/day.h"
#include "base/str.h"
#include "formats/ical_zone.h"

#include <string.h>

static icaltimezone *
own_zone(const char *vtimezone)
{
    icalcomponent *c = icalparser_parse_string(vtimezone);
    icaltimezone *zone;

    if (c == NULL)
        return NULL;
    zone = icaltimezone_new();
    if (icalcomponent_isa(c) == ICAL_VTIMEZONE_COMPONENT && icaltimezone_set_component(zone, c))
        return zone;
    icaltimezone_free(zone, 1);
    icalcomponent_free(c);
    return NULL;
}

static struct rel_ical_zone *
find_zone(struct rel_ical_zones *zones, const char *tzid)
{
    struct rel_ical_zone *z = zones->first;

    while (z && !rel_str_is(z->tzid, tzid))
        z = z->next;
    return z;
}

static struct rel_ical_zone *
add_zone(struct rel_ical_zones *zones, const char *tzid)
{
    struct rel_ical_zone *z = rel_alloc(zones->arena, sizeof(*z));

    *z = (struct rel_ical_zone){.next = zones->first, .tzid = rel_strdup(zones->arena, tzid)};
    zones->first = z;
    return z;
}

static void
open_icu(struct rel_ical_zone *z, const char *name)
{
    char iana[REL_ZONE_NAME];
    struct rel_err ignored;

    if (z->icu == NULL && rel_ical_zone_name(name, iana))
        rel_zone_open(iana, &z->icu, &ignored);
}

/* The value of a line "NAME...:value" of a component's text; "" = none. */
static const char *
value_of(struct rel_arena *arena, const char *component, const char *name)
{
    for (const char *line = component; *line;) {
        size_t n = strcspn(line, "\r\n");
        const char *colon = memchr(line, ':', n);

        if (colon && rel_str_starts_nocase(line, name) && strchr(";:", line[strlen(name)]) != NULL)
            return rel_strndup(arena, colon + 1, (size_t)(line + n - colon - 1));
        line += n;
        line += strspn(line, "\r\n");
    }
    return "";
}

void
rel_ical_zones_read(struct rel_ical_zones *zones, const struct rel_ical_parts *parts)
{
    for (size_t i = 0; i < parts->parts.n; i++) {
        const struct rel_ical_part *p = &parts->parts.v[i];
        const char *tzid =
            rel_str_is(p->name, "VTIMEZONE") ? value_of(zones->arena, p->text, "TZID") : "";
        struct rel_ical_zone *z;

        if (*tzid == '\0' || find_zone(zones, tzid))
            continue;
        z = add_zone(zones, tzid);
        open_icu(z, tzid);
        open_icu(z, value_of(zones->arena, p->text, "X-LIC-LOCATION"));
        if (z->icu == NULL)
            z->own = own_zone(p->text);
    }
}

struct rel_ical_zone *
rel_ical_zone_of(struct rel_ical_zones *zones, const char *tzid)
{
    struct rel_ical_zone *z = find_zone(zones, tzid);

    if (z)
        return z->icu || z->own ? z : NULL;
    z = add_zone(zones, tzid);
    open_icu(z, tzid);
    return z->icu ? z : NULL;
}

int64_t
rel_ical_wall(const struct icaltimetype *t)
{
    return (int64_t)rel_day_of(t->year, t->month, t->day) * 86400
           + (t->is_date ? 0 : t->hour * 3600 + t->minute * 60 + t->second);
}

struct icaltimetype
rel_ical_from_wall(int64_t wall, bool date)
{
    int64_t second = ((wall % 86400) + 86400) % 86400;
    struct rel_civil c = rel_day_civil((rel_day)((wall - second) / 86400));
    struct icaltimetype t = icaltime_null_time();

    t.year = c.year;
    t.month = c.month;
    t.day = c.day;
    t.is_date = date;
    if (!date) {
        t.hour = (int)(second / 3600);
        t.minute = (int)(second / 60 % 60);
        t.second = (int)(second % 60);
    }
    return t;
}

int64_t
rel_ical_to_utc(struct rel_ical_zone *z, int64_t wall)
{
    int64_t second = ((wall % 86400) + 86400) % 86400;
    struct icaltimetype t;
    int dst;

    if (z->icu)
        return rel_zone_utc(z->icu, (rel_day)((wall - second) / 86400), (int)(second / 60))
               + second % 60;
    t = rel_ical_from_wall(wall, false);
    return wall - icaltimezone_get_utc_offset(z->own, &t, &dst);
}

int64_t
rel_ical_to_wall(struct rel_ical_zone *z, int64_t utc)
{
    struct icaltimetype t;
    int dst;

    if (z->icu)
        return utc + rel_zone_offset(z->icu, utc);
    t = rel_ical_from_wall(utc, false);
    return utc + icaltimezone_get_utc_offset_of_utc_time(z->own, &t, &dst);
}

static bool
sane(const struct icaltimetype *t)
{
    return !icaltime_is_null_time(*t) && t->year >= 1600 && t->year < 3000
           && rel_day_exists(t->year, t->month, t->day) && t->hour >= 0 && t->hour < 25
           && t->minute >= 0 && t->minute < 60;
}

struct rel_when
rel_ical_moment(const struct icaltimetype *t, struct rel_ical_zone *z)
{
    struct rel_when w = {INT64_MIN, false, false};

    if (!sane(t))
        return w;
    w.at = rel_ical_wall(t);
    w.date = t->is_date;
    if (icaltime_is_utc(*t))
        return w;
    w.wall = t->is_date || z == NULL;
    if (!w.wall)
        w.at = rel_ical_to_utc(z, w.at);
    return w;
}

void
rel_ical_zones_close(struct rel_ical_zones *zones)
{
    for (struct rel_ical_zone *z = zones->first; z; z = z->next) {
        rel_zone_close(z->icu);
        if (z->own)
            icaltimezone_free(z->own, 1);
    }
}
