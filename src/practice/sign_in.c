#include "practice/sign_in.h"

#include "core/password.h"
#include "core/totp.h"
#include "practice/pass.h"
#include "store/password.h"
#include "store/session.h"
#include "store/txn.h"

#include <string.h>

/* Nothing fits it, and comparing takes as long as with any other. */
static const char nobodys[] = "$argon2id$v=19$m=19456,t=2,p=1$5kS0uVnEXHYBCCZbF6a6sA"
                              "$fSf3cC1sEbi1ngUKJ/uVqvCYE1tk4oVCsKwUMDbwCqk";

static enum rel_status
wrong(struct rel_err *err)
{
    rel_fail(err, REL_DENIED, "that name and password do not belong together");
    return rel_advise(err, "password", "Try again, or ask who runs this house for a new link.");
}

enum rel_status
rel_practice_sign_in_begin(struct rel_ctx *ctx, const char *name, struct rel_password *out,
                           struct rel_err *err)
{
    struct rel_password p;
    bool found;

    if (rel_password_load(ctx->db, ctx->arena, name, 0, &p, &found, err))
        return err->status;
    if (!found || !*p.hash) {
        p.user = 0;
        p.hash = nobodys;
    }
    *out = p;
    return REL_OK;
}

/* The code of the app, or one of the recovery codes. */
static enum rel_status
second_factor(struct rel_ctx *ctx, struct rel_password *p, const char *code, struct rel_err *err)
{
    unsigned char secret[REL_TOTP_SECRET];
    char hash[REL_CRYPTO_TOKEN];
    int64_t step;
    bool good = false;

    if (!*code) {
        rel_fail(err, REL_DENIED, "a code is wanted as well");
        return rel_advise(err, "code", "Give the six digits of your app, or a recovery code.");
    }
    step = rel_totp_parse(p->totp, secret) ? rel_totp_check(secret, code, ctx->clock, p->totp_step)
                                           : 0;
    if (step) {
        p->totp_step = step;
        return rel_password_write(ctx->db, p, err);
    }
    rel_crypto_digest(code, strlen(code), hash);
    if (rel_recovery_spend(ctx->db, p->user, hash, &good, err))
        return err->status;
    if (good)
        return REL_OK;
    rel_fail(err, REL_DENIED, "that code does not fit, or was used before");
    return rel_advise(err, "code", "Wait for the next one of your app, or give a recovery code.");
}

enum rel_status
rel_practice_sign_in_end(struct rel_ctx *ctx, const char *name, bool right, const char *fresh,
                         const char *code, const char *agent, char secret[REL_CRYPTO_TOKEN],
                         struct rel_err *err)
{
    struct rel_password p;
    bool found;
    REL_TXN(txn);

    if (!right)
        return wrong(err);
    if (rel_txn_begin(&txn, ctx->db, err)
        || rel_password_load(ctx->db, ctx->arena, name, 0, &p, &found, err))
        return err->status;
    if (!found)
        return wrong(err);
    if (*fresh) {
        p.hash = fresh;
        if (rel_password_write(ctx->db, &p, err))
            return err->status;
    }
    if ((*p.totp && second_factor(ctx, &p, code, err)) || rel_txn_commit(&txn, err))
        return err->status;
    return rel_practice_session_open(ctx, p.user, agent, ctx->clock, secret, err);
}

static enum rel_status
load(struct rel_ctx *ctx, rel_id user, struct rel_password *out, struct rel_err *err)
{
    bool found;

    if (rel_password_load(ctx->db, ctx->arena, NULL, user ? user : ctx->user, out, &found, err))
        return err->status;
    return found ? REL_OK : rel_fail(err, REL_NOT_FOUND, "there is no such user");
}

enum rel_status
rel_practice_password_check(struct rel_ctx *ctx, rel_id user, const char *password,
                            struct rel_err *err)
{
    struct rel_password p;

    return load(ctx, user, &p, err) ? err->status
                                    : rel_password_check(password, p.name, *p.totp, err);
}

enum rel_status
rel_practice_password_set(struct rel_ctx *ctx, rel_id user, const char *hash, rel_id kept,
                          struct rel_err *err)
{
    struct rel_password p;
    REL_TXN(txn);

    if (rel_txn_begin(&txn, ctx->db, err) || load(ctx, user, &p, err))
        return err->status;
    p.hash = hash;
    p.changed = ctx->clock;
    if (rel_password_write(ctx->db, &p, err) || rel_session_remove_all(ctx->db, p.user, kept, err)
        || rel_invitation_remove(ctx->db, p.user, err))
        return err->status;
    return rel_txn_commit(&txn, err);
}

enum rel_status
rel_practice_invited(struct rel_ctx *ctx, const char *token, rel_id *user, const char **name,
                     struct rel_err *err)
{
    char hash[REL_CRYPTO_TOKEN];
    struct rel_password p;
    rel_id found;

    rel_crypto_digest(token, strlen(token), hash);
    if (rel_invitation_find(ctx->db, hash, ctx->clock, &found, err))
        return err->status;
    if (!found) {
        rel_fail(err, REL_DENIED, "this invitation is not known, was used, or is over");
        return rel_advise(err, "", "Ask who runs this house for another: relatum user invite");
    }
    if (load(ctx, found, &p, err))
        return err->status;
    *user = found;
    *name = p.name;
    return REL_OK;
}

void
rel_practice_totp_new(char out[33])
{
    unsigned char secret[REL_TOTP_SECRET];

    rel_crypto_random(secret, sizeof(secret));
    rel_totp_text(secret, out);
}

enum rel_status
rel_practice_totp_on(struct rel_ctx *ctx, const char *text, const char *code,
                     char recovery[REL_RECOVERY_CODES][REL_CRYPTO_TYPED], struct rel_err *err)
{
    char made[REL_RECOVERY_CODES][REL_CRYPTO_TYPED], hashes[REL_RECOVERY_CODES][REL_CRYPTO_TOKEN];
    unsigned char secret[REL_TOTP_SECRET];
    struct rel_password p;
    int64_t step;
    REL_TXN(txn);

    if (!rel_totp_parse(text, secret)) {
        rel_fail(err, REL_BAD_INPUT, "that is no secret of a second factor");
        return rel_advise(err, "secret", "Send the 32 characters as they were given.");
    }
    step = rel_totp_check(secret, code, ctx->clock, 0);
    if (!step) {
        rel_fail(err, REL_BAD_INPUT, "the code does not fit");
        return rel_advise(err, "code",
                          "Give the six digits the app shows now; is its clock right?");
    }
    for (int i = 0; i < REL_RECOVERY_CODES; i++) {
        rel_crypto_typed(made[i]);
        rel_crypto_digest(made[i], strlen(made[i]), hashes[i]);
    }
    if (rel_txn_begin(&txn, ctx->db, err) || load(ctx, 0, &p, err))
        return err->status;
    if (!*p.hash) {
        rel_fail(err, REL_CONFLICT, "a second factor needs a first: there is no password yet");
        return rel_advise(err, "", "Set one first.");
    }
    p.totp = text;
    p.totp_step = step;
    if (rel_password_write(ctx->db, &p, err)
        || rel_recovery_write(ctx->db, p.user, hashes, REL_RECOVERY_CODES, err)
        || rel_txn_commit(&txn, err))
        return err->status;
    memcpy(recovery, made, sizeof(made));
    return REL_OK;
}

enum rel_status
rel_practice_totp_off(struct rel_ctx *ctx, struct rel_err *err)
{
    struct rel_password p;
    REL_TXN(txn);

    if (rel_txn_begin(&txn, ctx->db, err) || load(ctx, 0, &p, err))
        return err->status;
    p.totp = "";
    if (rel_password_write(ctx->db, &p, err) || rel_recovery_write(ctx->db, p.user, NULL, 0, err))
        return err->status;
    return rel_txn_commit(&txn, err);
}

enum rel_status
rel_practice_sign_in_state(struct rel_ctx *ctx, bool *password, bool *totp, int64_t *codes,
                           struct rel_err *err)
{
    struct rel_password p;

    if (load(ctx, 0, &p, err) || rel_recovery_count(ctx->db, p.user, codes, err))
        return err->status;
    *password = *p.hash != '\0';
    *totp = *p.totp != '\0';
    return REL_OK;
}
