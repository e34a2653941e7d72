#include "store/once.h"

enum rel_status
rel_once_find(struct rel_db *db, struct rel_arena *arena, const char *hash, struct rel_once *out,
              bool *found, struct rel_err *err)
{
    REL_AUTO(rel_rows) *rows = NULL;

    if (rel_db_query(db,
                     "SELECT asked, status, type, location, etag, body FROM idempotency"
                     " WHERE hash = $1",
                     REL_ARGS(REL_T(hash)), &rows, err))
        return err->status;
    *found = rel_rows_next(rows);
    if (*found)
        *out = (struct rel_once){.asked = rel_rows_dup(rows, 0, arena),
                                 .status = (int)rel_rows_num(rows, 1),
                                 .type = rel_rows_dup(rows, 2, arena),
                                 .location = rel_rows_dup(rows, 3, arena),
                                 .etag = rel_rows_dup(rows, 4, arena),
                                 .body = rel_rows_dup(rows, 5, arena)};
    return rel_rows_status(rows, err);
}

enum rel_status
rel_once_write(struct rel_db *db, const char *hash, int64_t at, const struct rel_once *o,
               struct rel_err *err)
{
    return rel_db_exec(db,
                       "INSERT INTO idempotency (hash, asked, at, status, type, location, etag,"
                       " body) VALUES ($1, $2, $3, $4, $5, $6, $7, $8) ON CONFLICT (hash)"
                       " DO UPDATE SET status = excluded.status, type = excluded.type,"
                       " location = excluded.location, etag = excluded.etag, body = excluded.body",
                       REL_ARGS(REL_T(hash), REL_T(o->asked), REL_N(at), REL_N(o->status),
                                REL_T(o->type), REL_T(o->location), REL_T(o->etag), REL_T(o->body)),
                       NULL, err);
}

enum rel_status
rel_once_sweep(struct rel_db *db, int64_t at, struct rel_err *err)
{
    return rel_db_exec(db, "DELETE FROM idempotency WHERE at < $1", REL_ARGS(REL_N(at)), NULL, err);
}
