#include "store/app_password.h"

#include "base/buf.h"

#include <string.h>

#define COLUMNS "p.id, p.user_id, p.label, p.scopes, p.read_only, p.created, p.used"

static const char *
words_of(unsigned scopes, struct rel_buf *to)
{
    for (int i = 0; i < REL_APP_SCOPES; i++)
        if (scopes & 1U << i)
            rel_buf_addf(to, "%s%s", to->n ? " " : "", rel_app_scope_word((enum rel_app_scope)i));
    return rel_buf_str(to);
}

static unsigned
scopes_of(const char *words)
{
    unsigned scopes = 0;

    while (*words) {
        size_t n = strcspn(words, " ");

        for (int i = 0; i < REL_APP_SCOPES; i++) {
            const char *word = rel_app_scope_word((enum rel_app_scope)i);

            if (strlen(word) == n && memcmp(word, words, n) == 0)
                scopes |= 1U << i;
        }
        words += n + (words[n] == ' ');
    }
    return scopes;
}

enum rel_status
rel_app_password_insert(struct rel_db *db, const struct rel_app_password *p, const char *hash,
                        struct rel_err *err)
{
    REL_BUF(words);

    return rel_db_exec(db,
                       "INSERT INTO app_password (id, user_id, hash, label, scopes, read_only,"
                       " created) VALUES ($1, $2, $3, $4, $5, $6, $7)",
                       REL_ARGS(REL_N(p->id), REL_N(p->user), REL_T(hash), REL_T(p->label),
                                REL_T(words_of(p->scopes, &words)), REL_N(p->read_only),
                                REL_N(p->created)),
                       NULL, err);
}

static struct rel_app_password
read_one(struct rel_rows *rows, struct rel_arena *arena)
{
    return (struct rel_app_password){.id = rel_rows_num(rows, 0),
                                     .user = rel_rows_num(rows, 1),
                                     .label = rel_rows_dup(rows, 2, arena),
                                     .scopes = scopes_of(rel_rows_text(rows, 3)),
                                     .read_only = rel_rows_num(rows, 4) != 0,
                                     .created = rel_rows_num(rows, 5),
                                     .used = rel_rows_num(rows, 6)};
}

enum rel_status
rel_app_password_list(struct rel_db *db, struct rel_arena *arena, rel_id user,
                      struct rel_app_password_list *out, struct rel_err *err)
{
    REL_AUTO(rel_rows) *rows = NULL;
    struct rel_app_password_list list = {0};

    if (rel_db_query(db,
                     "SELECT " COLUMNS " FROM app_password p WHERE p.user_id = $1 ORDER BY p.id",
                     REL_ARGS(REL_N(user)), &rows, err))
        return err->status;
    while (rel_rows_next(rows))
        *REL_ADD(arena, &list) = read_one(rows, arena);
    if (rel_rows_status(rows, err))
        return err->status;
    *out = list;
    return REL_OK;
}

enum rel_status
rel_app_password_remove(struct rel_db *db, rel_id user, rel_id id, struct rel_err *err)
{
    int64_t n = 0;

    if (rel_db_exec(db, "DELETE FROM app_password WHERE id = $1 AND user_id = $2",
                    REL_ARGS(REL_N(id), REL_N(user)), &n, err))
        return err->status;
    if (n)
        return REL_OK;
    rel_fail(err, REL_NOT_FOUND, "there is no such app password");
    return rel_advise(err, "password", "See: relatum app-password list");
}

enum rel_status
rel_app_password_find(struct rel_db *db, struct rel_arena *arena, const char *hash,
                      struct rel_app_password *out, const char **name, struct rel_err *err)
{
    REL_AUTO(rel_rows) *rows = NULL;

    if (rel_db_query(db,
                     "SELECT " COLUMNS ", u.name FROM app_password p"
                     " JOIN app_user u ON u.id = p.user_id WHERE p.hash = $1",
                     REL_ARGS(REL_T(hash)), &rows, err))
        return err->status;
    if (!rel_rows_next(rows))
        return rel_rows_status(rows, err) ? err->status
                                          : rel_fail(err, REL_DENIED, "no password is that one");
    *out = read_one(rows, arena);
    *name = rel_rows_dup(rows, 7, arena);
    return REL_OK;
}

enum rel_status
rel_app_password_used(struct rel_db *db, rel_id id, int64_t now, struct rel_err *err)
{
    return rel_db_exec(db, "UPDATE app_password SET used = $2 WHERE id = $1",
                       REL_ARGS(REL_N(id), REL_N(now)), NULL, err);
}
