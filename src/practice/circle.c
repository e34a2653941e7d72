#include "practice/circle.h"

#include "base/limits.h"
#include "base/str.h"
#include "practice/deed.h"
#include "practice/standing.h"
#include "store/circle.h"
#include "store/contact.h"

#include <string.h>

enum { CHUNK = 200 }; /* people worked out again in one transaction */

enum rel_status
rel_practice_circles(struct rel_ctx *ctx, struct rel_circle_list *out, struct rel_err *err)
{
    return rel_circle_list(ctx->db, ctx->arena, ctx->book, true, out, err);
}

enum rel_status
rel_practice_circle_find(struct rel_ctx *ctx, const char *name, struct rel_circle *out,
                         struct rel_err *err)
{
    return rel_circle_find(ctx->db, ctx->arena, ctx->book, name, out, err);
}

static enum rel_status
check(const struct rel_circle *c, struct rel_err *err)
{
    static const char *const fields[REL_PHASES] = {"new_days", "growing_days", "settled_days",
                                                   "old_friend_days"};

    if (!*c->name || strlen(c->name) > REL_MAX_NAME) {
        rel_fail(err, REL_BAD_INPUT, "a circle needs a name of at most %d bytes", REL_MAX_NAME);
        return rel_advise(err, "name", "Such as \"Clients\".");
    }
    if (c->weight < 1 || c->weight > 3) {
        rel_fail(err, REL_BAD_INPUT, "a weight of %d cannot be", c->weight);
        return rel_advise(err, "weight", "Give 1, 2 or 3; 2 is usual.");
    }
    for (int i = 0; i < REL_PHASES; i++)
        if (c->rhythm.days[i] < 1 || c->rhythm.days[i] > 3650) {
            rel_fail(err, REL_BAD_INPUT, "%d days between touches cannot be", c->rhythm.days[i]);
            return rel_advise(err, fields[i], "Give 1 to 3650 days.");
        }
    if (c->rhythm.new_until < 1 || c->rhythm.growing_until < c->rhythm.new_until
        || c->rhythm.growing_until > 1000) {
        rel_fail(err, REL_BAD_INPUT, "the phases would end in the wrong order");
        return rel_advise(err, "new_until", "new_until is at least 1, growing_until not below it.");
    }
    return REL_OK;
}

/* Everybody in the circle is worked out again, in short transactions. */
static enum rel_status
rework(struct rel_ctx *ctx, rel_id circle, struct rel_err *err)
{
    struct rel_id_list ids;
    rel_id after = 0;

    do {
        REL_TXN(txn);

        ids = (struct rel_id_list){0};
        if (rel_txn_begin(&txn, ctx->db, err)
            || rel_circle_people(ctx->db, ctx->arena, circle, after, CHUNK, &ids, err)
            || rel_practice_standing_refresh(ctx, ids.v, ids.n, err) || rel_txn_commit(&txn, err))
            return err->status;
        after = ids.n ? ids.v[ids.n - 1] : 0;
    } while (ids.n == CHUNK);
    return REL_OK;
}

enum rel_status
rel_practice_circle_set(struct rel_ctx *ctx, const struct rel_circle *circle, rel_id *out,
                        rel_id *change, struct rel_err *err)
{
    struct rel_circle c = *circle, before;
    REL_DEED(deed);

    if (check(&c, err) || rel_deed_begin(&deed, ctx, "circle", err)
        || (c.id && rel_circle_load(ctx->db, ctx->arena, ctx->book, c.id, &before, err)))
        return err->status;
    c.book = ctx->book;
    if (!c.id)
        c.id = rel_id_new();
    if (rel_deed_row(&deed, "circle", c.id, 0, err)
        || rel_circle_write(ctx->db, ctx->arena, &c, 0, err)
        || rel_deed_end(&deed, change, err, "%s the circle %s", circle->id ? "Changed" : "Made",
                        c.name))
        return err->status;
    *out = c.id;
    return circle->id ? rework(ctx, c.id, err) : REL_OK;
}

enum rel_status
rel_practice_circle_member(struct rel_ctx *ctx, rel_id circle, rel_id contact, bool in,
                           rel_id *change, struct rel_err *err)
{
    struct rel_circle c;
    struct rel_contact_hit who;
    REL_DEED(deed);

    if (rel_deed_begin(&deed, ctx, "circle", err)
        || rel_circle_load(ctx->db, ctx->arena, ctx->book, circle, &c, err)
        || rel_contact_hit(ctx->db, ctx->arena, ctx->book, contact, &who, err)
        || rel_deed_row(&deed, "circle_member", contact, contact, err)
        || (in ? rel_circle_add : rel_circle_remove)(ctx->db, circle, contact, NULL, err))
        return err->status;
    return rel_deed_end(&deed, change, err, in ? "Put %s into %s" : "Took %s out of %s", who.name,
                        c.name);
}
