#include "store/dupe.h"

#include "base/str.h"

enum { MOST_APART = 100000 };

enum rel_status
rel_dupe_rows(struct rel_db *db, struct rel_arena *arena, rel_id book, rel_id after, size_t most,
              struct rel_dupe_rows *out, struct rel_err *err)
{
    REL_AUTO(rel_rows) *rows = NULL;
    struct rel_dupe_rows list = {0};

    if (rel_db_query(db,
                     "SELECT id, kind, name, given, family, organization, changed FROM contact"
                     " WHERE id > $1 AND +book_id = $2 AND deleted = 0 AND state <> 'candidate'"
                     " ORDER BY id LIMIT $3",
                     REL_ARGS(REL_N(after), REL_N(book), REL_N((int64_t)most)), &rows, err))
        return err->status;
    while (rel_rows_next(rows)) {
        struct rel_dupe_row *r = REL_ADD(arena, &list);

        r->contact = rel_rows_num(rows, 0);
        rel_contact_kind_parse(rel_rows_text(rows, 1), &r->kind);
        r->name = rel_rows_dup(rows, 2, arena);
        r->given = rel_rows_dup(rows, 3, arena);
        r->family = rel_rows_dup(rows, 4, arena);
        r->organization = rel_rows_dup(rows, 5, arena);
        r->changed = rel_rows_num(rows, 6);
    }
    if (rel_rows_status(rows, err))
        return err->status;
    *out = list;
    return REL_OK;
}

static enum rel_status
read_facts(struct rel_rows *rows, struct rel_arena *arena, struct rel_dupe_facts *out,
           struct rel_err *err)
{
    while (rel_rows_next(rows))
        *REL_ADD(arena, out) = (struct rel_dupe_fact){.contact = rel_rows_num(rows, 0),
                                                      .kind = rel_rows_dup(rows, 1, arena),
                                                      .value = rel_rows_dup(rows, 2, arena)};
    return rel_rows_status(rows, err);
}

static enum rel_status
read_birthdays(struct rel_db *db, struct rel_arena *arena, rel_id from, rel_id to,
               struct rel_dupe_facts *out, struct rel_err *err)
{
    REL_AUTO(rel_rows) *rows = NULL;

    if (rel_db_query(db,
                     "SELECT contact_id, year, month, day FROM contact_date WHERE contact_id >= $1"
                     " AND contact_id <= $2 AND kind = 'birthday' AND year > 0 AND day > 0",
                     REL_ARGS(REL_N(from), REL_N(to)), &rows, err))
        return err->status;
    while (rel_rows_next(rows))
        *REL_ADD(arena, out) = (struct rel_dupe_fact){
            .contact = rel_rows_num(rows, 0),
            .kind = "birthday",
            .value = rel_printf(arena, "%04d-%02d-%02d", (int)rel_rows_num(rows, 1),
                                (int)rel_rows_num(rows, 2), (int)rel_rows_num(rows, 3))};
    return rel_rows_status(rows, err);
}

enum rel_status
rel_dupe_facts(struct rel_db *db, struct rel_arena *arena, rel_id book, rel_id from, rel_id to,
               struct rel_dupe_facts *out, struct rel_err *err)
{
    REL_AUTO(rel_rows) *points = NULL;
    REL_AUTO(rel_rows) *names = NULL;
    struct rel_dupe_facts list = {0};

    if (rel_db_query(db,
                     "SELECT contact_id, kind, folded FROM contact_point WHERE contact_id >= $1"
                     " AND contact_id <= $2 AND +book_id = $3 AND kind IN ('email', 'phone')"
                     " AND folded <> ''",
                     REL_ARGS(REL_N(from), REL_N(to), REL_N(book)), &points, err)
        || read_facts(points, arena, &list, err)
        || rel_db_query(db,
                        "SELECT contact_id, kind, value FROM contact_text WHERE contact_id >= $1"
                        " AND contact_id <= $2 AND kind = 'nickname'",
                        REL_ARGS(REL_N(from), REL_N(to)), &names, err)
        || read_facts(names, arena, &list, err) || read_birthdays(db, arena, from, to, &list, err))
        return err->status;
    *out = list;
    return REL_OK;
}

enum rel_status
rel_dupe_not_same(struct rel_db *db, rel_id book, rel_id a, rel_id b, int64_t at,
                  struct rel_err *err)
{
    return rel_db_exec(db,
                       "INSERT INTO not_same (book_id, contact_id, other_id, at)"
                       " VALUES ($1, $2, $3, $4) ON CONFLICT (contact_id, other_id) DO NOTHING",
                       REL_ARGS(REL_N(book), REL_N(a), REL_N(b), REL_N(at)), NULL, err);
}

enum rel_status
rel_dupe_apart(struct rel_db *db, struct rel_arena *arena, rel_id book, struct rel_dupe_pairs *out,
               struct rel_err *err)
{
    REL_AUTO(rel_rows) *rows = NULL;
    struct rel_dupe_pairs list = {0};

    if (rel_db_query(db,
                     "SELECT contact_id, other_id FROM not_same WHERE book_id = $1"
                     " ORDER BY contact_id, other_id LIMIT $2",
                     REL_ARGS(REL_N(book), REL_N(MOST_APART)), &rows, err))
        return err->status;
    while (rel_rows_next(rows))
        *REL_ADD(arena, &list) =
            (struct rel_dupe_pair){rel_rows_num(rows, 0), rel_rows_num(rows, 1)};
    if (rel_rows_status(rows, err))
        return err->status;
    *out = list;
    return REL_OK;
}
