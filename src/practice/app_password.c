#include "practice/app_password.h"

#include "base/limits.h"
#include "base/str.h"
#include "store/app_password.h"
#include "store/txn.h"

#include <string.h>

enum { MOST = 100, LABEL = 200, WORD = 16 };

static enum rel_status
check(struct rel_ctx *ctx, const struct rel_app_password *wish, struct rel_err *err)
{
    struct rel_app_password_list list;

    if (!*wish->label || strlen(wish->label) > LABEL) {
        rel_fail(err, REL_BAD_INPUT, "the app password needs a name of 1 to %d bytes", LABEL);
        return rel_advise(err, "label", "Say what will use it, such as \"phone\".");
    }
    if (rel_app_password_list(ctx->db, ctx->arena, ctx->user, &list, err))
        return err->status;
    if (list.n >= MOST) {
        rel_fail(err, REL_FULL, "you have %d app passwords", MOST);
        return rel_advise(err, "", "Revoke those that nothing uses any more.");
    }
    return REL_OK;
}

enum rel_status
rel_practice_app_password_add(struct rel_ctx *ctx, const struct rel_app_password *wish,
                              struct rel_app_password *out, char secret[REL_CRYPTO_TYPED],
                              struct rel_err *err)
{
    struct rel_app_password p = *wish;
    char typed[REL_CRYPTO_TYPED], hash[REL_CRYPTO_TOKEN];
    REL_TXN(txn);

    p.id = rel_id_new();
    p.user = ctx->user;
    p.scopes =
        p.scopes ? p.scopes : 1U << REL_APP_CARDDAV | 1U << REL_APP_CALDAV | 1U << REL_APP_FEED;
    p.created = ctx->now;
    p.used = 0;
    rel_crypto_typed(typed);
    rel_crypto_digest(typed, strlen(typed), hash);
    if (rel_txn_begin(&txn, ctx->db, err) || check(ctx, &p, err)
        || rel_app_password_insert(ctx->db, &p, hash, err) || rel_txn_commit(&txn, err))
        return err->status;
    memcpy(secret, typed, sizeof(typed));
    *out = p;
    return REL_OK;
}

enum rel_status
rel_practice_app_passwords(struct rel_ctx *ctx, struct rel_app_password_list *out,
                           struct rel_err *err)
{
    return rel_app_password_list(ctx->db, ctx->arena, ctx->user, out, err);
}

enum rel_status
rel_practice_app_password_revoke(struct rel_ctx *ctx, rel_id id, struct rel_err *err)
{
    REL_TXN(txn);

    if (rel_txn_begin(&txn, ctx->db, err) || rel_app_password_remove(ctx->db, ctx->user, id, err))
        return err->status;
    return rel_txn_commit(&txn, err);
}

enum rel_status
rel_practice_app_scopes(const char *words, unsigned *out, struct rel_err *err)
{
    unsigned scopes = 0;

    while (*words) {
        size_t n = strcspn(words, ", ");
        enum rel_app_scope scope;
        char word[WORD] = "";

        memcpy(word, words, n < WORD ? n : WORD - 1);
        if (n) {
            if (!rel_app_scope_parse(word, &scope)) {
                rel_fail(err, REL_BAD_INPUT, "\"%s\" is nothing an app password opens", word);
                return rel_advise(err, "scopes", "Give some of: api, carddav, caldav, feed.");
            }
            scopes |= 1U << scope;
        }
        words += n + (words[n] != '\0');
    }
    *out = scopes;
    return REL_OK;
}
