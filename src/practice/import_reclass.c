#include "practice/import_reclass.h"

#include "practice/import_rework.h"

enum { CHUNK = 300 }; /* messages of one transaction: about 50 ms */

static enum rel_status
rework_page(struct rel_import_run *run, int64_t *after, int64_t *changed, bool *more,
            struct rel_err *err)
{
    struct rel_message_list page;
    REL_TXN(txn);

    rel_arena_reset(run->chunk);
    if (rel_txn_begin(&txn, run->ctx->db, err)
        || rel_message_page(run->ctx->db, run->chunk, run->ctx->book, *after, CHUNK, &page, err))
        return err->status;
    for (size_t i = 0; i < page.n; i++) {
        bool differs = false;

        if (rel_import_rework(run, &page.v[i], &differs, err))
            return err->status;
        *changed += differs;
        *after = page.v[i].hash;
    }
    *more = page.n == CHUNK;
    return rel_txn_commit(&txn, err);
}

enum rel_status
rel_practice_import_reclass(struct rel_ctx *ctx, int64_t *changed, struct rel_err *err)
{
    int64_t after = INT64_MIN, n = 0;
    bool more = true;
    REL_IMPORT_RUN(run);

    rel_import_run_bare(&run, ctx);
    if (rel_import_own_load(&run, err))
        return err->status;
    while (more)
        if (rework_page(&run, &after, &n, &more, err))
            return err->status;
    if (rel_import_settle(&run, err))
        return err->status;
    *changed = n;
    return REL_OK;
}
