#include "practice/once.h"

#include "base/buf.h"
#include "base/str.h"
#include "lib/crypto.h"
#include "store/once.h"
#include "store/txn.h"

#include <string.h>

enum { KEPT = 86400 };

static void
digest(struct rel_practice_once *once, rel_id user, const char *key, const char *what,
       const void *body, size_t n)
{
    REL_BUF(text);

    rel_buf_addf(&text, "%lld %s", (long long)user, key);
    rel_crypto_digest(text.v, text.n, once->hash);
    rel_buf_clear(&text);
    rel_buf_addf(&text, "%s\n", what);
    rel_buf_add(&text, body, n);
    rel_crypto_digest(text.v, text.n, once->asked);
}

enum rel_status
rel_practice_once_begin(struct rel_ctx *ctx, const char *key, const char *what, const void *body,
                        size_t n, struct rel_practice_once *once, struct rel_practice_answer *out,
                        bool *known, struct rel_err *err)
{
    struct rel_once before;

    digest(once, ctx->user, key, what, body, n);
    if (rel_once_find(ctx->db, ctx->arena, once->hash, &before, known, err))
        return err->status;
    if (!*known) {
        rel_txn_once(ctx->db, once->hash, once->asked, ctx->clock);
        return REL_OK;
    }
    if (!rel_str_is(before.asked, once->asked)) {
        rel_fail(err, REL_CONFLICT, "this key was used for another request");
        return rel_advise(err, "Idempotency-Key", "Take a new key for each request.");
    }
    if (!before.status) {
        rel_fail(err, REL_CONFLICT, "this was done already; only its answer was lost");
        return rel_advise(err, "Idempotency-Key", "GET /api/changes shows it.");
    }
    *out = (struct rel_practice_answer){before.status, before.type, before.location, before.etag,
                                        before.body};
    return REL_OK;
}

void
rel_practice_once_end(struct rel_ctx *ctx, const struct rel_practice_once *once,
                      const struct rel_practice_answer *answer)
{
    struct rel_err err;
    REL_TXN(txn);

    rel_txn_once(ctx->db, "", "", 0);
    if (!answer)
        return;
    if (rel_txn_begin(&txn, ctx->db, &err)
        || rel_once_write(ctx->db, once->hash, ctx->clock,
                          &(struct rel_once){once->asked, answer->status, answer->type,
                                             answer->location, answer->etag, answer->body},
                          &err)
        || rel_once_sweep(ctx->db, ctx->clock - KEPT, &err))
        return;
    (void)rel_txn_commit(&txn, &err);
}

void
rel_practice_dry(struct rel_ctx *ctx, bool on)
{
    rel_txn_dry(ctx->db, on);
}
