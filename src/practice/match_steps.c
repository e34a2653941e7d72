#include "practice/match_steps.h"

#include "core/match.h"
#include "store/match.h"

enum { MOST = 20 };

enum rel_status
rel_practice_match_steps(struct rel_ctx *ctx, struct rel_arena *arena,
                         const struct rel_pair_facts *facts, struct rel_steps *out,
                         struct rel_err *err)
{
    struct rel_match_list list;
    const struct rel_match *best = NULL;
    int rank = REL_MATCH_FOR_TODAY - 1;

    if (rel_match_ready(ctx->db, arena, ctx->user, facts->contact, MOST, &list, err))
        return err->status;
    for (size_t i = 0; i < list.n; i++) {
        const struct rel_match *m = &list.v[i];
        int r = rel_match_rank(m->score, m->ease, m->heard_kind, m->heard_state);

        if (r > rank) {
            rank = r;
            best = m;
        }
    }
    if (best)
        *REL_ADD(arena, out) =
            (struct rel_step){.kind = REL_KIND_GIVE,
                              .source = REL_FROM_MATCH,
                              .row = best->id,
                              .day = best->answered > best->made ? best->answered : best->made,
                              .until = REL_DAY_FOREVER};
    return REL_OK;
}
