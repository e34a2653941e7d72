#include "store/agenda.h"

#include <math.h>
#include <stdlib.h>

/* Best first in an ascending index: millionths, negative. */
static int64_t
value_key(double value)
{
    return -llround(value * 1e6);
}

enum rel_status
rel_agenda_add(struct rel_db *db, rel_id user, rel_id book, const char *name_key,
               const struct rel_agenda_row *r, struct rel_err *err)
{
    return rel_db_exec(db,
                       "INSERT INTO agenda (user_id, book_id, kind, weight, day, value, name_key,"
                       " contact_id, row_id, until, source)"
                       " VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)",
                       REL_ARGS(REL_N(user), REL_N(book), REL_N(r->kind + 1), REL_N(r->weight),
                                REL_N(r->day), REL_N(value_key(r->value)), REL_T(name_key),
                                REL_N(r->contact), REL_N(r->row), REL_N(r->until),
                                REL_N(r->source)),
                       NULL, err);
}

enum rel_status
rel_agenda_write(struct rel_db *db, rel_id user, rel_id book, rel_id contact, const char *name_key,
                 const struct rel_agenda *agenda, struct rel_err *err)
{
    if (rel_db_exec(db, "DELETE FROM agenda WHERE contact_id = $1 AND +user_id = $2",
                    REL_ARGS(REL_N(contact), REL_N(user)), NULL, err))
        return err->status;
    for (size_t i = 0; i < agenda->n; i++) {
        struct rel_agenda_row row = agenda->v[i];

        row.contact = contact;
        if (rel_agenda_add(db, user, book, name_key, &row, err))
            return err->status;
    }
    return REL_OK;
}

/* +user_id keeps SQLite from walking all of a user's rows: the contact's are few. */
#define COLUMNS "kind, weight, day, value, contact_id, row_id, until, name_key, source"

static enum rel_status
read_agenda(struct rel_rows *rows, struct rel_arena *arena, struct rel_agenda *out,
            const char **name_key, struct rel_err *err)
{
    struct rel_agenda list = {0};

    while (rel_rows_next(rows)) {
        if (!list.n && name_key)
            *name_key = rel_rows_dup(rows, 7, arena);
        *REL_ADD(arena, &list) = (struct rel_agenda_row){
            .kind = (enum rel_agenda_kind)(rel_rows_num(rows, 0) - 1),
            .weight = (int)rel_rows_num(rows, 1),
            .day = (rel_day)rel_rows_num(rows, 2),
            .value = (double)-rel_rows_num(rows, 3) / 1e6,
            .contact = rel_rows_num(rows, 4),
            .row = rel_rows_num(rows, 5),
            .until = (rel_day)rel_rows_num(rows, 6),
            .source = (enum rel_source)rel_rows_num(rows, 8),
        };
    }
    if (rel_rows_status(rows, err))
        return err->status;
    *out = list;
    return REL_OK;
}

static int
by_kind(const void *a, const void *b)
{
    const struct rel_agenda_row *x = a, *y = b;

    if (x->kind != y->kind)
        return x->kind < y->kind ? -1 : 1;
    if (x->day != y->day)
        return x->day < y->day ? -1 : 1;
    return (x->row > y->row) - (x->row < y->row);
}

enum rel_status
rel_agenda_of(struct rel_db *db, struct rel_arena *arena, rel_id user, rel_id contact,
              rel_day today, struct rel_agenda *out, struct rel_err *err)
{
    REL_AUTO(rel_rows) *rows = NULL;

    /* +user_id: else SQLite reads all rows of the user, in the order of the key. */
    if (rel_db_query(db,
                     "SELECT " COLUMNS " FROM agenda WHERE contact_id = $1 AND +user_id = $2"
                     " AND day <= $3 AND until >= $3",
                     REL_ARGS(REL_N(contact), REL_N(user), REL_N(today)), &rows, err)
        || read_agenda(rows, arena, out, NULL, err))
        return err->status;
    if (out->n > 1) /* a few rows: SQLite would set up a sorter for them */
        qsort(out->v, out->n, sizeof(*out->v), by_kind);
    return REL_OK;
}

enum rel_status
rel_agenda_all_of(struct rel_db *db, struct rel_arena *arena, rel_id user, rel_id contact,
                  struct rel_agenda *out, const char **name_key, struct rel_err *err)
{
    REL_AUTO(rel_rows) *rows = NULL;

    *name_key = "";

    if (rel_db_query(db,
                     "SELECT " COLUMNS " FROM agenda WHERE contact_id = $1 AND +user_id = $2"
                     " ORDER BY kind, day, row_id",
                     REL_ARGS(REL_N(contact), REL_N(user)), &rows, err))
        return err->status;
    return read_agenda(rows, arena, out, name_key, err);
}

enum rel_status
rel_agenda_due(struct rel_db *db, struct rel_arena *arena, rel_id user, rel_id book,
               enum rel_agenda_kind kind, int weight, rel_day from, rel_day to, size_t most,
               struct rel_today_dues *out, struct rel_err *err)
{
    REL_AUTO(rel_rows) *rows = NULL;

    if (rel_db_query(db,
                     "SELECT day, value, contact_id, row_id, until, name_key, source FROM agenda"
                     " WHERE user_id = $1 AND book_id = $2 AND kind = $3 AND weight = $4"
                     " AND day >= $5 AND day <= $6"
                     " ORDER BY day, value, name_key, contact_id, row_id LIMIT $7",
                     REL_ARGS(REL_N(user), REL_N(book), REL_N(kind + 1), REL_N(weight), REL_N(from),
                              REL_N(to), REL_N((int64_t)most)),
                     &rows, err))
        return err->status;
    while (rel_rows_next(rows)) {
        struct rel_today_due *e = REL_ADD(arena, out);

        e->row = (struct rel_agenda_row){.kind = kind,
                                         .weight = weight,
                                         .day = rel_rows_day(rows, 0),
                                         .value = (double)-rel_rows_num(rows, 1) / 1e6,
                                         .contact = rel_rows_num(rows, 2),
                                         .row = rel_rows_num(rows, 3),
                                         .until = rel_rows_day(rows, 4),
                                         .source = (enum rel_source)rel_rows_num(rows, 6)};
        e->name_key = rel_rows_dup(rows, 5, arena);
    }
    return rel_rows_status(rows, err);
}

enum rel_status
rel_agenda_ahead(struct rel_db *db, rel_id user, rel_id book, enum rel_agenda_kind kind, int weight,
                 rel_day today, int days, size_t most, int *people, struct rel_err *err)
{
    REL_AUTO(rel_rows) *rows = NULL;

    if (rel_db_query(db,
                     "SELECT day FROM agenda WHERE user_id = $1 AND book_id = $2 AND kind = $3"
                     " AND weight = $4 AND day > $5 AND day <= $6 ORDER BY day LIMIT $7",
                     REL_ARGS(REL_N(user), REL_N(book), REL_N(kind + 1), REL_N(weight),
                              REL_N(today), REL_N(today + days), REL_N((int64_t)most)),
                     &rows, err))
        return err->status;
    while (rel_rows_next(rows))
        people[rel_rows_day(rows, 0) - today - 1]++;
    return rel_rows_status(rows, err);
}

enum rel_status
rel_agenda_ended(struct rel_db *db, struct rel_arena *arena, rel_id user, rel_id book,
                 rel_day today, size_t most, struct rel_id_list *out, struct rel_err *err)
{
    REL_AUTO(rel_rows) *rows = NULL;

    if (rel_db_query(db,
                     "SELECT contact_id FROM agenda WHERE user_id = $1 AND book_id = $2"
                     " AND until < $3 AND until <> 2147483647 ORDER BY until LIMIT $4",
                     REL_ARGS(REL_N(user), REL_N(book), REL_N(today), REL_N((int64_t)most)), &rows,
                     err))
        return err->status;
    return rel_rows_ids(rows, 0, arena, out, err);
}

enum rel_status
rel_agenda_answers(struct rel_db *db, struct rel_arena *arena, rel_id user, rel_id contact,
                   struct rel_agenda_answers *out, struct rel_err *err)
{
    REL_AUTO(rel_rows) *rows = NULL;
    struct rel_agenda_answers list = {0};

    if (rel_db_query(db,
                     "SELECT kind, row_id, until FROM answer WHERE user_id = $1"
                     " AND contact_id = $2",
                     REL_ARGS(REL_N(user), REL_N(contact)), &rows, err))
        return err->status;
    while (rel_rows_next(rows)) {
        struct rel_agenda_answer *a = REL_ADD(arena, &list);

        rel_agenda_kind_parse(rel_rows_text(rows, 0), &a->kind);
        a->row = rel_rows_num(rows, 1);
        a->until = rel_rows_day(rows, 2);
    }
    if (rel_rows_status(rows, err))
        return err->status;
    *out = list;
    return REL_OK;
}

enum rel_status
rel_agenda_answer_write(struct rel_db *db, rel_id user, rel_id contact,
                        const struct rel_agenda_answer *a, const char *word, const char *why,
                        int64_t now, struct rel_err *err)
{
    return rel_db_exec(db,
                       "INSERT INTO answer (user_id, contact_id, kind, row_id, answer, until, why,"
                       " at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)"
                       " ON CONFLICT (user_id, contact_id, kind, row_id) DO UPDATE"
                       " SET answer = excluded.answer, until = excluded.until, why = excluded.why,"
                       " at = excluded.at",
                       REL_ARGS(REL_N(user), REL_N(contact), REL_T(rel_agenda_kind_word(a->kind)),
                                REL_N(a->row), REL_T(word), REL_N(a->until), REL_T(why),
                                REL_N(now)),
                       NULL, err);
}
