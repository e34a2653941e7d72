#include "practice/partners.h"

#include "store/match.h"

static void
add(struct rel_ctx *ctx, struct rel_id_list *contacts, rel_id contact)
{
    for (size_t i = 0; i < contacts->n; i++)
        if (contacts->v[i] == contact)
            return;
    *REL_ADD(ctx->arena, contacts) = contact;
}

enum rel_status
rel_practice_partners(struct rel_ctx *ctx, struct rel_id_list *contacts, struct rel_err *err)
{
    size_t n = contacts->n; /* of those that were given */

    for (size_t i = 0; i < n; i++) {
        struct rel_id_list partners = {0};

        if (rel_match_partners(ctx->db, ctx->arena, ctx->user, contacts->v[i], &partners, err))
            return err->status;
        for (size_t k = 0; k < partners.n; k++)
            add(ctx, contacts, partners.v[k]);
    }
    return REL_OK;
}
