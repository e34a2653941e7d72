#include "core/standing.h"

#include <math.h>

enum { HALF_LIFE = 180, TREND_DAYS = 30, RECENT_MASK = 7 };

struct rel_standing
rel_standing_init(rel_id user, rel_id contact, rel_id book)
{
    return (struct rel_standing){.user = user,
                                 .contact = contact,
                                 .book = book,
                                 .forecast = rel_forecast_init(),
                                 .last_contact = REL_NO_DAY,
                                 .last_inbound = REL_NO_DAY,
                                 .last_outbound = REL_NO_DAY,
                                 .due = REL_NO_DAY,
                                 .next_touch = REL_NO_DAY,
                                 .cools_on = REL_NO_DAY,
                                 .cold_on = REL_NO_DAY,
                                 .zone = ""};
}

static double
discount(double days)
{
    return exp2(-days / HALF_LIFE);
}

/* Had it cooled before that day, by what was known and planned then? Whether they answered does
 * not matter here: silence after unanswered contact is no reason to space it wider. */
static bool
cooled_before(const struct rel_standing *s, const struct rel_cadence *cadence, rel_day day)
{
    rel_day due =
        rel_cadence_due(cadence, rel_cadence_phase(cadence, s->answered), s->last_contact);

    return s->forecast.n >= REL_FORECAST_LEAST && day > rel_forecast_cools_on(&s->forecast, due);
}

static void
next_day(struct rel_standing *s, rel_day day, const struct rel_cadence *cadence)
{
    if (s->forecast.n > 0) {
        double kept = discount((double)day - s->last_contact);

        if (cooled_before(s, cadence, day))
            s->answered = rel_cadence_fall(cadence, s->answered);
        s->in_sum *= kept;
        s->out_sum *= kept;
        s->recent_in = (s->recent_in << 1) & RECENT_MASK;
    }
    rel_forecast_append(&s->forecast, day);
    s->last_contact = day;
}

bool
rel_standing_append(struct rel_standing *s, const struct rel_contact_day *day,
                    const struct rel_cadence *cadence)
{
    if (s->forecast.n > 0 && day->day < s->last_contact)
        return false;
    if (s->forecast.n == 0 || day->day > s->last_contact)
        next_day(s, day->day, cadence);
    if (day->in && s->last_inbound != day->day) {
        s->last_inbound = day->day;
        s->inbound_days++;
        s->in_sum++;
        s->recent_in |= 1;
        s->answered++;
    }
    if (day->out && s->last_outbound != day->day) {
        s->last_outbound = day->day;
        s->outbound_days++;
        s->out_sum++;
    }
    return true;
}

void
rel_standing_fold(struct rel_standing *s, const struct rel_contact_day *days, size_t n,
                  const struct rel_cadence *cadence)
{
    s->forecast = rel_forecast_init();
    s->last_contact = s->last_inbound = s->last_outbound = REL_NO_DAY;
    s->inbound_days = s->outbound_days = 0;
    s->in_sum = s->out_sum = 0;
    s->recent_in = s->answered = 0;
    for (size_t i = 0; i < n; i++)
        rel_standing_append(s, &days[i], cadence);
    s->forecast.median = rel_forecast_median(days, n);
}

static void
forward(int64_t *moment, int64_t at)
{
    if (at > *moment)
        *moment = at;
}

void
rel_standing_moment(struct rel_standing *s, int64_t at, enum rel_direction direction)
{
    forward(&s->last_at, at);
    if (direction != REL_OUTBOUND)
        forward(&s->last_in_at, at);
    if (direction != REL_INBOUND)
        forward(&s->last_out_at, at);
}

void
rel_standing_plan(struct rel_standing *s, const struct rel_cadence *cadence, bool tended,
                  rel_day planned)
{
    bool known = rel_forecast_basis(&s->forecast, s->recent_in) == REL_BASIS_KNOWN;

    s->phase = rel_cadence_phase(cadence, s->answered);
    s->due = tended ? rel_cadence_due(cadence, s->phase, s->last_contact) : REL_NO_DAY;
    s->next_touch = s->due;
    if (planned != REL_NO_DAY && (s->due == REL_NO_DAY || planned < s->due))
        s->next_touch = planned;
    s->cools_on = known ? rel_forecast_cools_on(&s->forecast, s->due) : REL_NO_DAY;
    s->cold_on = known ? rel_forecast_cold_on(&s->forecast, s->due) : REL_NO_DAY;
    s->model = REL_FORECAST_VERSION;
}

bool
rel_standing_owed(const struct rel_standing *s)
{
    return s->last_in_at > s->last_out_at;
}

static int
strength_of(double in, double out)
{
    return (int)lround(100 * -expm1(-M_LN2 * fmin(in, out) / 6));
}

int
rel_standing_strength(const struct rel_standing *s, rel_day today)
{
    double kept = s->forecast.n ? discount((double)today - s->last_contact) : 0;

    return strength_of(s->in_sum * kept, s->out_sum * kept);
}

const char *
rel_standing_strength_word(int strength)
{
    return strength >= 75 ? "close" : strength >= 50 ? "strong" : strength >= 25 ? "fair" : "light";
}

int
rel_standing_trend(const struct rel_standing *s, const struct rel_contact_day *days, size_t n,
                   rel_day today)
{
    rel_day then = today - TREND_DAYS;
    double in = s->in_sum, out = s->out_sum, back;
    int64_t earlier = s->forecast.n;

    if (s->forecast.n == 0)
        return 0;
    for (; n > 0 && days[n - 1].day > then; n--, earlier--) {
        double part = discount((double)s->last_contact - days[n - 1].day);

        in -= days[n - 1].in ? part : 0;
        out -= days[n - 1].out ? part : 0;
    }
    if (earlier <= 0)
        in = out = 0; /* exactly: nothing was known then */
    back = discount((double)then - s->last_contact);
    return rel_standing_strength(s, today) - strength_of(fmax(0, in) * back, fmax(0, out) * back);
}
