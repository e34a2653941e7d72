#include "core/try.h"

#include "base/str.h"
#include "core/agenda.h"

enum { WEEK = 7, TRIES = 400 };

bool
rel_try_person_free(const struct rel_try_list *past, rel_id contact, rel_day week)
{
    for (size_t i = 0; i < past->n; i++)
        if (past->v[i].contact == contact && past->v[i].week > week - WEEK * REL_TRY_WEEKS_PERSON)
            return false;
    return true;
}

bool
rel_try_act_free(const struct rel_try_list *past, const char *act, rel_day week)
{
    for (size_t i = 0; i < past->n; i++)
        if (rel_str_is(past->v[i].act, act) && past->v[i].week > week - WEEK * REL_TRY_WEEKS_ACT)
            return false;
    return true;
}

size_t
rel_try_start(const struct rel_try_list *past, rel_day week, size_t n)
{
    size_t refused = 0;

    for (size_t i = 0; i < past->n; i++)
        refused += past->v[i].week == week;
    return n ? ((size_t)(week / WEEK) + refused) % n : 0;
}

/* The date nearest after `day - 7`, when it is within 7 days of it; REL_NO_DAY = none is near. */
static rel_day
near(const struct rel_date *dates, size_t n, rel_day day)
{
    for (size_t i = 0; i < n; i++) {
        rel_day next = rel_agenda_next_date(&dates[i], day - REL_CARD_FROM_DATE);

        if (next != REL_NO_DAY && next <= day + REL_CARD_FROM_DATE)
            return next;
    }
    return REL_NO_DAY;
}

/* The first day of the next such week after `from`, and one before: REL_DAY_FOREVER = none. */
static rel_day
end_of(const struct rel_date *dates, size_t n, rel_day from)
{
    rel_day until = REL_DAY_FOREVER;

    for (size_t i = 0; i < n; i++) {
        rel_day next = rel_agenda_next_date(&dates[i], from);

        if (next != REL_NO_DAY && next - REL_CARD_FROM_DATE - 1 < until)
            until = next - REL_CARD_FROM_DATE - 1;
    }
    return until;
}

void
rel_card_window(const struct rel_date *dates, size_t n, rel_day base, rel_day today, rel_day *day,
                rel_day *until)
{
    rel_day date;

    *day = base;
    *until = REL_NO_DAY;
    for (int tries = 0; tries < TRIES && *until < today; tries++) {
        if (*until != REL_NO_DAY)
            *day = *until + 1;
        while (tries++ < TRIES && (date = near(dates, n, *day)) != REL_NO_DAY)
            *day = date + REL_CARD_FROM_DATE + 1;
        *until = end_of(dates, n, *day);
    }
}
