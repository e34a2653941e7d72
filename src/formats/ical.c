#include "formats/ical.h"

#include "base/limits.h"
#include "base/str.h"
#include "formats/ical_event.h"

#include <stdlib.h>

enum { MOST = 20000 }; /* occurrences of one file */

struct reading {
    struct rel_arena *arena;
    struct rel_calendar *out;
    struct rel_ical_zones zones;
    struct {
        struct rel_ical_series *v;
        size_t n;
    } series; /* one for each event */
    struct {
        size_t *v;
        size_t n;
    } replacing; /* the events with a RECURRENCE-ID */
};

static void
problem(const struct reading *r, struct rel_event *e, const char *what, const char *reason)
{
    *REL_ADD(r->arena, &e->problems) = (struct rel_problem){e->line, what, reason};
}

/* ---------------------------------------------------------------- series */

/* Rules finer than a day that also pick days or weeks may run for centuries without a hit. */
static const char *
refused(const struct icalrecurrencetype *rule)
{
    const bool days = rule->by_day[0] != ICAL_RECURRENCE_ARRAY_MAX
                      || rule->by_month_day[0] != ICAL_RECURRENCE_ARRAY_MAX
                      || rule->by_year_day[0] != ICAL_RECURRENCE_ARRAY_MAX
                      || rule->by_week_no[0] != ICAL_RECURRENCE_ARRAY_MAX
                      || rule->by_month[0] != ICAL_RECURRENCE_ARRAY_MAX
                      || rule->by_set_pos[0] != ICAL_RECURRENCE_ARRAY_MAX;
    const bool times = rule->by_hour[0] != ICAL_RECURRENCE_ARRAY_MAX
                       || rule->by_minute[0] != ICAL_RECURRENCE_ARRAY_MAX
                       || rule->by_second[0] != ICAL_RECURRENCE_ARRAY_MAX;

    if (rule->freq == ICAL_NO_RECURRENCE)
        return "the rule cannot be read: only the first was taken";
    if ((rule->freq == ICAL_SECONDLY_RECURRENCE && (days || times))
        || (rule->freq == ICAL_MINUTELY_RECURRENCE
            && (days || rule->by_second[0] != ICAL_RECURRENCE_ARRAY_MAX
                || (times && rule->interval > 1 && 60 % rule->interval != 0)))
        || (rule->freq == ICAL_HOURLY_RECURRENCE && (days || (times && rule->interval > 1))))
        return "the rule repeats within the day in a way that is not followed: only the first was "
               "taken";
    return NULL;
}

static bool
same_moment(const struct rel_when *a, const struct rel_when *b)
{
    return a->at == b->at
           || ((a->date || b->date) && a->at / 86400 == b->at / 86400); /* EXDATE of a day */
}

static const struct rel_event *
replacement(const struct reading *r, const struct rel_event *e, const struct rel_when *start)
{
    for (size_t i = 0; i < r->replacing.n; i++) {
        const struct rel_event *o = &r->out->events.v[r->replacing.v[i]];

        if (same_moment(&o->instance, start) && rel_str_is(o->uid, e->uid))
            return o;
    }
    return NULL;
}

static int
minutes_of(const struct rel_event *e)
{
    int64_t length =
        e->end.at == INT64_MIN || e->start.at == INT64_MIN ? 0 : e->end.at - e->start.at;

    return e->start.date || length <= 0 || length > 7 * 86400 ? 0 : (int)(length / 60);
}

static bool
inside(const struct rel_when *w, const struct rel_ical_window *window)
{
    return w->at >= window->from && w->at < window->to;
}

static void
occur(struct reading *r, const struct rel_event *e, const struct rel_when *start,
      const struct rel_ical_window *window)
{
    const struct rel_ical_series *s = &r->series.v[e - r->out->events.v];
    const struct rel_when none = {INT64_MIN, false, false};
    const bool series = *e->rule || s->more.n;

    for (size_t i = 0; i < s->except.n; i++)
        if (same_moment(&s->except.v[i], start))
            return;
    if (!inside(start, window) || (series && replacement(r, e, start))
        || r->out->occurrences.n >= MOST)
        return;
    *REL_ADD(r->arena, &r->out->occurrences) = (struct rel_occurrence){
        .event = e, .start = *start, .instance = series ? *start : none, .minutes = minutes_of(e)};
}

/* UNTIL in the series' own wall time, where the rule is followed. */
static void
set_until(struct icalrecurrencetype *rule, struct rel_ical_zone *z, bool date)
{
    int64_t wall;

    if (icaltime_is_null_time(rule->until) || rule->until.year < 1600)
        return;
    wall = rel_ical_wall(&rule->until);
    if (rule->until.is_date)
        wall += date ? 0 : 86399;
    else if (z && icaltime_is_utc(rule->until))
        wall = rel_ical_to_wall(z, wall);
    rule->until = rel_ical_from_wall(wall, date);
}

static void
follow_rule(struct reading *r, struct rel_event *e, struct rel_ical_series *s,
            const struct rel_ical_window *window)
{
    struct icalrecurrencetype rule = icalrecurrencetype_from_string(e->rule);
    const char *why = refused(&rule);
    const bool date = e->start.date;
    const int64_t first =
        s->zone && !e->start.wall ? rel_ical_to_wall(s->zone, e->start.at) : e->start.at;
    icalrecur_iterator *it = NULL;

    if (why == NULL) {
        set_until(&rule, e->start.wall ? NULL : s->zone, date);
        it = icalrecur_iterator_new(rule, rel_ical_from_wall(first, date));
        why = it ? NULL : "the rule cannot be read: only the first was taken";
    }
    if (why) {
        problem(r, e, "RRULE", why);
        occur(r, e, &e->start, window);
        free(rule.rscale); /* the rest of it is no memory */
        return;
    }
    occur(r, e, &e->start, window); /* it counts, whether the rule has it or not */
    for (int step = 0;; step++) {
        struct icaltimetype t = icalrecur_iterator_next(it);
        struct rel_when w = e->start;

        if (icaltime_is_null_time(t))
            break;
        if (step == REL_MAX_RRULE_STEPS) {
            problem(r, e, "RRULE", "repeats more than 10,000 times: the rest was not looked at");
            break;
        }
        t.is_date = date;
        w.at = s->zone && !w.wall ? rel_ical_to_utc(s->zone, rel_ical_wall(&t)) : rel_ical_wall(&t);
        if (w.at >= window->to)
            break;
        if (w.at != e->start.at)
            occur(r, e, &w, window);
    }
    icalrecur_iterator_free(it);
    free(rule.rscale);
}

static bool
had(const struct rel_calendar *c, size_t from, const struct rel_when *w)
{
    for (size_t i = from; i < c->occurrences.n; i++)
        if (c->occurrences.v[i].start.at == w->at)
            return true;
    return false;
}

static int
by_start(const void *a, const void *b)
{
    const struct rel_occurrence *x = a, *y = b;

    return x->start.at < y->start.at ? -1 : x->start.at > y->start.at;
}

static void
follow(struct reading *r, size_t at, const struct rel_ical_window *window)
{
    struct rel_event *e = &r->out->events.v[at];
    struct rel_ical_series *s = &r->series.v[at];
    size_t from = r->out->occurrences.n;

    if (e->start.at == INT64_MIN)
        return;
    if (e->instance.at != INT64_MIN) { /* stands for one of its series */
        if (inside(&e->start, window) && r->out->occurrences.n < MOST)
            *REL_ADD(r->arena, &r->out->occurrences) =
                (struct rel_occurrence){e, e->start, e->instance, minutes_of(e)};
        return;
    }
    if (*e->rule)
        follow_rule(r, e, s, window);
    else
        occur(r, e, &e->start, window);
    for (size_t i = 0; i < s->more.n; i++)
        if (!had(r->out, from, &s->more.v[i]))
            occur(r, e, &s->more.v[i], window);
    if (r->out->occurrences.n - from > 1)
        qsort(r->out->occurrences.v + from, r->out->occurrences.n - from,
              sizeof(*r->out->occurrences.v), by_start);
}

/* ---------------------------------------------------------------- the whole */

static void
read_event(struct reading *r, const struct rel_ical_part *part, bool cancel)
{
    struct rel_event *e = REL_ADD(r->arena, &r->out->events);

    rel_ical_event(&r->zones, part, e, REL_ADD(r->arena, &r->series));
    if (cancel)
        e->state = REL_EVENT_CANCELLED;
}

static void
add_other(struct reading *r, const struct rel_ical_part *p)
{
    static const struct {
        const char *name, *reason;
    } others[] = {{"VTODO", "a task, not a meeting"},
                  {"VJOURNAL", "a journal entry, not a meeting"},
                  {"VFREEBUSY", "busy times, which say nothing of who"},
                  {"VAVAILABILITY", "office hours, not a meeting"},
                  {"VPOLL", "a poll, not a meeting yet"}};

    for (size_t i = 0; i < REL_COUNT(others); i++)
        if (rel_str_is(p->name, others[i].name))
            *REL_ADD(r->arena, &r->out->others) =
                (struct rel_problem){p->line, p->name, others[i].reason};
}

void
rel_ical_read(struct rel_arena *arena, const char *bytes, size_t n,
              const struct rel_ical_window *window, struct rel_calendar *out)
{
    struct rel_calendar calendar = {.name = ""};
    struct reading r = {.arena = arena, .out = &calendar, .zones = {.arena = arena}};
    struct rel_ical_parts parts;

    icalerror_set_errors_are_fatal(0);
    rel_ical_lines(arena, bytes, n, &parts);
    calendar.name = parts.name;
    calendar.problems = parts.problems;
    rel_ical_zones_read(&r.zones, &parts);
    for (size_t i = 0; i < parts.parts.n; i++)
        if (rel_str_is(parts.parts.v[i].name, "VEVENT"))
            read_event(&r, &parts.parts.v[i], rel_str_is(parts.method, "CANCEL"));
        else
            add_other(&r, &parts.parts.v[i]);
    for (size_t i = 0; i < calendar.events.n; i++)
        if (calendar.events.v[i].instance.at != INT64_MIN)
            *REL_ADD(arena, &r.replacing) = i;
    for (size_t i = 0; window && i < calendar.events.n; i++)
        follow(&r, i, window);
    rel_ical_zones_close(&r.zones);
    *out = calendar;
}
