#include "store/ask.h"

#define COLUMNS                                                                                    \
    "id, book_id, user_id, contact_id, side, kind, words, day, answer, answered, due,"             \
    " interaction_id"

enum rel_status
rel_ask_write(struct rel_db *db, const struct rel_ask *a, struct rel_err *err)
{
    return rel_db_exec(
        db,
        "INSERT INTO ask (" COLUMNS ") VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)"
        " ON CONFLICT (id) DO UPDATE SET answer = excluded.answer, answered = excluded.answered,"
        " due = excluded.due, interaction_id = excluded.interaction_id",
        REL_ARGS(REL_N(a->id), REL_N(a->book), REL_N(a->user), REL_N(a->contact),
                 REL_T(rel_ask_side_word(a->side)), REL_T(rel_ask_kind_word(a->kind)),
                 REL_T(a->words), REL_N(a->day), REL_T(rel_ask_answer_word(a->answer)),
                 REL_N(a->answered), REL_N(a->due), REL_N(a->interaction)),
        NULL, err);
}

static enum rel_status
read_asks(struct rel_rows *rows, struct rel_arena *arena, struct rel_ask_list *out,
          struct rel_err *err)
{
    struct rel_ask_list list = {0};

    while (rel_rows_next(rows)) {
        struct rel_ask *a = REL_ADD(arena, &list);

        a->id = rel_rows_num(rows, 0);
        a->book = rel_rows_num(rows, 1);
        a->user = rel_rows_num(rows, 2);
        a->contact = rel_rows_num(rows, 3);
        rel_ask_side_parse(rel_rows_text(rows, 4), &a->side);
        rel_ask_kind_parse(rel_rows_text(rows, 5), &a->kind);
        a->words = rel_rows_dup(rows, 6, arena);
        a->day = rel_rows_day(rows, 7);
        rel_ask_answer_parse(rel_rows_text(rows, 8), &a->answer);
        a->answered = rel_rows_day(rows, 9);
        a->due = rel_rows_day(rows, 10);
        a->interaction = rel_rows_num(rows, 11);
    }
    if (rel_rows_status(rows, err))
        return err->status;
    *out = list;
    return REL_OK;
}

enum rel_status
rel_ask_load(struct rel_db *db, struct rel_arena *arena, rel_id user, rel_id book, rel_id id,
             struct rel_ask *out, struct rel_err *err)
{
    REL_AUTO(rel_rows) *rows = NULL;
    struct rel_ask_list list;

    if (rel_db_query(db,
                     "SELECT " COLUMNS " FROM ask WHERE id = $1 AND user_id = $2 AND book_id = $3",
                     REL_ARGS(REL_N(id), REL_N(user), REL_N(book)), &rows, err)
        || read_asks(rows, arena, &list, err))
        return err->status;
    if (!list.n) {
        rel_fail(err, REL_NOT_FOUND, "there is no such ask");
        return rel_advise(err, "ask", "See: relatum ask list");
    }
    *out = list.v[0];
    return REL_OK;
}

enum rel_status
rel_ask_list(struct rel_db *db, struct rel_arena *arena, rel_id user, rel_id book, rel_id contact,
             size_t most, struct rel_ask_list *out, struct rel_err *err)
{
    REL_AUTO(rel_rows) *rows = NULL;
    const char *of_one = "SELECT " COLUMNS " FROM ask WHERE contact_id = $1 AND user_id = $2"
                         " AND +book_id = $3 ORDER BY day DESC, id DESC LIMIT $4";
    const char *of_all = "SELECT " COLUMNS " FROM ask WHERE $1 = 0 AND user_id = $2"
                         " AND book_id = $3 ORDER BY day DESC LIMIT $4";

    if (rel_db_query(db, contact ? of_one : of_all,
                     REL_ARGS(REL_N(contact), REL_N(user), REL_N(book), REL_N((int64_t)most)),
                     &rows, err))
        return err->status;
    return read_asks(rows, arena, out, err);
}

enum rel_status
rel_ask_balance(struct rel_db *db, rel_id user, rel_id contact, int64_t *gave, int64_t *took,
                struct rel_err *err)
{
    if (rel_db_number(db,
                      "SELECT COUNT(*) FROM ledger WHERE contact_id = $1 AND user_id = $2"
                      " AND side = 'give'",
                      REL_ARGS(REL_N(contact), REL_N(user)), 0, gave, err))
        return err->status;
    return rel_db_number(db,
                         "SELECT COUNT(*) FROM ledger WHERE contact_id = $1 AND user_id = $2"
                         " AND side = 'take'",
                         REL_ARGS(REL_N(contact), REL_N(user)), 0, took, err);
}
