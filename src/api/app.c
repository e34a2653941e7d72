#include "api/app.h"

#include "base/str.h"

#include <stdlib.h>
#include <string.h>

enum { KEPT = 8, PASSES = 8, TARGET = 128, LARGEST = 64 << 10 };

struct kept {
    char target[TARGET]; /* "" = the place is free */
    rel_id user, book;   /* whose answer it is */
    int64_t changes;
    rel_day today;
    struct rel_buf body;
};

struct known {
    unsigned char hash[REL_CRYPTO_HASH];
    int64_t changes;
    struct rel_pass pass; /* user 0 = the place is free */
};

struct rel_api_app {
    struct rel_ctx *ctx;
    struct rel_pool *pool;
    struct rel_runner *runner;
    int64_t changes; /* the counter when the request began */
    struct kept kept[KEPT];
    int next;
    struct known known[PASSES];
    int next_known;
};

enum rel_status
rel_api_app_open(const char *where, int64_t now, rel_day today, struct rel_api_app **out,
                 struct rel_err *err)
{
    struct rel_ctx *ctx = NULL;
    struct rel_api_app *app;

    if (rel_ctx_open(where, REL_CTX_WRITE, now, today, &ctx, err)) {
        if (err->status == REL_NOT_FOUND)
            rel_fail(err, REL_IO, "the database is gone");
        return err->status;
    }
    app = rel_xmalloc(sizeof(*app));
    memset(app, 0, sizeof(*app));
    app->ctx = ctx;
    app->changes = -1;
    *out = app;
    return REL_OK;
}

void
rel_api_app_use(struct rel_api_app *app, struct rel_pool *pool)
{
    app->pool = pool;
}

struct rel_pool *
rel_api_app_pool(struct rel_api_app *app)
{
    return app->pool;
}

void
rel_api_app_run(struct rel_api_app *app, struct rel_runner *runner)
{
    app->runner = runner;
}

struct rel_runner *
rel_api_app_runner(struct rel_api_app *app)
{
    return app->runner;
}

void
rel_api_app_close(struct rel_api_app *app)
{
    if (!app)
        return;
    for (int i = 0; i < KEPT; i++)
        rel_buf_free(&app->kept[i].body);
    rel_ctx_close(app->ctx);
    free(app);
}

enum rel_status
rel_api_app_begin(struct rel_api_app *app, const struct rel_caller *caller, int64_t now,
                  struct rel_err *err)
{
    bool another = caller->user != app->ctx->user || caller->book != app->ctx->book;
    int64_t changes;

    rel_ctx_begin(app->ctx, now);
    if (rel_ctx_changes(app->ctx, &changes, err))
        return err->status;
    if ((another || changes != app->changes)
        && rel_ctx_as(app->ctx, caller->user, caller->book, err))
        return err->status;
    app->changes = changes;
    return REL_OK;
}

struct rel_ctx *
rel_api_app_ctx(struct rel_api_app *app)
{
    return app->ctx;
}

const char *
rel_api_app_tag(struct rel_api_app *app)
{
    const struct rel_ctx *ctx = app->ctx;

    return rel_printf(ctx->arena, "W/\"%s-%lld-%d-%llx-%llx\"", REL_VERSION,
                      (long long)app->changes, (int)ctx->today, (long long)ctx->user,
                      (long long)ctx->book);
}

static struct kept *
find(struct rel_api_app *app, const char *target)
{
    for (int i = 0; i < KEPT; i++)
        if (app->kept[i].user == app->ctx->user && app->kept[i].book == app->ctx->book
            && rel_str_is(app->kept[i].target, target))
            return &app->kept[i];
    return NULL;
}

bool
rel_api_app_recall(struct rel_api_app *app, const char *target, struct rel_buf *to)
{
    const struct kept *k = find(app, target);

    if (!k || k->changes != app->changes || k->today != app->ctx->today)
        return false;
    rel_buf_add(to, k->body.v, k->body.n);
    return true;
}

void
rel_api_app_keep(struct rel_api_app *app, const char *target, const struct rel_buf *body)
{
    struct kept *k = find(app, target);

    if (strlen(target) >= TARGET || body->n > LARGEST || !body->n)
        return;
    if (!k) {
        k = &app->kept[app->next];
        app->next = (app->next + 1) % KEPT;
    }
    memcpy(k->target, target, strlen(target) + 1);
    k->user = app->ctx->user;
    k->book = app->ctx->book;
    k->changes = app->changes;
    k->today = app->ctx->today;
    rel_buf_clear(&k->body);
    rel_buf_add(&k->body, body->v, body->n);
}

bool
rel_api_app_pass(struct rel_api_app *app, const unsigned char hash[REL_CRYPTO_HASH],
                 int64_t changes, int64_t now, struct rel_pass *out)
{
    for (int i = 0; i < PASSES; i++) {
        const struct known *k = &app->known[i];

        if (k->pass.user && k->changes == changes && now < k->pass.until
            && rel_crypto_equal(k->hash, hash, sizeof(k->hash))) {
            *out = k->pass;
            return true;
        }
    }
    return false;
}

void
rel_api_app_keep_pass(struct rel_api_app *app, const unsigned char hash[REL_CRYPTO_HASH],
                      int64_t changes, const struct rel_pass *pass)
{
    struct known *k = &app->known[app->next_known];

    app->next_known = (app->next_known + 1) % PASSES;
    memcpy(k->hash, hash, sizeof(k->hash));
    k->changes = changes;
    k->pass = *pass;
}
