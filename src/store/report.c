#include "store/report.h"

static enum rel_status
giving(struct rel_db *db, struct rel_arena *arena, rel_id user, rel_id book, rel_day since,
       rel_day today, struct rel_report *out, struct rel_err *err)
{
    REL_AUTO(rel_rows) *rows = NULL;

    if (rel_db_query(db,
                     "SELECT contact_id, COUNT(*) FILTER (WHERE side = 'give'),"
                     " COUNT(*) FILTER (WHERE side = 'take'), COUNT(*) FILTER (WHERE trust = 1)"
                     " FROM ledger WHERE user_id = $1 AND book_id = $2 AND day >= $3 AND day <= $4"
                     " GROUP BY contact_id ORDER BY 2 DESC, 3 DESC, contact_id",
                     REL_ARGS(REL_N(user), REL_N(book), REL_N(since), REL_N(today)), &rows, err))
        return err->status;
    while (rel_rows_next(rows)) {
        struct rel_report_side side = {.contact = rel_rows_num(rows, 0),
                                       .name = "",
                                       .given = rel_rows_num(rows, 1),
                                       .taken = rel_rows_num(rows, 2)};

        out->giving.given += side.given;
        out->giving.taken += side.taken;
        out->giving.trust += rel_rows_num(rows, 3);
        if (out->giving.n < REL_REPORT_LIST)
            *REL_ADD(arena, &out->giving) = side;
    }
    return rel_rows_status(rows, err);
}

static enum rel_status
referrals(struct rel_db *db, rel_id user, rel_id book, rel_day since, rel_day today,
          struct rel_report *out, struct rel_err *err)
{
    REL_AUTO(rel_rows) *rows = NULL;

    if (rel_db_query(db,
                     "SELECT COUNT(*) FILTER (WHERE side = 'received'),"
                     " COUNT(*) FILTER (WHERE side = 'given'),"
                     " COUNT(*) FILTER (WHERE side = 'received' AND thanked <> -2147483648),"
                     " COUNT(*) FILTER (WHERE side = 'received' AND told <> -2147483648)"
                     " FROM referral WHERE user_id = $1 AND book_id = $2 AND day >= $3"
                     " AND day <= $4",
                     REL_ARGS(REL_N(user), REL_N(book), REL_N(since), REL_N(today)), &rows, err))
        return err->status;
    if (rel_rows_next(rows)) {
        out->referrals.received = rel_rows_num(rows, 0);
        out->referrals.given = rel_rows_num(rows, 1);
        out->referrals.thanked = rel_rows_num(rows, 2);
        out->referrals.told = rel_rows_num(rows, 3);
    }
    return rel_rows_status(rows, err);
}

static enum rel_status
asks(struct rel_db *db, rel_id user, rel_id book, rel_day since, rel_day today,
     struct rel_report *out, struct rel_err *err)
{
    REL_AUTO(rel_rows) *rows = NULL;

    if (rel_db_query(db,
                     "SELECT COUNT(*), COUNT(*) FILTER (WHERE answer = 'yes'),"
                     " COUNT(*) FILTER (WHERE answer = 'no'),"
                     " COUNT(*) FILTER (WHERE answer = 'later'),"
                     " COUNT(*) FILTER (WHERE answer = 'yes' AND EXISTS (SELECT 1 FROM enrolment e"
                     " WHERE e.contact_id = ask.contact_id AND e.user_id = ask.user_id"
                     " AND e.started >= ask.answered))"
                     " FROM ask WHERE user_id = $1 AND book_id = $2 AND day >= $3 AND day <= $4"
                     " AND side = 'mine'",
                     REL_ARGS(REL_N(user), REL_N(book), REL_N(since), REL_N(today)), &rows, err))
        return err->status;
    if (rel_rows_next(rows)) {
        out->asks.asked = rel_rows_num(rows, 0);
        out->asks.yes = rel_rows_num(rows, 1);
        out->asks.no = rel_rows_num(rows, 2);
        out->asks.later = rel_rows_num(rows, 3);
        out->asks.cared = rel_rows_num(rows, 4);
    }
    return rel_rows_status(rows, err);
}

static enum rel_status
introductions(struct rel_db *db, rel_id user, rel_id book, rel_day since, rel_day today,
              struct rel_report *out, struct rel_err *err)
{
    REL_AUTO(rel_rows) *rows = NULL;

    if (rel_db_query(db,
                     "SELECT COUNT(*), COUNT(*) FILTER (WHERE state IN ('introduced', 'met',"
                     " 'outcome', 'thanked')), COUNT(*) FILTER (WHERE state IN ('outcome',"
                     " 'thanked')) FROM introduction WHERE user_id = $1 AND book_id = $2"
                     " AND made >= $3 AND made <= $4",
                     REL_ARGS(REL_N(user), REL_N(book), REL_N(since), REL_N(today)), &rows, err))
        return err->status;
    if (rel_rows_next(rows)) {
        out->introductions.made = rel_rows_num(rows, 0);
        out->introductions.introduced = rel_rows_num(rows, 1);
        out->introductions.fruitful = rel_rows_num(rows, 2);
    }
    return rel_rows_status(rows, err);
}

enum rel_status
rel_report_sums(struct rel_db *db, struct rel_arena *arena, rel_id user, rel_id book, rel_day since,
                rel_day today, struct rel_report *out, struct rel_err *err)
{
    if (giving(db, arena, user, book, since, today, out, err)
        || referrals(db, user, book, since, today, out, err)
        || asks(db, user, book, since, today, out, err)
        || introductions(db, user, book, since, today, out, err))
        return err->status;
    return REL_OK;
}
