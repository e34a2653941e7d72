#include "practice/introduction_steps.h"

#include "core/introduction.h"
#include "store/introduction.h"

enum { MOST = 20 };

enum rel_status
rel_practice_introduction_steps(struct rel_ctx *ctx, struct rel_arena *arena,
                                const struct rel_pair_facts *facts, struct rel_steps *out,
                                struct rel_err *err)
{
    struct rel_introduction_list list;

    if (rel_introduction_list(ctx->db, arena, ctx->user, ctx->book, facts->contact, false, MOST,
                              &list, err))
        return err->status;
    for (size_t i = 0; i < list.n; i++) {
        const struct rel_introduction *intro = &list.v[i];
        bool giver;
        rel_day day;

        if (rel_introduction_next(intro, &giver, &day)
            && facts->contact == (giver ? intro->giver : intro->contact))
            *REL_ADD(arena, out) = (struct rel_step){.kind = REL_KIND_OPEN_LOOP,
                                                     .source = REL_FROM_INTRODUCTION,
                                                     .row = intro->id,
                                                     .day = day,
                                                     .until = REL_DAY_FOREVER};
    }
    return REL_OK;
}
