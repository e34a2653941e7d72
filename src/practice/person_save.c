#include "practice/person_save.h"

#include "base/str.h"
#include "practice/deed.h"
#include "practice/person.h"
#include "practice/person_parts.h"
#include "store/circle.h"
#include "store/contact.h"
#include "store/dav.h"
#include "store/search.h"

static enum rel_status
save_state(struct rel_ctx *ctx, const struct rel_contact *was, const struct rel_contact *now,
           struct rel_err *err)
{
    rel_day until = now->state == REL_RESTING ? now->rest_until : REL_NO_DAY;

    if (was->state == now->state && was->rest_until == until)
        return REL_OK;
    if (now->state == REL_RESTING && until == REL_NO_DAY)
        until = REL_DAY_FOREVER;
    if (rel_practice_rest_check(ctx, now->state, until, err)
        || rel_contact_set_state(ctx->db, ctx->book, now->id, now->state, until, ctx->now, err))
        return err->status;
    return rel_search_state(ctx->db, now->id, now->state, err);
}

static enum rel_status
save_cadence(struct rel_ctx *ctx, const struct rel_contact *was, const struct rel_contact *now,
             struct rel_err *err)
{
    if (was->cadence_days == now->cadence_days && was->old_friend == now->old_friend)
        return REL_OK;
    return rel_contact_set_cadence(ctx->db, ctx->book, now->id, now->cadence_days, now->old_friend,
                                   ctx->now, err);
}

static bool
holds(const struct rel_texts *texts, const char *text)
{
    for (size_t i = 0; i < texts->n; i++)
        if (rel_str_is(texts->v[i], text))
            return true;
    return false;
}

/* Those of `these` that are not among `those` are joined or left. */
static enum rel_status
move(struct rel_ctx *ctx, rel_id contact, const struct rel_texts *these,
     const struct rel_texts *those,
     enum rel_status (*act)(struct rel_db *, rel_id, rel_id, int64_t *, struct rel_err *),
     struct rel_err *err)
{
    struct rel_circle circle;

    for (size_t i = 0; i < these->n; i++) {
        if (holds(those, these->v[i]))
            continue;
        if (rel_circle_find(ctx->db, ctx->arena, ctx->book, these->v[i], &circle, err))
            return rel_advise(err, "circles", "Make the circle first, or name another.");
        if (act(ctx->db, circle.id, contact, NULL, err))
            return err->status;
    }
    return REL_OK;
}

enum rel_status
rel_practice_person_save(struct rel_ctx *ctx, const struct rel_contact *contact, rel_id *change,
                         struct rel_err *err)
{
    struct rel_contact was, now = *contact;
    const char *uid;
    bool away;
    REL_DEED(deed);

    if (rel_practice_person_check(&now, err) || rel_deed_begin(&deed, ctx, "edit", err)
        || rel_dav_contact_uid(ctx->db, ctx->arena, ctx->book, now.id, &uid, &away, err)
        || rel_deed_contact(&deed, now.id, err)
        || (away && rel_dav_contact_back(ctx->db, ctx->book, now.id, ctx->now, err))
        || rel_contact_load(ctx->db, ctx->arena, ctx->book, now.id, &was, err))
        return err->status;
    now.book = ctx->book;
    now.changed = ctx->now;
    if (rel_contact_update(ctx->db, ctx->arena, &now, err)
        || rel_practice_person_mark(ctx, &was, &now, err)
        || rel_practice_person_index(ctx, &now.id, 1, err) || save_cadence(ctx, &was, &now, err)
        || save_state(ctx, &was, &now, err)
        || move(ctx, now.id, &now.circles, &was.circles, rel_circle_add, err)
        || move(ctx, now.id, &was.circles, &now.circles, rel_circle_remove, err))
        return err->status;
    return rel_deed_end(&deed, change, err, "Changed %s", now.name);
}
