#include "practice/dav_calendar.h"

#include "base/str.h"
#include "formats/ical_query.h"
#include "practice/import_ical.h"
#include "store/dav.h"
#include "store/dav_item.h"

#include <string.h>

enum rel_status
rel_dav_object_text(struct rel_ctx *ctx, const struct rel_dav_collection *c,
                    const struct rel_dav_item *item, struct rel_buf *out, struct rel_err *err)
{
    struct rel_dav_object object;

    if (rel_dav_object(ctx->db, ctx->arena, c->id, item->name, &object, err))
        return err->status;
    rel_buf_add(out, object.bytes, object.n);
    return REL_OK;
}

/* Is the word among those parted by blanks? */
static bool
takes(const char *components, const char *word)
{
    size_t n = strlen(word);

    for (const char *at = components; (at = strstr(at, word)); at += n)
        if ((at == components || at[-1] == ' ') && (!at[n] || at[n] == ' '))
            return true;
    return false;
}

/* A meeting with somebody is contact, from whichever calendar it comes. */
static enum rel_status
read_meetings(struct rel_deed *deed, const struct rel_dav_collection *c,
              const struct rel_dav_object *object, bool gone, struct rel_err *err)
{
    struct rel_id_list touched = {0};

    if (c->kind != REL_DAV_CALENDAR || !rel_str_is(object->component, "VEVENT"))
        return REL_OK;
    if (rel_import_calendar_object(deed->ctx, object->bytes, object->n, gone, &touched, err))
        return err->status;
    for (size_t i = 0; i < touched.n; i++)
        rel_deed_touch(deed, touched.v[i]);
    return REL_OK;
}

enum rel_status
rel_dav_put_object(struct rel_dav_change *ch, struct rel_err *err)
{
    struct rel_ctx *ctx = ch->deed->ctx;
    const struct rel_dav_item item = {.collection = ch->c->id, .name = ch->name, .as_sent = true};
    struct rel_dav_object object = {0}, old;
    struct rel_ical_object what;
    const char *why = rel_ical_fault(ctx->arena, ch->bytes, ch->n, &what), *taken;

    if (ch->c->readonly)
        return rel_dav_refuse(err, REL_DENIED, "need-privileges", "this calendar is for reading");
    if (why)
        return rel_dav_refuse(err, REL_BAD_INPUT, "valid-calendar-data", why);
    if (!takes(ch->c->components, what.component))
        return rel_dav_refuse(err, REL_DENIED, "supported-calendar-component",
                              "this calendar does not take such components");
    if (rel_dav_object_uid(ctx->db, ctx->arena, ch->c->id, what.uid, &taken, err))
        return err->status;
    if (*taken && !rel_str_is(taken, ch->name)) {
        ch->saved->conflict = taken;
        return rel_dav_refuse(err, REL_CONFLICT, "no-uid-conflict",
                              "another object of this calendar has that UID");
    }
    object.id = rel_id_new();
    if (rel_dav_object(ctx->db, ctx->arena, ch->c->id, ch->name, &old, err) == REL_OK)
        object.id = old.id;
    else if (err->status != REL_NOT_FOUND)
        return err->status;
    object = (struct rel_dav_object){object.id,   ch->c->id, ch->name,  what.uid, what.component,
                                     what.starts, what.ends, ch->bytes, ch->n};
    if (rel_deed_row(ch->deed, "dav_object", object.id, 0, err)
        || rel_dav_object_put(ctx->db, &object, err) || rel_dav_item_put(ctx->db, &item, err)
        || read_meetings(ch->deed, ch->c, &object, false, err))
        return err->status;
    ch->saved->created = !*ch->item.name || ch->item.deleted;
    ch->saved->as_sent = true;
    ch->summary = rel_printf(ctx->arena, "Changed the calendar %s", ch->c->title);
    return REL_OK;
}

enum rel_status
rel_dav_remove_object(struct rel_deed *deed, const struct rel_dav_collection *c,
                      const struct rel_dav_item *item, const char **what, struct rel_err *err)
{
    struct rel_ctx *ctx = deed->ctx;
    struct rel_dav_item gone = *item;
    struct rel_dav_object object;

    if (c->readonly)
        return rel_dav_refuse(err, REL_DENIED, "need-privileges", "this calendar is for reading");
    gone.deleted = true;
    if (rel_dav_object(ctx->db, ctx->arena, c->id, item->name, &object, err)
        || rel_deed_row(deed, "dav_object", object.id, 0, err)
        || rel_dav_object_remove(ctx->db, c->id, item->name, err)
        || rel_dav_item_put(ctx->db, &gone, err) || read_meetings(deed, c, &object, true, err))
        return err->status;
    *what = rel_printf(ctx->arena, "something from the calendar %s", c->title);
    return REL_OK;
}

/* ---------------------------------------------------------------- questions */

enum rel_status
rel_practice_dav_events(struct rel_ctx *ctx, const struct rel_dav_collection *c, int64_t starts,
                        int64_t ends, const struct rel_comp_filter *filter,
                        struct rel_dav_objects *out, struct rel_err *err)
{
    struct rel_dav_objects all, some = {0};

    if (rel_dav_objects(ctx->db, ctx->arena, c->id, starts, ends, &all, err))
        return err->status;
    for (size_t i = 0; i < all.n; i++)
        if (!filter || rel_ical_matches(ctx->arena, all.v[i].bytes, all.v[i].n, filter))
            *REL_ADD(ctx->arena, &some) = all.v[i];
    *out = some;
    return REL_OK;
}

void
rel_practice_dav_expand(struct rel_ctx *ctx, const char *text, size_t n, int64_t from, int64_t to,
                        struct rel_buf *out)
{
    rel_ical_expand(out, ctx->arena, text, n, from, to);
}

enum rel_status
rel_practice_dav_busy(struct rel_ctx *ctx, const struct rel_dav_collection *c, int64_t from,
                      int64_t to, struct rel_buf *out, struct rel_err *err)
{
    struct rel_dav_objects all;

    if (rel_dav_objects(ctx->db, ctx->arena, c->id, from, to, &all, err))
        return err->status;
    rel_ical_busy_begin(out, from, to, ctx->now);
    for (size_t i = 0; i < all.n; i++)
        if (rel_str_is(all.v[i].component, "VEVENT"))
            rel_ical_busy(out, ctx->arena, all.v[i].bytes, all.v[i].n, from, to);
    rel_ical_busy_end(out);
    return REL_OK;
}

bool
rel_practice_dav_utc(const char *text, int64_t *out)
{
    return rel_ical_utc_parse(text, out);
}
