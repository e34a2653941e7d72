#include "core/health.h"

#include <stdlib.h>
#include <string.h>

static rel_day
grace_end(const struct rel_health_plan *p)
{
    if (p->made == REL_NO_DAY || p->made >= p->due)
        return p->due;
    return p->due + (p->due - p->made) / 4;
}

static bool
in_time(const struct rel_health_plan *p)
{
    return p->done != REL_NO_DAY && p->done <= grace_end(p);
}

static bool
can_still_come(const struct rel_health_plan *p, rel_day today)
{
    return p->done == REL_NO_DAY && !p->dropped && today <= grace_end(p);
}

const char *
rel_health(const struct rel_health_plan *plans, size_t n, rel_day today)
{
    const struct rel_health_plan *last[REL_HEALTH_PLANS];
    size_t found = 0;
    int missed = 0;

    for (size_t i = 0; i < n; i++) { /* the latest six, by insertion */
        size_t at = found;

        if (can_still_come(&plans[i], today))
            continue;
        while (at > 0 && last[at - 1]->due < plans[i].due)
            at--;
        if (at == REL_HEALTH_PLANS)
            continue;
        if (found < REL_HEALTH_PLANS)
            found++;
        memmove(&last[at + 1], &last[at], (found - 1 - at) * sizeof(*last));
        last[at] = &plans[i];
    }
    if (found < REL_HEALTH_LEAST)
        return "";
    for (size_t i = 0; i < found; i++)
        missed += !in_time(last[i]);
    return missed <= 1 ? "on track" : missed <= 3 ? "slipping" : "off";
}

const char *
rel_health_of(struct rel_arena *arena, const struct rel_promise_list *promises,
              const struct rel_touchpoint_list *touchpoints, int cadence_days, rel_day today)
{
    struct {
        struct rel_health_plan *v;
        size_t n;
    } plans = {0};

    for (size_t i = 0; i < touchpoints->n; i++) {
        const struct rel_touchpoint *t = &touchpoints->v[i];
        bool dropped = t->state == REL_DROPPED;

        if (dropped && t->closed < t->day)
            continue; /* planned anew in time */
        *REL_ADD(arena, &plans) =
            (struct rel_health_plan){.made = t->day - cadence_days,
                                     .due = t->day,
                                     .done = t->state == REL_DONE ? t->closed : REL_NO_DAY,
                                     .dropped = dropped};
    }
    for (size_t i = 0; i < promises->n; i++) {
        const struct rel_promise *p = &promises->v[i];
        bool done = p->state == REL_KEPT || p->state == REL_LATE;

        if (p->side != REL_MINE || p->due == REL_NO_DAY || p->state == REL_RENEGOTIATED)
            continue;
        *REL_ADD(arena, &plans) = (struct rel_health_plan){.made = p->made,
                                                           .due = p->due,
                                                           .done = done ? p->closed : REL_NO_DAY,
                                                           .dropped = p->state == REL_BROKEN};
    }
    return rel_health(plans.v, plans.n, today);
}
