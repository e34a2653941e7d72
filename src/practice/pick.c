#include "practice/pick.h"

#include "core/pick.h"
#include "practice/deed.h"
#include "store/circle.h"
#include "store/contact.h"
#include "store/search.h"
#include "store/standing.h"

enum {
    BUSIEST = 500,    /* pairs looked at for a proposal: those with the most contact days */
    MOST_PICKED = 500 /* people in one change */
};

enum rel_status
rel_practice_proposed(struct rel_ctx *ctx, size_t most, struct rel_pick_list *out,
                      struct rel_err *err)
{
    struct rel_standing_list busy;
    struct rel_pick_facts *facts;
    struct rel_pick_list list = {0};
    size_t n;

    if (rel_standing_busiest(ctx->db, ctx->arena, ctx->user, ctx->book, BUSIEST, &busy, err))
        return err->status;
    facts = rel_alloc(ctx->arena, (busy.n + 1) * sizeof(*facts));
    for (size_t i = 0; i < busy.n; i++)
        facts[i] = (struct rel_pick_facts){
            .contact = busy.v[i].contact, .name_key = "", .standing = busy.v[i]};
    n = rel_pick_best(facts, busy.n, most, ctx->today);
    for (size_t i = 0; i < n; i++) {
        struct rel_pick *p = REL_ADD(ctx->arena, &list);
        struct rel_contact_hit hit;

        if (rel_contact_hit(ctx->db, ctx->arena, ctx->book, facts[i].contact, &hit, err))
            return err->status;
        *p = (struct rel_pick){.contact = hit.id,
                               .name = hit.name,
                               .organization = hit.organization,
                               .evidence = rel_pick_sentence(ctx->arena, &facts[i], ctx->today),
                               .cadence_days = rel_pick_cadence(&facts[i]),
                               .score = rel_pick_score(&facts[i], ctx->today)};
    }
    *out = list;
    return REL_OK;
}

enum rel_status
rel_practice_pick(struct rel_ctx *ctx, const rel_id *contacts, size_t n, rel_id circle,
                  rel_id *change, struct rel_err *err)
{
    struct rel_contact_hit who;
    struct rel_circle c;
    REL_DEED(deed);

    if (!n || n > MOST_PICKED) {
        rel_fail(err, REL_BAD_INPUT, n ? "%zu people are too many at once" : "nobody was named", n);
        return rel_advise(err, "who", "Name 1 to %d people.", MOST_PICKED);
    }
    if (rel_deed_begin(&deed, ctx, "pick", err)
        || (circle && rel_circle_load(ctx->db, ctx->arena, ctx->book, circle, &c, err)))
        return err->status;
    for (size_t i = 0; i < n; i++)
        if (rel_contact_hit(ctx->db, ctx->arena, ctx->book, contacts[i], &who, err)
            || rel_deed_row(&deed, "contact", contacts[i], contacts[i], err)
            || rel_contact_set_state(ctx->db, ctx->book, contacts[i], REL_ACTIVE, REL_NO_DAY,
                                     ctx->now, err)
            || rel_search_state(ctx->db, contacts[i], REL_ACTIVE, err)
            || (circle
                && (rel_deed_row(&deed, "circle_member", contacts[i], contacts[i], err)
                    || rel_circle_add(ctx->db, circle, contacts[i], NULL, err))))
            return err->status;
    return n == 1 ? rel_deed_end(&deed, change, err, "Picked %s", who.name)
                  : rel_deed_end(&deed, change, err, "Picked %s and %zu more", who.name, n - 1);
}
