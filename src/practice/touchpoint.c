#include "practice/touchpoint.h"

#include "practice/deed.h"
#include "store/contact.h"
#include "store/touchpoint.h"

enum rel_status
rel_practice_next_check(struct rel_ctx *ctx, rel_day day, struct rel_err *err)
{
    if (day == REL_NO_DAY || day < ctx->today) {
        rel_fail(err, REL_BAD_INPUT, "the next contact needs a day, today or later");
        return rel_advise(err, "next", "Give a day such as 2026-12-01, friday or +7d.");
    }
    if (day > ctx->today + 3660) {
        rel_fail(err, REL_BAD_INPUT, "the next contact lies more than ten years ahead");
        return rel_advise(err, "next", "Give a nearer day.");
    }
    return REL_OK;
}

enum rel_status
rel_practice_next_in(struct rel_deed *deed, const struct rel_touchpoint *touchpoint, rel_id *out,
                     struct rel_err *err)
{
    struct rel_ctx *ctx = deed->ctx;
    struct rel_touchpoint t = *touchpoint;
    struct rel_touchpoint_list planned;

    if (rel_touchpoint_planned(ctx->db, ctx->arena, ctx->user, t.contact, &planned, err))
        return err->status;
    for (size_t i = 0; i < planned.n; i++) {
        struct rel_touchpoint *old = &planned.v[i];

        if (old->announced && !t.announced)
            continue; /* what they were told stands until it is kept */
        old->state = REL_DROPPED;
        old->closed = ctx->today;
        if (rel_deed_row(deed, "touchpoint", old->id, t.contact, err)
            || rel_touchpoint_write(ctx->db, old, err))
            return err->status;
    }
    t.id = rel_id_new();
    t.book = ctx->book;
    t.user = ctx->user;
    t.made = ctx->today;
    t.state = REL_PLANNED;
    t.closed = REL_NO_DAY;
    if (rel_deed_row(deed, "touchpoint", t.id, t.contact, err)
        || rel_touchpoint_write(ctx->db, &t, err))
        return err->status;
    *out = t.id;
    return REL_OK;
}

enum rel_status
rel_practice_next(struct rel_ctx *ctx, const struct rel_touchpoint *touchpoint, rel_id *out,
                  rel_id *change, struct rel_err *err)
{
    struct rel_contact_hit who;
    char day[REL_DAY_TEXT];
    rel_id id;
    REL_DEED(deed);

    if (rel_practice_next_check(ctx, touchpoint->day, err)
        || rel_contact_hit(ctx->db, ctx->arena, ctx->book, touchpoint->contact, &who, err)
        || rel_deed_begin(&deed, ctx, "next", err)
        || rel_practice_next_in(&deed, touchpoint, &id, err)
        || rel_deed_end(&deed, change, err, "Next contact with %s: %s%s", who.name,
                        rel_day_words(touchpoint->day, ctx->today, day),
                        touchpoint->announced ? ", and they know" : ""))
        return err->status;
    *out = id;
    return REL_OK;
}
