#include "store/heard.h"

#include <stdlib.h>

#define COLUMNS                                                                                    \
    "id, book_id, user_id, contact_id, kind, words, whose, channel, from_hour, to_hour, state,"    \
    " day, reflected, answered, met, interaction_id, follows"
#define OPEN " AND ($5 = 1 OR (met = -2147483648 AND state IN ('heard', 'reflected', 'confirmed')))"

enum rel_status
rel_heard_write(struct rel_db *db, const struct rel_heard *h, struct rel_err *err)
{
    return rel_db_exec(
        db,
        "INSERT INTO heard (" COLUMNS ") VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11,"
        " $12, $13, $14, $15, $16, $17) ON CONFLICT (id) DO UPDATE SET kind = excluded.kind,"
        " words = excluded.words, whose = excluded.whose, channel = excluded.channel,"
        " from_hour = excluded.from_hour, to_hour = excluded.to_hour, state = excluded.state,"
        " reflected = excluded.reflected, answered = excluded.answered, met = excluded.met",
        REL_ARGS(REL_N(h->id), REL_N(h->book), REL_N(h->user), REL_N(h->contact),
                 REL_T(rel_heard_kind_word(h->kind)), REL_T(h->words), REL_T(h->whose),
                 REL_T(rel_channel_word(h->channel)), REL_N(h->from_hour), REL_N(h->to_hour),
                 REL_T(rel_heard_state_word(h->state)), REL_N(h->day), REL_N(h->reflected),
                 REL_N(h->answered), REL_N(h->met), REL_N(h->interaction), REL_N(h->follows)),
        NULL, err);
}

static enum rel_status
read_heard(struct rel_rows *rows, struct rel_arena *arena, struct rel_heard_list *out,
           struct rel_err *err)
{
    struct rel_heard_list list = {0};

    while (rel_rows_next(rows)) {
        struct rel_heard *h = REL_ADD(arena, &list);

        h->id = rel_rows_num(rows, 0);
        h->book = rel_rows_num(rows, 1);
        h->user = rel_rows_num(rows, 2);
        h->contact = rel_rows_num(rows, 3);
        rel_heard_kind_parse(rel_rows_text(rows, 4), &h->kind);
        h->words = rel_rows_dup(rows, 5, arena);
        h->whose = rel_rows_dup(rows, 6, arena);
        h->channel = REL_CHANNELS;
        rel_channel_parse(rel_rows_text(rows, 7), &h->channel);
        h->from_hour = (int)rel_rows_num(rows, 8);
        h->to_hour = (int)rel_rows_num(rows, 9);
        rel_heard_state_parse(rel_rows_text(rows, 10), &h->state);
        h->day = rel_rows_day(rows, 11);
        h->reflected = rel_rows_day(rows, 12);
        h->answered = rel_rows_day(rows, 13);
        h->met = rel_rows_day(rows, 14);
        h->interaction = rel_rows_num(rows, 15);
        h->follows = rel_rows_num(rows, 16);
    }
    if (rel_rows_status(rows, err))
        return err->status;
    *out = list;
    return REL_OK;
}

enum rel_status
rel_heard_load(struct rel_db *db, struct rel_arena *arena, rel_id user, rel_id book, rel_id id,
               struct rel_heard *out, struct rel_err *err)
{
    REL_AUTO(rel_rows) *rows = NULL;
    struct rel_heard_list list;

    if (rel_db_query(db,
                     "SELECT " COLUMNS " FROM heard"
                     " WHERE id = $1 AND user_id = $2 AND book_id = $3",
                     REL_ARGS(REL_N(id), REL_N(user), REL_N(book)), &rows, err)
        || read_heard(rows, arena, &list, err))
        return err->status;
    if (!list.n) {
        rel_fail(err, REL_NOT_FOUND, "nothing heard has this id");
        return rel_advise(err, "heard", "See: relatum heard list");
    }
    *out = list.v[0];
    return REL_OK;
}

enum rel_status
rel_heard_list(struct rel_db *db, struct rel_arena *arena, rel_id user, rel_id book, rel_id contact,
               enum rel_heard_kind kind, bool closed, size_t most, struct rel_heard_list *out,
               struct rel_err *err)
{
    REL_AUTO(rel_rows) *rows = NULL;
    const char *of_one =
        "SELECT " COLUMNS " FROM heard WHERE contact_id = $1 AND +user_id = $2"
        " AND +book_id = $3 AND ($4 = '' OR kind = $4)" OPEN " ORDER BY day, id LIMIT $6";
    const char *of_all =
        "SELECT " COLUMNS " FROM heard WHERE $1 = 0 AND user_id = $2"
        " AND book_id = $3 AND ($4 = '' OR kind = $4)" OPEN " ORDER BY day DESC, id DESC LIMIT $6";

    if (rel_db_query(db, contact ? of_one : of_all,
                     REL_ARGS(REL_N(contact), REL_N(user), REL_N(book),
                              REL_T(rel_heard_kind_word(kind)), REL_N(closed),
                              REL_N((int64_t)most)),
                     &rows, err))
        return err->status;
    return read_heard(rows, arena, out, err);
}

static int
by_day(const void *a, const void *b)
{
    const struct rel_heard *x = a, *y = b;

    if (x->day != y->day)
        return x->day < y->day ? -1 : 1;
    return (x->id > y->id) - (x->id < y->id);
}

enum rel_status
rel_heard_prefer(struct rel_db *db, struct rel_arena *arena, rel_id user, rel_id book,
                 rel_id contact, size_t most, struct rel_heard_list *out, struct rel_err *err)
{
    REL_AUTO(rel_rows) *rows = NULL;

    if (rel_db_query(db,
                     "SELECT " COLUMNS " FROM heard WHERE contact_id = $1 AND user_id = $2"
                     " AND +book_id = $3 AND state <> 'corrected' AND state <> 'outdated'"
                     " AND kind IN ('closer', 'away')",
                     REL_ARGS(REL_N(contact), REL_N(user), REL_N(book)), &rows, err)
        || read_heard(rows, arena, out, err))
        return err->status;
    if (out->n > 1) /* a few: SQLite would set up a sorter each time */
        qsort(out->v, out->n, sizeof(*out->v), by_day);
    if (out->n > most)
        out->n = most;
    return REL_OK;
}
