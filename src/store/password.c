#include "store/password.h"

enum rel_status
rel_password_load(struct rel_db *db, struct rel_arena *arena, const char *name, rel_id user,
                  struct rel_password *out, bool *found, struct rel_err *err)
{
    REL_AUTO(rel_rows) *rows = NULL;

    if (rel_db_query(db,
                     "SELECT u.id, u.name, COALESCE(p.hash, ''), COALESCE(p.totp, ''),"
                     " COALESCE(p.totp_step, 0), COALESCE(p.changed, 0)"
                     " FROM app_user u LEFT JOIN password p ON p.user_id = u.id"
                     " WHERE u.name = $1 OR u.id = $2",
                     REL_ARGS(REL_T(name ? name : ""), REL_N(name ? 0 : user)), &rows, err))
        return err->status;
    *found = rel_rows_next(rows);
    if (!*found) {
        *out = (struct rel_password){.name = "", .hash = "", .totp = ""};
        return rel_rows_status(rows, err);
    }
    *out = (struct rel_password){.user = rel_rows_num(rows, 0),
                                 .name = rel_rows_dup(rows, 1, arena),
                                 .hash = rel_rows_dup(rows, 2, arena),
                                 .totp = rel_rows_dup(rows, 3, arena),
                                 .totp_step = rel_rows_num(rows, 4),
                                 .changed = rel_rows_num(rows, 5)};
    return REL_OK;
}

enum rel_status
rel_password_write(struct rel_db *db, const struct rel_password *p, struct rel_err *err)
{
    return rel_db_exec(db,
                       "INSERT INTO password (user_id, hash, totp, totp_step, changed)"
                       " VALUES ($1, $2, $3, $4, $5) ON CONFLICT (user_id) DO UPDATE SET"
                       " hash = excluded.hash, totp = excluded.totp,"
                       " totp_step = excluded.totp_step, changed = excluded.changed",
                       REL_ARGS(REL_N(p->user), REL_T(p->hash), REL_T(p->totp), REL_N(p->totp_step),
                                REL_N(p->changed)),
                       NULL, err);
}

enum rel_status
rel_recovery_write(struct rel_db *db, rel_id user, char (*hashes)[65], size_t n,
                   struct rel_err *err)
{
    if (rel_db_exec(db, "DELETE FROM recovery_code WHERE user_id = $1", REL_ARGS(REL_N(user)), NULL,
                    err))
        return err->status;
    for (size_t i = 0; i < n; i++)
        if (rel_db_exec(db, "INSERT INTO recovery_code (user_id, hash) VALUES ($1, $2)",
                        REL_ARGS(REL_N(user), REL_T(hashes[i])), NULL, err))
            return err->status;
    return REL_OK;
}

enum rel_status
rel_recovery_spend(struct rel_db *db, rel_id user, const char *hash, bool *good,
                   struct rel_err *err)
{
    int64_t n = 0;

    if (rel_db_exec(db, "DELETE FROM recovery_code WHERE user_id = $1 AND hash = $2",
                    REL_ARGS(REL_N(user), REL_T(hash)), &n, err))
        return err->status;
    *good = n > 0;
    return REL_OK;
}

enum rel_status
rel_recovery_count(struct rel_db *db, rel_id user, int64_t *out, struct rel_err *err)
{
    return rel_db_number(db, "SELECT COUNT(*) FROM recovery_code WHERE user_id = $1",
                         REL_ARGS(REL_N(user)), 0, out, err);
}

enum rel_status
rel_invitation_write(struct rel_db *db, rel_id user, const char *hash, int64_t expires,
                     struct rel_err *err)
{
    if (rel_invitation_remove(db, user, err))
        return err->status;
    return rel_db_exec(db, "INSERT INTO invitation (hash, user_id, expires) VALUES ($1, $2, $3)",
                       REL_ARGS(REL_T(hash), REL_N(user), REL_N(expires)), NULL, err);
}

enum rel_status
rel_invitation_find(struct rel_db *db, const char *hash, int64_t now, rel_id *user,
                    struct rel_err *err)
{
    return rel_db_number(db, "SELECT user_id FROM invitation WHERE hash = $1 AND expires > $2",
                         REL_ARGS(REL_T(hash), REL_N(now)), 0, user, err);
}

enum rel_status
rel_invitation_remove(struct rel_db *db, rel_id user, struct rel_err *err)
{
    return rel_db_exec(db, "DELETE FROM invitation WHERE user_id = $1", REL_ARGS(REL_N(user)), NULL,
                       err);
}
