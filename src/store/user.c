#include "store/user.h"

#define ME                                                                                         \
    "u.id, m.book_id, u.name, u.display, u.zone, u.region, u.daily_people, u.daily_minutes, "      \
    "m.role"

static enum rel_member
role_of(const char *word)
{
    enum rel_member role = REL_MEMBER_READER;

    rel_member_parse(word, &role);
    return role;
}

static struct rel_me
read_me(struct rel_rows *rows, struct rel_arena *arena)
{
    return (struct rel_me){.user = rel_rows_num(rows, 0),
                           .book = rel_rows_num(rows, 1),
                           .name = rel_strdup(arena, rel_rows_text(rows, 2)),
                           .display = rel_strdup(arena, rel_rows_text(rows, 3)),
                           .zone = rel_strdup(arena, rel_rows_text(rows, 4)),
                           .region = rel_strdup(arena, rel_rows_text(rows, 5)),
                           .daily_people = (int)rel_rows_num(rows, 6),
                           .daily_minutes = (int)rel_rows_num(rows, 7),
                           .role = role_of(rel_rows_text(rows, 8))};
}

enum rel_status
rel_user_personal(struct rel_db *db, struct rel_arena *arena, struct rel_me *out,
                  struct rel_err *err)
{
    REL_AUTO(rel_rows) *rows = NULL;

    if (rel_db_query(db,
                     "SELECT " ME " FROM app_user u JOIN membership m ON m.user_id = u.id"
                     " WHERE m.role = 'owner' ORDER BY u.id, m.book_id LIMIT 1",
                     REL_NO_ARGS, &rows, err))
        return err->status;
    if (!rel_rows_next(rows))
        return rel_rows_status(rows, err)
                   ? err->status
                   : rel_fail(err, REL_NOT_FOUND, "the database has no user yet");
    *out = read_me(rows, arena);
    return REL_OK;
}

enum rel_status
rel_user_load(struct rel_db *db, struct rel_arena *arena, rel_id user, rel_id book,
              struct rel_me *out, struct rel_err *err)
{
    REL_AUTO(rel_rows) *rows = NULL;

    if (rel_db_query(db,
                     "SELECT " ME " FROM app_user u JOIN membership m ON m.user_id = u.id"
                     " WHERE u.id = $1 AND ($2 = 0 OR m.book_id = $2)"
                     " ORDER BY CASE WHEN m.role = 'owner' THEN 0 ELSE 1 END, m.book_id LIMIT 1",
                     REL_ARGS(REL_N(user), REL_N(book)), &rows, err))
        return err->status;
    if (!rel_rows_next(rows)) {
        if (rel_rows_status(rows, err))
            return err->status;
        rel_fail(err, REL_NOT_FOUND, "there is no such book");
        return rel_advise(err, "book", "See: relatum book list");
    }
    *out = read_me(rows, arena);
    return REL_OK;
}

enum rel_status
rel_user_may_write(struct rel_db *db, rel_id user, rel_id book, struct rel_err *err)
{
    int64_t may = 0;

    if (rel_db_number(db,
                      "SELECT COUNT(*) FROM membership WHERE user_id = $1 AND book_id = $2"
                      " AND role <> 'reader'",
                      REL_ARGS(REL_N(user), REL_N(book)), 0, &may, err))
        return err->status;
    if (may)
        return REL_OK;
    rel_fail(err, REL_DENIED, "you may read this book, not change it");
    return rel_advise(err, "", "Ask the owner of the book.");
}

enum rel_status
rel_user_add(struct rel_db *db, struct rel_me *me, int64_t now, struct rel_err *err)
{
    rel_id user = rel_id_new(), book = rel_id_new();

    if (rel_db_exec(db,
                    "INSERT INTO app_user (id, name, display, zone, region, created)"
                    " VALUES ($1, $2, $3, $4, $5, $6)",
                    REL_ARGS(REL_N(user), REL_T(me->name), REL_T(me->display), REL_T(me->zone),
                             REL_T(me->region), REL_N(now)),
                    NULL, err)
        || rel_db_exec(db, "INSERT INTO book (id, name, shared, created) VALUES ($1, $2, 0, $3)",
                       REL_ARGS(REL_N(book), REL_T("People"), REL_N(now)), NULL, err)
        || rel_db_exec(db,
                       "INSERT INTO membership (book_id, user_id, role) VALUES ($1, $2, 'owner')",
                       REL_ARGS(REL_N(book), REL_N(user)), NULL, err))
        return err->status;
    me->user = user;
    me->book = book;
    return REL_OK;
}

enum rel_status
rel_user_set(struct rel_db *db, const struct rel_me *me, struct rel_err *err)
{
    return rel_db_exec(db,
                       "UPDATE app_user SET display = $2, zone = $3, region = $4,"
                       " daily_people = $5, daily_minutes = $6 WHERE id = $1",
                       REL_ARGS(REL_N(me->user), REL_T(me->display), REL_T(me->zone),
                                REL_T(me->region), REL_N(me->daily_people),
                                REL_N(me->daily_minutes)),
                       NULL, err);
}

enum rel_status
rel_user_addresses(struct rel_db *db, struct rel_arena *arena, struct rel_me *me,
                   struct rel_err *err)
{
    REL_AUTO(rel_rows) *rows = NULL;

    if (rel_db_query(db,
                     "SELECT value, guessed FROM own_address WHERE user_id = $1"
                     " ORDER BY guessed, folded",
                     REL_ARGS(REL_N(me->user)), &rows, err))
        return err->status;
    while (rel_rows_next(rows))
        *REL_ADD(arena, &me->addresses) =
            (struct rel_own_address){.value = rel_strdup(arena, rel_rows_text(rows, 0)),
                                     .guessed = rel_rows_num(rows, 1) != 0};
    return rel_rows_status(rows, err);
}

enum rel_status
rel_user_address_add(struct rel_db *db, rel_id user, const char *value, const char *folded,
                     bool guessed, struct rel_err *err)
{
    return rel_db_exec(db,
                       "INSERT INTO own_address (user_id, folded, value, guessed)"
                       " VALUES ($1, $2, $3, $4) ON CONFLICT (user_id, folded) DO UPDATE"
                       " SET value = excluded.value, guessed = CASE WHEN own_address.guessed = 0"
                       " THEN 0 ELSE excluded.guessed END",
                       REL_ARGS(REL_N(user), REL_T(folded), REL_T(value), REL_N(guessed)), NULL,
                       err);
}

enum rel_status
rel_user_address_remove(struct rel_db *db, rel_id user, const char *folded, struct rel_err *err)
{
    int64_t n = 0;

    if (rel_db_exec(db, "DELETE FROM own_address WHERE user_id = $1 AND folded = $2",
                    REL_ARGS(REL_N(user), REL_T(folded)), &n, err))
        return err->status;
    return n ? REL_OK : rel_fail(err, REL_NOT_FOUND, "%s is not one of your addresses", folded);
}
