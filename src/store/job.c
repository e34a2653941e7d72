#include "store/job.h"

#define COLUMNS                                                                                    \
    "id, book_id, user_id, kind, arg, state, at, created, started, ended, tries, done, total,"     \
    " row_id, problem"

enum rel_status
rel_job_insert(struct rel_db *db, const struct rel_job *j, struct rel_err *err)
{
    return rel_db_exec(db,
                       "INSERT INTO job (id, book_id, user_id, kind, arg, state, at, created)"
                       " VALUES ($1, $2, $3, $4, $5, 'waiting', $6, $7)",
                       REL_ARGS(REL_N(j->id), REL_N(j->book), REL_N(j->user), REL_T(j->kind),
                                REL_T(j->arg), REL_N(j->at), REL_N(j->created)),
                       NULL, err);
}

enum rel_status
rel_job_update(struct rel_db *db, const struct rel_job *j, struct rel_err *err)
{
    return rel_db_exec(db,
                       "UPDATE job SET state = $2, at = $3, started = $4, ended = $5, tries = $6,"
                       " done = $7, total = $8, row_id = $9, problem = $10 WHERE id = $1",
                       REL_ARGS(REL_N(j->id), REL_T(rel_job_state_word(j->state)), REL_N(j->at),
                                REL_N(j->started), REL_N(j->ended), REL_N(j->tries), REL_N(j->done),
                                REL_N(j->total), REL_N(j->row), REL_T(j->problem)),
                       NULL, err);
}

static struct rel_job
read_one(struct rel_rows *rows, struct rel_arena *arena)
{
    struct rel_job j = {.id = rel_rows_num(rows, 0),
                        .book = rel_rows_num(rows, 1),
                        .user = rel_rows_num(rows, 2),
                        .kind = rel_rows_dup(rows, 3, arena),
                        .arg = rel_rows_dup(rows, 4, arena),
                        .at = rel_rows_num(rows, 6),
                        .created = rel_rows_num(rows, 7),
                        .started = rel_rows_num(rows, 8),
                        .ended = rel_rows_num(rows, 9),
                        .tries = (int)rel_rows_num(rows, 10),
                        .done = rel_rows_num(rows, 11),
                        .total = rel_rows_num(rows, 12),
                        .row = rel_rows_num(rows, 13),
                        .problem = rel_rows_dup(rows, 14, arena)};

    rel_job_state_parse(rel_rows_text(rows, 5), &j.state);
    return j;
}

enum rel_status
rel_job_next(struct rel_db *db, struct rel_arena *arena, int64_t now, struct rel_job *out,
             bool *found, struct rel_err *err)
{
    REL_AUTO(rel_rows) *rows = NULL;

    if (rel_db_query(db,
                     "SELECT " COLUMNS " FROM job WHERE state = 'waiting' AND at <= $1"
                     " ORDER BY at, id LIMIT 1",
                     REL_ARGS(REL_N(now)), &rows, err))
        return err->status;
    *found = rel_rows_next(rows);
    if (*found)
        *out = read_one(rows, arena);
    return rel_rows_status(rows, err);
}

enum rel_status
rel_job_recover(struct rel_db *db, struct rel_err *err)
{
    return rel_db_exec(db, "UPDATE job SET state = 'waiting' WHERE state = 'running'", REL_NO_ARGS,
                       NULL, err);
}

enum rel_status
rel_job_list(struct rel_db *db, struct rel_arena *arena, rel_id user, rel_id id, int most,
             struct rel_job_list *out, struct rel_err *err)
{
    REL_AUTO(rel_rows) *rows = NULL;
    struct rel_job_list list = {0};

    if (rel_db_query(db,
                     "SELECT " COLUMNS " FROM job WHERE user_id = $1 AND (id = $2 OR $2 = 0)"
                     " ORDER BY id DESC LIMIT $3",
                     REL_ARGS(REL_N(user), REL_N(id), REL_N(most)), &rows, err))
        return err->status;
    while (rel_rows_next(rows))
        *REL_ADD(arena, &list) = read_one(rows, arena);
    if (rel_rows_status(rows, err))
        return err->status;
    *out = list;
    return REL_OK;
}

enum rel_status
rel_job_sweep(struct rel_db *db, int64_t at, struct rel_err *err)
{
    return rel_db_exec(db, "DELETE FROM job WHERE state IN ('done', 'failed') AND ended < $1",
                       REL_ARGS(REL_N(at)), NULL, err);
}

enum rel_status
rel_job_places(struct rel_db *db, struct rel_arena *arena, struct rel_id_list *out,
               struct rel_err *err)
{
    REL_AUTO(rel_rows) *rows = NULL;
    struct rel_id_list list = {0};

    if (rel_db_query(db,
                     "SELECT user_id, book_id FROM membership WHERE role <> 'reader'"
                     " ORDER BY user_id, book_id",
                     REL_NO_ARGS, &rows, err))
        return err->status;
    while (rel_rows_next(rows)) {
        *REL_ADD(arena, &list) = rel_rows_num(rows, 0);
        *REL_ADD(arena, &list) = rel_rows_num(rows, 1);
    }
    if (rel_rows_status(rows, err))
        return err->status;
    *out = list;
    return REL_OK;
}
