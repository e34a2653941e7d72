#include "formats/ical_event.h"

#include "base/limits.h"
#include "base/str.h"
#include "formats/mail.h"
#include "lib/unicode.h"

#include <string.h>

enum {
    NOTE = 64 * 1024, /* bytes kept of a description */
    GUESTS = 500,
    DATES = 5000, /* RDATE and EXDATE of one event */
};

static void
problem(const struct rel_ical_zones *r, struct rel_event *e, const char *what, const char *reason)
{
    *REL_ADD(r->arena, &e->problems) = (struct rel_problem){e->line, what, reason};
}

static const char *
text(const struct rel_ical_zones *r, const char *s, size_t most)
{
    const char *whole = s ? rel_unicode_repair(r->arena, s, strlen(s)) : "";

    return rel_strndup(r->arena, whole, rel_unicode_cut(whole, strlen(whole), most));
}

static const char *
tzid_of(icalproperty *p)
{
    icalparameter *tz = icalproperty_get_first_parameter(p, ICAL_TZID_PARAMETER);
    const char *id = tz ? icalparameter_get_tzid(tz) : NULL;

    return id ? id : "";
}

/* The moment of a date property; *z: its zone. */
static struct rel_when
when_of(struct rel_ical_zones *r, struct rel_event *e, icalproperty *p, struct rel_ical_zone **z)
{
    const char *id = tzid_of(p);
    icalvalue *v = icalproperty_get_value(p);
    struct icaltimetype t = icaltime_null_time();

    *z = *id ? rel_ical_zone_of(r, id) : NULL;
    if (*id && *z == NULL && *e->zone == '\0')
        problem(
            r, e, "TZID",
            rel_printf(r->arena, "nobody knows the time zone \"%.60s\": taken as your own", id));
    if (*id && *e->zone == '\0')
        e->zone = rel_strdup(r->arena, id);
    if (v && icalvalue_isa(v) == ICAL_DATETIMEPERIOD_VALUE) {
        struct icaldatetimeperiodtype both = icalvalue_get_datetimeperiod(v);

        t = icaltime_is_null_time(both.time) ? both.period.start : both.time;
    } else if (v && icalvalue_isa(v) == ICAL_PERIOD_VALUE)
        t = icalvalue_get_period(v).start;
    else if (v && (icalvalue_isa(v) == ICAL_DATETIME_VALUE || icalvalue_isa(v) == ICAL_DATE_VALUE))
        t = icalvalue_get_datetime(v);
    return rel_ical_moment(&t, *z);
}

/* ---------------------------------------------------------------- people */

static bool
is_thing(const char *folded, icalproperty *p)
{
    static const char *const ends[] = {
        "@group.calendar.google.com", "@resource.calendar.google.com",
        "@import.calendar.google.com", "@calendar.google.com", "@group.v.calendar.google.com"};
    icalparameter *type = icalproperty_get_first_parameter(p, ICAL_CUTYPE_PARAMETER);

    for (size_t i = 0; i < REL_COUNT(ends); i++)
        if (rel_str_ends_nocase(folded, ends[i]))
            return true;
    if (type == NULL)
        return false;
    return icalparameter_get_cutype(type) == ICAL_CUTYPE_ROOM
           || icalparameter_get_cutype(type) == ICAL_CUTYPE_RESOURCE
           || icalparameter_get_cutype(type) == ICAL_CUTYPE_GROUP;
}

static enum rel_answer_given
answer_of(icalproperty *p)
{
    icalparameter *stat = icalproperty_get_first_parameter(p, ICAL_PARTSTAT_PARAMETER);

    switch (stat ? icalparameter_get_partstat(stat) : ICAL_PARTSTAT_NONE) {
    case ICAL_PARTSTAT_ACCEPTED:
        return REL_ACCEPTED;
    case ICAL_PARTSTAT_DECLINED:
        return REL_DECLINED;
    case ICAL_PARTSTAT_TENTATIVE:
        return REL_MAYBE;
    default:
        return REL_NO_ANSWER;
    }
}

static void
add_guest(struct rel_ical_zones *r, struct rel_event *e, icalproperty *p, bool organizer)
{
    icalparameter *cn = icalproperty_get_first_parameter(p, ICAL_CN_PARAMETER);
    icalparameter *mail = icalproperty_get_first_parameter(p, ICAL_EMAIL_PARAMETER);
    const char *value = organizer ? icalproperty_get_organizer(p) : icalproperty_get_attendee(p);
    struct rel_mailbox box = {.name = "", .address = "", .folded = ""};
    struct rel_guest *g = NULL;

    value = text(r, value, REL_MAX_NAME - 1);
    if (rel_str_starts_nocase(value, "mailto:"))
        value += strlen("mailto:");
    if (strchr(value, '@') == NULL && mail && icalparameter_get_email(mail))
        value = text(r, icalparameter_get_email(mail), REL_MAX_NAME - 1);
    if (strchr(value, '@') == NULL)
        return; /* "invalid:nomail", a path of a directory */
    if (!rel_mail_address(r->arena, value, &box) || strchr(box.folded, '@') == NULL)
        return;
    if (cn && icalparameter_get_cn(cn))
        box.name = text(r, icalparameter_get_cn(cn), REL_MAX_NAME - 1);
    for (size_t i = 0; i < e->guests.n && g == NULL; i++)
        if (rel_str_is(e->guests.v[i].box.folded, box.folded))
            g = &e->guests.v[i];
    if (g == NULL) {
        if (e->guests.n == GUESTS)
            return;
        g = REL_ADD(r->arena, &e->guests);
        *g = (struct rel_guest){.box = box, .thing = is_thing(box.folded, p)};
    }
    if (*g->box.name == '\0')
        g->box.name = box.name;
    g->organizer |= organizer;
    if (!organizer)
        g->answer = answer_of(p);
}

/* ---------------------------------------------------------------- one event */

static void
add_date(struct rel_ical_zones *r, struct rel_event *e, icalproperty *p, struct rel_ical_dates *to)
{
    struct rel_ical_zone *z;
    struct rel_when w = when_of(r, e, p, &z);

    if (w.at == INT64_MIN)
        problem(r, e, icalproperty_get_property_name(p), "no date that can be read");
    else if (to->n < DATES)
        *REL_ADD(r->arena, to) = w;
}

static void
take(struct rel_ical_zones *r, struct rel_event *e, struct rel_ical_series *s, icalproperty *p,
     int64_t *length)
{
    struct rel_ical_zone *z;

    switch (icalproperty_isa(p)) {
    case ICAL_UID_PROPERTY:
        e->uid = text(r, icalproperty_get_uid(p), REL_MAX_NAME - 1);
        break;
    case ICAL_SUMMARY_PROPERTY:
        e->subject = text(r, icalproperty_get_summary(p), REL_MAX_NAME - 1);
        break;
    case ICAL_LOCATION_PROPERTY:
        e->place = text(r, icalproperty_get_location(p), REL_MAX_NAME - 1);
        break;
    case ICAL_DESCRIPTION_PROPERTY:
        e->note = text(r, icalproperty_get_description(p), NOTE);
        break;
    case ICAL_DTSTART_PROPERTY:
        e->start = when_of(r, e, p, &s->zone);
        break;
    case ICAL_DTEND_PROPERTY:
        e->end = when_of(r, e, p, &z);
        break;
    case ICAL_DURATION_PROPERTY:
        *length = icaldurationtype_as_int(icalproperty_get_duration(p));
        break;
    case ICAL_RECURRENCEID_PROPERTY:
        e->instance = when_of(r, e, p, &z);
        break;
    case ICAL_RRULE_PROPERTY:
        e->rule = text(r, icalproperty_get_value_as_string(p), REL_MAX_NAME);
        break;
    case ICAL_RDATE_PROPERTY:
        add_date(r, e, p, &s->more);
        break;
    case ICAL_EXDATE_PROPERTY:
        add_date(r, e, p, &s->except);
        break;
    case ICAL_STATUS_PROPERTY:
        if (icalproperty_get_status(p) == ICAL_STATUS_CANCELLED)
            e->state = REL_EVENT_CANCELLED;
        else if (icalproperty_get_status(p) == ICAL_STATUS_TENTATIVE)
            e->state = REL_EVENT_TENTATIVE;
        break;
    case ICAL_ORGANIZER_PROPERTY:
        add_guest(r, e, p, true);
        break;
    case ICAL_ATTENDEE_PROPERTY:
        add_guest(r, e, p, false);
        break;
    case ICAL_XLICERROR_PROPERTY:
        problem(r, e, "", text(r, icalproperty_get_xlicerror(p), 160));
        break;
    default:
        break;
    }
}

void
rel_ical_event(struct rel_ical_zones *r, const struct rel_ical_part *part, struct rel_event *e,
               struct rel_ical_series *s)
{
    icalcomponent *c = icalparser_parse_string(part->text);
    const struct rel_when none = {INT64_MIN, false, false};
    int64_t length = -1;

    *e = (struct rel_event){.uid = "",
                            .subject = "",
                            .place = "",
                            .note = "",
                            .zone = "",
                            .rule = "",
                            .start = none,
                            .end = none,
                            .instance = none,
                            .line = part->line};
    for (icalproperty *p = c ? icalcomponent_get_first_property(c, ICAL_ANY_PROPERTY) : NULL; p;
         p = icalcomponent_get_next_property(c, ICAL_ANY_PROPERTY))
        take(r, e, s, p, &length);
    if (c)
        icalcomponent_free(c);
    if (e->end.at == INT64_MIN && length >= 0 && length < 366 * 86400 && e->start.at != INT64_MIN) {
        e->end = e->start;
        e->end.at += length;
    }
    if (e->start.at == INT64_MIN)
        problem(r, e, "DTSTART", "no start that can be read");
}
