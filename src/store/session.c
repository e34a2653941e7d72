#include "store/session.h"

enum rel_status
rel_session_insert(struct rel_db *db, const struct rel_session *s, const char *hash,
                   struct rel_err *err)
{
    return rel_db_exec(db,
                       "INSERT INTO session (id, user_id, hash, begun, used, agent)"
                       " VALUES ($1, $2, $3, $4, $5, $6)",
                       REL_ARGS(REL_N(s->id), REL_N(s->user), REL_T(hash), REL_N(s->begun),
                                REL_N(s->used), REL_T(s->agent)),
                       NULL, err);
}

enum rel_status
rel_session_find(struct rel_db *db, const char *hash, int64_t now, struct rel_session *out,
                 struct rel_err *err)
{
    REL_AUTO(rel_rows) *rows = NULL;

    if (rel_db_query(
            db,
            "SELECT id, user_id, begun, used FROM session WHERE hash = $1"
            " AND used >= $2 AND begun >= $3",
            REL_ARGS(REL_T(hash), REL_N(now - REL_SESSION_IDLE), REL_N(now - REL_SESSION_AGE)),
            &rows, err))
        return err->status;
    if (!rel_rows_next(rows))
        return rel_rows_status(rows, err) ? err->status
                                          : rel_fail(err, REL_DENIED, "the session has ended");
    *out = (struct rel_session){.id = rel_rows_num(rows, 0),
                                .user = rel_rows_num(rows, 1),
                                .begun = rel_rows_num(rows, 2),
                                .used = rel_rows_num(rows, 3),
                                .agent = ""};
    return REL_OK;
}

enum rel_status
rel_session_used(struct rel_db *db, rel_id id, int64_t now, struct rel_err *err)
{
    return rel_db_exec(db, "UPDATE session SET used = $2 WHERE id = $1",
                       REL_ARGS(REL_N(id), REL_N(now)), NULL, err);
}

enum rel_status
rel_session_list(struct rel_db *db, struct rel_arena *arena, rel_id user, int64_t now,
                 struct rel_session_list *out, struct rel_err *err)
{
    REL_AUTO(rel_rows) *rows = NULL;
    struct rel_session_list list = {0};

    if (rel_db_query(
            db,
            "SELECT id, user_id, begun, used, agent FROM session WHERE user_id = $1"
            " AND used >= $2 AND begun >= $3 ORDER BY id DESC",
            REL_ARGS(REL_N(user), REL_N(now - REL_SESSION_IDLE), REL_N(now - REL_SESSION_AGE)),
            &rows, err))
        return err->status;
    while (rel_rows_next(rows))
        *REL_ADD(arena, &list) = (struct rel_session){.id = rel_rows_num(rows, 0),
                                                      .user = rel_rows_num(rows, 1),
                                                      .begun = rel_rows_num(rows, 2),
                                                      .used = rel_rows_num(rows, 3),
                                                      .agent = rel_rows_dup(rows, 4, arena)};
    if (rel_rows_status(rows, err))
        return err->status;
    *out = list;
    return REL_OK;
}

enum rel_status
rel_session_remove(struct rel_db *db, rel_id user, rel_id id, struct rel_err *err)
{
    int64_t n = 0;

    if (rel_db_exec(db, "DELETE FROM session WHERE id = $1 AND user_id = $2",
                    REL_ARGS(REL_N(id), REL_N(user)), &n, err))
        return err->status;
    if (n)
        return REL_OK;
    rel_fail(err, REL_NOT_FOUND, "there is no such session");
    return rel_advise(err, "session", "GET /api/sessions lists yours.");
}

enum rel_status
rel_session_remove_all(struct rel_db *db, rel_id user, rel_id kept, struct rel_err *err)
{
    return rel_db_exec(db, "DELETE FROM session WHERE user_id = $1 AND id <> $2",
                       REL_ARGS(REL_N(user), REL_N(kept)), NULL, err);
}

enum rel_status
rel_session_sweep(struct rel_db *db, int64_t now, struct rel_err *err)
{
    if (rel_db_exec(db, "DELETE FROM session WHERE used < $1",
                    REL_ARGS(REL_N(now - REL_SESSION_IDLE)), NULL, err))
        return err->status;
    return REL_OK;
}
