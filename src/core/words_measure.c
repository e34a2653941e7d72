#include "core/words_measure.h"

#include "core/words.h"

#include <math.h>

int
rel_words_warmth(const struct rel_standing *s, rel_day today, const char **word)
{
    int warmth = -1;

    switch (rel_forecast_basis(&s->forecast, s->recent_in)) {
    case REL_BASIS_EARLY:
        *word = "too early to tell";
        break;
    case REL_BASIS_UNANSWERED:
        *word = "they have not answered";
        break;
    case REL_BASIS_KNOWN:
        warmth = rel_forecast_warmth(&s->forecast, today);
        *word = rel_forecast_band(warmth);
        break;
    }
    return warmth;
}

/* "12 days", "1.5 days": a median may fall between two. */
static const char *
gap_words(struct rel_arena *arena, double days)
{
    bool whole = days == floor(days);

    if (days == 1)
        return "day";
    return rel_printf(arena, whole ? "%.0f days" : "%.1f days", days);
}

static int
silence(const struct rel_standing *s, rel_day today)
{
    return s->forecast.n && today > s->last_contact ? (int)(today - s->last_contact) : 0;
}

static const char *
contact_days(struct rel_arena *arena, const struct rel_standing *s)
{
    return rel_words_count(arena, s->forecast.n, "day", "days");
}

const char *
rel_words_forecast(struct rel_arena *arena, const struct rel_standing *s, rel_day today)
{
    const struct rel_forecast *f = &s->forecast;
    int quiet = silence(s, today);
    int horizon = (int)lround(f->n ? rel_forecast_horizon(f) : 0);

    if (f->n == 0)
        return "Too early to tell: no contact yet.";
    switch (rel_forecast_basis(f, s->recent_in)) {
    case REL_BASIS_EARLY:
        return rel_printf(arena,
                          "Too early to tell: contact on %s so far, a rhythm takes %d. "
                          "Last contact %s.",
                          contact_days(arena, s), REL_FORECAST_LEAST,
                          rel_words_on(arena, s->last_contact, today));
    case REL_BASIS_UNANSWERED:
        return rel_printf(arena, "They have not answered the last %d times; it has been %s.",
                          REL_FORECAST_LEAST, rel_words_count(arena, quiet, "day", "days"));
    case REL_BASIS_KNOWN:
        break;
    }
    return rel_printf(arena,
                      "You are usually in touch every %s (middle of %lld gaps); it has been %d. "
                      "Chance you are in touch in the next %d days if nothing changes: %.0f %%.",
                      gap_words(arena, f->median), (long long)(f->n - 1), quiet, horizon,
                      100 * rel_forecast_chance(f, today, rel_forecast_horizon(f)));
}

const char *
rel_words_rhythm(struct rel_arena *arena, const struct rel_standing *s, rel_day today)
{
    int quiet = silence(s, today);

    if (rel_forecast_basis(&s->forecast, s->recent_in) != REL_BASIS_KNOWN)
        return rel_words_fit(arena, rel_words_forecast(arena, s, today), REL_WORDS_SENTENCE);
    return rel_printf(arena, "You two usually talk every %s; it has been %d.",
                      gap_words(arena, s->forecast.median), quiet);
}

struct rel_measures
rel_words_measures(struct rel_arena *arena, const struct rel_standing *s,
                   const struct rel_contact_day *days, size_t n, const char *health, rel_day today)
{
    struct rel_measures m = {.health = health};

    m.warmth = rel_words_warmth(s, today, &m.warmth_word);
    m.strength = rel_standing_strength(s, today);
    m.strength_word = rel_standing_strength_word(m.strength);
    m.trend = rel_standing_trend(s, days, n, today);
    m.sentence = rel_words_forecast(arena, s, today);
    return m;
}

const char *
rel_words_phase(struct rel_arena *arena, const struct rel_standing *s,
                const struct rel_cadence *cadence)
{
    const char *every = rel_words_every(arena, rel_cadence_days(cadence, s->phase));

    if (cadence->own_days > 0)
        return rel_printf(arena, "%s, their own rhythm", every);
    switch (s->phase) {
    case REL_PHASE_NEW:
        return rel_printf(arena, "%s while new, touch %lld", every, (long long)s->forecast.n + 1);
    case REL_PHASE_GROWING:
        return rel_printf(arena, "%s while growing, touch %lld", every,
                          (long long)s->forecast.n + 1);
    case REL_PHASE_OLD_FRIEND:
        return rel_printf(arena, "%s, old friends", every);
    case REL_PHASE_SETTLED:
        break;
    }
    return rel_printf(arena, "%s", every);
}

const char *
rel_words_next(struct rel_arena *arena, const struct rel_standing *s,
               const struct rel_cadence *cadence, rel_day today)
{
    if (s->next_touch == REL_NO_DAY)
        return "Nothing is planned.";
    if (s->next_touch != s->due)
        return rel_printf(arena, "Next: %s (planned).", rel_words_day(arena, s->next_touch, today));
    return rel_printf(arena, "Next: by %s (%s).", rel_words_day(arena, s->next_touch, today),
                      rel_words_phase(arena, s, cadence));
}
