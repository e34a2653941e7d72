#include "core/forecast.h"

#include "base/arena.h"

#include <math.h>
#include <stdlib.h>

const struct rel_gw rel_forecast_constants = {
    .k = 0.7, .delta = 0.95, .r = 1.608, .alpha = 15.08, .a = 0.1653, .b = 0.5146};

/* Quantiles of the gap at which warmth falls below 40 and below 10. */
static const double cool = 0.80, cold = 0.95;

static struct rel_gw_state
state_of(const struct rel_forecast *f)
{
    return (struct rel_gw_state){.N = f->N, .B = f->B, .n = f->n};
}

static double
silence(const struct rel_forecast *f, rel_day today)
{
    return today > f->last ? (double)today - f->last : 0;
}

struct rel_forecast
rel_forecast_init(void)
{
    return (struct rel_forecast){.first = REL_NO_DAY, .last = REL_NO_DAY};
}

void
rel_forecast_append(struct rel_forecast *f, rel_day day)
{
    struct rel_gw_state st = state_of(f);

    if (f->n > 0 && day <= f->last)
        return;
    rel_gw_append(&rel_forecast_constants, &st, f->n > 0 ? (double)day - f->last : 0);
    f->N = st.N;
    f->B = st.B;
    if (f->n == 0)
        f->first = day;
    f->n = st.n;
    f->last = day;
}

static int
by_number(const void *a, const void *b)
{
    rel_day x = *(const rel_day *)a, y = *(const rel_day *)b;

    return (x > y) - (x < y);
}

double
rel_forecast_median(const struct rel_contact_day *days, size_t n)
{
    size_t gaps = n - 1;
    rel_day *gap;
    double median;

    if (n < 2)
        return 0;
    gap = rel_xmalloc(gaps * sizeof(*gap));
    for (size_t i = 0; i < gaps; i++)
        gap[i] = days[i + 1].day - days[i].day;
    qsort(gap, gaps, sizeof(*gap), by_number);
    median = ((double)gap[(gaps - 1) / 2] + gap[gaps / 2]) / 2;
    free(gap);
    return median;
}

double
rel_forecast_alive(const struct rel_forecast *f, rel_day today)
{
    struct rel_gw_state st = state_of(f);

    return rel_gw_alive(&rel_forecast_constants, &st, silence(f, today));
}

double
rel_forecast_chance(const struct rel_forecast *f, rel_day today, double horizon)
{
    struct rel_gw_state st = state_of(f);

    return rel_gw_chance(&rel_forecast_constants, &st, silence(f, today), horizon);
}

double
rel_forecast_longer(const struct rel_forecast *f, rel_day today)
{
    struct rel_gw_state st = state_of(f);

    return rel_gw_longer(&rel_forecast_constants, &st, silence(f, today));
}

double
rel_forecast_quantile(const struct rel_forecast *f, double q)
{
    struct rel_gw_state st = state_of(f);

    return rel_gw_quantile(&rel_forecast_constants, &st, q);
}

double
rel_forecast_horizon(const struct rel_forecast *f)
{
    return fmin(REL_FORECAST_HORIZON_MAX, fmax(REL_FORECAST_HORIZON_MIN, 3 * f->median));
}

enum rel_forecast_basis
rel_forecast_basis(const struct rel_forecast *f, int recent_in)
{
    if (f->n < REL_FORECAST_LEAST)
        return REL_BASIS_EARLY;
    return recent_in ? REL_BASIS_KNOWN : REL_BASIS_UNANSWERED;
}

int
rel_forecast_warmth(const struct rel_forecast *f, rel_day today)
{
    return (int)lround(100 * fmin(1, 2 * rel_forecast_longer(f, today)));
}

const char *
rel_forecast_band(int warmth)
{
    static const struct {
        int from;
        const char *word;
    } bands[] = {{80, "Fresh"}, {60, "Warm"}, {40, "Mild"}, {10, "Cool"}};

    for (size_t i = 0; i < sizeof(bands) / sizeof(*bands); i++)
        if (warmth >= bands[i].from)
            return bands[i].word;
    return "Cold";
}

static rel_day
day_of_quantile(const struct rel_forecast *f, double q, rel_day not_before)
{
    rel_day day = f->last + (rel_day)ceil(rel_forecast_quantile(f, q));

    return day < not_before ? not_before : day; /* REL_NO_DAY is the smallest day */
}

rel_day
rel_forecast_cools_on(const struct rel_forecast *f, rel_day due)
{
    return day_of_quantile(f, cool, due);
}

rel_day
rel_forecast_cold_on(const struct rel_forecast *f, rel_day due)
{
    return day_of_quantile(f, cold, due);
}

double
rel_forecast_answer_odds(double s)
{
    static const double early = 0.664, late = 0.456, late_day = 86, least = 0.05;

    return fmax(least, early - (early - late) * log(fmax(1, s)) / log(late_day));
}

double
rel_forecast_value(const struct rel_forecast *f, int weight, rel_day today)
{
    double quiet = 1 - rel_forecast_chance(f, today, rel_forecast_horizon(f));
    double fade = fmin(1, rel_forecast_longer(f, today) / (1 - cold));

    return weight * quiet * rel_forecast_answer_odds(silence(f, today)) * fade;
}
