#include "practice/ask_steps.h"

#include "store/ask.h"
#include "store/sequence.h"

enum { MOST = 100, AFTER_CARE = 30 };

/* Has anything been begun with them since? */
static enum rel_status
begun(struct rel_ctx *ctx, struct rel_arena *arena, rel_id contact, rel_day since, bool *out,
      struct rel_err *err)
{
    struct rel_enrolment_list list;

    if (rel_enrolment_of(ctx->db, arena, ctx->user, contact, MOST, &list, err))
        return err->status;
    *out = false;
    for (size_t i = 0; i < list.n; i++)
        *out |= list.v[i].started >= since;
    return REL_OK;
}

enum rel_status
rel_practice_ask_steps(struct rel_ctx *ctx, struct rel_arena *arena,
                       const struct rel_pair_facts *facts, struct rel_steps *out,
                       struct rel_err *err)
{
    struct rel_ask_list list;

    if (rel_ask_list(ctx->db, arena, ctx->user, ctx->book, facts->contact, MOST, &list, err))
        return err->status;
    for (size_t i = 0; i < list.n; i++) {
        const struct rel_ask *a = &list.v[i];
        struct rel_step step = {.kind = REL_KIND_OPEN_LOOP,
                                .source = REL_FROM_ASK,
                                .row = a->id,
                                .day = a->due,
                                .until = REL_DAY_FOREVER};
        bool cared = false;

        if (a->side != REL_ASK_MINE || a->answer == REL_ASK_NO)
            continue;
        if (a->answer == REL_ASK_YES) {
            if (begun(ctx, arena, facts->contact, a->answered, &cared, err))
                return err->status;
            step.day = a->answered;
            step.until = a->answered + AFTER_CARE;
        }
        if (!cared && step.day != REL_NO_DAY && step.until >= facts->today)
            *REL_ADD(arena, out) = step;
    }
    return REL_OK;
}
