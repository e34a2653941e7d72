#include "practice/try_steps.h"

#include "core/try.h"
#include "store/try.h"

enum { SUNDAY = 6, WEEK_AFTER = 13, CARD_CONTACTS = 4, CARD_DAYS = 14, SPREAD = 37 };

enum rel_status
rel_practice_try_steps(struct rel_ctx *ctx, struct rel_arena *arena,
                       const struct rel_pair_facts *facts, struct rel_steps *out,
                       struct rel_err *err)
{
    struct rel_try_list list;

    if (rel_try_taken(ctx->db, arena, ctx->user, facts->contact, &list, err))
        return err->status;
    for (size_t i = 0; i < list.n; i++)
        if (list.v[i].week + WEEK_AFTER >= facts->today)
            *REL_ADD(arena, out) = (struct rel_step){.kind = REL_KIND_PRACTICE,
                                                     .source = REL_FROM_TRY,
                                                     .row = list.v[i].id,
                                                     .day = list.v[i].week,
                                                     .until = list.v[i].week + WEEK_AFTER};
    return REL_OK;
}

/* Whoever never had a card has a fortnight for it every now and then, each their own: else all of
 * them would come up on the same day. */
static rel_day
first_card(const struct rel_pair_facts *facts)
{
    rel_day base = facts->days[0].day;

    base += REL_CARD_APART + (rel_day)((int64_t)base * SPREAD % REL_CARD_APART);
    while (base + CARD_DAYS <= facts->today)
        base += REL_CARD_APART;
    return base;
}

/* Somebody one is in touch with both ways, at least now and then. Not a pair that is quiet for
 * longer than the cards are apart: a yearly friend is not to be written to three times a year. */
enum rel_status
rel_practice_card_steps(struct rel_ctx *ctx, struct rel_arena *arena,
                        const struct rel_pair_facts *facts, struct rel_steps *out,
                        struct rel_err *err)
{
    struct rel_step step = {.kind = REL_KIND_PRACTICE, .source = REL_FROM_CARD};
    bool had = facts->last_card != REL_NO_DAY;

    (void)ctx;
    (void)err;
    if (facts->standing->answered < CARD_CONTACTS || !facts->days_n
        || facts->standing->due == REL_NO_DAY
        || facts->standing->due - facts->standing->last_contact > REL_CARD_APART)
        return REL_OK;
    rel_card_window(facts->dates, facts->dates_n,
                    had ? facts->last_card + REL_CARD_APART : first_card(facts), facts->today,
                    &step.day, &step.until);
    if (!had && step.until >= step.day + CARD_DAYS)
        step.until = step.day + CARD_DAYS - 1;
    *REL_ADD(arena, out) = step;
    return REL_OK;
}
