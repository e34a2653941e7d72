#include "practice/rebuild.h"

#include "practice/person.h"
#include "practice/standing.h"
#include "store/contact.h"
#include "store/txn.h"

enum { CHUNK = 200 };

enum rel_status
rel_practice_rebuild(struct rel_ctx *ctx, void (*progress)(void *arg, int64_t done, int64_t all),
                     void *arg, int64_t *n, struct rel_err *err)
{
    REL_AUTO(rel_arena) *arena = rel_arena_new();
    struct rel_ctx chunk = *ctx; /* the same, but its memory goes after each chunk */
    int64_t done = 0, all = 0;
    struct rel_id_list ids;
    rel_id after = 0;

    chunk.arena = arena;
    if (rel_db_bulk(ctx->db, true, err))
        return err->status;
    if (progress && rel_contact_count(ctx->db, ctx->book, &all, err))
        return err->status;
    do {
        REL_TXN(txn);

        rel_arena_reset(arena);
        ids = (struct rel_id_list){0};
        if (rel_txn_begin(&txn, ctx->db, err)
            || rel_contact_page(ctx->db, arena, ctx->book, after, CHUNK, &ids, err)
            || rel_practice_standing_refresh(&chunk, ids.v, ids.n, err)
            || rel_practice_person_index(&chunk, ids.v, ids.n, err) || rel_txn_commit(&txn, err))
            return err->status;
        after = ids.n ? ids.v[ids.n - 1] : 0;
        done += (int64_t)ids.n;
        if (progress)
            progress(arg, done, all);
    } while (ids.n == CHUNK);
    *n = done;
    return rel_db_bulk(ctx->db, false, err);
}
