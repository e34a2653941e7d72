#include "practice/pass.h"

#include "store/app_password.h"
#include "store/session.h"
#include "store/txn.h"
#include "store/user.h"

#include <string.h>

enum {
    TOUCH = 3600, /* seconds: "last used" is kept to the hour, so that reading seldom writes */
    AGENT = 120,
    HURRY_MS = 50,
    WAIT_MS = 10000,
    ALL = (1 << REL_APP_SCOPES) - 1,
};

/* Who that user is in that book; scopes and the like are the caller's. */
static enum rel_status
fill(struct rel_ctx *ctx, rel_id user, rel_id book, struct rel_pass *out, struct rel_err *err)
{
    struct rel_me me;

    if (rel_user_load(ctx->db, ctx->arena, user, book, &me, err))
        return err->status;
    *out = (struct rel_pass){.user = me.user, .book = me.book, .role = me.role, .until = INT64_MAX};
    return REL_OK;
}

enum rel_status
rel_practice_pass_house(struct rel_ctx *ctx, rel_id book, struct rel_pass *out, struct rel_err *err)
{
    struct rel_pass pass;
    struct rel_me me;

    if (rel_user_personal(ctx->db, ctx->arena, &me, err) || fill(ctx, me.user, book, &pass, err))
        return err->status;
    pass.scopes = ALL;
    pass.themself = true;
    *out = pass;
    return REL_OK;
}

/* Notes that it was used. A writer in the way, or a disk that is full, is no reason to refuse. */
static void
touch(struct rel_ctx *ctx,
      enum rel_status (*used)(struct rel_db *, rel_id, int64_t, struct rel_err *), rel_id id,
      int64_t now)
{
    struct rel_err err;
    REL_TXN(txn);

    if (rel_db_wait(ctx->db, HURRY_MS, &err) == REL_OK
        && rel_txn_begin(&txn, ctx->db, &err) == REL_OK && used(ctx->db, id, now, &err) == REL_OK)
        (void)rel_txn_commit(&txn, &err);
    rel_txn_end(&txn);
    (void)rel_db_wait(ctx->db, WAIT_MS, &err);
}

enum rel_status
rel_practice_pass_session(struct rel_ctx *ctx, const char *secret, rel_id book, int64_t now,
                          struct rel_pass *out, struct rel_err *err)
{
    char hash[REL_CRYPTO_TOKEN];
    struct rel_session session;
    struct rel_pass pass;
    int64_t idle, age;

    rel_crypto_digest(secret, strlen(secret), hash);
    if (rel_session_find(ctx->db, hash, now, &session, err)
        || fill(ctx, session.user, book, &pass, err))
        return err->status;
    if (now - session.used >= TOUCH) {
        touch(ctx, rel_session_used, session.id, now);
        session.used = now;
    }
    idle = session.used + TOUCH;
    age = session.begun + REL_SESSION_AGE;
    pass.scopes = ALL;
    pass.themself = true;
    pass.session = session.id;
    pass.until = idle < age ? idle : age;
    *out = pass;
    return REL_OK;
}

/* As it was made: 25 characters in groups of five, in lower case. */
static void
normal(const char *typed, char out[REL_CRYPTO_TYPED])
{
    size_t n = 0;

    memset(out, 0, REL_CRYPTO_TYPED);
    for (; *typed && n < REL_CRYPTO_TYPED - 1; typed++) {
        if (*typed == '-' || *typed == ' ')
            continue;
        if (n % 6 == 5)
            out[n++] = '-';
        out[n++] = (char)(*typed >= 'A' && *typed <= 'Z' ? *typed + 32 : *typed);
    }
}

enum rel_status
rel_practice_pass_app(struct rel_ctx *ctx, const char *name, const char *password, rel_id book,
                      int64_t now, struct rel_pass *out, struct rel_err *err)
{
    char typed[REL_CRYPTO_TYPED], hash[REL_CRYPTO_TOKEN];
    struct rel_app_password found;
    struct rel_pass pass;
    const char *owner;

    normal(password, typed);
    rel_crypto_digest(typed, strlen(typed), hash);
    if (rel_app_password_find(ctx->db, ctx->arena, hash, &found, &owner, err))
        return err->status;
    if (name && strcmp(name, owner) != 0)
        return rel_fail(err, REL_DENIED, "no password is that one");
    if (fill(ctx, found.user, book, &pass, err))
        return err->status;
    if (now - found.used >= TOUCH)
        touch(ctx, rel_app_password_used, found.id, now);
    pass.scopes = found.scopes;
    pass.read_only = found.read_only;
    pass.until = now + TOUCH;
    if (pass.read_only)
        pass.role = REL_MEMBER_READER;
    *out = pass;
    return REL_OK;
}

enum rel_status
rel_practice_session_open(struct rel_ctx *ctx, rel_id user, const char *agent, int64_t now,
                          char secret[REL_CRYPTO_TOKEN], struct rel_err *err)
{
    char token[REL_CRYPTO_TOKEN], hash[REL_CRYPTO_TOKEN];
    struct rel_session session = {.id = rel_id_new(), .user = user, .begun = now, .used = now};
    struct rel_me me;
    REL_TXN(txn);

    session.agent = rel_strndup(ctx->arena, agent, strnlen(agent, AGENT));
    for (char *c = (char *)session.agent; *c; c++) /* a header's bytes need not be text */
        *c = (char)(*c < ' ' || *c > '~' ? '?' : *c);
    rel_crypto_token(token);
    rel_crypto_digest(token, strlen(token), hash);
    if (!user && rel_user_personal(ctx->db, ctx->arena, &me, err))
        return err->status;
    session.user = user ? user : me.user;
    if (rel_txn_begin(&txn, ctx->db, err) || rel_session_sweep(ctx->db, now, err)
        || rel_session_insert(ctx->db, &session, hash, err) || rel_txn_commit(&txn, err))
        return err->status;
    memcpy(secret, token, sizeof(token));
    return REL_OK;
}

enum rel_status
rel_practice_sessions(struct rel_ctx *ctx, struct rel_session_list *out, struct rel_err *err)
{
    return rel_session_list(ctx->db, ctx->arena, ctx->user, ctx->clock, out, err);
}

enum rel_status
rel_practice_session_close(struct rel_ctx *ctx, rel_id user, rel_id session, struct rel_err *err)
{
    REL_TXN(txn);

    if (rel_txn_begin(&txn, ctx->db, err) || rel_session_remove(ctx->db, user, session, err))
        return err->status;
    return rel_txn_commit(&txn, err);
}

enum rel_status
rel_practice_session_close_all(struct rel_ctx *ctx, rel_id kept, struct rel_err *err)
{
    REL_TXN(txn);

    if (rel_txn_begin(&txn, ctx->db, err) || rel_session_remove_all(ctx->db, ctx->user, kept, err))
        return err->status;
    return rel_txn_commit(&txn, err);
}
