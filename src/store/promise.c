#include "store/promise.h"

#define COLUMNS                                                                                    \
    "id, book_id, user_id, contact_id, side, text, due, state, made, closed, interaction_id,"      \
    " follows"

enum rel_status
rel_promise_write(struct rel_db *db, const struct rel_promise *p, struct rel_err *err)
{
    return rel_db_exec(db,
                       "INSERT INTO promise (" COLUMNS ") VALUES ($1, $2, $3, $4, $5, $6, $7, $8,"
                       " $9, $10, $11, $12) ON CONFLICT (id) DO UPDATE SET text = excluded.text,"
                       " due = excluded.due, state = excluded.state, closed = excluded.closed",
                       REL_ARGS(REL_N(p->id), REL_N(p->book), REL_N(p->user), REL_N(p->contact),
                                REL_T(rel_promise_side_word(p->side)), REL_T(p->text),
                                REL_N(p->due), REL_T(rel_promise_state_word(p->state)),
                                REL_N(p->made), REL_N(p->closed), REL_N(p->interaction),
                                REL_N(p->follows)),
                       NULL, err);
}

static enum rel_status
read_promises(struct rel_rows *rows, struct rel_arena *arena, struct rel_promise_list *out,
              struct rel_err *err)
{
    struct rel_promise_list list = {0};

    while (rel_rows_next(rows)) {
        struct rel_promise *p = REL_ADD(arena, &list);

        p->id = rel_rows_num(rows, 0);
        p->book = rel_rows_num(rows, 1);
        p->user = rel_rows_num(rows, 2);
        p->contact = rel_rows_num(rows, 3);
        rel_promise_side_parse(rel_rows_text(rows, 4), &p->side);
        p->text = rel_strdup(arena, rel_rows_text(rows, 5));
        p->due = (rel_day)rel_rows_num(rows, 6);
        rel_promise_state_parse(rel_rows_text(rows, 7), &p->state);
        p->made = (rel_day)rel_rows_num(rows, 8);
        p->closed = (rel_day)rel_rows_num(rows, 9);
        p->interaction = rel_rows_num(rows, 10);
        p->follows = rel_rows_num(rows, 11);
    }
    if (rel_rows_status(rows, err))
        return err->status;
    *out = list;
    return REL_OK;
}

enum rel_status
rel_promise_load(struct rel_db *db, struct rel_arena *arena, rel_id user, rel_id book, rel_id id,
                 struct rel_promise *out, struct rel_err *err)
{
    REL_AUTO(rel_rows) *rows = NULL;
    struct rel_promise_list list;

    if (rel_db_query(
            db, "SELECT " COLUMNS " FROM promise WHERE id = $1 AND book_id = $2 AND user_id = $3",
            REL_ARGS(REL_N(id), REL_N(book), REL_N(user)), &rows, err)
        || read_promises(rows, arena, &list, err))
        return err->status;
    if (!list.n) {
        rel_fail(err, REL_NOT_FOUND, "there is no such promise");
        return rel_advise(err, "promise", "See: relatum promise list");
    }
    *out = list.v[0];
    return REL_OK;
}

enum rel_status
rel_promise_list(struct rel_db *db, struct rel_arena *arena, rel_id user, rel_id book,
                 rel_id contact, bool closed, size_t most, struct rel_promise_list *out,
                 struct rel_err *err)
{
    REL_AUTO(rel_rows) *rows = NULL;
    const char *of_one = "SELECT " COLUMNS " FROM promise WHERE contact_id = $1 AND +user_id = $2"
                         " AND +book_id = $3 AND (state = 'open' OR $4 = 1)"
                         " ORDER BY CASE WHEN state = 'open' THEN 0 ELSE 1 END,"
                         " CASE WHEN state = 'open' THEN due ELSE -closed END, id LIMIT $5";
    const char *of_all = "SELECT " COLUMNS " FROM promise WHERE $1 = 0 AND user_id = $2"
                         " AND book_id = $3 AND (state = 'open' OR $4 = 1)"
                         " ORDER BY CASE WHEN state = 'open' THEN 0 ELSE 1 END,"
                         " CASE WHEN state = 'open' THEN due ELSE -closed END, id LIMIT $5";

    if (rel_db_query(
            db, contact ? of_one : of_all,
            REL_ARGS(REL_N(contact), REL_N(user), REL_N(book), REL_N(closed), REL_N((int64_t)most)),
            &rows, err))
        return err->status;
    return read_promises(rows, arena, out, err);
}

enum rel_status
rel_promise_due_between(struct rel_db *db, struct rel_arena *arena, rel_id user, rel_id book,
                        rel_day from, rel_day to, size_t most, struct rel_promise_list *out,
                        struct rel_err *err)
{
    REL_AUTO(rel_rows) *rows = NULL;

    if (rel_db_query(
            db,
            "SELECT " COLUMNS " FROM promise WHERE user_id = $1 AND book_id = $2"
            " AND side = 'promise' AND due >= $3 AND due <= $4 ORDER BY due, id LIMIT $5",
            REL_ARGS(REL_N(user), REL_N(book), REL_N(from), REL_N(to), REL_N((int64_t)most)), &rows,
            err))
        return err->status;
    return read_promises(rows, arena, out, err);
}
