#include "core/report.h"

#include "core/forecast.h"
#include "core/promise.h"

#include <math.h>
#include <stdlib.h>

enum { STEP = 30, BACK = 13 }; /* the forecast is asked every 30 days, 13 times back */

static rel_day
month_of(rel_day day, int back)
{
    struct rel_civil c = rel_day_civil(day);
    int months = c.year * 12 + c.month - 1 - back;

    return rel_day_of(months / 12, months % 12 + 1, 1);
}

void
rel_report_begin(struct rel_report_sum *sum, struct rel_arena *arena, struct rel_report *report,
                 rel_day since, rel_day today)
{
    *report = (struct rel_report){
        .since = since, .today = today, .first_hours = -1, .touches_before = -1};
    *sum = (struct rel_report_sum){.arena = arena, .report = report};
    for (int m = 0; m < REL_REPORT_MONTHS; m++) {
        report->warmth[m].first = month_of(today, REL_REPORT_MONTHS - 1 - m);
        report->promise_months[m].first = report->warmth[m].first;
    }
}

static bool
in_period(const struct rel_report *r, rel_day day)
{
    return day <= r->today && (r->since == REL_NO_DAY || day >= r->since);
}

static void
add_number(struct rel_report_sum *sum, struct rel_report_numbers *to, double v)
{
    *REL_ADD(sum->arena, to) = v;
}

/* The day somebody was met: caught, or the first contact; REL_NO_DAY = neither. */
static rel_day
met_on(const struct rel_report_pair *p)
{
    bool caught = p->caught <= REL_CAUGHT_FORM;
    rel_day first = p->n ? p->days[0].day : REL_NO_DAY;

    if (!caught)
        return first;
    return first != REL_NO_DAY && first < p->created ? first : p->created;
}

static size_t
until(const struct rel_report_pair *p, rel_day day)
{
    size_t n = 0;

    while (n < p->n && p->days[n].day <= day)
        n++;
    return n;
}

static bool
cohort(struct rel_report *r, const struct rel_report_pair *p, rel_day met)
{
    rel_day end = met + REL_REPORT_COHORT, last;
    size_t reached;

    if (met == REL_NO_DAY || !in_period(r, met))
        return false;
    if (end > r->today) {
        r->too_new++;
        return false;
    }
    reached = until(p, end);
    r->cohort++;
    for (size_t k = 0; k < reached && k < REL_REPORT_TOUCHES; k++)
        r->reached[k]++;
    last = p->n ? p->days[p->n - 1].day : REL_NO_DAY;
    return last != REL_NO_DAY && last >= met + REL_REPORT_SILENT_FROM && last <= end
           && last + REL_REPORT_COHORT <= r->today;
}

static void
first_word(struct rel_report_sum *sum, const struct rel_report_pair *p)
{
    struct rel_report *r = sum->report;

    if (p->caught > REL_CAUGHT_FORM || !in_period(r, p->created))
        return;
    r->caught++;
    if (p->first_out_at == 0)
        return;
    r->answered_caught++;
    add_number(sum, &sum->first_hours,
               p->first_out_at <= p->created_at ? 0
                                                : (double)(p->first_out_at - p->created_at) / 3600);
}

static struct rel_forecast
forecast_at(const struct rel_report_pair *p, size_t n)
{
    struct rel_forecast f = rel_forecast_init();

    for (size_t i = 0; i < n; i++)
        rel_forecast_append(&f, p->days[i].day);
    f.median = rel_forecast_median(p->days, n);
    return f;
}

static void
warmth(struct rel_report *r, const struct rel_report_pair *p)
{
    static const int least[REL_REPORT_BANDS] = {80, 60, 40, 10, 0};

    for (int m = 0; m < REL_REPORT_MONTHS; m++) {
        rel_day end = m + 1 < REL_REPORT_MONTHS ? r->warmth[m + 1].first - 1 : r->today;
        size_t n = until(p, end);
        struct rel_forecast f;
        int band = 0, now;

        if (n < REL_FORECAST_LEAST)
            continue;
        f = forecast_at(p, n);
        now = rel_forecast_warmth(&f, end);
        while (now < least[band])
            band++;
        r->warmth[m].v[band]++;
    }
}

static void
record(struct rel_report *r, const struct rel_report_pair *p)
{
    for (int back = 1; back <= BACK; back++) {
        rel_day asked = r->today - back * STEP;
        size_t n = until(p, asked - 1);
        struct rel_forecast f;
        double horizon, chance;
        int bin;

        if (n < REL_FORECAST_LEAST)
            return; /* earlier there were fewer */
        f = forecast_at(p, n);
        horizon = rel_forecast_horizon(&f);
        if (asked + horizon > r->today || !in_period(r, asked))
            continue;
        chance = rel_forecast_chance(&f, asked, horizon);
        bin = chance >= 1 ? REL_REPORT_CHANCES - 1 : (int)(chance * REL_REPORT_CHANCES);
        r->record[bin].asked++;
        r->record[bin].said += chance;
        r->record[bin].came += n < p->n && p->days[n].day < asked + horizon;
    }
}

bool
rel_report_add(struct rel_report_sum *sum, const struct rel_report_pair *pair, rel_day *met)
{
    struct rel_report *r = sum->report;

    r->people++;
    for (size_t i = 0; i < pair->n; i++) {
        r->inbound += pair->days[i].in && in_period(r, pair->days[i].day);
        r->outbound += pair->days[i].out && in_period(r, pair->days[i].day);
    }
    first_word(sum, pair);
    warmth(r, pair);
    record(r, pair);
    *met = met_on(pair);
    return cohort(r, pair, *met);
}

static void
count(struct rel_report_promises *c, enum rel_promise_state state)
{
    c->due++;
    c->kept += state == REL_KEPT;
    c->late += state == REL_LATE;
    c->broken += state == REL_BROKEN;
    c->open += state == REL_OPEN;
}

void
rel_report_promise(struct rel_report_sum *sum, const struct rel_promise *p)
{
    struct rel_report *r = sum->report;
    enum rel_promise_state state = rel_promise_state_on(p, r->today);

    if (p->side != REL_MINE || p->due == REL_NO_DAY || state == REL_RENEGOTIATED
        || !in_period(r, p->due) || (state == REL_OPEN && p->due == r->today))
        return;
    count(&r->promises, state);
    for (int m = REL_REPORT_MONTHS - 1; m >= 0; m--)
        if (p->due >= r->promise_months[m].first) {
            count(&r->promise_months[m].v, state);
            return;
        }
}

void
rel_report_announced(struct rel_report_sum *sum, const struct rel_touchpoint *t)
{
    struct rel_promise p = {.side = REL_MINE, .due = t->day, .state = REL_OPEN};

    if (!t->announced)
        return;
    if (t->state == REL_DONE)
        p.state = rel_promise_kept_on(&p, t->closed);
    else if (t->state == REL_DROPPED)
        p.state = t->closed < t->day ? REL_RENEGOTIATED : REL_BROKEN;
    rel_report_promise(sum, &p);
}

void
rel_report_invited(struct rel_report_sum *sum, const struct rel_contact_day *days, size_t n,
                   rel_day day)
{
    size_t before = 0;

    if (!in_period(sum->report, day))
        return;
    while (before < n && days[before].day <= day)
        before++;
    sum->report->invitations++;
    add_number(sum, &sum->touches, (double)before);
}

static int
by_size(const void *a, const void *b)
{
    double x = *(const double *)a, y = *(const double *)b;

    return (x > y) - (x < y);
}

static double
middle(const struct rel_report_numbers *numbers)
{
    size_t n = numbers->n;

    if (n == 0)
        return -1;
    qsort(numbers->v, n, sizeof(*numbers->v), by_size);
    return (numbers->v[(n - 1) / 2] + numbers->v[n / 2]) / 2;
}

void
rel_report_end(struct rel_report_sum *sum)
{
    sum->report->first_hours = middle(&sum->first_hours);
    sum->report->touches_before = middle(&sum->touches);
}

const char *
rel_report_share(struct rel_arena *arena, int64_t n, int64_t of)
{
    if (of < REL_REPORT_SMALL)
        return rel_printf(arena, "%lld of %lld", (long long)n, (long long)of);
    return rel_printf(arena, "%ld %%", lround(100.0 * (double)n / (double)of));
}

const char *
rel_report_chance_words(struct rel_arena *arena, const struct rel_report_chance *bin)
{
    return rel_printf(arena, "of %lld we gave %ld %%, %lld came", (long long)bin->asked,
                      lround(100 * bin->said / (double)bin->asked), (long long)bin->came);
}
