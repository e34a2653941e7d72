#include "store/ledger.h"

#define COLUMNS                                                                                    \
    "id, book_id, user_id, contact_id, side, kind, words, day, minutes, trust, interaction_id,"    \
    " row_id, thanked, returned"

enum rel_status
rel_ledger_write(struct rel_db *db, const struct rel_ledger_entry *e, struct rel_err *err)
{
    return rel_db_exec(
        db,
        "INSERT INTO ledger (" COLUMNS ") VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11,"
        " $12, $13, $14) ON CONFLICT (id) DO UPDATE SET kind = excluded.kind,"
        " words = excluded.words, day = excluded.day, minutes = excluded.minutes,"
        " trust = excluded.trust, thanked = excluded.thanked, returned = excluded.returned",
        REL_ARGS(REL_N(e->id), REL_N(e->book), REL_N(e->user), REL_N(e->contact),
                 REL_T(rel_ledger_side_word(e->side)), REL_T(rel_value_word(e->kind)),
                 REL_T(e->words), REL_N(e->day), REL_N(e->minutes), REL_N(e->trust),
                 REL_N(e->interaction), REL_N(e->row), REL_N(e->thanked), REL_N(e->returned)),
        NULL, err);
}

static enum rel_status
read_entries(struct rel_rows *rows, struct rel_arena *arena, struct rel_ledger_entries *out,
             struct rel_err *err)
{
    struct rel_ledger_entries list = {0};

    while (rel_rows_next(rows)) {
        struct rel_ledger_entry *e = REL_ADD(arena, &list);

        e->id = rel_rows_num(rows, 0);
        e->book = rel_rows_num(rows, 1);
        e->user = rel_rows_num(rows, 2);
        e->contact = rel_rows_num(rows, 3);
        rel_ledger_side_parse(rel_rows_text(rows, 4), &e->side);
        rel_value_parse(rel_rows_text(rows, 5), &e->kind);
        e->words = rel_rows_dup(rows, 6, arena);
        e->day = rel_rows_day(rows, 7);
        e->minutes = (int)rel_rows_num(rows, 8);
        e->trust = rel_rows_num(rows, 9) != 0;
        e->interaction = rel_rows_num(rows, 10);
        e->row = rel_rows_num(rows, 11);
        e->thanked = rel_rows_day(rows, 12);
        e->returned = rel_rows_day(rows, 13);
    }
    if (rel_rows_status(rows, err))
        return err->status;
    *out = list;
    return REL_OK;
}

enum rel_status
rel_ledger_load(struct rel_db *db, struct rel_arena *arena, rel_id user, rel_id book, rel_id id,
                struct rel_ledger_entry *out, struct rel_err *err)
{
    REL_AUTO(rel_rows) *rows = NULL;
    struct rel_ledger_entries list;

    if (rel_db_query(db,
                     "SELECT " COLUMNS " FROM ledger WHERE id = $1 AND user_id = $2"
                     " AND book_id = $3",
                     REL_ARGS(REL_N(id), REL_N(user), REL_N(book)), &rows, err)
        || read_entries(rows, arena, &list, err))
        return err->status;
    if (!list.n) {
        rel_fail(err, REL_NOT_FOUND, "there is no such entry of give and take");
        return rel_advise(err, "entry", "See: relatum ledger");
    }
    *out = list.v[0];
    return REL_OK;
}

enum rel_status
rel_ledger_list(struct rel_db *db, struct rel_arena *arena, rel_id user, rel_id book,
                rel_id contact, rel_day since, size_t most, struct rel_ledger_entries *out,
                struct rel_err *err)
{
    REL_AUTO(rel_rows) *rows = NULL;
    const char *of_one = "SELECT " COLUMNS " FROM ledger WHERE contact_id = $1 AND +user_id = $2"
                         " AND +book_id = $3 AND day >= $4 ORDER BY day DESC, id DESC LIMIT $5";
    const char *of_all = "SELECT " COLUMNS " FROM ledger WHERE $1 = 0 AND user_id = $2"
                         " AND book_id = $3 AND day >= $4 ORDER BY day DESC, id DESC LIMIT $5";

    if (rel_db_query(
            db, contact ? of_one : of_all,
            REL_ARGS(REL_N(contact), REL_N(user), REL_N(book), REL_N(since), REL_N((int64_t)most)),
            &rows, err))
        return err->status;
    return read_entries(rows, arena, out, err);
}

#define SUMS                                                                                       \
    "SELECT side, kind, COUNT(*), CAST(SUM(minutes) AS BIGINT), CAST(SUM(trust) AS BIGINT),"       \
    " COUNT(*) FILTER (WHERE side = 'take' AND thanked = -2147483648),"                            \
    " COUNT(*) FILTER (WHERE kind = 'loan' AND returned = -2147483648) FROM ledger"

enum rel_status
rel_ledger_sums(struct rel_db *db, rel_id user, rel_id book, rel_id contact, rel_day since,
                struct rel_ledger_sums *out, struct rel_err *err)
{
    REL_AUTO(rel_rows) *rows = NULL;
    struct rel_ledger_sums sums = {0};
    const char *of_one = SUMS " WHERE contact_id = $1 AND +user_id = $2 AND +book_id = $3"
                              " AND day >= $4 GROUP BY side, kind";
    const char *of_all = SUMS " WHERE $1 = 0 AND user_id = $2 AND book_id = $3 AND day >= $4"
                              " GROUP BY side, kind";

    if (rel_db_query(db, contact ? of_one : of_all,
                     REL_ARGS(REL_N(contact), REL_N(user), REL_N(book), REL_N(since)), &rows, err))
        return err->status;
    while (rel_rows_next(rows)) {
        enum rel_ledger_side side = REL_GIVE;
        enum rel_value kind = REL_VALUE_HELP;
        struct rel_ledger_sum *sum;

        rel_ledger_side_parse(rel_rows_text(rows, 0), &side);
        rel_value_parse(rel_rows_text(rows, 1), &kind);
        sum = side == REL_GIVE ? &sums.given : &sums.taken;
        sum->n += rel_rows_num(rows, 2);
        sum->by_kind[kind] += rel_rows_num(rows, 2);
        sum->minutes += rel_rows_num(rows, 3);
        sums.trust += rel_rows_num(rows, 4);
        sums.unthanked += rel_rows_num(rows, 5);
        sums.on_loan += rel_rows_num(rows, 6);
    }
    if (rel_rows_status(rows, err))
        return err->status;
    *out = sums;
    return REL_OK;
}

enum rel_status
rel_ledger_open(struct rel_db *db, struct rel_arena *arena, rel_id user, rel_id contact,
                size_t most, struct rel_ledger_entries *out, struct rel_err *err)
{
    REL_AUTO(rel_rows) *rows = NULL;

    if (rel_db_query(db,
                     "SELECT " COLUMNS " FROM ledger WHERE contact_id = $1 AND +user_id = $2"
                     " AND ((side = 'take' AND thanked = -2147483648)"
                     " OR (kind = 'loan' AND returned = -2147483648))"
                     " ORDER BY day, id LIMIT $3",
                     REL_ARGS(REL_N(contact), REL_N(user), REL_N((int64_t)most)), &rows, err))
        return err->status;
    return read_entries(rows, arena, out, err);
}

enum rel_status
rel_ledger_of_row(struct rel_db *db, struct rel_arena *arena, rel_id user, rel_id contact,
                  rel_id row, struct rel_ledger_entry *out, struct rel_err *err)
{
    REL_AUTO(rel_rows) *rows = NULL;
    struct rel_ledger_entries list;

    if (rel_db_query(db,
                     "SELECT " COLUMNS " FROM ledger WHERE contact_id = $1 AND +user_id = $2"
                     " AND row_id = $3 ORDER BY id LIMIT 1",
                     REL_ARGS(REL_N(contact), REL_N(user), REL_N(row)), &rows, err)
        || read_entries(rows, arena, &list, err))
        return err->status;
    *out = list.n ? list.v[0] : (struct rel_ledger_entry){.words = ""};
    return REL_OK;
}
