#include "core/pick.h"

#include "base/str.h"
#include "core/words.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

double
rel_pick_score(const struct rel_pick_facts *facts, rel_day today)
{
    const struct rel_standing *s = &facts->standing;
    double both, silence;

    if (s->forecast.n == 0)
        return 0;
    silence = today > s->last_contact ? (double)today - s->last_contact : 0;
    both = fmin(s->in_sum, s->out_sum) * exp2(-silence / 180);
    /* Twice the silence: once in the sums' own half-life, once because a pair that still talks is
     * worth more than one that once talked much. */
    return both * exp2(-silence / 180) * (facts->channels > 1 ? 1.25 : 1);
}

struct scored {
    double score;
    struct rel_pick_facts facts;
};

static bool
better(const struct scored *a, const struct scored *b)
{
    int by = strcmp(a->facts.name_key, b->facts.name_key);

    if (a->score != b->score)
        return a->score > b->score;
    return by ? by < 0 : a->facts.contact < b->facts.contact;
}

size_t
rel_pick_best(struct rel_pick_facts *facts, size_t n, size_t most, rel_day today)
{
    size_t found = 0;
    struct scored *best;

    if (most > n)
        most = n;
    best = rel_xmalloc((most + 1) * sizeof(*best));
    for (size_t i = 0; i < n; i++) {
        struct scored one = {.score = rel_pick_score(&facts[i], today), .facts = facts[i]};
        size_t at = found;

        if (one.score <= 0)
            continue;
        while (at > 0 && better(&one, &best[at - 1]))
            at--;
        if (at >= most)
            continue;
        if (found < most)
            found++;
        memmove(&best[at + 1], &best[at], (found - 1 - at) * sizeof(*best));
        best[at] = one;
    }
    for (size_t i = 0; i < found; i++)
        facts[i] = best[i].facts;
    free(best);
    return found;
}

const char *
rel_pick_sentence(struct rel_arena *arena, const struct rel_pick_facts *facts, rel_day today)
{
    const struct rel_standing *s = &facts->standing;
    const char *last = rel_words_on(arena, s->last_contact, today);

    if (facts->mails > 0 && facts->meetings > 0)
        return rel_printf(
            arena, "%s and %s, last %s.", rel_words_count(arena, facts->mails, "mail", "mails"),
            rel_words_count(arena, facts->meetings, "meeting or call", "meetings and calls"), last);
    return rel_printf(arena, "You two were in touch on %s, last %s; they on %lld, you on %lld.",
                      rel_words_count(arena, s->forecast.n, "day", "days"), last,
                      (long long)s->inbound_days, (long long)s->outbound_days);
}

int
rel_pick_cadence(const struct rel_pick_facts *facts)
{
    static const int steps[] = {7, 14, 21, 30, 60, 90, 180, 365};
    const struct rel_forecast *f = &facts->standing.forecast;

    if (f->n < REL_FORECAST_LEAST)
        return 0;
    for (size_t i = 0; i < REL_COUNT(steps); i++)
        if (f->median <= steps[i])
            return steps[i];
    return steps[REL_COUNT(steps) - 1];
}
