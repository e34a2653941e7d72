#include "practice/try_steps.h"

#include "core/try.h"
#include "store/try.h"

enum { SUNDAY = 6, WEEK_AFTER = 13, CARD_CONTACTS = 4 };

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

/* Somebody one is in touch with both ways, at least now and then. Not a pair that is quiet for
 * longer than the cards are apart: a yearly friend is not to be written to three times a year. */
enum rel_status
rel_practice_card_steps(struct rel_ctx *ctx, struct rel_arena *arena,
                        const struct rel_pair_facts *facts, struct rel_steps *out,
                        struct rel_err *err)
{
    struct rel_step step = {.kind = REL_KIND_PRACTICE, .source = REL_FROM_CARD};
    rel_day base;

    (void)ctx;
    (void)err;
    if (facts->standing->answered < CARD_CONTACTS || !facts->days_n
        || facts->standing->due == REL_NO_DAY
        || facts->standing->due - facts->standing->last_contact > REL_CARD_APART)
        return REL_OK;
    base =
        (facts->last_card != REL_NO_DAY ? facts->last_card : facts->days[0].day) + REL_CARD_APART;
    rel_card_window(facts->dates, facts->dates_n, base, facts->today, &step.day, &step.until);
    *REL_ADD(arena, out) = step;
    return REL_OK;
}
