#include "store/book.h"

#include "base/str.h"

enum rel_status
rel_book_insert(struct rel_db *db, rel_id book, const char *name, bool shared, int64_t now,
                struct rel_err *err)
{
    return rel_db_exec(db, "INSERT INTO book (id, name, shared, created) VALUES ($1, $2, $3, $4)",
                       REL_ARGS(REL_N(book), REL_T(name), REL_N(shared), REL_N(now)), NULL, err);
}

static enum rel_status
members(struct rel_db *db, struct rel_arena *arena, struct rel_book *book, struct rel_err *err)
{
    REL_AUTO(rel_rows) *rows = NULL;

    if (rel_db_query(db,
                     "SELECT u.name, m.role FROM membership m JOIN app_user u ON u.id = m.user_id"
                     " WHERE m.book_id = $1 ORDER BY u.id",
                     REL_ARGS(REL_N(book->id)), &rows, err))
        return err->status;
    while (rel_rows_next(rows)) {
        struct rel_book_member *m = REL_ADD(arena, &book->members);

        m->name = rel_rows_dup(rows, 0, arena);
        rel_member_parse(rel_rows_text(rows, 1), &m->role);
    }
    return rel_rows_status(rows, err);
}

enum rel_status
rel_book_list(struct rel_db *db, struct rel_arena *arena, rel_id user, struct rel_book_list *out,
              struct rel_err *err)
{
    REL_AUTO(rel_rows) *rows = NULL;
    struct rel_book_list list = {0};

    if (rel_db_query(db,
                     "SELECT b.id, b.name, b.shared, m.role FROM membership m"
                     " JOIN book b ON b.id = m.book_id WHERE m.user_id = $1 ORDER BY b.id",
                     REL_ARGS(REL_N(user)), &rows, err))
        return err->status;
    while (rel_rows_next(rows)) {
        struct rel_book *b = REL_ADD(arena, &list);

        b->id = rel_rows_num(rows, 0);
        b->name = rel_rows_dup(rows, 1, arena);
        b->shared = rel_rows_num(rows, 2) != 0;
        rel_member_parse(rel_rows_text(rows, 3), &b->role);
    }
    if (rel_rows_status(rows, err))
        return err->status;
    for (size_t i = 0; i < list.n; i++)
        if (members(db, arena, &list.v[i], err))
            return err->status;
    *out = list;
    return REL_OK;
}

enum rel_status
rel_book_member_set(struct rel_db *db, rel_id book, rel_id user, const char *role,
                    struct rel_err *err)
{
    if (!*role)
        return rel_db_exec(db, "DELETE FROM membership WHERE book_id = $1 AND user_id = $2",
                           REL_ARGS(REL_N(book), REL_N(user)), NULL, err);
    return rel_db_exec(db,
                       "INSERT INTO membership (book_id, user_id, role) VALUES ($1, $2, $3)"
                       " ON CONFLICT (user_id, book_id) DO UPDATE SET role = excluded.role",
                       REL_ARGS(REL_N(book), REL_N(user), REL_T(role)), NULL, err);
}

enum rel_status
rel_book_touch(struct rel_db *db, rel_id book, struct rel_err *err)
{
    return rel_db_exec(db,
                       "UPDATE book SET shared = CASE WHEN (SELECT COUNT(*) FROM membership"
                       " WHERE book_id = $1) > 1 THEN 1 ELSE 0 END WHERE id = $1",
                       REL_ARGS(REL_N(book)), NULL, err);
}

enum rel_status
rel_book_owners(struct rel_db *db, rel_id book, int64_t *out, struct rel_err *err)
{
    return rel_db_number(db,
                         "SELECT COUNT(*) FROM membership WHERE book_id = $1 AND role = 'owner'",
                         REL_ARGS(REL_N(book)), 0, out, err);
}

enum rel_status
rel_user_list(struct rel_db *db, struct rel_arena *arena, struct rel_user_list *out,
              struct rel_err *err)
{
    REL_AUTO(rel_rows) *rows = NULL;
    struct rel_user_list list = {0};

    if (rel_db_query(db,
                     "SELECT u.id, u.name, u.display, u.created, COALESCE(p.hash, ''),"
                     " COALESCE(p.totp, ''),"
                     " (SELECT COUNT(*) FROM membership m WHERE m.user_id = u.id)"
                     " FROM app_user u LEFT JOIN password p ON p.user_id = u.id ORDER BY u.id",
                     REL_NO_ARGS, &rows, err))
        return err->status;
    while (rel_rows_next(rows))
        *REL_ADD(arena, &list) = (struct rel_user){.id = rel_rows_num(rows, 0),
                                                   .name = rel_rows_dup(rows, 1, arena),
                                                   .display = rel_rows_dup(rows, 2, arena),
                                                   .created = rel_rows_num(rows, 3),
                                                   .password = *rel_rows_text(rows, 4) != '\0',
                                                   .second = *rel_rows_text(rows, 5) != '\0',
                                                   .books = (int)rel_rows_num(rows, 6)};
    if (rel_rows_status(rows, err))
        return err->status;
    *out = list;
    return REL_OK;
}

enum rel_status
rel_user_by_name(struct rel_db *db, const char *name, rel_id *out, struct rel_err *err)
{
    return rel_db_number(db, "SELECT id FROM app_user WHERE name = $1", REL_ARGS(REL_T(name)), 0,
                         out, err);
}

enum rel_status
rel_user_last_owner_of(struct rel_db *db, rel_id user, int64_t *out, struct rel_err *err)
{
    return rel_db_number(
        db,
        "SELECT COUNT(*) FROM membership m WHERE m.user_id = $1 AND m.role = 'owner'"
        " AND EXISTS (SELECT 1 FROM membership o WHERE o.book_id = m.book_id AND o.user_id <> $1)"
        " AND NOT EXISTS (SELECT 1 FROM membership o WHERE o.book_id = m.book_id"
        " AND o.user_id <> $1 AND o.role = 'owner')",
        REL_ARGS(REL_N(user)), 0, out, err);
}

enum rel_status
rel_user_remove(struct rel_db *db, rel_id user, struct rel_err *err)
{
    if (rel_db_exec(db,
                    "DELETE FROM book WHERE id IN (SELECT m.book_id FROM membership m"
                    " WHERE m.user_id = $1) AND NOT EXISTS (SELECT 1 FROM membership o"
                    " WHERE o.book_id = book.id AND o.user_id <> $1)",
                    REL_ARGS(REL_N(user)), NULL, err))
        return err->status;
    return rel_db_exec(db, "DELETE FROM app_user WHERE id = $1", REL_ARGS(REL_N(user)), NULL, err);
}
