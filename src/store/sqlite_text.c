/* Full text in SQLite: FTS5. */
#include "base/buf.h"
#include "store/db.h"
#include "store/text.h"

#include <string.h>

static enum rel_status
put(struct rel_db *db, rel_id doc, const char *words, struct rel_err *err)
{
    return rel_db_exec(db, "INSERT INTO text_index (rowid, words) VALUES ($1, $2)",
                       REL_ARGS(REL_N(doc), REL_T(words)), NULL, err);
}

static enum rel_status
drop(struct rel_db *db, rel_id doc, struct rel_err *err)
{
    return rel_db_exec(db, "DELETE FROM text_index WHERE rowid = $1", REL_ARGS(REL_N(doc)), NULL,
                       err);
}

/* Words are letters and digits: a quote around each is all it needs. */
static enum rel_status
find(struct rel_db *db, struct rel_arena *arena, const char *words, size_t most,
     struct rel_id_list *out, struct rel_err *err)
{
    REL_AUTO(rel_rows) *rows = NULL;
    REL_BUF(match);

    while (*words) {
        size_t n = strcspn(words, " ");

        rel_buf_adds(&match, match.n ? " \"" : "\"");
        rel_buf_add(&match, words, n);
        rel_buf_adds(&match, "\"*");
        words += n + (words[n] == ' ');
    }
    if (rel_db_query(db,
                     "SELECT rowid FROM text_index WHERE text_index MATCH $1 ORDER BY rowid DESC"
                     " LIMIT $2",
                     REL_ARGS(REL_TN(match.v, match.n), REL_N((int64_t)most)), &rows, err))
        return err->status;
    return rel_rows_ids(rows, 0, arena, out, err);
}

/* Deleted words stay in the segments until these are merged into one. */
static enum rel_status
scrub(struct rel_db *db, struct rel_err *err)
{
    return rel_db_exec(db, "INSERT INTO text_index (text_index) VALUES ('optimize')", REL_NO_ARGS,
                       NULL, err);
}

const struct rel_text_engine rel_text_sqlite = {put, drop, find, scrub};
