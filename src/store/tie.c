#include "store/tie.h"

enum rel_status
rel_tie_write(struct rel_db *db, const struct rel_tie *t, struct rel_err *err)
{
    return rel_db_exec(db,
                       "INSERT INTO tie (id, book_id, contact_id, other_id, kind, source, made,"
                       " import_id) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)"
                       " ON CONFLICT (id) DO UPDATE SET kind = excluded.kind",
                       REL_ARGS(REL_N(t->id), REL_N(t->book), REL_N(t->contact), REL_N(t->other),
                                REL_T(t->kind), REL_T(t->source), REL_N(t->made),
                                REL_N(t->import_id)),
                       NULL, err);
}

enum rel_status
rel_tie_remove(struct rel_db *db, rel_id book, rel_id id, struct rel_err *err)
{
    return rel_db_exec(db, "DELETE FROM tie WHERE id = $1 AND book_id = $2",
                       REL_ARGS(REL_N(id), REL_N(book)), NULL, err);
}

#define WHOLE                                                                                      \
    "SELECT t.id, t.book_id, t.contact_id, t.other_id, t.kind, t.source, t.made, t.import_id,"     \
    " c.name, o.name FROM tie t JOIN contact c ON c.id = t.contact_id"                             \
    " JOIN contact o ON o.id = t.other_id"

static enum rel_status
read_ties(struct rel_rows *rows, struct rel_arena *arena, struct rel_tie_list *out,
          struct rel_err *err)
{
    struct rel_tie_list list = {0};

    while (rel_rows_next(rows)) {
        struct rel_tie *t = REL_ADD(arena, &list);

        t->id = rel_rows_num(rows, 0);
        t->book = rel_rows_num(rows, 1);
        t->contact = rel_rows_num(rows, 2);
        t->other = rel_rows_num(rows, 3);
        t->kind = rel_rows_dup(rows, 4, arena);
        t->source = rel_rows_dup(rows, 5, arena);
        t->made = rel_rows_day(rows, 6);
        t->import_id = rel_rows_num(rows, 7);
        t->name = rel_rows_dup(rows, 8, arena);
        t->other_name = rel_rows_dup(rows, 9, arena);
    }
    if (rel_rows_status(rows, err))
        return err->status;
    *out = list;
    return REL_OK;
}

enum rel_status
rel_tie_load(struct rel_db *db, struct rel_arena *arena, rel_id book, rel_id id,
             struct rel_tie *out, struct rel_err *err)
{
    REL_AUTO(rel_rows) *rows = NULL;
    struct rel_tie_list list;

    if (rel_db_query(db, WHOLE " WHERE t.id = $1 AND t.book_id = $2",
                     REL_ARGS(REL_N(id), REL_N(book)), &rows, err)
        || read_ties(rows, arena, &list, err))
        return err->status;
    if (!list.n) {
        rel_fail(err, REL_NOT_FOUND, "there is no such tie");
        return rel_advise(err, "tie", "See: relatum tie list");
    }
    *out = list.v[0];
    return REL_OK;
}

enum rel_status
rel_tie_list(struct rel_db *db, struct rel_arena *arena, rel_id book, rel_id contact, size_t most,
             struct rel_tie_list *out, struct rel_err *err)
{
    REL_AUTO(rel_rows) *rows = NULL;
    const char *of_one = WHOLE " WHERE t.id IN (SELECT id FROM tie WHERE contact_id = $2"
                               " UNION SELECT id FROM tie WHERE other_id = $2)"
                               " AND t.book_id = $1 ORDER BY t.id LIMIT $3";
    const char *of_all = WHOLE " WHERE t.book_id = $1 AND $2 = 0 ORDER BY t.id LIMIT $3";

    if (rel_db_query(db, contact ? of_one : of_all,
                     REL_ARGS(REL_N(book), REL_N(contact), REL_N((int64_t)most)), &rows, err))
        return err->status;
    return read_ties(rows, arena, out, err);
}

enum rel_status
rel_tie_together(struct rel_db *db, struct rel_arena *arena, rel_id user, rel_id contact,
                 size_t most, struct rel_together_list *out, struct rel_err *err)
{
    REL_AUTO(rel_rows) *rows = NULL;
    struct rel_together_list list = {0};

    if (rel_db_query(db,
                     "SELECT p.interaction_id, p.contact_id, p.at FROM (SELECT interaction_id"
                     " FROM participation WHERE contact_id = $1 AND +user_id = $2"
                     " ORDER BY at DESC LIMIT $3) r"
                     " JOIN participation p ON p.interaction_id = r.interaction_id"
                     " JOIN contact c ON c.id = p.contact_id WHERE c.deleted = 0"
                     " ORDER BY p.interaction_id",
                     REL_ARGS(REL_N(contact), REL_N(user), REL_N((int64_t)most)), &rows, err))
        return err->status;
    while (rel_rows_next(rows))
        *REL_ADD(arena, &list) = (struct rel_together){rel_rows_num(rows, 0), rel_rows_num(rows, 1),
                                                       rel_rows_num(rows, 2)};
    if (rel_rows_status(rows, err))
        return err->status;
    *out = list;
    return REL_OK;
}
