#include "base/limits.h"
#include "base/str.h"
#include "formats/vcard.h"
#include "formats/vcard_query.h"
#include "practice/dav_parts.h"
#include "practice/merge.h"
#include "practice/person.h"
#include "store/contact.h"
#include "store/contact_card.h"
#include "store/dav.h"
#include "store/dav_item.h"

#include "core/card_merge.h"
#include "lib/crypto.h"

#include <string.h>

/* ---------------------------------------------------------------- reading */

/* Written anew: no card came, or one of another version or charset. */
static enum rel_status
write_anew(struct rel_ctx *ctx, struct rel_contact *now, struct rel_buf *out, struct rel_err *err)
{
    switch (rel_contact_photo(ctx->db, ctx->arena, ctx->book, now->id, &now->photo_type,
                              &now->photo, &now->photo_len, err)) {
    case REL_OK:
    case REL_NOT_FOUND:
        rel_vcard_write(out, now, REL_VCARD_3);
        return REL_OK;
    default:
        return err->status;
    }
}

/* The card's text with one UID, this one, behind its version. */
static void
with_uid(struct rel_arena *arena, const struct rel_buf *text, const char *uid, struct rel_buf *out)
{
    static const char *const names[] = {"UID"};
    struct rel_texts only = {(const char **)names, 1};
    REL_BUF(has);
    const char *at = strstr(rel_buf_str(text), "VERSION:");
    const char *lf = at ? strchr(at, '\n') : NULL;

    rel_vcard_pick(&has, arena, text->v, text->n, &only);
    if (!lf || strstr(rel_buf_str(&has), "UID")) {
        rel_buf_add(out, text->v, text->n);
        return;
    }
    rel_buf_add(out, text->v, (size_t)(lf + 1 - text->v));
    rel_buf_addf(out, "UID:%s%s", uid, lf[-1] == '\r' ? "\r\n" : "\n");
    rel_buf_add(out, lf + 1, text->n - (size_t)(lf + 1 - text->v));
}

enum rel_status
rel_dav_contact_text(struct rel_ctx *ctx, const struct rel_dav_item *item, struct rel_buf *out,
                     struct rel_err *err)
{
    struct rel_contact now;
    struct rel_card came;
    const char *version;
    const void *bytes = NULL;
    int64_t hash;
    size_t n;
    REL_BUF(merged);

    if (rel_contact_card(ctx->db, ctx->arena, ctx->book, item->contact, &hash, &version, &bytes, &n,
                         err))
        return err->status;
    if (bytes && item->as_sent) {
        rel_buf_add(out, bytes, n);
        return REL_OK;
    }
    if (rel_contact_load(ctx->db, ctx->arena, ctx->book, item->contact, &now, err))
        return err->status;
    if (!bytes || rel_vcard_fault(bytes, n))
        return write_anew(ctx, &now, out, err);
    rel_vcard_read(ctx->arena, bytes, n, 1, &came);
    now.photo_type = came.contact.photo_type; /* the card's own stays */
    now.photo = came.contact.photo;
    now.photo_len = came.contact.photo_len;
    rel_vcard_merge(&merged, bytes, n, &came.contact, &now);
    with_uid(ctx->arena, &merged, now.uid, out);
    return REL_OK;
}

/* ---------------------------------------------------------------- writing */

static int64_t
hash_of(const char *bytes, size_t n)
{
    unsigned char hash[REL_CRYPTO_HASH];
    int64_t h;

    rel_crypto_hash(bytes, n, hash);
    memcpy(&h, hash, sizeof(h));
    return h;
}

static enum rel_status
mark(struct rel_ctx *ctx, rel_id contact, const char *field, struct rel_err *err)
{
    return rel_contact_set_provenance(ctx->db, contact, field, 0, "phone", ctx->now, err);
}

/* The card, the place under which it stands, and that it is as it was sent. */
static enum rel_status
keep(struct rel_dav_change *ch, const struct rel_card *card, rel_id contact, struct rel_err *err)
{
    struct rel_ctx *ctx = ch->deed->ctx;
    const struct rel_dav_item item = {
        .collection = ch->c->id, .name = ch->name, .contact = contact, .as_sent = true};
    struct rel_dav_item old;

    if (rel_contact_set_card(ctx->db, contact, hash_of(ch->bytes, ch->n), card->version, ch->bytes,
                             ch->n, err))
        return err->status;
    switch (rel_dav_item_of(ctx->db, ctx->arena, contact, 0, &old, err)) {
    case REL_OK:
        if (old.collection == item.collection && rel_str_is(old.name, item.name))
            break;
        old.deleted = true; /* it moved here */
        if (rel_dav_item_put(ctx->db, &old, err))
            return err->status;
        break;
    case REL_NOT_FOUND:
        break;
    default:
        return err->status;
    }
    ch->saved->as_sent = true;
    return rel_dav_item_put(ctx->db, &item, err);
}

static enum rel_status
check(struct rel_ctx *ctx, struct rel_contact *c, struct rel_err *err)
{
    (void)ctx;
    if (c->points.n > REL_MAX_VALUES || c->dates.n > REL_MAX_VALUES
        || c->addresses.n > REL_MAX_VALUES || c->fields.n > REL_MAX_VALUES)
        return rel_dav_refuse(err, REL_BAD_INPUT, "valid-address-data",
                              "the card has too many values of a kind");
    if (!*c->name)
        c->name = *c->organization ? c->organization : c->points.n ? c->points.v[0].value : "?";
    return REL_OK;
}

static enum rel_status
add(struct rel_dav_change *ch, const struct rel_card *card, struct rel_err *err)
{
    struct rel_ctx *ctx = ch->deed->ctx;
    struct rel_contact c = card->contact;
    char id[REL_ID_TEXT];

    c.id = rel_id_new();
    c.book = ctx->book;
    c.state = REL_UNSORTED;
    c.caught = REL_CAUGHT_PHONE;
    c.kind = card->kind == REL_CARD_ORG ? REL_ORGANIZATION : c.kind;
    c.created = c.changed = c.state_since = ctx->now;
    if (!*c.uid)
        c.uid = rel_printf(ctx->arena, "relatum-%s", rel_id_text(c.id, id));
    if (check(ctx, &c, err) || rel_deed_contact(ch->deed, c.id, err)
        || rel_deed_row(ch->deed, "contact_card", c.id, c.id, err)
        || rel_contact_insert(ctx->db, ctx->arena, &c, 0, err)
        || rel_dav_item_drop(ctx->db, ctx->book,
                             rel_printf(ctx->arena, "%lld.vcf", (long long)c.id), err)
        || mark(ctx, c.id, "*", err) || keep(ch, card, c.id, err)
        || rel_dav_join_waiting(ch->deed, c.uid, c.id, err)
        || rel_practice_person_index(ctx, &c.id, 1, err))
        return err->status;
    ch->saved->created = true;
    ch->summary = rel_printf(ctx->arena, "Added %s", c.name);
    return REL_OK;
}

/* What the client changed since it last saw the card goes into the contact. before: NULL = it never
 * saw one. */
static enum rel_status
change(struct rel_dav_change *ch, const struct rel_card *card, rel_id contact,
       const struct rel_contact *before, struct rel_err *err)
{
    struct rel_ctx *ctx = ch->deed->ctx;
    struct rel_contact held, out, now = card->contact;
    unsigned changed;

    if (rel_contact_load(ctx->db, ctx->arena, ctx->book, contact, &held, err)
        || check(ctx, &now, err))
        return err->status;
    changed = rel_card_merge(ctx->arena, before ? before : &held, &now, &held, 0, &out);
    out.changed = ctx->now;
    if (rel_deed_contact(ch->deed, contact, err)
        || rel_deed_row(ch->deed, "contact_card", contact, contact, err)
        || (changed && rel_contact_update(ctx->db, ctx->arena, &out, err)))
        return err->status;
    for (unsigned f = 0; f < REL_CARD_FIELDS; f++)
        if ((changed & 1U << f) && mark(ctx, contact, rel_card_field_word(f), err))
            return err->status;
    if (keep(ch, card, contact, err) || rel_dav_join_waiting(ch->deed, held.uid, contact, err)
        || rel_practice_person_index(ctx, &contact, 1, err))
        return err->status;
    ch->summary = rel_printf(ctx->arena, "Changed %s", out.name);
    return REL_OK;
}

/* The UID stands elsewhere. In this collection that is an error of the client; in another one the
 * card moves here. Who was put away comes back. */
static enum rel_status
known(struct rel_dav_change *ch, const struct rel_card *card, rel_id contact, struct rel_err *err)
{
    struct rel_ctx *ctx = ch->deed->ctx;
    struct rel_dav_item other;
    const char *uid;
    bool away;

    if (rel_dav_contact_uid(ctx->db, ctx->arena, ctx->book, contact, &uid, &away, err))
        return err->status;
    if (away) {
        if (rel_deed_contact(ch->deed, contact, err)
            || rel_deed_row(ch->deed, "contact_card", contact, contact, err)
            || rel_dav_contact_back(ctx->db, ctx->book, contact, ctx->now, err))
            return err->status;
    } else if (rel_dav_item_of(ctx->db, ctx->arena, contact, 0, &other, err) == REL_OK) {
        if (other.collection == ch->c->id && !rel_str_is(other.name, ch->name)) {
            ch->saved->conflict = other.name;
            return rel_dav_refuse(err, REL_CONFLICT, "no-uid-conflict",
                                  "another card of this collection has that UID");
        }
    } else if (err->status != REL_NOT_FOUND) {
        return err->status;
    }
    if (change(ch, card, contact, NULL, err))
        return err->status;
    ch->saved->created = true;
    return REL_OK;
}

enum rel_status
rel_dav_put_contact(struct rel_dav_change *ch, const struct rel_card *card, struct rel_err *err)
{
    struct rel_ctx *ctx = ch->deed->ctx;
    struct rel_card before;
    rel_id same = 0;
    REL_BUF(text);

    if (*card->contact.uid && rel_contact_by_uid(ctx->db, ctx->book, card->contact.uid, &same, err))
        return err->status;
    if (!*ch->item.name || ch->item.deleted || !ch->item.contact)
        return same ? known(ch, card, same, err) : add(ch, card, err);
    if (same && same != ch->item.contact)
        return known(ch, card, same, err);
    if (rel_dav_contact_text(ctx, &ch->item, &text, err))
        return err->status;
    if (text.n == ch->n && memcmp(text.v, ch->bytes, ch->n) == 0 && ch->item.as_sent) {
        ch->saved->as_sent = true; /* nothing to do */
        ch->saved->seq = ch->item.seq;
        return REL_OK;
    }
    rel_vcard_read(ctx->arena, text.v, text.n, 1, &before);
    return change(ch, card, ch->item.contact, &before.contact, err);
}

enum rel_status
rel_dav_remove_contact(struct rel_deed *deed, rel_id contact, const char **name,
                       struct rel_err *err)
{
    struct rel_ctx *ctx = deed->ctx;
    struct rel_contact_hit who;

    if (rel_contact_hit(ctx->db, ctx->arena, ctx->book, contact, &who, err)
        || rel_deed_contact(deed, contact, err)
        || rel_dav_contact_away(ctx->db, ctx->book, contact, ctx->now, err)
        || rel_practice_person_index(ctx, &contact, 1, err))
        return err->status;
    *name = who.name;
    return REL_OK;
}

enum rel_status
rel_dav_adopt(struct rel_ctx *ctx, rel_id contact, struct rel_err *err)
{
    enum { MOST = 20 };
    struct rel_contact c;

    if (rel_contact_load(ctx->db, ctx->arena, ctx->book, contact, &c, err))
        return err->status;
    for (size_t i = 0; i < c.points.n; i++) {
        struct rel_contact_hits hits;

        if (c.points.v[i].kind != REL_EMAIL || !*c.points.v[i].folded)
            continue;
        if (rel_contact_by_point(ctx->db, ctx->arena, ctx->book, c.points.v[i].folded, MOST, &hits,
                                 err))
            return err->status;
        for (size_t k = 0; k < hits.n; k++) {
            const struct rel_merge merge = {.keep = contact, .other = hits.v[k].id};
            struct rel_merged merged;

            if (hits.v[k].state == REL_CANDIDATE && rel_practice_merge(ctx, &merge, &merged, err))
                return err->status;
        }
    }
    return REL_OK;
}
