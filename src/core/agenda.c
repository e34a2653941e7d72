#include "core/agenda.h"

#include "core/promise.h"
#include "core/standing.h"

struct maker {
    struct rel_arena *arena;
    const struct rel_pair_facts *facts;
    struct rel_agenda *out;
};

rel_day
rel_agenda_monday(rel_day day)
{
    return day - (rel_day_weekday(day) - 1);
}

/* The day before which that reason is not to be raised; REL_DAY_FOREVER = never. */
static rel_day
not_before(const struct rel_pair_facts *f, enum rel_agenda_kind kind, rel_id row)
{
    rel_day day = REL_NO_DAY;

    if (f->state == REL_RESTING)
        day = f->rest_until == REL_NO_DAY ? REL_DAY_FOREVER : f->rest_until;
    for (size_t i = 0; i < f->answers_n; i++)
        if (f->answers[i].kind == kind && f->answers[i].row == row && f->answers[i].until > day)
            day = f->answers[i].until;
    return day;
}

/* Moves a day on to not_before(); false: it never comes, or only after `until`, or is over: a row
 * that has ended would be rolled on again and again, in front of those that can be. */
static bool
comes(const struct rel_pair_facts *f, enum rel_agenda_kind kind, rel_id row, rel_day *day,
      rel_day until)
{
    rel_day from = not_before(f, kind, row);

    if (from > *day)
        *day = from;
    return *day != REL_DAY_FOREVER && *day <= until && until >= f->today;
}

static bool
add(const struct maker *m, enum rel_agenda_kind kind, rel_id row, rel_day day, rel_day until)
{
    if (!comes(m->facts, kind, row, &day, until))
        return false;
    *REL_ADD(m->arena, m->out) = (struct rel_agenda_row){.kind = kind,
                                                         .day = day,
                                                         .until = until,
                                                         .weight = m->facts->weight,
                                                         .contact = m->facts->contact,
                                                         .row = row};
    return true;
}

static void
promises(const struct maker *m)
{
    const struct rel_pair_facts *f = m->facts;

    for (size_t i = 0; i < f->promises.n; i++) {
        const struct rel_promise *p = &f->promises.v[i];

        if (p->state == REL_OPEN)
            add(m, p->side == REL_MINE ? REL_KIND_PROMISE : REL_KIND_OPEN_LOOP, p->id,
                rel_promise_fires(p), REL_DAY_FOREVER);
    }
    for (size_t i = 0; i < f->touchpoints.n; i++) {
        const struct rel_touchpoint *t = &f->touchpoints.v[i];

        if (t->state == REL_PLANNED && t->announced)
            add(m, REL_KIND_PROMISE, t->id, t->day, REL_DAY_FOREVER);
    }
}

static void
new_people(const struct maker *m)
{
    const struct rel_pair_facts *f = m->facts;

    if (f->caught <= REL_CAUGHT_FORM && f->standing->forecast.n == 0)
        add(m, REL_KIND_NEW, 0, f->created, REL_DAY_FOREVER);
}

static void
owed(const struct maker *m)
{
    const struct rel_standing *s = m->facts->standing;

    if (rel_standing_owed(s))
        add(m, REL_KIND_OWED, 0, s->last_inbound + REL_AGENDA_OWED_AFTER,
            s->last_inbound + REL_AGENDA_OWED_UNTIL);
}

static rel_day
in_year(const struct rel_date *date, int year)
{
    bool leapling = date->month == 2 && date->day == 29 && rel_day_month_length(year, 2) == 28;

    return rel_day_of(year, date->month, leapling ? 28 : date->day);
}

rel_day
rel_agenda_next_date(const struct rel_date *date, rel_day from)
{
    int year = rel_day_civil(from).year;

    if (!rel_day_exists(2000, date->month, date->day)) /* a leap year: has every day there is */
        return REL_NO_DAY;
    if (date->year > year)
        year = date->year;
    return in_year(date, year) >= from ? in_year(date, year) : in_year(date, year + 1);
}

/* A channel that goes by post: it has to leave days before. */
static int
lead_of(enum rel_channel channel)
{
    return channel == REL_CARD || channel == REL_LETTER || channel == REL_GIFT
               ? REL_AGENDA_CARD_LEAD
               : 0;
}

static void
dates(const struct maker *m)
{
    const struct rel_pair_facts *f = m->facts;
    int lead = lead_of(f->date_channel);

    for (size_t i = 0; i < f->dates_n; i++) {
        rel_day day = rel_agenda_next_date(&f->dates[i], f->today - REL_AGENDA_DATE_AFTER);

        /* Answered or resting for this year: the next year's. A year is tried once; what is put
         * off for longer is derived again when that day comes. */
        for (int years = 0; day != REL_NO_DAY && years < 2; years++) {
            if (add(m, REL_KIND_DATE, (rel_id)i, day - lead, day + REL_AGENDA_DATE_AFTER))
                break;
            day = rel_agenda_next_date(&f->dates[i], day + 1);
        }
    }
}

/* The earlier of what was planned and the cadence. An announced plan stands among the promises. */
static void
touchpoint(const struct maker *m)
{
    const struct rel_pair_facts *f = m->facts;
    rel_day first = REL_DAY_FOREVER, day = f->standing->due;
    rel_id row = 0;
    bool promised = false;

    if (day != REL_NO_DAY && comes(f, REL_KIND_TOUCHPOINT, 0, &day, REL_DAY_FOREVER))
        first = day;
    for (size_t i = 0; i < f->touchpoints.n; i++) {
        const struct rel_touchpoint *t = &f->touchpoints.v[i];
        enum rel_agenda_kind kind = t->announced ? REL_KIND_PROMISE : REL_KIND_TOUCHPOINT;

        day = t->day;
        if (t->state != REL_PLANNED || !comes(f, kind, t->id, &day, REL_DAY_FOREVER))
            continue;
        if (day < first || (day == first && row == 0)) {
            first = day;
            row = t->id;
            promised = t->announced;
        }
    }
    if (first != REL_DAY_FOREVER && !promised)
        add(m, REL_KIND_TOUCHPOINT, row, first, REL_DAY_FOREVER);
}

static void
steps(const struct maker *m)
{
    const struct rel_steps *s = &m->facts->steps;

    for (size_t i = 0; i < s->n; i++)
        if (add(m, s->v[i].kind, s->v[i].row, s->v[i].day, s->v[i].until))
            m->out->v[m->out->n - 1].source = s->v[i].source;
}

/* The earliest planned contact: before it the forecast has nothing to say. */
static rel_day
earliest_plan(const struct rel_pair_facts *f)
{
    rel_day first = REL_NO_DAY;

    for (size_t i = 0; i < f->touchpoints.n; i++) {
        const struct rel_touchpoint *t = &f->touchpoints.v[i];

        if (t->state == REL_PLANNED && (first == REL_NO_DAY || t->day < first))
            first = t->day;
    }
    return first;
}

static void
cooling(const struct maker *m)
{
    enum { WEEK = 7, BLOCK = WEEK * REL_AGENDA_WEEKS };
    const struct rel_pair_facts *f = m->facts;
    rel_day cools_on = f->standing->cools_on, from = not_before(f, REL_KIND_COOLING, 0);
    rel_day planned = earliest_plan(f), first, week;

    if (cools_on == REL_NO_DAY || from == REL_DAY_FOREVER)
        return;
    if (planned > cools_on)
        cools_on = planned;
    first = week = rel_agenda_monday(cools_on);
    if (from > week)
        week = rel_agenda_monday(from + WEEK - 1);
    if (f->today > week)
        week = rel_agenda_monday(f->today);
    for (rel_day end = first + ((week - first) / BLOCK + 1) * BLOCK; week < end; week += WEEK) {
        rel_day on = week < cools_on ? cools_on : week;

        if (add(m, REL_KIND_COOLING, 0, week, week + WEEK - 1))
            m->out->v[m->out->n - 1].value =
                rel_forecast_value(&f->standing->forecast, f->weight, on);
    }
}

void
rel_agenda_derive(struct rel_arena *arena, const struct rel_pair_facts *facts,
                  struct rel_agenda *out)
{
    static const struct {
        void (*rule)(const struct maker *m);
        bool tended; /* only of people the user tends */
    } rules[] = {{promises, true},   {new_people, false}, {owed, true},   {dates, true},
                 {touchpoint, true}, {steps, true},       {cooling, true}};
    bool tended = facts->state == REL_ACTIVE || facts->state == REL_RESTING;
    struct maker m = {.arena = arena, .facts = facts, .out = out};

    if (facts->state == REL_ARCHIVED)
        return;
    for (size_t i = 0; i < sizeof(rules) / sizeof(*rules); i++)
        if (tended || !rules[i].tended)
            rules[i].rule(&m);
}
