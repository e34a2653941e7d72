#include "practice/referral_steps.h"

#include "core/referral.h"
#include "store/referral.h"

enum { MOST = 20 };

enum rel_status
rel_practice_referral_steps(struct rel_ctx *ctx, struct rel_arena *arena,
                            const struct rel_pair_facts *facts, struct rel_steps *out,
                            struct rel_err *err)
{
    struct rel_referral_list open;

    if (rel_referral_open(ctx->db, arena, ctx->user, facts->contact, MOST, &open, err))
        return err->status;
    for (size_t i = 0; i < open.n; i++) {
        rel_day day;

        if (rel_referral_next(&open.v[i], &day) != REL_REFERRAL_NOTHING)
            *REL_ADD(arena, out) = (struct rel_step){.kind = REL_KIND_OPEN_LOOP,
                                                     .source = REL_FROM_REFERRAL,
                                                     .row = open.v[i].id,
                                                     .day = day,
                                                     .until = REL_DAY_FOREVER};
    }
    return REL_OK;
}
