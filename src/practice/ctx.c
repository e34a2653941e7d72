#include "practice/ctx.h"

#include "base/str.h"
#include "lib/zone.h"
#include "store/migrate.h"
#include "store/user.h"

#include <stdlib.h>

/* A new database gets its personal user and book in the transaction that makes its tables. */
static enum rel_status
first_user(struct rel_db *db, void *arg, struct rel_err *err)
{
    char zone[REL_ZONE_NAME];
    const int64_t *now = arg;
    struct rel_me me = {.name = "me", .display = "", .region = ""};

    me.zone = rel_zone_system(zone);
    return rel_user_add(db, &me, *now, err);
}

enum rel_status
rel_ctx_open(const char *where, enum rel_ctx_mode mode, int64_t now, rel_day today,
             struct rel_ctx **out, struct rel_err *err)
{
    static const enum rel_db_mode modes[] = {[REL_CTX_READ] = REL_DB_READ,
                                             [REL_CTX_WRITE] = REL_DB_WRITE,
                                             [REL_CTX_CREATE] = REL_DB_CREATE,
                                             [REL_CTX_TRY] = REL_DB_TRY};
    REL_AUTO(rel_arena) *arena = rel_arena_new();
    REL_AUTO(rel_db) *db = NULL;
    REL_AUTO(rel_zone) *zone = NULL;
    struct rel_me me;
    struct rel_ctx *ctx;

    if (rel_store_open(where, modes[mode], first_user, &now, &db, err)
        || rel_user_personal(db, arena, &me, err) || rel_zone_open(me.zone, &zone, err))
        return err->status;
    ctx = rel_xmalloc(sizeof(*ctx));
    *ctx = (struct rel_ctx){.db = db,
                            .arena = arena,
                            .where = rel_db_where(db),
                            .user = me.user,
                            .book = me.book,
                            .role = me.role,
                            .zone_name = rel_zone_name(zone),
                            .zone = zone,
                            .today_fixed = today};
    db = NULL; /* handed over: rel_ctx_close() frees all three */
    arena = NULL;
    zone = NULL;
    rel_ctx_begin(ctx, now);
    *out = ctx;
    return REL_OK;
}

void
rel_ctx_close(struct rel_ctx *ctx)
{
    if (!ctx)
        return;
    rel_db_close(ctx->db);
    rel_zone_close(ctx->zone);
    rel_arena_free(ctx->arena);
    free(ctx);
}

void
rel_ctx_day(struct rel_ctx *ctx)
{
    if (ctx->today_fixed == REL_NO_DAY) {
        ctx->today = rel_zone_day(ctx->zone, ctx->now);
        return;
    }
    ctx->today = ctx->today_fixed; /* a fixed day is also the moment: its last minute */
    ctx->now = rel_zone_utc(ctx->zone, ctx->today, 24 * 60 - 1);
}

void
rel_ctx_begin(struct rel_ctx *ctx, int64_t now)
{
    rel_arena_reset(ctx->arena);
    ctx->now = ctx->clock = now;
    rel_ctx_day(ctx);
}

enum rel_status
rel_ctx_changes(struct rel_ctx *ctx, int64_t *out, struct rel_err *err)
{
    return rel_db_changes(ctx->db, out, err);
}

enum rel_status
rel_ctx_refresh(struct rel_ctx *ctx, struct rel_err *err)
{
    struct rel_zone *zone = NULL;
    struct rel_me me;

    if (rel_user_load(ctx->db, ctx->arena, ctx->user, ctx->book, &me, err))
        return err->status;
    ctx->role = me.role;
    if (rel_str_is(me.zone, ctx->zone_name))
        return REL_OK;
    if (rel_zone_open(me.zone, &zone, err))
        return err->status;
    rel_zone_close(ctx->zone);
    ctx->zone = zone;
    ctx->zone_name = rel_zone_name(zone);
    rel_ctx_day(ctx);
    return REL_OK;
}

enum rel_status
rel_ctx_as(struct rel_ctx *ctx, rel_id user, rel_id book, struct rel_err *err)
{
    rel_id user_before = ctx->user, book_before = ctx->book;

    ctx->user = user;
    ctx->book = book;
    if (rel_ctx_refresh(ctx, err)) {
        ctx->user = user_before;
        ctx->book = book_before;
        return err->status;
    }
    return REL_OK;
}
