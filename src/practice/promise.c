#include "practice/promise.h"

#include "base/limits.h"
#include "base/str.h"
#include "core/promise.h"
#include "practice/deed.h"
#include "store/contact.h"
#include "store/promise.h"

enum rel_status
rel_practice_promises(struct rel_ctx *ctx, rel_id contact, bool closed, size_t most,
                      struct rel_promise_list *out, struct rel_err *err)
{
    struct rel_promise_list list;

    if (rel_promise_list(ctx->db, ctx->arena, ctx->user, ctx->book, contact, closed, most, &list,
                         err))
        return err->status;
    for (size_t i = 0; i < list.n; i++)
        list.v[i].state = rel_promise_state_on(&list.v[i], ctx->today);
    *out = list;
    return REL_OK;
}

enum rel_status
rel_practice_promise_check(struct rel_ctx *ctx, const char *text, rel_day due, struct rel_err *err)
{
    if (!*text) {
        rel_fail(err, REL_BAD_INPUT, "the promise has no words");
        return rel_advise(err, "promise", "Say what was promised, such as \"send the checklist\".");
    }
    if (strlen(text) > REL_MAX_NOTE) {
        rel_fail(err, REL_BAD_INPUT, "the promise is longer than %d bytes", REL_MAX_NOTE);
        return rel_advise(err, "promise", "Shorten it.");
    }
    if (due != REL_NO_DAY && due < ctx->today - 3650) {
        rel_fail(err, REL_BAD_INPUT, "the promise's day lies more than ten years back");
        return rel_advise(err, "due", "Give a day such as 2026-11-27 or friday.");
    }
    return REL_OK;
}

enum rel_status
rel_practice_promise_in(struct rel_deed *deed, const struct rel_promise *promise, rel_id *out,
                        struct rel_err *err)
{
    struct rel_promise p = *promise;

    p.id = rel_id_new();
    p.book = deed->ctx->book;
    p.user = deed->ctx->user;
    p.state = REL_OPEN;
    p.closed = REL_NO_DAY;
    if (rel_deed_row(deed, "promise", p.id, p.contact, err)
        || rel_promise_write(deed->ctx->db, &p, err))
        return err->status;
    *out = p.id;
    return REL_OK;
}

enum rel_status
rel_practice_promise_add(struct rel_ctx *ctx, const struct rel_promise *promise, rel_id *out,
                         rel_id *change, struct rel_err *err)
{
    struct rel_promise p = *promise;
    struct rel_contact_hit who;
    REL_DEED(deed);

    if (rel_practice_promise_check(ctx, p.text, p.due, err)
        || rel_contact_hit(ctx->db, ctx->arena, ctx->book, p.contact, &who, err))
        return err->status;
    p.id = rel_id_new();
    p.book = ctx->book;
    p.user = ctx->user;
    p.state = REL_OPEN;
    p.made = ctx->today;
    p.closed = REL_NO_DAY;
    if (rel_deed_begin(&deed, ctx, "promise", err)
        || rel_deed_row(&deed, "promise", p.id, p.contact, err)
        || rel_promise_write(ctx->db, &p, err)
        || rel_deed_end(&deed, change, err,
                        p.side == REL_MINE ? "Promised %s: %s" : "%s promised: %s", who.name,
                        p.text))
        return err->status;
    *out = p.id;
    return REL_OK;
}

/* The new promise that carries a renegotiated one on. */
static enum rel_status
carry_on(struct rel_deed *deed, const struct rel_promise *old, rel_day due, rel_id *out,
         struct rel_err *err)
{
    struct rel_promise p = *old;

    p.id = rel_id_new();
    p.due = due;
    p.state = REL_OPEN;
    p.made = deed->ctx->today;
    p.closed = REL_NO_DAY;
    p.follows = old->id;
    if (rel_deed_row(deed, "promise", p.id, p.contact, err)
        || rel_promise_write(deed->ctx->db, &p, err))
        return err->status;
    *out = p.id;
    return REL_OK;
}

enum rel_status
rel_practice_promise_close(struct rel_ctx *ctx, rel_id promise, enum rel_promise_state state,
                           rel_day due, rel_id *out, rel_id *change, struct rel_err *err)
{
    struct rel_promise p;
    struct rel_contact_hit who;
    rel_id next = 0;
    REL_DEED(deed);

    if (state == REL_OPEN)
        return rel_fail(err, REL_BAD_INPUT, "a promise is closed as kept, renegotiated or broken");
    if (state == REL_RENEGOTIATED && (due == REL_NO_DAY || due < ctx->today)) {
        rel_fail(err, REL_BAD_INPUT, "renegotiating needs a new day, today or later");
        return rel_advise(err, "due", "Give it with: --by DAY");
    }
    if (rel_deed_begin(&deed, ctx, "promise", err)
        || rel_promise_load(ctx->db, ctx->arena, ctx->user, ctx->book, promise, &p, err)
        || rel_contact_hit(ctx->db, ctx->arena, ctx->book, p.contact, &who, err))
        return err->status;
    if (p.state != REL_OPEN) {
        rel_fail(err, REL_CONFLICT, "this promise is closed already: %s",
                 rel_promise_state_word(p.state));
        return rel_advise(err, "promise", "See: relatum promise list --all");
    }
    p.closed = ctx->today;
    p.state = state == REL_KEPT || state == REL_LATE ? rel_promise_kept_on(&p, ctx->today) : state;
    if (rel_deed_row(&deed, "promise", p.id, p.contact, err) || rel_promise_write(ctx->db, &p, err)
        || (state == REL_RENEGOTIATED && carry_on(&deed, &p, due, &next, err))
        || rel_deed_end(&deed, change, err, "%s: \"%s\" is %s", who.name, p.text,
                        rel_promise_state_word(p.state)))
        return err->status;
    *out = next;
    return REL_OK;
}
