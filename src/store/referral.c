#include "store/referral.h"

enum rel_status
rel_referral_write(struct rel_db *db, const struct rel_referral *r, struct rel_err *err)
{
    return rel_db_exec(db,
                       "INSERT INTO referral (id, book_id, user_id, contact_id, other_id, side,"
                       " words, day, thanked, outcome, told)"
                       " VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)"
                       " ON CONFLICT (id) DO UPDATE SET words = excluded.words,"
                       " thanked = excluded.thanked, outcome = excluded.outcome,"
                       " told = excluded.told",
                       REL_ARGS(REL_N(r->id), REL_N(r->book), REL_N(r->user), REL_N(r->contact),
                                REL_N(r->other), REL_T(rel_referral_side_word(r->side)),
                                REL_T(r->words), REL_N(r->day), REL_N(r->thanked),
                                REL_T(r->outcome), REL_N(r->told)),
                       NULL, err);
}

#define WHOLE                                                                                      \
    "SELECT r.id, r.book_id, r.user_id, r.contact_id, r.other_id, r.side, r.words, r.day,"         \
    " r.thanked, r.outcome, r.told, c.name, COALESCE(o.name, '') FROM referral r"                  \
    " JOIN contact c ON c.id = r.contact_id"                                                       \
    " LEFT JOIN contact o ON o.id = r.other_id AND o.deleted = 0"

static enum rel_status
read_referrals(struct rel_rows *rows, struct rel_arena *arena, struct rel_referral_list *out,
               struct rel_err *err)
{
    struct rel_referral_list list = {0};

    while (rel_rows_next(rows)) {
        struct rel_referral *r = REL_ADD(arena, &list);

        r->id = rel_rows_num(rows, 0);
        r->book = rel_rows_num(rows, 1);
        r->user = rel_rows_num(rows, 2);
        r->contact = rel_rows_num(rows, 3);
        r->other = rel_rows_num(rows, 4);
        rel_referral_side_parse(rel_rows_text(rows, 5), &r->side);
        r->words = rel_rows_dup(rows, 6, arena);
        r->day = rel_rows_day(rows, 7);
        r->thanked = rel_rows_day(rows, 8);
        r->outcome = rel_rows_dup(rows, 9, arena);
        r->told = rel_rows_day(rows, 10);
        r->name = rel_rows_dup(rows, 11, arena);
        r->other_name = rel_rows_dup(rows, 12, arena);
    }
    if (rel_rows_status(rows, err))
        return err->status;
    *out = list;
    return REL_OK;
}

enum rel_status
rel_referral_load(struct rel_db *db, struct rel_arena *arena, rel_id user, rel_id book, rel_id id,
                  struct rel_referral *out, struct rel_err *err)
{
    REL_AUTO(rel_rows) *rows = NULL;
    struct rel_referral_list list;

    if (rel_db_query(db, WHOLE " WHERE r.id = $1 AND r.user_id = $2 AND r.book_id = $3",
                     REL_ARGS(REL_N(id), REL_N(user), REL_N(book)), &rows, err)
        || read_referrals(rows, arena, &list, err))
        return err->status;
    if (!list.n) {
        rel_fail(err, REL_NOT_FOUND, "there is no such referral");
        return rel_advise(err, "referral", "See: relatum referral list");
    }
    *out = list.v[0];
    return REL_OK;
}

enum rel_status
rel_referral_list(struct rel_db *db, struct rel_arena *arena, rel_id user, rel_id book,
                  rel_id contact, size_t most, struct rel_referral_list *out, struct rel_err *err)
{
    REL_AUTO(rel_rows) *rows = NULL;
    const char *of_one = WHOLE " WHERE r.id IN (SELECT id FROM referral WHERE contact_id = $3"
                               " UNION SELECT id FROM referral WHERE other_id = $3"
                               " AND other_id <> 0)"
                               " AND +r.user_id = $1 AND +r.book_id = $2"
                               " ORDER BY r.day DESC, r.id DESC LIMIT $4";
    const char *of_all = WHOLE " WHERE r.user_id = $1 AND r.book_id = $2 AND $3 = 0"
                               " ORDER BY r.day DESC, r.id DESC LIMIT $4";

    if (rel_db_query(db, contact ? of_one : of_all,
                     REL_ARGS(REL_N(user), REL_N(book), REL_N(contact), REL_N((int64_t)most)),
                     &rows, err))
        return err->status;
    return read_referrals(rows, arena, out, err);
}

enum rel_status
rel_referral_open(struct rel_db *db, struct rel_arena *arena, rel_id user, rel_id contact,
                  size_t most, struct rel_referral_list *out, struct rel_err *err)
{
    REL_AUTO(rel_rows) *rows = NULL;

    if (rel_db_query(db,
                     WHOLE " WHERE r.contact_id = $1 AND +r.user_id = $2"
                           " AND ((r.side = 'received' AND (r.thanked = -2147483648"
                           " OR r.told = -2147483648)) OR (r.side = 'given' AND r.outcome = ''))"
                           " ORDER BY r.id LIMIT $3",
                     REL_ARGS(REL_N(contact), REL_N(user), REL_N((int64_t)most)), &rows, err))
        return err->status;
    return read_referrals(rows, arena, out, err);
}

enum rel_status
rel_referral_sent(struct rel_db *db, rel_id user, rel_id contact, int64_t *out, struct rel_err *err)
{
    return rel_db_number(db,
                         "SELECT COUNT(*) FROM referral WHERE contact_id = $1 AND +user_id = $2"
                         " AND side = 'received'",
                         REL_ARGS(REL_N(contact), REL_N(user)), 0, out, err);
}
