#include "store/pushaway.h"

#define COLUMNS                                                                                    \
    "id, book_id, user_id, contact_id, signal, evidence, day, state, cause, response, due,"        \
    " outcome, lesson, closed, interaction_id"

enum rel_status
rel_pushaway_write(struct rel_db *db, const struct rel_pushaway *p, struct rel_err *err)
{
    return rel_db_exec(
        db,
        "INSERT INTO pushaway (" COLUMNS ") VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11,"
        " $12, $13, $14, $15) ON CONFLICT (id) DO UPDATE SET evidence = excluded.evidence,"
        " state = excluded.state, cause = excluded.cause, response = excluded.response,"
        " due = excluded.due, outcome = excluded.outcome, lesson = excluded.lesson,"
        " closed = excluded.closed, interaction_id = excluded.interaction_id",
        REL_ARGS(REL_N(p->id), REL_N(p->book), REL_N(p->user), REL_N(p->contact),
                 REL_T(rel_signal_word(p->signal)), REL_T(p->evidence), REL_N(p->day),
                 REL_T(rel_pushaway_state_word(p->state)), REL_T(p->cause), REL_T(p->response),
                 REL_N(p->due), REL_T(rel_pushaway_outcome_word(p->outcome)), REL_T(p->lesson),
                 REL_N(p->closed), REL_N(p->interaction)),
        NULL, err);
}

static enum rel_status
read_pushaways(struct rel_rows *rows, struct rel_arena *arena, struct rel_pushaway_list *out,
               struct rel_err *err)
{
    struct rel_pushaway_list list = {0};

    while (rel_rows_next(rows)) {
        struct rel_pushaway *p = REL_ADD(arena, &list);

        p->id = rel_rows_num(rows, 0);
        p->book = rel_rows_num(rows, 1);
        p->user = rel_rows_num(rows, 2);
        p->contact = rel_rows_num(rows, 3);
        rel_signal_parse(rel_rows_text(rows, 4), &p->signal);
        p->evidence = rel_rows_dup(rows, 5, arena);
        p->day = rel_rows_day(rows, 6);
        rel_pushaway_state_parse(rel_rows_text(rows, 7), &p->state);
        p->cause = rel_rows_dup(rows, 8, arena);
        p->response = rel_rows_dup(rows, 9, arena);
        p->due = rel_rows_day(rows, 10);
        rel_pushaway_outcome_parse(rel_rows_text(rows, 11), &p->outcome);
        p->lesson = rel_rows_dup(rows, 12, arena);
        p->closed = rel_rows_day(rows, 13);
        p->interaction = rel_rows_num(rows, 14);
    }
    if (rel_rows_status(rows, err))
        return err->status;
    *out = list;
    return REL_OK;
}

enum rel_status
rel_pushaway_load(struct rel_db *db, struct rel_arena *arena, rel_id user, rel_id book, rel_id id,
                  struct rel_pushaway *out, struct rel_err *err)
{
    REL_AUTO(rel_rows) *rows = NULL;
    struct rel_pushaway_list list;

    if (rel_db_query(db,
                     "SELECT " COLUMNS " FROM pushaway WHERE id = $1 AND user_id = $2"
                     " AND book_id = $3",
                     REL_ARGS(REL_N(id), REL_N(user), REL_N(book)), &rows, err)
        || read_pushaways(rows, arena, &list, err))
        return err->status;
    if (!list.n) {
        rel_fail(err, REL_NOT_FOUND, "there is no such push-away");
        return rel_advise(err, "pushaway", "See: relatum pushaway list");
    }
    *out = list.v[0];
    return REL_OK;
}

enum rel_status
rel_pushaway_of(struct rel_db *db, struct rel_arena *arena, rel_id user, rel_id contact,
                size_t most, struct rel_pushaway_list *out, struct rel_err *err)
{
    REL_AUTO(rel_rows) *rows = NULL;

    if (rel_db_query(db,
                     "SELECT " COLUMNS " FROM pushaway WHERE contact_id = $1 AND user_id = $2"
                     " ORDER BY id DESC LIMIT $3",
                     REL_ARGS(REL_N(contact), REL_N(user), REL_N((int64_t)most)), &rows, err))
        return err->status;
    return read_pushaways(rows, arena, out, err);
}

enum rel_status
rel_pushaway_list(struct rel_db *db, struct rel_arena *arena, rel_id user, rel_id book,
                  enum rel_pushaway_state state, size_t most, struct rel_pushaway_list *out,
                  struct rel_err *err)
{
    REL_AUTO(rel_rows) *rows = NULL;

    if (rel_db_query(db,
                     "SELECT " COLUMNS " FROM pushaway WHERE user_id = $1 AND book_id = $2"
                     " AND state = $3 ORDER BY day DESC LIMIT $4",
                     REL_ARGS(REL_N(user), REL_N(book), REL_T(rel_pushaway_state_word(state)),
                              REL_N((int64_t)most)),
                     &rows, err))
        return err->status;
    return read_pushaways(rows, arena, out, err);
}
