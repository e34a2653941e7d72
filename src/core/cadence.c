#include "core/cadence.h"

struct rel_cadence
rel_cadence_of(const struct rel_circle *circles, size_t n, int own_days, bool old_friend,
               rel_day since)
{
    struct rel_cadence c = {.rhythm = REL_RHYTHM_DEFAULT,
                            .own_days = own_days,
                            .old_friend = old_friend,
                            .since = since};

    for (size_t i = 0; i < n; i++) {
        const struct rel_rhythm *r = &circles[i].rhythm;

        if (i == 0) {
            c.rhythm = *r;
            continue;
        }
        for (int p = 0; p < REL_PHASES; p++)
            if (r->days[p] < c.rhythm.days[p])
                c.rhythm.days[p] = r->days[p];
        if (r->new_until > c.rhythm.new_until)
            c.rhythm.new_until = r->new_until;
        if (r->growing_until > c.rhythm.growing_until)
            c.rhythm.growing_until = r->growing_until;
    }
    return c;
}

int
rel_cadence_weight(const struct rel_circle *circles, size_t n)
{
    int weight = n ? 1 : 2;

    for (size_t i = 0; i < n; i++)
        if (circles[i].weight > weight)
            weight = circles[i].weight;
    return weight;
}

enum rel_vocabulary
rel_cadence_vocabulary(const struct rel_circle *circles, size_t n)
{
    for (size_t i = 0; i < n; i++)
        if (circles[i].vocabulary == REL_WORDS_PERSONAL)
            return REL_WORDS_PERSONAL;
    return n ? REL_WORDS_PROFESSIONAL : REL_WORDS_PERSONAL;
}

enum rel_phase
rel_cadence_phase(const struct rel_cadence *c, int answered)
{
    if (c->old_friend)
        return REL_PHASE_OLD_FRIEND;
    if (answered < c->rhythm.new_until)
        return REL_PHASE_NEW;
    return answered < c->rhythm.growing_until ? REL_PHASE_GROWING : REL_PHASE_SETTLED;
}

int
rel_cadence_days(const struct rel_cadence *c, enum rel_phase phase)
{
    int days = c->own_days > 0 ? c->own_days : c->rhythm.days[phase];

    return days > 0 ? days : 1;
}

int
rel_cadence_fall(const struct rel_cadence *c, int answered)
{
    if (answered < c->rhythm.growing_until)
        return 0; /* growing falls to new, and new begins again */
    return c->rhythm.new_until;
}

rel_day
rel_cadence_due(const struct rel_cadence *c, enum rel_phase phase, rel_day last_contact)
{
    rel_day from = last_contact == REL_NO_DAY ? c->since : last_contact;

    return from == REL_NO_DAY ? REL_NO_DAY : from + rel_cadence_days(c, phase);
}

enum rel_channel
rel_cadence_channel(const enum rel_channel *recent, size_t n, const enum rel_channel *welcome,
                    size_t welcome_n)
{
    for (size_t i = 0; i < welcome_n; i++)
        if (n < 2 || recent[0] != welcome[i] || recent[1] != welcome[i])
            return welcome[i];
    return welcome_n ? welcome[0] : REL_CHANNELS;
}
