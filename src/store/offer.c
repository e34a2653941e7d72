#include "store/offer.h"

#define COLUMNS "id, book_id, user_id, contact_id, kind, words, ease, free, unselfish, made, closed"

enum rel_status
rel_offer_write(struct rel_db *db, const struct rel_offer *o, struct rel_err *err)
{
    return rel_db_exec(
        db,
        "INSERT INTO offer (" COLUMNS ") VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)"
        " ON CONFLICT (id) DO UPDATE SET kind = excluded.kind, words = excluded.words,"
        " ease = excluded.ease, free = excluded.free, unselfish = excluded.unselfish,"
        " closed = excluded.closed",
        REL_ARGS(REL_N(o->id), REL_N(o->book), REL_N(o->user), REL_N(o->contact),
                 REL_T(rel_offer_kind_word(o->kind)), REL_T(o->words), REL_N(o->ease),
                 REL_N(o->free), REL_N(o->unselfish), REL_N(o->made), REL_N(o->closed)),
        NULL, err);
}

static enum rel_status
read_offers(struct rel_rows *rows, struct rel_arena *arena, struct rel_offer_list *out,
            struct rel_err *err)
{
    struct rel_offer_list list = {0};

    while (rel_rows_next(rows)) {
        struct rel_offer *o = REL_ADD(arena, &list);

        o->id = rel_rows_num(rows, 0);
        o->book = rel_rows_num(rows, 1);
        o->user = rel_rows_num(rows, 2);
        o->contact = rel_rows_num(rows, 3);
        rel_offer_kind_parse(rel_rows_text(rows, 4), &o->kind);
        o->words = rel_rows_dup(rows, 5, arena);
        o->ease = (int)rel_rows_num(rows, 6);
        o->free = rel_rows_num(rows, 7) != 0;
        o->unselfish = rel_rows_num(rows, 8) != 0;
        o->made = rel_rows_day(rows, 9);
        o->closed = rel_rows_day(rows, 10);
    }
    if (rel_rows_status(rows, err))
        return err->status;
    *out = list;
    return REL_OK;
}

enum rel_status
rel_offer_load(struct rel_db *db, struct rel_arena *arena, rel_id user, rel_id book, rel_id id,
               struct rel_offer *out, struct rel_err *err)
{
    REL_AUTO(rel_rows) *rows = NULL;
    struct rel_offer_list list;

    if (rel_db_query(db,
                     "SELECT " COLUMNS " FROM offer WHERE id = $1 AND user_id = $2"
                     " AND book_id = $3",
                     REL_ARGS(REL_N(id), REL_N(user), REL_N(book)), &rows, err)
        || read_offers(rows, arena, &list, err))
        return err->status;
    if (!list.n) {
        rel_fail(err, REL_NOT_FOUND, "there is no such offer");
        return rel_advise(err, "offer", "See: relatum offer list");
    }
    *out = list.v[0];
    return REL_OK;
}

enum rel_status
rel_offer_list(struct rel_db *db, struct rel_arena *arena, rel_id user, rel_id book,
               enum rel_offer_whose whose, rel_id contact, bool closed, size_t most,
               struct rel_offer_list *out, struct rel_err *err)
{
    REL_AUTO(rel_rows) *rows = NULL;
    const char *of_one = "SELECT " COLUMNS " FROM offer WHERE user_id = $1 AND book_id = $2"
                         " AND contact_id = $3 AND (closed = -2147483648 OR $4 = 1)"
                         " ORDER BY id LIMIT $5";
    const char *of_all = "SELECT " COLUMNS " FROM offer WHERE user_id = $1 AND book_id = $2"
                         " AND $3 = 0 AND (closed = -2147483648 OR $4 = 1)"
                         " ORDER BY contact_id, id LIMIT $5";

    if (rel_db_query(db, whose == REL_OFFERS_ALL ? of_all : of_one,
                     REL_ARGS(REL_N(user), REL_N(book), REL_N(whose == REL_OFFERS_OF ? contact : 0),
                              REL_N(closed), REL_N((int64_t)most)),
                     &rows, err))
        return err->status;
    return read_offers(rows, arena, out, err);
}
