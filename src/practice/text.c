#include "practice/text.h"

#include "store/text.h"

enum { MOST = 2000 }; /* of each kind, of one contact */

enum rel_status
rel_practice_text_refresh(struct rel_ctx *ctx, const rel_id *contacts, size_t n,
                          struct rel_err *err)
{
    REL_AUTO(rel_arena) *arena = rel_arena_new();

    for (size_t i = 0; i < n; i++) {
        struct rel_passage_texts texts;

        rel_arena_reset(arena);
        if (rel_text_read(ctx->db, arena, contacts[i], MOST, &texts, err)
            || rel_text_set(ctx->db, arena, ctx->book, contacts[i], &texts, err))
            return err->status;
    }
    return REL_OK;
}
