#include "practice/bulk.h"

#include "base/limits.h"
#include "base/str.h"
#include "practice/deed.h"
#include "practice/person.h"
#include "practice/person_parts.h"
#include "store/circle.h"
#include "store/contact.h"
#include "store/dav.h"
#include "store/search.h"

#include <string.h>

struct bulk {
    struct rel_ctx *ctx;
    enum rel_bulk_act act;
    const char *value;
    int64_t days;
    rel_id circle;
};

/* Adds or removes a tag. */
static enum rel_status
retag(struct bulk *b, rel_id id, struct rel_err *err)
{
    struct rel_ctx *ctx = b->ctx;
    struct rel_contact was, now;
    bool had = false;

    if (rel_contact_load(ctx->db, ctx->arena, ctx->book, id, &was, err))
        return err->status;
    now = was;
    now.tags.v = NULL;
    now.tags.n = 0;
    for (size_t i = 0; i < was.tags.n; i++) {
        bool it = rel_str_is_nocase(was.tags.v[i], b->value);

        had = had || it;
        if (!it || b->act == REL_BULK_TAG)
            *REL_ADD(ctx->arena, &now.tags) = was.tags.v[i];
    }
    if (had == (b->act == REL_BULK_TAG))
        return REL_OK;
    if (!had)
        *REL_ADD(ctx->arena, &now.tags) = b->value;
    now.changed = ctx->now;
    if (rel_practice_person_check(&now, err) || rel_contact_update(ctx->db, ctx->arena, &now, err)
        || rel_practice_person_mark(ctx, &was, &now, err))
        return err->status;
    return REL_OK;
}

static enum rel_status
set_state(struct rel_ctx *ctx, rel_id id, enum rel_contact_state state, struct rel_err *err)
{
    if (rel_contact_set_state(ctx->db, ctx->book, id, state, REL_NO_DAY, ctx->now, err))
        return err->status;
    return rel_search_state(ctx->db, id, state, err);
}

static enum rel_status
set_cadence(struct bulk *b, rel_id id, struct rel_err *err)
{
    struct rel_ctx *ctx = b->ctx;
    struct rel_contact c;

    if (rel_contact_load(ctx->db, ctx->arena, ctx->book, id, &c, err))
        return err->status;
    return rel_contact_set_cadence(ctx->db, ctx->book, id, (int)b->days, c.old_friend, ctx->now,
                                   err);
}

static enum rel_status
act_on(struct bulk *b, rel_id id, struct rel_err *err)
{
    struct rel_ctx *ctx = b->ctx;

    switch (b->act) {
    case REL_BULK_TAG:
    case REL_BULK_UNTAG:
        return retag(b, id, err);
    case REL_BULK_CIRCLE:
        return rel_circle_add(ctx->db, b->circle, id, NULL, err);
    case REL_BULK_UNCIRCLE:
        return rel_circle_remove(ctx->db, b->circle, id, NULL, err);
    case REL_BULK_CADENCE:
        return set_cadence(b, id, err);
    case REL_BULK_PICK:
        return set_state(ctx, id, REL_ACTIVE, err);
    case REL_BULK_ARCHIVE:
        return set_state(ctx, id, REL_ARCHIVED, err);
    case REL_BULK_DELETE:
        if (rel_dav_contact_away(ctx->db, ctx->book, id, ctx->now, err))
            return err->status;
        return rel_search_remove(ctx->db, id, err);
    }
    return REL_OK;
}

static enum rel_status
check(struct bulk *b, size_t n, struct rel_err *err)
{
    bool tag = b->act == REL_BULK_TAG || b->act == REL_BULK_UNTAG;

    if (!n || n > REL_MAX_PAGE) {
        rel_fail(err, REL_BAD_INPUT, n ? "%zu people are too many at once" : "nobody was named", n);
        return rel_advise(err, "contacts", "Name 1 to %d people.", REL_MAX_PAGE);
    }
    if (tag && (!*b->value || strlen(b->value) > REL_MAX_NAME)) {
        rel_fail(err, REL_BAD_INPUT, "that cannot be a tag");
        return rel_advise(err, "value", "Give a word or two.");
    }
    if (b->act == REL_BULK_CADENCE
        && (!rel_str_number(b->value, &b->days) || b->days < 0 || b->days > 3650)) {
        rel_fail(err, REL_BAD_INPUT, "\"%.20s\" is no number of days", b->value);
        return rel_advise(err, "value", "Give 1 to 3650; 0 for what the circle says.");
    }
    return REL_OK;
}

static const char *
verb(enum rel_bulk_act act)
{
    static const char *const verbs[] = {"Tagged",
                                        "Took a tag from",
                                        "Put into a circle",
                                        "Took out of a circle",
                                        "Set the rhythm of",
                                        "Picked",
                                        "Archived",
                                        "Removed"};

    return verbs[act];
}

/* The name of the deed in the history: people of a shared book see what happened to its people. */
static const char *
deed_name(enum rel_bulk_act act)
{
    switch (act) {
    case REL_BULK_DELETE:
        return "delete";
    case REL_BULK_PICK:
        return "pick";
    case REL_BULK_CIRCLE:
    case REL_BULK_UNCIRCLE:
        return "circle";
    default:
        return "edit";
    }
}

static enum rel_status
find_circle(struct bulk *b, struct rel_err *err)
{
    struct rel_circle circle;

    if (b->act != REL_BULK_CIRCLE && b->act != REL_BULK_UNCIRCLE)
        return REL_OK;
    if (rel_circle_find(b->ctx->db, b->ctx->arena, b->ctx->book, b->value, &circle, err))
        return rel_advise(err, "value", "Name one of your circles.");
    b->circle = circle.id;
    return REL_OK;
}

enum rel_status
rel_practice_bulk(struct rel_ctx *ctx, const rel_id *contacts, size_t n, enum rel_bulk_act act,
                  const char *value, rel_id *change, struct rel_err *err)
{
    struct bulk b = {.ctx = ctx, .act = act, .value = value};
    struct rel_contact_hit who;
    REL_DEED(deed);

    if (check(&b, n, err) || rel_deed_begin(&deed, ctx, deed_name(act), err)
        || find_circle(&b, err))
        return err->status;
    for (size_t i = 0; i < n; i++)
        if (rel_contact_hit(ctx->db, ctx->arena, ctx->book, contacts[i], &who, err)
            || rel_deed_contact(&deed, contacts[i], err) || act_on(&b, contacts[i], err))
            return err->status;
    if (act != REL_BULK_DELETE && rel_practice_person_index(ctx, contacts, n, err))
        return err->status;
    return n == 1
               ? rel_deed_end(&deed, change, err, "%s %s", verb(act), who.name)
               : rel_deed_end(&deed, change, err, "%s %s and %zu more", verb(act), who.name, n - 1);
}

enum rel_status
rel_practice_person_away(struct rel_ctx *ctx, rel_id contact, bool *away, struct rel_err *err)
{
    const char *uid;

    return rel_dav_contact_uid(ctx->db, ctx->arena, ctx->book, contact, &uid, away, err);
}
