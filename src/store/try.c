#include "store/try.h"

#include "model/agenda.h"

#define COLUMNS "id, book_id, user_id, contact_id, week, act, words, state, answer, answered"

enum rel_status
rel_try_write(struct rel_db *db, const struct rel_try *t, struct rel_err *err)
{
    return rel_db_exec(db,
                       "INSERT INTO practice_try (" COLUMNS ") VALUES ($1, $2, $3, $4, $5, $6, $7,"
                       " $8, $9, $10) ON CONFLICT (id) DO UPDATE SET state = excluded.state,"
                       " answer = excluded.answer, answered = excluded.answered",
                       REL_ARGS(REL_N(t->id), REL_N(t->book), REL_N(t->user), REL_N(t->contact),
                                REL_N(t->week), REL_T(t->act), REL_T(t->words),
                                REL_T(rel_try_state_word(t->state)), REL_T(t->answer),
                                REL_N(t->answered)),
                       NULL, err);
}

static enum rel_status
read_tries(struct rel_rows *rows, struct rel_arena *arena, struct rel_try_list *out,
           struct rel_err *err)
{
    struct rel_try_list list = {0};

    while (rel_rows_next(rows)) {
        struct rel_try *t = REL_ADD(arena, &list);

        t->id = rel_rows_num(rows, 0);
        t->book = rel_rows_num(rows, 1);
        t->user = rel_rows_num(rows, 2);
        t->contact = rel_rows_num(rows, 3);
        t->week = rel_rows_day(rows, 4);
        t->act = rel_rows_dup(rows, 5, arena);
        t->words = rel_rows_dup(rows, 6, arena);
        rel_try_state_parse(rel_rows_text(rows, 7), &t->state);
        t->answer = rel_rows_dup(rows, 8, arena);
        t->answered = rel_rows_day(rows, 9);
        t->name = t->question = "";
    }
    if (rel_rows_status(rows, err))
        return err->status;
    *out = list;
    return REL_OK;
}

enum rel_status
rel_try_list(struct rel_db *db, struct rel_arena *arena, rel_id user, rel_id book, rel_day since,
             size_t most, struct rel_try_list *out, struct rel_err *err)
{
    REL_AUTO(rel_rows) *rows = NULL;

    if (rel_db_query(db,
                     "SELECT " COLUMNS " FROM practice_try WHERE user_id = $1 AND book_id = $2"
                     " AND week >= $3 ORDER BY week DESC LIMIT $4",
                     REL_ARGS(REL_N(user), REL_N(book), REL_N(since), REL_N((int64_t)most)), &rows,
                     err))
        return err->status;
    return read_tries(rows, arena, out, err);
}

enum rel_status
rel_try_taken(struct rel_db *db, struct rel_arena *arena, rel_id user, rel_id contact,
              struct rel_try_list *out, struct rel_err *err)
{
    REL_AUTO(rel_rows) *rows = NULL;

    if (rel_db_query(db,
                     "SELECT " COLUMNS " FROM practice_try WHERE contact_id = $1 AND user_id = $2"
                     " AND state = 'taken' ORDER BY id",
                     REL_ARGS(REL_N(contact), REL_N(user)), &rows, err))
        return err->status;
    return read_tries(rows, arena, out, err);
}

enum rel_status
rel_try_people(struct rel_db *db, struct rel_arena *arena, rel_id user, rel_id book, int weight,
               rel_day day, size_t most, struct rel_id_list *out, struct rel_err *err)
{
    REL_AUTO(rel_rows) *rows = NULL;

    if (rel_db_query(db,
                     "SELECT contact_id FROM agenda WHERE user_id = $1 AND book_id = $2"
                     " AND kind = $3 AND weight = $4 AND day >= $5 ORDER BY day LIMIT $6",
                     REL_ARGS(REL_N(user), REL_N(book), REL_N(REL_KIND_TOUCHPOINT + 1),
                              REL_N(weight), REL_N(day), REL_N((int64_t)most)),
                     &rows, err))
        return err->status;
    return rel_rows_ids(rows, 0, arena, out, err);
}
