#include "practice/sequence_steps.h"

#include "core/sequence.h"
#include "store/sequence.h"

enum { MOST = 50 };

enum rel_status
rel_practice_sequence_steps(struct rel_ctx *ctx, struct rel_arena *arena,
                            const struct rel_pair_facts *facts, struct rel_steps *out,
                            struct rel_err *err)
{
    struct rel_enrolment_list list;

    if (rel_enrolment_of(ctx->db, arena, ctx->user, facts->contact, MOST, &list, err))
        return err->status;
    for (size_t i = 0; i < list.n; i++) {
        struct rel_enrolment e = list.v[i];
        struct rel_sequence s;

        if (e.state != REL_ENROLLED_RUNNING)
            continue;
        if (rel_sequence_load(ctx->db, arena, ctx->user, e.sequence, &s, err))
            return err->status;
        e = rel_sequence_now(arena, &e, &s.steps, s.on_reply, facts->days, facts->days_n,
                             facts->today);
        if (e.state == REL_ENROLLED_RUNNING)
            *REL_ADD(arena, out) = (struct rel_step){.kind = REL_KIND_TOUCHPOINT,
                                                     .source = REL_FROM_ENROLMENT,
                                                     .row = e.id,
                                                     .day = e.due,
                                                     .until = REL_DAY_FOREVER};
    }
    return REL_OK;
}
