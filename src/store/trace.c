#include "store/trace.h"

#define COLUMNS "book_id, hash, content, at, interaction_id, import_id, ledger_id"

static struct rel_trace
read_trace(struct rel_rows *rows)
{
    return (struct rel_trace){.book = rel_rows_num(rows, 0),
                              .hash = rel_rows_num(rows, 1),
                              .content = rel_rows_num(rows, 2),
                              .at = rel_rows_num(rows, 3),
                              .interaction = rel_rows_num(rows, 4),
                              .import = rel_rows_num(rows, 5),
                              .ledger = rel_rows_num(rows, 6)};
}

enum rel_status
rel_trace_find(struct rel_db *db, rel_id book, int64_t hash, struct rel_trace *out, bool *found,
               struct rel_err *err)
{
    REL_AUTO(rel_rows) *rows = NULL;

    if (rel_db_query(db, "SELECT " COLUMNS " FROM trace WHERE book_id = $1 AND hash = $2",
                     REL_ARGS(REL_N(book), REL_N(hash)), &rows, err))
        return err->status;
    *found = rel_rows_next(rows);
    if (*found)
        *out = read_trace(rows);
    return rel_rows_status(rows, err);
}

enum rel_status
rel_trace_insert(struct rel_db *db, const struct rel_trace *t, struct rel_err *err)
{
    return rel_db_exec(db,
                       "INSERT INTO trace (book_id, hash, content, at, interaction_id, import_id,"
                       " ledger_id) VALUES ($1, $2, $3, $4, $5, $6, $7)",
                       REL_ARGS(REL_N(t->book), REL_N(t->hash), REL_N(t->content), REL_N(t->at),
                                REL_N(t->interaction), REL_N(t->import), REL_N(t->ledger)),
                       NULL, err);
}

enum rel_status
rel_trace_update(struct rel_db *db, const struct rel_trace *t, struct rel_err *err)
{
    return rel_db_exec(db,
                       "UPDATE trace SET content = $3, at = $4, interaction_id = $5"
                       " WHERE book_id = $1 AND hash = $2",
                       REL_ARGS(REL_N(t->book), REL_N(t->hash), REL_N(t->content), REL_N(t->at),
                                REL_N(t->interaction)),
                       NULL, err);
}

enum rel_status
rel_trace_of_import(struct rel_db *db, struct rel_arena *arena, rel_id book, rel_id import,
                    size_t most, struct rel_trace_list *out, struct rel_err *err)
{
    REL_AUTO(rel_rows) *rows = NULL;
    struct rel_trace_list list = {0};

    if (rel_db_query(db,
                     "SELECT " COLUMNS " FROM trace WHERE import_id = $2 AND import_id <> 0"
                     " AND book_id = $1 LIMIT $3",
                     REL_ARGS(REL_N(book), REL_N(import), REL_N((int64_t)most)), &rows, err))
        return err->status;
    while (rel_rows_next(rows))
        *REL_ADD(arena, &list) = read_trace(rows);
    if (rel_rows_status(rows, err))
        return err->status;
    *out = list;
    return REL_OK;
}

enum rel_status
rel_trace_remove(struct rel_db *db, rel_id book, int64_t hash, struct rel_err *err)
{
    if (rel_db_exec(db,
                    "DELETE FROM ledger WHERE book_id = $1 AND id IN (SELECT ledger_id FROM trace"
                    " WHERE book_id = $1 AND hash = $2 AND ledger_id <> 0)",
                    REL_ARGS(REL_N(book), REL_N(hash)), NULL, err))
        return err->status;
    return rel_db_exec(db, "DELETE FROM trace WHERE book_id = $1 AND hash = $2",
                       REL_ARGS(REL_N(book), REL_N(hash)), NULL, err);
}

enum rel_status
rel_trace_rewrite(struct rel_db *db, const struct rel_interaction *i, struct rel_err *err)
{
    const char *channel = rel_channel_word(i->channel);
    const char *direction = rel_direction_word(i->direction);

    if (rel_db_exec(db,
                    "UPDATE interaction SET at = $3, minutes = $4, channel = $5, direction = $6,"
                    " subject = $7 WHERE id = $1 AND book_id = $2",
                    REL_ARGS(REL_N(i->id), REL_N(i->book), REL_N(i->at), REL_N(i->minutes),
                             REL_T(channel), REL_T(direction), REL_T(i->subject)),
                    NULL, err)
        || rel_db_exec(db, "DELETE FROM participation WHERE interaction_id = $1",
                       REL_ARGS(REL_N(i->id)), NULL, err))
        return err->status;
    for (size_t k = 0; k < i->who.n; k++)
        if (rel_db_exec(db,
                        "INSERT INTO participation (contact_id, at, interaction_id, user_id,"
                        " direction, channel) VALUES ($1, $2, $3, $4, $5, $6)"
                        " ON CONFLICT (contact_id, at, interaction_id) DO NOTHING",
                        REL_ARGS(REL_N(i->who.v[k]), REL_N(i->at), REL_N(i->id), REL_N(i->user),
                                 REL_T(direction), REL_T(channel)),
                        NULL, err))
            return err->status;
    return REL_OK;
}
