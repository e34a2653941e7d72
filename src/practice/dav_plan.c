#include "store/dav_plan.h"
#include "base/str.h"
#include "core/words.h"
#include "formats/ical_query.h"
#include "formats/ical_write.h"
#include "lib/crypto.h"
#include "practice/dav_calendar.h"
#include "practice/log.h"
#include "practice/promise.h"
#include "practice/touchpoint.h"
#include "store/dav.h"
#include "store/dav_item.h"
#include "store/touchpoint.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum {
    CLOSED_DAYS = 30, /* how long what was ticked off stays in the list */
    SOON = 7,         /* days of the cadence that stand among the tasks */
    FAR = 366,        /* ... and in the calendar */
};

struct shown { /* one address of an own calendar, with its text */
    const char *name;
    const char *text;
    size_t n;
    const char *component;
    int64_t hash;
};

struct shown_list {
    struct shown *v;
    size_t n;
};

static enum rel_status
read_plans(struct rel_ctx *ctx, enum rel_dav_kind kind, struct rel_dav_plans *out,
           struct rel_err *err)
{
    const rel_day since = ctx->today - CLOSED_DAYS;

    if (kind == REL_DAV_DATES)
        return rel_dav_plan_dates(ctx->db, ctx->arena, ctx->book, out, err);
    return rel_dav_plan_promises(ctx->db, ctx->arena, ctx->user, ctx->book, since, out, err)
                   || rel_dav_plan_touchpoints(ctx->db, ctx->arena, ctx->user, ctx->book, since,
                                               out, err)
                   || rel_dav_plan_touches(ctx->db, ctx->arena, ctx->user, ctx->book,
                                           ctx->today + (kind == REL_DAV_TASKS ? SOON : FAR), out,
                                           err)
               ? err->status
               : REL_OK;
}

static const char *
title_of(struct rel_arena *arena, const struct rel_dav_plan *p)
{
    switch (p->kind) {
    case REL_PLAN_PROMISE:
        return rel_printf(arena, "%s: %s", p->name, p->what);
    case REL_PLAN_TOUCHPOINT:
        return *p->what ? rel_printf(arena, "%s: %s", p->name, p->what)
                        : rel_printf(arena, "Reach out to %s", p->name);
    case REL_PLAN_TOUCH:
        return rel_printf(arena, "Reach out to %s", p->name);
    case REL_PLAN_DATE:
        break;
    }
    return rel_printf(arena, "%s: %s", p->name, *p->what ? p->what : "date");
}

static const char *
note_of(struct rel_arena *arena, const struct rel_dav_plan *p)
{
    if (p->kind == REL_PLAN_PROMISE)
        return "You promised it.";
    if (p->announced)
        return "They know about it.";
    if (p->kind == REL_PLAN_DATE && p->year)
        return rel_printf(arena, "Since %d.", p->year);
    return "";
}

/* Nothing to show: a plan without a day is a task, but no event; what is done is no event any more.
 */
static bool
is_shown(const struct rel_dav_plan *p, enum rel_dav_kind kind)
{
    return kind == REL_DAV_TASKS || (p->day != REL_NO_DAY && !p->closed);
}

static void
show(struct rel_ctx *ctx, const struct rel_dav_plan *p, enum rel_dav_kind kind,
     struct shown_list *to)
{
    const char *word = rel_dav_plan_kind_word(p->kind);
    struct shown *s = REL_ADD(ctx->arena, to);
    const char *key = p->kind == REL_PLAN_DATE
                          ? rel_printf(ctx->arena, "%s-%lld-%d", word, (long long)p->id, p->n)
                          : rel_printf(ctx->arena, "%s-%lld", word, (long long)p->id);
    const struct rel_ical_plan plan = {
        .uid = rel_printf(ctx->arena, "relatum-%s", key),
        .title = title_of(ctx->arena, p),
        .note = note_of(ctx->arena, p),
        .day = p->day,
        .task = kind == REL_DAV_TASKS,
        .yearly = p->kind == REL_PLAN_DATE,
        .done = p->closed,
        .closed = p->closed_on,
        .stamp = p->day == REL_NO_DAY ? 0 : (int64_t)p->day * 86400,
    };
    unsigned char hash[REL_CRYPTO_HASH];
    REL_BUF(text);

    rel_ical_plan_write(&text, &plan);
    rel_crypto_hash(text.v, text.n, hash);
    s->name = rel_printf(ctx->arena, "%s.ics", key);
    s->text = rel_strndup(ctx->arena, text.v, text.n);
    s->n = text.n;
    s->component = plan.task ? "VTODO" : "VEVENT";
    memcpy(&s->hash, hash, sizeof(s->hash));
    s->hash |= 1; /* 0 says: none of ours */
}

static int
by_name(const void *a, const void *b)
{
    return strcmp(((const struct shown *)a)->name, ((const struct shown *)b)->name);
}

static int
item_by_name(const void *a, const void *b)
{
    return strcmp(((const struct rel_dav_item *)a)->name, ((const struct rel_dav_item *)b)->name);
}

static enum rel_status
write_shown(struct rel_ctx *ctx, rel_id collection, const struct shown *s, struct rel_err *err)
{
    const struct rel_dav_item item = {.collection = collection, .name = s->name, .hash = s->hash};
    struct rel_dav_object object, old;
    struct rel_ical_object what = {.starts = INT64_MIN, .ends = INT64_MAX, .uid = ""};

    rel_ical_fault(ctx->arena, s->text, s->n, &what);
    object = (struct rel_dav_object){.id = rel_id_new(),
                                     .collection = collection,
                                     .name = s->name,
                                     .uid = what.uid,
                                     .component = s->component,
                                     .starts = what.starts,
                                     .ends = what.ends,
                                     .bytes = s->text,
                                     .n = s->n};
    if (rel_dav_object(ctx->db, ctx->arena, collection, s->name, &old, err) == REL_OK)
        object.id = old.id;
    else if (err->status != REL_NOT_FOUND)
        return err->status;
    return rel_dav_object_put(ctx->db, &object, err) ? err->status
                                                     : rel_dav_item_put(ctx->db, &item, err);
}

static enum rel_status
drop_shown(struct rel_ctx *ctx, const struct rel_dav_item *item, struct rel_err *err)
{
    struct rel_dav_item gone = *item;

    gone.deleted = true;
    return rel_dav_object_remove(ctx->db, item->collection, item->name, err)
               ? err->status
               : rel_dav_item_put(ctx->db, &gone, err);
}

/* Both lists are in the order of their names. write: else only whether something differs. */
static enum rel_status
compare(struct rel_ctx *ctx, rel_id collection, const struct shown_list *shown,
        const struct rel_dav_items *items, bool write, bool *differs, struct rel_err *err)
{
    size_t i = 0, k = 0;

    while (i < shown->n || k < items->n) {
        int order = i == shown->n   ? 1
                    : k == items->n ? -1
                                    : strcmp(shown->v[i].name, items->v[k].name);
        const struct shown *s = order <= 0 ? &shown->v[i++] : NULL;
        const struct rel_dav_item *item = order >= 0 ? &items->v[k++] : NULL;

        if (item && !item->hash && !s)
            continue; /* a client's own */
        if (s && item && s->hash == item->hash)
            continue;
        *differs = true;
        if (write && (s ? write_shown(ctx, collection, s, err) : drop_shown(ctx, item, err)))
            return err->status;
    }
    return REL_OK;
}

enum rel_status
rel_dav_plans_sync(struct rel_ctx *ctx, struct rel_dav_collection *c, struct rel_err *err)
{
    struct rel_dav_plans plans = {0};
    struct rel_dav_items items;
    struct shown_list shown = {0};
    bool differs = false;
    REL_TXN(txn);

    if (c->kind != REL_DAV_PLANS && c->kind != REL_DAV_TASKS && c->kind != REL_DAV_DATES)
        return REL_OK;
    if (read_plans(ctx, c->kind, &plans, err)
        || rel_dav_items(ctx->db, ctx->arena, c->id, &items, err))
        return err->status;
    for (size_t i = 0; i < plans.n; i++)
        if (is_shown(&plans.v[i], c->kind))
            show(ctx, &plans.v[i], c->kind, &shown);
    if (shown.n)
        qsort(shown.v, shown.n, sizeof(*shown.v), by_name);
    if (items.n)
        qsort(items.v, items.n, sizeof(*items.v), item_by_name);
    if (compare(ctx, c->id, &shown, &items, false, &differs, err))
        return err->status;
    if (!differs)
        return REL_OK;
    if (rel_txn_begin(&txn, ctx->db, err)
        || compare(ctx, c->id, &shown, &items, true, &differs, err)
        || rel_dav_seq(ctx->db, c->id, &c->seq, err))
        return err->status;
    return rel_txn_commit(&txn, err);
}

/* ---------------------------------------------------------------- what a client does with one */

bool
rel_dav_is_plan(const struct rel_dav_item *item)
{
    return item->hash != 0;
}

static bool
parse(const char *name, enum rel_dav_plan_kind *kind, rel_id *id)
{
    const char *hyphen = strchr(name, '-');
    char word[16];
    long long number;

    if (!hyphen || hyphen - name >= (ptrdiff_t)sizeof(word))
        return false;
    snprintf(word, sizeof(word), "%.*s", (int)(hyphen - name), name);
    if (!rel_dav_plan_kind_parse(word, kind) || sscanf(hyphen + 1, "%lld.ics", &number) != 1)
        return false;
    *id = number;
    return true;
}

static enum rel_status
find_touchpoint(struct rel_ctx *ctx, rel_id id, struct rel_dav_plan *out, struct rel_err *err)
{
    struct rel_dav_plans plans = {0};

    if (rel_dav_plan_touchpoints(ctx->db, ctx->arena, ctx->user, ctx->book,
                                 ctx->today - CLOSED_DAYS, &plans, err))
        return err->status;
    for (size_t i = 0; i < plans.n; i++)
        if (plans.v[i].id == id) {
            *out = plans.v[i];
            return REL_OK;
        }
    return rel_fail(err, REL_NOT_FOUND, "it is gone");
}

static enum rel_status
log_touch(struct rel_ctx *ctx, rel_id contact, enum rel_channel channel, const char *note,
          struct rel_err *err)
{
    struct rel_log log = {.uid = "",
                          .channel = channel == REL_CHANNELS ? REL_MESSAGE : channel,
                          .direction = REL_OUTBOUND,
                          .at = ctx->now,
                          .note = note,
                          .next_what = ""};
    struct rel_logged logged;

    log.who.v = &contact;
    log.who.n = 1;
    return rel_practice_log(ctx, &log, &logged, err);
}

static enum rel_status
move_touchpoint(struct rel_ctx *ctx, const struct rel_dav_plan *p, rel_day day, struct rel_err *err)
{
    const struct rel_touchpoint t = {.contact = p->contact,
                                     .day = day,
                                     .channel = p->channel,
                                     .announced = p->announced,
                                     .what = p->what};
    rel_id id, change;

    return rel_practice_next(ctx, &t, &id, &change, err);
}

enum rel_status
rel_dav_put_plan(struct rel_ctx *ctx, const struct rel_dav_item *item, const char *bytes, size_t n,
                 struct rel_err *err)
{
    const struct rel_ical_task task = rel_ical_task(ctx->arena, bytes, n);
    struct rel_dav_plan p = {.channel = REL_CHANNELS, .what = "", .day = REL_NO_DAY};
    enum rel_dav_plan_kind kind;
    rel_id id, follows, change;

    if (!task.is_task || !parse(item->name, &kind, &id))
        return rel_dav_refuse(err, REL_BAD_INPUT, "supported-calendar-component",
                              "this is a task, and stays one");
    if (kind == REL_PLAN_PROMISE)
        return task.completed ? rel_practice_promise_close(ctx, id, REL_KEPT, REL_NO_DAY, &follows,
                                                           &change, err)
                              : REL_OK;
    if (kind == REL_PLAN_TOUCH)
        return task.completed ? log_touch(ctx, id, REL_CHANNELS, "", err) : REL_OK;
    if (find_touchpoint(ctx, id, &p, err))
        return err->status;
    if (p.closed)
        return REL_OK;
    if (task.completed)
        return log_touch(ctx, p.contact, p.channel, p.what, err);
    return task.due != REL_NO_DAY && task.due != p.day && !p.announced
               ? move_touchpoint(ctx, &p, task.due, err)
               : REL_OK;
}

enum rel_status
rel_dav_remove_plan(struct rel_ctx *ctx, const struct rel_dav_item *item, struct rel_err *err)
{
    struct rel_touchpoint_list planned;
    enum rel_dav_plan_kind kind;
    struct rel_dav_plan p;
    rel_id id, change;
    REL_DEED(deed);

    if (!parse(item->name, &kind, &id) || kind != REL_PLAN_TOUCHPOINT)
        return rel_dav_refuse(err, REL_DENIED, "need-privileges",
                              "a promise is kept, or agreed anew: it is not removed");
    if (find_touchpoint(ctx, id, &p, err)
        || rel_touchpoint_planned(ctx->db, ctx->arena, ctx->user, p.contact, &planned, err))
        return err->status;
    if (p.announced)
        return rel_dav_refuse(err, REL_DENIED, "need-privileges",
                              "they were told: it is kept, or agreed anew");
    if (rel_deed_begin(&deed, ctx, "phone", err))
        return err->status;
    for (size_t i = 0; i < planned.n; i++) {
        if (planned.v[i].id != id)
            continue;
        planned.v[i].state = REL_DROPPED;
        planned.v[i].closed = ctx->today;
        if (rel_deed_row(&deed, "touchpoint", id, p.contact, err)
            || rel_touchpoint_write(ctx->db, &planned.v[i], err))
            return err->status;
    }
    return rel_deed_end(&deed, &change, err, "No contact with %s planned any more (phone)", p.name);
}
