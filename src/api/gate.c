#include "api/gate.h"

#include "model/app_password.h"
#include "practice/pass.h"

#include <assert.h>
#include <string.h>

static_assert((int)REL_APP_API == (int)REL_SCOPE_API && (int)REL_APP_FEED == (int)REL_SCOPE_FEED,
              "the two say the same");

static void
let_in(struct rel_request *r, const struct rel_pass *pass)
{
    r->role = (enum rel_role)(REL_ROLE_READER + (int)pass->role);
    r->caller = (struct rel_caller){
        .user = pass->user,
        .book = pass->book,
        .session = pass->session,
        .scopes = pass->scopes | (pass->themself ? 1U << REL_SCOPE_SELF : 0),
        .read_only = pass->read_only,
    };
}

static enum rel_status
look_up(struct rel_ctx *ctx, const struct rel_shown *shown, int64_t now, struct rel_pass *out,
        struct rel_err *err)
{
    rel_ctx_begin(ctx, now);
    if (shown->key)
        return rel_practice_pass_house(ctx, shown->book, out, err);
    if (*shown->password)
        return rel_practice_pass_app(ctx, shown->name, shown->password, shown->book, now, out, err);
    return rel_practice_pass_session(ctx, shown->cookie, shown->book, now, out, err);
}

/* One digest of all that decides. */
static void
digest(const struct rel_shown *shown, unsigned char out[REL_CRYPTO_HASH])
{
    REL_BUF(text);

    rel_buf_addf(&text, "%d %lld", shown->key, (long long)shown->book);
    if (*shown->password) {
        rel_buf_addf(&text, "p%zu:", shown->name ? strlen(shown->name) + 1 : 0);
        rel_buf_adds(&text, shown->name ? shown->name : "");
        rel_buf_adds(&text, shown->password);
    } else {
        rel_buf_addf(&text, "c%s", shown->cookie);
    }
    rel_crypto_hash(text.v, text.n, out);
}

enum rel_status
rel_api_identify(void *arg, struct rel_request *request, const struct rel_shown *shown,
                 struct rel_err *err)
{
    struct rel_api_app *app = arg;
    unsigned char hash[REL_CRYPTO_HASH];
    struct rel_pass pass;
    int64_t changes;

    if (rel_ctx_changes(rel_api_app_ctx(app), &changes, err))
        return err->status;
    digest(shown, hash);
    if (!rel_api_app_pass(app, hash, changes, request->now, &pass)) {
        enum rel_status status = look_up(rel_api_app_ctx(app), shown, request->now, &pass, err);

        if (status == REL_DENIED)
            return REL_OK; /* nobody */
        if (status)
            return status;
        rel_api_app_keep_pass(app, hash, changes, &pass);
    }
    let_in(request, &pass);
    return REL_OK;
}

enum rel_status
rel_api_open(void *arg, struct rel_request *request, char secret[REL_CRYPTO_TOKEN],
             struct rel_err *err)
{
    const char *agent = rel_request_header(request, "User-Agent");
    struct rel_ctx *ctx = rel_api_app_ctx(arg);

    rel_ctx_begin(ctx, request->now);
    return rel_practice_session_open(ctx, 0, agent ? agent : "", request->now, secret, err);
}

enum rel_status
rel_api_close(void *arg, struct rel_request *request, struct rel_err *err)
{
    return rel_practice_session_close(rel_api_app_ctx(arg), request->caller.user,
                                      request->caller.session, err);
}

enum rel_status
rel_api_ready(void *arg, struct rel_request *request, struct rel_err *err)
{
    if (rel_api_app_begin(arg, &request->caller, request->now, err))
        return err->status;
    request->ctx = rel_api_app_ctx(arg);
    return REL_OK;
}
