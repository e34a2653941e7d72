#include "base/str.h"
#include "formats/vcard_group.h"
#include "practice/dav_parts.h"
#include "store/circle.h"
#include "store/contact.h"
#include "store/dav.h"
#include "store/dav_item.h"

#include <stdint.h>

enum { MEMBERS = 10000 };

/* The UIDs of a circle's people. */
static enum rel_status
members_of(struct rel_ctx *ctx, rel_id circle, struct rel_texts *out, struct rel_err *err)
{
    struct rel_id_list people = {0};
    struct rel_texts list = {0};

    if (rel_circle_people(ctx->db, ctx->arena, circle, 0, MEMBERS, &people, err))
        return err->status;
    for (size_t i = 0; i < people.n; i++) {
        const char *uid;
        bool away;

        if (rel_dav_contact_uid(ctx->db, ctx->arena, ctx->book, people.v[i], &uid, &away, err))
            return err->status;
        *REL_ADD(ctx->arena, &list) = uid;
    }
    *out = list;
    return REL_OK;
}

/* Of a card's members those of whom no card came. */
static enum rel_status
unknown_of(struct rel_ctx *ctx, const struct rel_texts *named, struct rel_texts *out,
           struct rel_err *err)
{
    struct rel_texts list = {0};

    for (size_t i = 0; i < named->n; i++) {
        rel_id id;

        if (rel_contact_by_uid(ctx->db, ctx->book, named->v[i], &id, err))
            return err->status;
        if (!id)
            *REL_ADD(ctx->arena, &list) = named->v[i];
    }
    *out = list;
    return REL_OK;
}

enum rel_status
rel_dav_group_text(struct rel_ctx *ctx, const struct rel_dav_item *item, struct rel_buf *out,
                   struct rel_err *err)
{
    struct rel_dav_object kept = {0};
    struct rel_texts members, unknown;
    struct rel_circle circle;
    struct rel_card card;
    char id[REL_ID_TEXT];

    switch (rel_dav_object(ctx->db, ctx->arena, item->collection, item->name, &kept, err)) {
    case REL_OK:
    case REL_NOT_FOUND:
        break;
    default:
        return err->status;
    }
    if (kept.id && item->as_sent) {
        rel_buf_add(out, kept.bytes, kept.n);
        return REL_OK;
    }
    if (rel_circle_load(ctx->db, ctx->arena, ctx->book, item->circle, &circle, err)
        || members_of(ctx, item->circle, &members, err))
        return err->status;
    if (!kept.id) {
        rel_vcard_group_write(
            out, rel_printf(ctx->arena, "relatum-circle-%s", rel_id_text(circle.id, id)),
            circle.name, &members, REL_VCARD_3);
        return REL_OK;
    }
    rel_vcard_read(ctx->arena, kept.bytes, kept.n, 1, &card);
    if (unknown_of(ctx, &card.members, &unknown, err))
        return err->status;
    rel_vcard_group_merge(out, ctx->arena, kept.bytes, kept.n, circle.name, &members, &unknown);
    return REL_OK;
}

/* ---------------------------------------------------------------- writing */

/* The circle this card is about: its own, one of that name, or a new one. */
static enum rel_status
circle_of(struct rel_dav_change *ch, const char *name, struct rel_circle *out, struct rel_err *err)
{
    struct rel_ctx *ctx = ch->deed->ctx;
    bool named = false;

    if (*ch->item.name && ch->item.circle && !ch->item.deleted) {
        if (rel_circle_load(ctx->db, ctx->arena, ctx->book, ch->item.circle, out, err))
            return err->status;
        named = rel_str_is(out->name, name);
    } else {
        switch (rel_circle_find(ctx->db, ctx->arena, ctx->book, name, out, err)) {
        case REL_OK:
            named = true;
            break;
        case REL_NOT_FOUND:
            *out = (struct rel_circle){.id = rel_id_new(),
                                       .book = ctx->book,
                                       .weight = 2,
                                       .vocabulary = REL_WORDS_PROFESSIONAL,
                                       .rhythm = REL_RHYTHM_DEFAULT};
            break;
        default:
            return err->status;
        }
    }
    out->name = name;
    if (named)
        return REL_OK;
    return rel_deed_row(ch->deed, "circle", out->id, 0, err)
               ? err->status
               : rel_circle_write(ctx->db, ctx->arena, out, 0, err);
}

static enum rel_status
move(struct rel_deed *deed, rel_id circle, rel_id contact, bool in, struct rel_err *err)
{
    struct rel_ctx *ctx = deed->ctx;

    if (rel_deed_row(deed, "circle_member", contact, contact, err))
        return err->status;
    return in ? rel_circle_add(ctx->db, circle, contact, NULL, err)
              : rel_circle_remove(ctx->db, circle, contact, NULL, err);
}

static bool
has(const struct rel_id_list *list, rel_id id)
{
    for (size_t i = 0; i < list->n; i++)
        if (list->v[i] == id)
            return true;
    return false;
}

/* Whoever the card names is in, whoever it does not is out; members without a card wait. */
static enum rel_status
set_members(struct rel_dav_change *ch, rel_id circle, const struct rel_texts *named,
            struct rel_err *err)
{
    struct rel_ctx *ctx = ch->deed->ctx;
    struct rel_id_list were = {0}, are = {0};

    if (rel_circle_people(ctx->db, ctx->arena, circle, 0, MEMBERS, &were, err))
        return err->status;
    for (size_t i = 0; i < named->n; i++) {
        rel_id id = 0;

        if (rel_contact_by_uid(ctx->db, ctx->book, named->v[i], &id, err)
            || (!id
                && rel_contact_by_uid(ctx->db, ctx->book,
                                      rel_printf(ctx->arena, "urn:uuid:%s", named->v[i]), &id, err))
            || (!id && rel_dav_wait(ctx->db, ctx->book, named->v[i], circle, err)))
            return err->status;
        if (!id || has(&are, id))
            continue;
        *REL_ADD(ctx->arena, &are) = id;
        if (!has(&were, id) && move(ch->deed, circle, id, true, err))
            return err->status;
    }
    for (size_t i = 0; i < were.n; i++)
        if (!has(&are, were.v[i]) && move(ch->deed, circle, were.v[i], false, err))
            return err->status;
    return REL_OK;
}

/* The circle stood under another name so far: nobody needs to know that any more. */
static enum rel_status
leave_old_place(struct rel_dav_change *ch, rel_id circle, struct rel_err *err)
{
    struct rel_ctx *ctx = ch->deed->ctx;
    struct rel_dav_item old;

    switch (rel_dav_item_of(ctx->db, ctx->arena, 0, circle, &old, err)) {
    case REL_OK:
        if (old.collection == ch->c->id && rel_str_is(old.name, ch->name))
            return REL_OK;
        old.deleted = true;
        return rel_dav_item_put(ctx->db, &old, err)
                   ? err->status
                   : rel_dav_object_remove(ctx->db, old.collection, old.name, err);
    case REL_NOT_FOUND:
        return REL_OK;
    default:
        return err->status;
    }
}

enum rel_status
rel_dav_put_group(struct rel_dav_change *ch, const struct rel_card *card, struct rel_err *err)
{
    struct rel_ctx *ctx = ch->deed->ctx;
    const char *uid = card->contact.uid, *taken = "";
    struct rel_dav_object kept = {0};
    struct rel_dav_item item;
    struct rel_circle circle;

    if (*uid && rel_dav_object_uid(ctx->db, ctx->arena, ch->c->id, uid, &taken, err))
        return err->status;
    if (*taken && !rel_str_is(taken, ch->name)) {
        ch->saved->conflict = taken;
        return rel_dav_refuse(err, REL_CONFLICT, "no-uid-conflict",
                              "another card of this collection has that UID");
    }
    if (rel_dav_object(ctx->db, ctx->arena, ch->c->id, ch->name, &kept, err)
        && err->status != REL_NOT_FOUND)
        return err->status;
    if (circle_of(ch, *card->contact.name ? card->contact.name : "Group", &circle, err)
        || set_members(ch, circle.id, &card->members, err) || leave_old_place(ch, circle.id, err))
        return err->status;
    kept = (struct rel_dav_object){.id = kept.id ? kept.id : rel_id_new(),
                                   .collection = ch->c->id,
                                   .name = ch->name,
                                   .uid = uid,
                                   .component = "VCARD",
                                   .bytes = ch->bytes,
                                   .n = ch->n};
    item = (struct rel_dav_item){
        .collection = ch->c->id, .name = ch->name, .circle = circle.id, .as_sent = true};
    if (rel_deed_row(ch->deed, "dav_object", kept.id, 0, err)
        || rel_dav_object_put(ctx->db, &kept, err) || rel_dav_item_put(ctx->db, &item, err))
        return err->status;
    ch->saved->created = !*ch->item.name || ch->item.deleted;
    ch->saved->as_sent = true;
    ch->summary = rel_printf(ctx->arena, "Circle %s", circle.name);
    return REL_OK;
}

enum rel_status
rel_dav_join_waiting(struct rel_deed *deed, const char *uid, rel_id contact, struct rel_err *err)
{
    struct rel_ctx *ctx = deed->ctx;
    struct rel_id_list circles = {0};

    if (!*uid)
        return REL_OK;
    if (rel_str_starts_nocase(uid, "urn:uuid:"))
        uid += strlen("urn:uuid:");
    if (rel_dav_waiting(ctx->db, ctx->arena, ctx->book, uid, &circles, err))
        return err->status;
    for (size_t i = 0; i < circles.n; i++)
        if (move(deed, circles.v[i], contact, true, err))
            return err->status;
    return circles.n ? rel_dav_wait_end(ctx->db, ctx->book, uid, err) : REL_OK;
}

enum rel_status
rel_dav_remove_group(struct rel_deed *deed, const struct rel_dav_item *item, const char **name,
                     struct rel_err *err)
{
    struct rel_ctx *ctx = deed->ctx;
    struct rel_id_list people = {0};
    struct rel_dav_object kept;
    struct rel_circle circle;

    if (rel_circle_load(ctx->db, ctx->arena, ctx->book, item->circle, &circle, err)
        || rel_circle_people(ctx->db, ctx->arena, circle.id, 0, MEMBERS, &people, err))
        return err->status;
    for (size_t i = 0; i < people.n; i++)
        if (move(deed, circle.id, people.v[i], false, err))
            return err->status;
    if (rel_dav_object(ctx->db, ctx->arena, item->collection, item->name, &kept, err) == REL_OK) {
        if (rel_deed_row(deed, "dav_object", kept.id, 0, err)
            || rel_dav_object_remove(ctx->db, item->collection, item->name, err))
            return err->status;
    } else if (err->status != REL_NOT_FOUND) {
        return err->status;
    }
    if (rel_deed_row(deed, "circle", circle.id, 0, err)
        || rel_circle_erase(ctx->db, ctx->book, circle.id, err))
        return err->status;
    *name = circle.name;
    return REL_OK;
}

void
rel_dav_group_convert(const struct rel_card *card, int version, struct rel_buf *out)
{
    rel_vcard_group_write(out, card->contact.uid, card->contact.name, &card->members,
                          version == 4 ? REL_VCARD_4 : REL_VCARD_3);
}
