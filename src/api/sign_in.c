#include "api/sign_in.h"

#include "api/app.h"
#include "api/handler.h"
#include "api/slow.h"
#include "base/limits.h"
#include "base/str.h"
#include "http/site.h"
#include "practice/pass.h"
#include "practice/sign_in.h"

#include <string.h>

enum { NAME = 64, CODE = 64, SECRET = 64 };

struct rel_ctx *
rel_api_open_ctx(struct rel_request *request, struct rel_err *err)
{
    const struct rel_gate *gate = &request->site->gate;
    struct rel_ctx *ctx;

    if (!request->app && gate->enter(gate->arg, request, err))
        return NULL;
    ctx = rel_api_app_ctx(request->app);
    rel_ctx_begin(ctx, request->now);
    return ctx;
}

/* ---------------------------------------------------------------- comparing */

struct compare {
    const char *stored, *password;
    bool right;
    char fresh[REL_CRYPTO_PASSWORD];
};

static void
compare(void *arg)
{
    struct compare *c = arg;

    c->right = rel_crypto_password_is(c->stored, c->password);
    if (c->right && rel_crypto_password_old(c->stored)
        && !rel_crypto_password(c->password, c->fresh))
        *c->fresh = '\0';
}

static enum rel_status
refuse(struct rel_request *request, struct rel_response *response,
       const struct rel_sign_in_wish *wish, const struct rel_err *err)
{
    bool code = rel_str_is(err->field, "code");

    if (!code || *wish->code) /* asking for the code is no failure */
        rel_site_wrong(request->site, request, wish->user);
    rel_response_problem(response, 401, code ? "code_wanted" : "wrong_password",
                         code ? "A code is wanted" : "You are not signed in", err->text, err->field,
                         err->remedy);
    return REL_DENIED;
}

static const char *
agent_of(const struct rel_request *request)
{
    const char *agent = rel_request_header(request, "User-Agent");

    return agent ? agent : "";
}

enum rel_status
rel_api_sign_in_try(struct rel_request *request, struct rel_response *response,
                    const struct rel_sign_in_wish *wish, bool *done, struct rel_err *err)
{
    struct rel_ctx *ctx = rel_api_open_ctx(request, err);
    char secret[REL_CRYPTO_TOKEN];
    struct rel_password stored;
    struct compare *c;

    *done = false;
    if (!ctx)
        return err->status;
    if (!request->task) {
        if (rel_site_wait(request->site, request, wish->user, response))
            return REL_DENIED;
        if (rel_practice_sign_in_begin(ctx, wish->user, &stored, err))
            return err->status;
        c = rel_alloc(request->arena, sizeof(*c));
        c->stored = rel_strdup(request->arena, stored.hash);
        c->password = wish->password;
        rel_api_later(request, response, compare, c);
        return REL_OK;
    }
    c = rel_api_later_done(request, err);
    if (!c)
        return err->status;
    if (rel_practice_sign_in_end(ctx, wish->user, c->right, c->fresh, wish->code, agent_of(request),
                                 secret, err))
        return err->status == REL_DENIED ? refuse(request, response, wish, err) : err->status;
    rel_limit_right(request->site->accounts, wish->user);
    rel_site_sign_in(request->site, request, secret, response);
    *done = true;
    return REL_OK;
}

/* ---------------------------------------------------------------- setting */

struct hashing {
    const char *password;
    bool done;
    char hash[REL_CRYPTO_PASSWORD];
};

static void
make_hash(void *arg)
{
    struct hashing *h = arg;

    h->done = rel_crypto_password(h->password, h->hash);
}

enum rel_status
rel_api_password_try(struct rel_request *request, struct rel_response *response, int64_t user,
                     const char *password, bool *done, struct rel_err *err)
{
    struct rel_ctx *ctx = user ? rel_api_open_ctx(request, err) : request->ctx;
    char secret[REL_CRYPTO_TOKEN];
    struct hashing *h;

    *done = false;
    if (!ctx)
        return err->status;
    if (!request->task) {
        if (rel_practice_password_check(ctx, user, password, err))
            return err->status;
        h = rel_alloc(request->arena, sizeof(*h));
        h->password = password;
        rel_api_later(request, response, make_hash, h);
        return REL_OK;
    }
    h = rel_api_later_done(request, err);
    if (!h)
        return err->status;
    if (!h->done)
        return rel_fail(err, REL_BUSY, "there is no memory to hash a password with just now");
    if (rel_practice_password_set(ctx, user, h->hash, 0, err)
        || rel_practice_session_open(ctx, user ? user : ctx->user, agent_of(request), request->now,
                                     secret, err))
        return err->status;
    rel_site_sign_in(request->site, request, secret, response);
    *done = true;
    return REL_OK;
}

/* ---------------------------------------------------------------- the interface */

static enum rel_status
no_content(struct rel_response *response)
{
    response->status = 204;
    response->type = "";
    return REL_OK;
}

enum rel_status
rel_api_sign_in(struct rel_request *request, struct rel_response *response, struct rel_err *err)
{
    static const struct rel_json_member members[] = {
        REL_JSON(struct rel_sign_in_wish, user, REL_JSON_TEXT, .required = true, .least = 1,
                 .most = NAME),
        REL_JSON(struct rel_sign_in_wish, password, REL_JSON_TEXT, .required = true, .least = 1,
                 .most = REL_MAX_PASSWORD),
        REL_JSON(struct rel_sign_in_wish, code, REL_JSON_TEXT, .most = CODE),
    };
    static const struct rel_json_shape shape = REL_JSON_SHAPE(struct rel_sign_in_wish, members);
    struct rel_sign_in_wish wish = {"", "", ""};
    bool done;

    if (rel_api_no_query(request, err) || rel_api_body(request, &shape, &wish, err))
        return err->status;
    switch (rel_api_sign_in_try(request, response, &wish, &done, err)) {
    case REL_OK:
        return done ? no_content(response) : REL_OK;
    case REL_DENIED: /* the problem stands in the answer */
        return REL_OK;
    default:
        return err->status;
    }
}

/* Guessing at invitations is slowed down like guessing at passwords. */
static enum rel_status
invited(struct rel_request *request, struct rel_response *response, rel_id *user, const char **name,
        struct rel_err *err)
{
    struct rel_ctx *ctx = rel_api_open_ctx(request, err);

    if (!ctx)
        return err->status;
    if (rel_site_wait(request->site, request, "", response))
        return REL_DENIED;
    if (rel_practice_invited(ctx, rel_request_var(request, "token"), user, name, err)) {
        rel_site_wrong(request->site, request, "");
        rel_response_problem(response, 404, "not_found", "There is no such invitation", err->text,
                             "", err->remedy);
        return REL_DENIED;
    }
    return REL_OK;
}

enum rel_status
rel_api_invited(struct rel_request *request, struct rel_response *response, struct rel_err *err)
{
    struct rel_out out;
    const char *name;
    rel_id user;
    enum rel_status status = rel_api_no_query(request, err);

    if (!status)
        status = invited(request, response, &user, &name, err);
    if (status)
        return status == REL_DENIED ? REL_OK : status;
    out = rel_api_out(response);
    rel_out_begin_object(&out, NULL);
    rel_out_text(&out, "user", name);
    rel_out_end(&out);
    return REL_OK;
}

struct password_wish {
    const char *password;
};

static const struct rel_json_member password_members[] = {
    REL_JSON(struct password_wish, password, REL_JSON_TEXT, .required = true, .least = 1,
             .most = REL_MAX_PASSWORD),
};
static const struct rel_json_shape password_shape =
    REL_JSON_SHAPE(struct password_wish, password_members);

enum rel_status
rel_api_invitation_post(struct rel_request *request, struct rel_response *response,
                        struct rel_err *err)
{
    struct password_wish wish = {""};
    const char *name;
    rel_id user;
    bool done;
    enum rel_status status;

    if (rel_api_no_query(request, err) || rel_api_body(request, &password_shape, &wish, err))
        return err->status;
    status = invited(request, response, &user, &name, err);
    if (status)
        return status == REL_DENIED ? REL_OK : status;
    if (rel_api_password_try(request, response, user, wish.password, &done, err))
        return err->status;
    return done ? no_content(response) : REL_OK;
}

enum rel_status
rel_api_password_put(struct rel_request *request, struct rel_response *response,
                     struct rel_err *err)
{
    struct password_wish wish = {""};
    bool done;

    if (rel_api_no_query(request, err) || rel_api_body(request, &password_shape, &wish, err)
        || rel_api_password_try(request, response, 0, wish.password, &done, err))
        return err->status;
    return done ? no_content(response) : REL_OK;
}

enum rel_status
rel_api_sign_in_state(struct rel_request *request, struct rel_response *response,
                      struct rel_err *err)
{
    bool password, totp;
    struct rel_out out;
    int64_t codes;

    if (rel_api_no_query(request, err)
        || rel_practice_sign_in_state(rel_api_ctx(request), &password, &totp, &codes, err))
        return err->status;
    out = rel_api_out(response);
    rel_out_begin_object(&out, NULL);
    rel_out_bool(&out, "password", password);
    rel_out_bool(&out, "totp", totp);
    rel_out_num(&out, "recovery_codes", codes);
    rel_out_end(&out);
    return REL_OK;
}

enum rel_status
rel_api_totp_post(struct rel_request *request, struct rel_response *response, struct rel_err *err)
{
    char secret[SECRET];
    struct rel_out out;

    if (rel_api_no_query(request, err) || rel_api_no_body(request, err))
        return err->status;
    rel_practice_totp_new(secret);
    out = rel_api_out(response);
    rel_out_begin_object(&out, NULL);
    rel_out_text(&out, "secret", secret);
    rel_out_text(
        &out, "uri",
        rel_printf(request->arena, "otpauth://totp/relatum?secret=%s&issuer=relatum", secret));
    rel_out_end(&out);
    return REL_OK;
}

struct totp_wish {
    const char *secret, *code;
};

enum rel_status
rel_api_totp_put(struct rel_request *request, struct rel_response *response, struct rel_err *err)
{
    static const struct rel_json_member members[] = {
        REL_JSON(struct totp_wish, secret, REL_JSON_TEXT, .required = true, .least = 1,
                 .most = SECRET),
        REL_JSON(struct totp_wish, code, REL_JSON_TEXT, .required = true, .least = 1, .most = CODE),
    };
    static const struct rel_json_shape shape = REL_JSON_SHAPE(struct totp_wish, members);
    char recovery[REL_RECOVERY_CODES][REL_CRYPTO_TYPED];
    struct totp_wish wish = {"", ""};
    struct rel_out out;

    if (rel_api_no_query(request, err) || rel_api_body(request, &shape, &wish, err)
        || rel_practice_totp_on(rel_api_ctx(request), wish.secret, wish.code, recovery, err))
        return err->status;
    out = rel_api_out(response);
    rel_out_begin_object(&out, NULL);
    rel_out_begin_list(&out, "recovery_codes");
    for (int i = 0; i < REL_RECOVERY_CODES; i++)
        rel_out_text(&out, NULL, recovery[i]);
    rel_out_end(&out);
    rel_out_end(&out);
    return REL_OK;
}

enum rel_status
rel_api_totp_delete(struct rel_request *request, struct rel_response *response, struct rel_err *err)
{
    if (rel_api_no_query(request, err) || rel_practice_totp_off(rel_api_ctx(request), err))
        return err->status;
    return no_content(response);
}
