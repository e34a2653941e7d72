#include "practice/forgotten.h"

#include "base/buf.h"
#include "lib/crypto.h"
#include "store/forget.h"

enum rel_status
rel_practice_forget_secret(struct rel_ctx *ctx, bool make, const char **out, struct rel_err *err)
{
    char made[REL_CRYPTO_TOKEN] = "";

    if (make)
        rel_crypto_token(made);
    return rel_forget_secret(ctx->db, ctx->arena, ctx->book, made, out, err);
}

int64_t
rel_practice_forget_stone(const char *secret, const char *value)
{
    unsigned char hash[REL_CRYPTO_HASH];
    uint64_t stone = 0;
    REL_BUF(
        keyed); /* the secret has one length: what follows it cannot be taken for a part of it */

    rel_buf_adds(&keyed, secret);
    rel_buf_adds(&keyed, value);
    rel_crypto_hash(keyed.v, keyed.n, hash);
    for (int i = 0; i < 8; i++)
        stone = stone << 8 | hash[i];
    return (int64_t)(stone >> 1);
}

enum rel_status
rel_practice_forgotten(struct rel_ctx *ctx, const char *secret, const char *value, bool *out,
                       struct rel_err *err)
{
    if (!*secret || !*value) {
        *out = false;
        return REL_OK;
    }
    return rel_forget_stands(ctx->db, ctx->book, rel_practice_forget_stone(secret, value), out,
                             err);
}
