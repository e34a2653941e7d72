#include "practice/calendar_feed.h"

#include "base/limits.h"
#include "formats/ical_write.h"
#include "store/form.h"
#include "store/txn.h"

#include <string.h>

enum { FEEDS = 50, PLANS = 2000 };

enum rel_status
rel_practice_calendar_feed_add(struct rel_ctx *ctx, const char *label,
                               struct rel_calendar_feed *out, char token[REL_CRYPTO_TOKEN],
                               struct rel_err *err)
{
    struct rel_calendar_feed f = {.id = rel_id_new(),
                                  .book = ctx->book,
                                  .user = ctx->user,
                                  .label = label,
                                  .created = ctx->clock};
    char made[REL_CRYPTO_TOKEN], hash[REL_CRYPTO_TOKEN];
    struct rel_calendar_feed_list list;
    REL_TXN(txn);

    if (strlen(label) > REL_MAX_NAME) {
        rel_fail(err, REL_BAD_INPUT, "the name is longer than %d bytes", REL_MAX_NAME);
        return rel_advise(err, "label", "Shorten it.");
    }
    rel_crypto_token(made);
    rel_crypto_digest(made, strlen(made), hash);
    if (rel_txn_begin(&txn, ctx->db, err)
        || rel_calendar_feed_list(ctx->db, ctx->arena, ctx->user, &list, err))
        return err->status;
    if (list.n >= FEEDS) {
        rel_fail(err, REL_FULL, "you have %d feeds", FEEDS);
        return rel_advise(err, "", "Revoke those that nothing reads any more.");
    }
    if (rel_calendar_feed_write(ctx->db, &f, hash, err) || rel_txn_commit(&txn, err))
        return err->status;
    memcpy(token, made, sizeof(made));
    *out = f;
    return REL_OK;
}

enum rel_status
rel_practice_calendar_feeds(struct rel_ctx *ctx, struct rel_calendar_feed_list *out,
                            struct rel_err *err)
{
    return rel_calendar_feed_list(ctx->db, ctx->arena, ctx->user, out, err);
}

enum rel_status
rel_practice_calendar_feed_revoke(struct rel_ctx *ctx, rel_id id, struct rel_err *err)
{
    REL_TXN(txn);

    if (rel_txn_begin(&txn, ctx->db, err) || rel_calendar_feed_remove(ctx->db, ctx->user, id, err))
        return err->status;
    return rel_txn_commit(&txn, err);
}

static const char *
title_of(struct rel_ctx *ctx, const struct rel_feed_row *r)
{
    if (!r->promise)
        return rel_printf(ctx->arena, *r->what ? "%s: %s" : "%s", r->who, r->what);
    return rel_printf(ctx->arena, r->mine ? "Promised %s: %s" : "Waiting on %s: %s", r->who,
                      r->what);
}

static void
write_plans(struct rel_ctx *ctx, const struct rel_feed_rows *rows, struct rel_buf *to)
{
    for (size_t i = 0; i < rows->n; i++) {
        const struct rel_feed_row *r = &rows->v[i];
        char id[REL_ID_TEXT];
        struct rel_ical_plan plan = {
            .uid = rel_printf(ctx->arena, "%s@relatum", rel_id_text(r->id, id)),
            .title = title_of(ctx, r),
            .note = "",
            .day = r->day,
            .stamp = ctx->now};

        rel_ical_plan_put(to, &plan);
    }
}

/* Each date on its next day, coming back every year; 29 February falls on the 28th in between. */
static void
write_dates(struct rel_ctx *ctx, const struct rel_feed_dates *dates, struct rel_buf *to)
{
    int year = rel_day_civil(ctx->today).year;

    for (size_t i = 0; i < dates->n; i++) {
        const struct rel_feed_date *d = &dates->v[i];
        char id[REL_ID_TEXT];
        struct rel_ical_plan plan = {
            .uid = rel_printf(ctx->arena, "%s-%s-%d-%d@relatum", rel_id_text(d->contact, id),
                              d->kind, d->month, d->day),
            .title = rel_printf(ctx->arena, "%s: %s", d->who, d->kind),
            .note = "",
            .day = rel_day_of(year, d->month, d->month == 2 && d->day == 29 ? 28 : d->day),
            .yearly = true,
            .stamp = ctx->now};

        if (rel_day_exists(year, d->month, d->month == 2 && d->day == 29 ? 28 : d->day))
            rel_ical_plan_put(to, &plan);
    }
}

enum rel_status
rel_practice_calendar_feed_write(struct rel_ctx *ctx, const char *token, struct rel_buf *to,
                                 struct rel_err *err)
{
    struct rel_feed_dates dates;
    struct rel_feed_rows plans;
    struct rel_calendar_feed f;
    char hash[REL_CRYPTO_TOKEN];

    rel_crypto_digest(token, strlen(token), hash);
    if (rel_calendar_feed_find(ctx->db, hash, &f, err))
        return err->status;
    if (!f.id) {
        rel_fail(err, REL_NOT_FOUND, "there is no such calendar");
        return rel_advise(err, "", "It may have been revoked: relatum feed list");
    }
    if (rel_ctx_as(ctx, f.user, f.book, err)
        || rel_feed_plans(ctx->db, ctx->arena, f.user, f.book, PLANS, &plans, err)
        || rel_feed_dates(ctx->db, ctx->arena, f.book, PLANS, &dates, err))
        return err->status;
    rel_buf_adds(to, rel_ical_begin);
    write_plans(ctx, &plans, to);
    write_dates(ctx, &dates, to);
    rel_buf_adds(to, "END:VCALENDAR\r\n");
    return REL_OK;
}
