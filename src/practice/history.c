#include "practice/history.h"

#include "practice/partners.h"
#include "practice/person.h"
#include "practice/standing.h"
#include "practice/text.h"
#include "store/history.h"
#include "store/txn.h"

enum rel_status
rel_practice_history(struct rel_ctx *ctx, rel_id contact, rel_id before, int limit,
                     struct rel_change_list *out, struct rel_err *err)
{
    return rel_history_list(ctx->db, ctx->arena, ctx->user, ctx->book, contact, before, limit, out,
                            err);
}

/* Those whose reasons hung on them before, and those whose reasons do now. */
static enum rel_status
join(struct rel_ctx *ctx, struct rel_id_list *touched, const struct rel_id_list *before,
     struct rel_err *err)
{
    if (rel_practice_partners(ctx, touched, err))
        return err->status;
    for (size_t i = 0; i < before->n; i++) {
        bool known = false;

        for (size_t k = 0; k < touched->n; k++)
            known |= touched->v[k] == before->v[i];
        if (!known)
            *REL_ADD(ctx->arena, touched) = before->v[i];
    }
    return REL_OK;
}

enum rel_status
rel_practice_undo(struct rel_ctx *ctx, rel_id change, struct rel_change *out, struct rel_err *err)
{
    struct rel_id_list touched = {0}, before = {0};
    struct rel_change done;
    REL_TXN(txn);

    if (rel_txn_begin(&txn, ctx->db, err)
        || (!change && rel_history_newest(ctx->db, ctx->user, ctx->book, &change, err))
        || rel_history_contacts(ctx->db, ctx->arena, change, &before, err)
        || rel_practice_partners(ctx, &before, err)
        || rel_history_undo(ctx->db, ctx->arena, ctx->user, change, ctx->now, &done, &touched, err)
        || join(ctx, &touched, &before, err)
        || rel_practice_standing_refresh(ctx, touched.v, touched.n, err)
        || rel_practice_person_index(ctx, touched.v, touched.n, err)
        || rel_practice_text_refresh(ctx, touched.v, touched.n, err) || rel_txn_commit(&txn, err))
        return err->status;
    *out = done;
    return REL_OK;
}
