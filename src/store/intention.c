#include "store/intention.h"

enum rel_status
rel_intention_write(struct rel_db *db, const struct rel_intention *i, struct rel_err *err)
{
    return rel_db_exec(
        db,
        "INSERT INTO intention (id, book_id, user_id, contact_id, cell, words, state, made, stated,"
        " answered, follows) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)"
        " ON CONFLICT (id) DO UPDATE SET words = excluded.words, state = excluded.state,"
        " stated = excluded.stated, answered = excluded.answered",
        REL_ARGS(REL_N(i->id), REL_N(i->book), REL_N(i->user), REL_N(i->contact),
                 REL_T(rel_cell_word(i->cell)), REL_T(i->words),
                 REL_T(rel_intention_state_word(i->state)), REL_N(i->made), REL_N(i->stated),
                 REL_N(i->answered), REL_N(i->follows)),
        NULL, err);
}

enum rel_status
rel_intention_list(struct rel_db *db, struct rel_arena *arena, rel_id user, rel_id book,
                   rel_id contact, size_t most, struct rel_intention_list *out, struct rel_err *err)
{
    REL_AUTO(rel_rows) *rows = NULL;
    struct rel_intention_list list = {0};

    if (rel_db_query(db,
                     "SELECT id, book_id, user_id, contact_id, cell, words, state, made, stated,"
                     " answered, follows FROM intention WHERE contact_id = $1 AND user_id = $2"
                     " AND +book_id = $3 ORDER BY id DESC LIMIT $4",
                     REL_ARGS(REL_N(contact), REL_N(user), REL_N(book), REL_N((int64_t)most)),
                     &rows, err))
        return err->status;
    while (rel_rows_next(rows)) {
        struct rel_intention *i = REL_ADD(arena, &list);

        i->id = rel_rows_num(rows, 0);
        i->book = rel_rows_num(rows, 1);
        i->user = rel_rows_num(rows, 2);
        i->contact = rel_rows_num(rows, 3);
        rel_cell_parse(rel_rows_text(rows, 4), &i->cell);
        i->words = rel_rows_dup(rows, 5, arena);
        rel_intention_state_parse(rel_rows_text(rows, 6), &i->state);
        i->made = rel_rows_day(rows, 7);
        i->stated = rel_rows_day(rows, 8);
        i->answered = rel_rows_day(rows, 9);
        i->follows = rel_rows_num(rows, 10);
    }
    if (rel_rows_status(rows, err))
        return err->status;
    *out = list;
    return REL_OK;
}
