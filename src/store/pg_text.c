/* Full text in PostgreSQL: a vector of the words as they are ('simple'), with a GIN index. */
#include "base/buf.h"
#include "store/db.h"
#include "store/text.h"

#include <string.h>

static enum rel_status
put(struct rel_db *db, rel_id doc, const char *words, struct rel_err *err)
{
    return rel_db_exec(db,
                       "INSERT INTO text_index (id, words) VALUES ($1, to_tsvector('simple', $2))",
                       REL_ARGS(REL_N(doc), REL_T(words)), NULL, err);
}

static enum rel_status
drop(struct rel_db *db, rel_id doc, struct rel_err *err)
{
    return rel_db_exec(db, "DELETE FROM text_index WHERE id = $1", REL_ARGS(REL_N(doc)), NULL, err);
}

static enum rel_status
find(struct rel_db *db, struct rel_arena *arena, const char *words, size_t most,
     struct rel_id_list *out, struct rel_err *err)
{
    REL_AUTO(rel_rows) *rows = NULL;
    REL_BUF(match);

    while (*words) {
        size_t n = strcspn(words, " ");

        rel_buf_adds(&match, match.n ? " & '" : "'");
        rel_buf_add(&match, words, n);
        rel_buf_adds(&match, "':*");
        words += n + (words[n] == ' ');
    }
    if (rel_db_query(db,
                     "SELECT id FROM text_index WHERE words @@ to_tsquery('simple', $1)"
                     " ORDER BY id DESC LIMIT $2",
                     REL_ARGS(REL_TN(match.v, match.n), REL_N((int64_t)most)), &rows, err))
        return err->status;
    return rel_rows_ids(rows, 0, arena, out, err);
}

static enum rel_status
scrub(struct rel_db *db, struct rel_err *err)
{
    (void)db;
    (void)err;
    return REL_OK; /* the vacuum that follows does it */
}

const struct rel_text_engine rel_text_pg = {put, drop, find, scrub};
