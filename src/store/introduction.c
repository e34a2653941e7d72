#include "store/introduction.h"

enum rel_status
rel_introduction_write(struct rel_db *db, const struct rel_introduction *i, struct rel_err *err)
{
    return rel_db_exec(
        db,
        "INSERT INTO introduction (id, book_id, user_id, contact_id, giver_id, heard_id, offer_id,"
        " why, state, since, due, outcome, made)"
        " VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)"
        " ON CONFLICT (id) DO UPDATE SET why = excluded.why, state = excluded.state,"
        " since = excluded.since, due = excluded.due, outcome = excluded.outcome",
        REL_ARGS(REL_N(i->id), REL_N(i->book), REL_N(i->user), REL_N(i->contact), REL_N(i->giver),
                 REL_N(i->heard), REL_N(i->offer), REL_T(i->why),
                 REL_T(rel_introduction_state_word(i->state)), REL_N(i->since), REL_N(i->due),
                 REL_T(i->outcome), REL_N(i->made)),
        NULL, err);
}

#define WHOLE                                                                                      \
    "SELECT i.id, i.book_id, i.user_id, i.contact_id, i.giver_id, i.heard_id, i.offer_id, i.why,"  \
    " i.state, i.since, i.due, i.outcome, i.made, c.name, g.name, COALESCE(h.words, ''),"          \
    " COALESCE(o.words, ''), CASE WHEN h.state = 'confirmed' THEN 1 ELSE 0 END"                    \
    " FROM introduction i JOIN contact c ON c.id = i.contact_id"                                   \
    " JOIN contact g ON g.id = i.giver_id"                                                         \
    " LEFT JOIN heard h ON h.id = i.heard_id LEFT JOIN offer o ON o.id = i.offer_id"

static enum rel_status
read_introductions(struct rel_rows *rows, struct rel_arena *arena,
                   struct rel_introduction_list *out, struct rel_err *err)
{
    struct rel_introduction_list list = {0};

    while (rel_rows_next(rows)) {
        struct rel_introduction *i = REL_ADD(arena, &list);

        i->id = rel_rows_num(rows, 0);
        i->book = rel_rows_num(rows, 1);
        i->user = rel_rows_num(rows, 2);
        i->contact = rel_rows_num(rows, 3);
        i->giver = rel_rows_num(rows, 4);
        i->heard = rel_rows_num(rows, 5);
        i->offer = rel_rows_num(rows, 6);
        i->why = rel_rows_dup(rows, 7, arena);
        rel_introduction_state_parse(rel_rows_text(rows, 8), &i->state);
        i->since = rel_rows_day(rows, 9);
        i->due = rel_rows_day(rows, 10);
        i->outcome = rel_rows_dup(rows, 11, arena);
        i->made = rel_rows_day(rows, 12);
        i->name = rel_rows_dup(rows, 13, arena);
        i->giver_name = rel_rows_dup(rows, 14, arena);
        i->need = rel_rows_dup(rows, 15, arena);
        i->have = rel_rows_dup(rows, 16, arena);
        i->confirmed = rel_rows_num(rows, 17) != 0;
    }
    if (rel_rows_status(rows, err))
        return err->status;
    *out = list;
    return REL_OK;
}

enum rel_status
rel_introduction_load(struct rel_db *db, struct rel_arena *arena, rel_id user, rel_id book,
                      rel_id id, struct rel_introduction *out, struct rel_err *err)
{
    REL_AUTO(rel_rows) *rows = NULL;
    struct rel_introduction_list list;

    if (rel_db_query(db, WHOLE " WHERE i.id = $1 AND i.user_id = $2 AND i.book_id = $3",
                     REL_ARGS(REL_N(id), REL_N(user), REL_N(book)), &rows, err)
        || read_introductions(rows, arena, &list, err))
        return err->status;
    if (!list.n) {
        rel_fail(err, REL_NOT_FOUND, "there is no such introduction");
        return rel_advise(err, "introduction", "See: relatum introduction list");
    }
    *out = list.v[0];
    return REL_OK;
}

#define OPEN " AND (i.state NOT IN ('thanked', 'declined') OR $4 = 1)"

enum rel_status
rel_introduction_list(struct rel_db *db, struct rel_arena *arena, rel_id user, rel_id book,
                      rel_id contact, bool closed, size_t most, struct rel_introduction_list *out,
                      struct rel_err *err)
{
    REL_AUTO(rel_rows) *rows = NULL;
    const char *of_one = WHOLE " WHERE i.id IN (SELECT id FROM introduction WHERE contact_id = $3"
                               " UNION SELECT id FROM introduction WHERE giver_id = $3)"
                               " AND +i.user_id = $1 AND +i.book_id = $2" OPEN
                               " ORDER BY i.since DESC, i.id DESC LIMIT $5";
    const char *of_all = WHOLE " WHERE i.user_id = $1 AND i.book_id = $2 AND $3 = 0" OPEN
                               " ORDER BY i.since DESC, i.id DESC LIMIT $5";

    if (rel_db_query(
            db, contact ? of_one : of_all,
            REL_ARGS(REL_N(user), REL_N(book), REL_N(contact), REL_N(closed), REL_N((int64_t)most)),
            &rows, err))
        return err->status;
    return read_introductions(rows, arena, out, err);
}

enum rel_status
rel_introduction_of_two(struct rel_db *db, rel_id user, rel_id book, rel_id seeker, rel_id giver,
                        rel_id *out, struct rel_err *err)
{
    return rel_db_number(db,
                         "SELECT id FROM introduction WHERE contact_id = $3 AND giver_id = $4"
                         " AND user_id = $1 AND book_id = $2"
                         " AND state NOT IN ('thanked', 'declined') ORDER BY id LIMIT 1",
                         REL_ARGS(REL_N(user), REL_N(book), REL_N(seeker), REL_N(giver)), 0, out,
                         err);
}

enum rel_status
rel_introduction_step_write(struct rel_db *db, rel_id id, rel_id introduction,
                            const struct rel_introduction_step *step, struct rel_err *err)
{
    return rel_db_exec(db,
                       "INSERT INTO introduction_step (id, introduction_id, state, day, note)"
                       " VALUES ($1, $2, $3, $4, $5)",
                       REL_ARGS(REL_N(id), REL_N(introduction),
                                REL_T(rel_introduction_state_word(step->state)), REL_N(step->day),
                                REL_T(step->note)),
                       NULL, err);
}

enum rel_status
rel_introduction_step_list(struct rel_db *db, struct rel_arena *arena, rel_id introduction,
                           struct rel_introduction_steps *out, struct rel_err *err)
{
    REL_AUTO(rel_rows) *rows = NULL;
    struct rel_introduction_steps list = {0};

    if (rel_db_query(db,
                     "SELECT state, day, note FROM introduction_step WHERE introduction_id = $1"
                     " ORDER BY id LIMIT 50",
                     REL_ARGS(REL_N(introduction)), &rows, err))
        return err->status;
    while (rel_rows_next(rows)) {
        struct rel_introduction_step *s = REL_ADD(arena, &list);

        rel_introduction_state_parse(rel_rows_text(rows, 0), &s->state);
        s->day = rel_rows_day(rows, 1);
        s->note = rel_rows_dup(rows, 2, arena);
    }
    if (rel_rows_status(rows, err))
        return err->status;
    *out = list;
    return REL_OK;
}
