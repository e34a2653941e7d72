#include "store/touchpoint.h"

#define COLUMNS                                                                                    \
    "id, book_id, user_id, contact_id, day, channel, announced, what, state, closed, made"

enum rel_status
rel_touchpoint_write(struct rel_db *db, const struct rel_touchpoint *t, struct rel_err *err)
{
    return rel_db_exec(
        db,
        "INSERT INTO touchpoint (" COLUMNS ") VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)"
        " ON CONFLICT (id) DO UPDATE SET day = excluded.day, channel = excluded.channel,"
        " announced = excluded.announced, what = excluded.what, state = excluded.state,"
        " closed = excluded.closed",
        REL_ARGS(REL_N(t->id), REL_N(t->book), REL_N(t->user), REL_N(t->contact), REL_N(t->day),
                 REL_T(rel_channel_word(t->channel)), REL_N(t->announced), REL_T(t->what),
                 REL_T(rel_touchpoint_state_word(t->state)), REL_N(t->closed), REL_N(t->made)),
        NULL, err);
}

static enum rel_status
read_touchpoints(struct rel_rows *rows, struct rel_arena *arena, struct rel_touchpoint_list *out,
                 struct rel_err *err)
{
    struct rel_touchpoint_list list = {0};

    while (rel_rows_next(rows)) {
        struct rel_touchpoint *t = REL_ADD(arena, &list);

        t->id = rel_rows_num(rows, 0);
        t->book = rel_rows_num(rows, 1);
        t->user = rel_rows_num(rows, 2);
        t->contact = rel_rows_num(rows, 3);
        t->day = (rel_day)rel_rows_num(rows, 4);
        if (!rel_channel_parse(rel_rows_text(rows, 5), &t->channel))
            t->channel = REL_CHANNELS;
        t->announced = rel_rows_num(rows, 6) != 0;
        t->what = rel_strdup(arena, rel_rows_text(rows, 7));
        rel_touchpoint_state_parse(rel_rows_text(rows, 8), &t->state);
        t->closed = (rel_day)rel_rows_num(rows, 9);
        t->made = (rel_day)rel_rows_num(rows, 10);
    }
    if (rel_rows_status(rows, err))
        return err->status;
    *out = list;
    return REL_OK;
}

enum rel_status
rel_touchpoint_load(struct rel_db *db, struct rel_arena *arena, rel_id user, rel_id book, rel_id id,
                    struct rel_touchpoint *out, struct rel_err *err)
{
    REL_AUTO(rel_rows) *rows = NULL;
    struct rel_touchpoint_list list;

    if (rel_db_query(db,
                     "SELECT " COLUMNS
                     " FROM touchpoint WHERE id = $1 AND book_id = $2 AND user_id = $3",
                     REL_ARGS(REL_N(id), REL_N(book), REL_N(user)), &rows, err)
        || read_touchpoints(rows, arena, &list, err))
        return err->status;
    if (!list.n)
        return rel_fail(err, REL_NOT_FOUND, "there is no such touchpoint");
    *out = list.v[0];
    return REL_OK;
}

enum rel_status
rel_touchpoint_planned(struct rel_db *db, struct rel_arena *arena, rel_id user, rel_id contact,
                       struct rel_touchpoint_list *out, struct rel_err *err)
{
    REL_AUTO(rel_rows) *rows = NULL;

    if (rel_db_query(db,
                     "SELECT " COLUMNS " FROM touchpoint WHERE contact_id = $1 AND user_id = $2"
                     " AND state = 'planned' ORDER BY day, id",
                     REL_ARGS(REL_N(contact), REL_N(user)), &rows, err))
        return err->status;
    return read_touchpoints(rows, arena, out, err);
}

enum rel_status
rel_touchpoint_closed(struct rel_db *db, struct rel_arena *arena, rel_id user, rel_id contact,
                      size_t most, struct rel_touchpoint_list *out, struct rel_err *err)
{
    REL_AUTO(rel_rows) *rows = NULL;

    if (rel_db_query(db,
                     "SELECT " COLUMNS " FROM touchpoint WHERE contact_id = $1 AND user_id = $2"
                     " AND state <> 'planned' ORDER BY day DESC, id DESC LIMIT $3",
                     REL_ARGS(REL_N(contact), REL_N(user), REL_N((int64_t)most)), &rows, err))
        return err->status;
    return read_touchpoints(rows, arena, out, err);
}

enum rel_status
rel_touchpoint_announced_between(struct rel_db *db, struct rel_arena *arena, rel_id user,
                                 rel_id book, rel_day from, rel_day to, size_t most,
                                 struct rel_touchpoint_list *out, struct rel_err *err)
{
    REL_AUTO(rel_rows) *rows = NULL;

    if (rel_db_query(
            db,
            "SELECT " COLUMNS " FROM touchpoint WHERE user_id = $1 AND book_id = $2"
            " AND announced = 1 AND day >= $3 AND day <= $4 ORDER BY day, id LIMIT $5",
            REL_ARGS(REL_N(user), REL_N(book), REL_N(from), REL_N(to), REL_N((int64_t)most)), &rows,
            err))
        return err->status;
    return read_touchpoints(rows, arena, out, err);
}
