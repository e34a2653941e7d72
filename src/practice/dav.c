#include "practice/dav.h"

#include "base/limits.h"
#include "base/str.h"
#include "formats/vcard.h"
#include "formats/vcard_query.h"
#include "practice/dav_calendar.h"
#include "practice/dav_parts.h"
#include "store/dav.h"
#include "store/dav_item.h"

#include <string.h>

enum { MOST_COLLECTIONS = 200 };

enum rel_status
rel_dav_refuse(struct rel_err *err, enum rel_status status, const char *precondition,
               const char *text)
{
    rel_fail(err, status, "%s", text);
    return rel_advise(err, precondition, "Look at the answer's condition, and send it again.");
}

/* ---------------------------------------------------------------- collections */

/* What relatum shows by itself, made when a client first looks. */
static enum rel_status
make_own(struct rel_ctx *ctx, struct rel_err *err)
{
    static const struct {
        enum rel_dav_kind kind;
        const char *components;
    } own[] = {{REL_DAV_PLANS, "VEVENT"}, {REL_DAV_TASKS, "VTODO"}, {REL_DAV_DATES, "VEVENT"}};
    REL_TXN(txn);

    if (rel_txn_begin(&txn, ctx->db, err))
        return err->status;
    for (size_t i = 0; i < REL_COUNT(own); i++) {
        const struct rel_dav_collection c = {.id = rel_id_new(),
                                             .book = ctx->book,
                                             .kind = own[i].kind,
                                             .name = rel_dav_kind_word(own[i].kind),
                                             .components = own[i].components};

        if (rel_dav_make(ctx->db, ctx->user, &c, ctx->now, err))
            return err->status;
    }
    return rel_txn_commit(&txn, err);
}

static bool
has_own(const struct rel_dav_collections *list)
{
    for (size_t i = 0; i < list->n; i++)
        if (list->v[i].kind == REL_DAV_TASKS)
            return true;
    return false;
}

static void
name_own(struct rel_dav_collections *list)
{
    for (size_t i = 0; i < list->n; i++) {
        struct rel_dav_collection *c = &list->v[i];

        c->title = c->kind == REL_DAV_PLANS   ? "Touchpoints and promises"
                   : c->kind == REL_DAV_TASKS ? "Promises to keep"
                   : c->kind == REL_DAV_DATES ? "Birthdays and dates"
                                              : c->title;
    }
}

static enum rel_status
calendars_of(struct rel_ctx *ctx, struct rel_dav_collections *out, struct rel_err *err)
{
    struct rel_dav_collections list;

    if (rel_dav_made(ctx->db, ctx->arena, ctx->user, true, &list, err))
        return err->status;
    if (!has_own(&list)
        && (make_own(ctx, err) || rel_dav_made(ctx->db, ctx->arena, ctx->user, true, &list, err)))
        return err->status;
    name_own(&list);
    for (size_t i = 0; i < list.n; i++)
        if (rel_dav_plans_sync(ctx, &list.v[i], err))
            return err->status;
    *out = list;
    return REL_OK;
}

enum rel_status
rel_practice_dav_collections(struct rel_ctx *ctx, bool calendars, struct rel_dav_collections *out,
                             struct rel_err *err)
{
    struct rel_dav_collections books, lists;

    if (calendars)
        return calendars_of(ctx, out, err);
    if (rel_dav_books(ctx->db, ctx->arena, ctx->user, &books, err)
        || rel_dav_made(ctx->db, ctx->arena, ctx->user, false, &lists, err))
        return err->status;
    for (size_t i = 0; i < lists.n; i++)
        *REL_ADD(ctx->arena, &books) = lists.v[i];
    *out = books;
    return REL_OK;
}

enum rel_status
rel_practice_dav_collection(struct rel_ctx *ctx, bool calendars, const char *name,
                            struct rel_dav_collection *out, struct rel_err *err)
{
    struct rel_dav_collections list;

    if (rel_practice_dav_collections(ctx, calendars, &list, err))
        return err->status;
    for (size_t i = 0; i < list.n; i++)
        if (rel_str_is(list.v[i].name, name)) {
            *out = list.v[i];
            return out->book == ctx->book ? REL_OK : rel_ctx_as(ctx, ctx->user, out->book, err);
        }
    return rel_fail(err, REL_NOT_FOUND, "there is no such collection");
}

static bool
is_name(const char *name)
{
    return *name && strlen(name) <= REL_MAX_NAME && !strchr(name, '/');
}

enum rel_status
rel_practice_dav_make(struct rel_ctx *ctx, bool calendar, const char *name, const char *components,
                      struct rel_dav_collection *out, struct rel_err *err)
{
    struct rel_dav_collections list;
    struct rel_dav_collection c = {.id = rel_id_new(),
                                   .book = ctx->book,
                                   .kind = calendar ? REL_DAV_CALENDAR : REL_DAV_LIST,
                                   .name = name,
                                   .title = name,
                                   .components = calendar && !*components ? "VEVENT VTODO VJOURNAL"
                                                                          : components};
    rel_id change;
    REL_DEED(deed);

    if (!is_name(name))
        return rel_dav_refuse(err, REL_BAD_INPUT, "", "a collection cannot be called that");
    if (rel_practice_dav_collections(ctx, calendar, &list, err))
        return err->status;
    if (list.n >= MOST_COLLECTIONS)
        return rel_fail(err, REL_FULL, "there are %d collections already", MOST_COLLECTIONS);
    for (size_t i = 0; i < list.n; i++)
        if (rel_str_is(list.v[i].name, name))
            return rel_dav_refuse(err, REL_CONFLICT, "resource-must-be-null",
                                  "there is a collection of that name already");
    if (rel_deed_begin(&deed, ctx, "phone", err)
        || rel_deed_row(&deed, "dav_collection", c.id, 0, err)
        || rel_dav_make(ctx->db, ctx->user, &c, ctx->now, err)
        || rel_deed_end(&deed, &change, err, "Made the %s %s",
                        calendar ? "calendar" : "address list", name))
        return err->status;
    *out = c;
    return REL_OK;
}

static enum rel_status
remove_item(struct rel_deed *deed, const struct rel_dav_collection *c,
            const struct rel_dav_item *item, const char **what, struct rel_err *err)
{
    if (item->contact && (c->kind == REL_DAV_BOOK || c->kind == REL_DAV_LIST))
        return rel_dav_remove_contact(deed, item->contact, what, err);
    if (item->circle)
        return rel_dav_remove_group(deed, item, what, err);
    return rel_dav_remove_object(deed, c, item, what, err);
}

enum rel_status
rel_practice_dav_remove(struct rel_ctx *ctx, const struct rel_dav_collection *c,
                        struct rel_err *err)
{
    struct rel_dav_items items;
    const char *what;
    rel_id change;
    REL_DEED(deed);

    if (c->kind != REL_DAV_LIST && c->kind != REL_DAV_CALENDAR)
        return rel_dav_refuse(err, REL_DENIED, "need-privileges",
                              "a program cannot remove a book, nor what relatum shows");
    if (rel_deed_begin(&deed, ctx, "phone", err)
        || rel_dav_items(ctx->db, ctx->arena, c->id, &items, err))
        return err->status;
    for (size_t i = 0; i < items.n; i++)
        if (remove_item(&deed, c, &items.v[i], &what, err))
            return err->status;
    if (rel_deed_row(&deed, "dav_collection", c->id, 0, err)
        || rel_dav_put_away(ctx->db, ctx->user, c->id, ctx->now, err))
        return err->status;
    return rel_deed_end(&deed, &change, err, "Removed the %s %s, with %zu in it",
                        c->kind == REL_DAV_LIST ? "address list" : "calendar", c->title, items.n);
}

const char *
rel_practice_dav_path(struct rel_ctx *ctx, const struct rel_dav_collection *c)
{
    return rel_printf(ctx->arena, "%lld", (long long)c->id);
}

enum rel_status
rel_practice_dav_properties(struct rel_ctx *ctx, const char *path, struct rel_dav_properties *out,
                            struct rel_err *err)
{
    return rel_dav_properties(ctx->db, ctx->arena, ctx->user, path, out, err);
}

enum rel_status
rel_practice_dav_properties_set(struct rel_ctx *ctx, const char *path,
                                const struct rel_dav_properties *set, struct rel_err *err)
{
    REL_TXN(txn);

    if (rel_txn_begin(&txn, ctx->db, err))
        return err->status;
    for (size_t i = 0; i < set->n; i++)
        if (rel_dav_property_set(ctx->db, ctx->user, path, &set->v[i], err))
            return err->status;
    return rel_txn_commit(&txn, err);
}

/* ---------------------------------------------------------------- reading */

enum rel_status
rel_practice_dav_items(struct rel_ctx *ctx, const struct rel_dav_collection *c,
                       struct rel_dav_items *out, struct rel_err *err)
{
    return rel_dav_items(ctx->db, ctx->arena, c->id, out, err);
}

enum rel_status
rel_practice_dav_since(struct rel_ctx *ctx, const struct rel_dav_collection *c, int64_t seq,
                       size_t most, struct rel_dav_items *out, struct rel_err *err)
{
    return rel_dav_items_since(ctx->db, ctx->arena, c->id, seq, most, out, err);
}

enum rel_status
rel_practice_dav_item(struct rel_ctx *ctx, const struct rel_dav_collection *c, const char *name,
                      struct rel_dav_item *out, struct rel_err *err)
{
    struct rel_dav_item item;

    if (rel_dav_item_find(ctx->db, ctx->arena, c->id, name, &item, err))
        return err->status;
    if (item.deleted)
        return rel_fail(err, REL_NOT_FOUND, "it is gone");
    *out = item;
    return REL_OK;
}

/* The same card in the other version. */
static void
convert(struct rel_ctx *ctx, const char *text, size_t n, int version, struct rel_buf *out,
        bool *kept)
{
    struct rel_card card;

    rel_vcard_read(ctx->arena, text, n, 1, &card);
    if (rel_str_is(card.version, version == 4 ? "4.0" : "3.0")) {
        rel_buf_add(out, text, n);
        return;
    }
    *kept = false;
    if (card.kind == REL_CARD_GROUP)
        rel_dav_group_convert(&card, version, out);
    else
        rel_vcard_write(out, &card.contact, version == 4 ? REL_VCARD_4 : REL_VCARD_3);
}

enum rel_status
rel_practice_dav_text(struct rel_ctx *ctx, const struct rel_dav_collection *c,
                      const struct rel_dav_item *item, int version, struct rel_buf *out, bool *kept,
                      struct rel_err *err)
{
    const bool card = c->kind == REL_DAV_BOOK || c->kind == REL_DAV_LIST;
    REL_BUF(text);

    *kept = true;
    if (!card)
        return rel_dav_object_text(ctx, c, item, out, err);
    if (!version)
        return item->circle ? rel_dav_group_text(ctx, item, out, err)
                            : rel_dav_contact_text(ctx, item, out, err);
    if (item->circle ? rel_dav_group_text(ctx, item, &text, err)
                     : rel_dav_contact_text(ctx, item, &text, err))
        return err->status;
    convert(ctx, rel_buf_str(&text), text.n, version, out, kept);
    return REL_OK;
}

enum rel_status
rel_practice_dav_card_matches(struct rel_ctx *ctx, const struct rel_dav_collection *c,
                              const struct rel_dav_item *item, const struct rel_card_filter *filter,
                              bool *out, struct rel_err *err)
{
    bool kept;
    REL_BUF(text);

    if (!filter->props.n) {
        *out = true;
        return REL_OK;
    }
    if (rel_practice_dav_text(ctx, c, item, 0, &text, &kept, err))
        return err->status;
    *out = rel_vcard_matches(ctx->arena, rel_buf_str(&text), text.n, filter);
    return REL_OK;
}

void
rel_practice_dav_pick(struct rel_ctx *ctx, const char *text, size_t n,
                      const struct rel_texts *names, struct rel_buf *out)
{
    rel_vcard_pick(out, ctx->arena, text, n, names);
}

/* ---------------------------------------------------------------- changing */

static bool
holds(const int64_t *v, size_t n, int64_t seq)
{
    for (size_t i = 0; i < n; i++)
        if (v[i] == seq)
            return true;
    return false;
}

enum rel_status
rel_dav_condition_check(const struct rel_dav_condition *c, const struct rel_dav_item *item,
                        struct rel_err *err)
{
    const bool lives = *item->name && !item->deleted;
    const bool match = lives && (c->any || holds(c->seqs.v, c->seqs.n, item->seq));
    const bool none = !lives || (!c->none_any && !holds(c->none_seqs.v, c->none_seqs.n, item->seq));

    if ((!c->match || match) && (!c->none_match || none))
        return REL_OK;
    return rel_dav_refuse(err, REL_CONFLICT, "precondition", "it is not as you think any more");
}

/* Finds the item under that name, gone or not; its name is "" when there never was one. */
static enum rel_status
look(struct rel_ctx *ctx, const struct rel_dav_collection *c, const char *name,
     const struct rel_dav_condition *condition, struct rel_dav_item *out, struct rel_err *err)
{
    struct rel_dav_item item = {.name = ""};

    if (rel_dav_item_find(ctx->db, ctx->arena, c->id, name, &item, err)
        && err->status != REL_NOT_FOUND)
        return err->status;
    *out = item;
    return rel_dav_condition_check(condition, &item, err);
}

static enum rel_status
put_card(struct rel_dav_change *ch, struct rel_err *err)
{
    struct rel_card card;

    rel_vcard_read(ch->deed->ctx->arena, ch->bytes, ch->n, 1, &card);
    if (*ch->item.name && !ch->item.deleted
        && (card.kind == REL_CARD_GROUP) != (ch->item.circle != 0))
        return rel_dav_refuse(err, REL_CONFLICT, "valid-address-data",
                              "a person cannot become a group, nor a group a person");
    return card.kind == REL_CARD_GROUP ? rel_dav_put_group(ch, &card, err)
                                       : rel_dav_put_contact(ch, &card, err);
}

/* What is known of the new person from mail joins them; the tag stays good when the card reads the
 * same after it. */
static enum rel_status
adopt(struct rel_ctx *ctx, const struct rel_dav_collection *c, const char *name,
      struct rel_dav_item *item, struct rel_dav_change *ch, struct rel_err *err)
{
    REL_BUF(text);

    if (rel_dav_adopt(ctx, item->contact, err)
        || rel_dav_item_find(ctx->db, ctx->arena, c->id, name, item, err))
        return err->status;
    if (item->seq == ch->saved->seq)
        return REL_OK;
    if (rel_dav_contact_text(ctx, item, &text, err))
        return err->status;
    ch->saved->as_sent = text.n == ch->n && memcmp(text.v, ch->bytes, ch->n) == 0;
    ch->saved->seq = item->seq;
    return REL_OK;
}

enum rel_status
rel_practice_dav_put(struct rel_ctx *ctx, const struct rel_dav_collection *c, const char *name,
                     const char *bytes, size_t n, const struct rel_dav_condition *condition,
                     struct rel_dav_saved *out, struct rel_err *err)
{
    const bool card = c->kind == REL_DAV_BOOK || c->kind == REL_DAV_LIST;
    const char *fault = card ? rel_vcard_fault(bytes, n) : NULL;
    struct rel_dav_item item;
    rel_id done;
    REL_DEED(deed);
    struct rel_dav_change ch = {
        .deed = &deed, .c = c, .name = name, .bytes = bytes, .n = n, .saved = out, .summary = ""};

    *out = (struct rel_dav_saved){.conflict = ""};
    if (!is_name(name))
        return rel_dav_refuse(err, REL_BAD_INPUT, "", "a card cannot be called that");
    if (fault)
        return rel_dav_refuse(err, REL_BAD_INPUT, "valid-address-data", fault);
    if (c->kind == REL_DAV_TASKS) {
        if (look(ctx, c, name, condition, &item, err))
            return err->status;
        if (rel_dav_is_plan(&item) && !item.deleted)
            return rel_dav_put_plan(ctx, &item, bytes, n, err);
    }
    if (rel_deed_begin(&deed, ctx, "phone", err) || look(ctx, c, name, condition, &ch.item, err)
        || (card ? put_card(&ch, err) : rel_dav_put_object(&ch, err)))
        return err->status;
    if (!*ch.summary)
        return REL_OK; /* it was so already */
    if (rel_dav_item_find(ctx->db, ctx->arena, c->id, name, &item, err)
        || rel_deed_end(&deed, &done, err, "%s (phone)", ch.summary))
        return err->status;
    out->seq = item.seq;
    return out->created && item.contact ? adopt(ctx, c, name, &item, &ch, err) : REL_OK;
}

enum rel_status
rel_practice_dav_delete(struct rel_ctx *ctx, const struct rel_dav_collection *c, const char *name,
                        const struct rel_dav_condition *condition, struct rel_err *err)
{
    struct rel_dav_item item;
    const char *what = "";
    rel_id done;
    REL_DEED(deed);

    if (look(ctx, c, name, condition, &item, err))
        return err->status;
    if (c->kind == REL_DAV_TASKS && rel_dav_is_plan(&item) && !item.deleted)
        return rel_dav_remove_plan(ctx, &item, err);
    if (rel_deed_begin(&deed, ctx, "phone", err) || look(ctx, c, name, condition, &item, err))
        return err->status;
    if (!*item.name || item.deleted)
        return rel_fail(err, REL_NOT_FOUND, "there is nothing here");
    if (remove_item(&deed, c, &item, &what, err))
        return err->status;
    return rel_deed_end(&deed, &done, err, "Removed %s (phone)", what);
}

/* The item as it was under its new place; the old one is gone. */
static enum rel_status
carry(struct rel_ctx *ctx, struct rel_dav_item *item, const struct rel_dav_collection *to,
      const char *to_name, struct rel_err *err)
{
    struct rel_dav_item new = *item;
    struct rel_dav_object object;

    item->deleted = true;
    new.collection = to->id;
    new.name = to_name;
    if (rel_dav_item_put(ctx->db, item, err) || rel_dav_item_put(ctx->db, &new, err))
        return err->status;
    switch (rel_dav_object(ctx->db, ctx->arena, item->collection, item->name, &object, err)) {
    case REL_OK:
        object.collection = to->id;
        object.name = to_name;
        return rel_dav_object_put(ctx->db, &object, err);
    case REL_NOT_FOUND:
        return REL_OK;
    default:
        return err->status;
    }
}

enum rel_status
rel_practice_dav_move(struct rel_ctx *ctx, const struct rel_dav_collection *from, const char *name,
                      const struct rel_dav_collection *to, const char *to_name, bool overwrite,
                      bool *created, struct rel_err *err)
{
    static const struct rel_dav_condition none = {0};
    struct rel_dav_item item, there;
    const char *what;
    rel_id done;
    REL_DEED(deed);

    if (from->book != to->book || (from->kind <= REL_DAV_LIST) != (to->kind <= REL_DAV_LIST))
        return rel_dav_refuse(err, REL_DENIED, "", "it cannot be moved there");
    if (!is_name(to_name))
        return rel_dav_refuse(err, REL_BAD_INPUT, "", "it cannot be called that");
    if (rel_deed_begin(&deed, ctx, "phone", err) || look(ctx, from, name, &none, &item, err)
        || look(ctx, to, to_name, &none, &there, err))
        return err->status;
    if (!*item.name || item.deleted)
        return rel_fail(err, REL_NOT_FOUND, "there is nothing here");
    if (from->kind >= REL_DAV_PLANS || to->kind >= REL_DAV_PLANS)
        return rel_dav_refuse(err, REL_DENIED, "need-privileges", "it cannot be moved there");
    *created = !*there.name || there.deleted;
    if (!*created && !overwrite)
        return rel_dav_refuse(err, REL_CONFLICT, "precondition", "something stands there already");
    if (!*created && remove_item(&deed, to, &there, &what, err))
        return err->status;
    if (item.contact)
        rel_deed_touch(&deed, item.contact);
    if (carry(ctx, &item, to, to_name, err))
        return err->status;
    return rel_deed_end(&deed, &done, err, "Moved a card (phone)");
}
