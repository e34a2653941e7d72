#include "store/sequence.h"

enum rel_status
rel_sequence_write(struct rel_db *db, const struct rel_sequence *s, struct rel_err *err)
{
    if (rel_db_exec(db,
                    "INSERT INTO sequence (id, book_id, user_id, name, words, on_reply, builtin,"
                    " made) VALUES ($1, $2, $3, $4, $5, $6, $7, $8) ON CONFLICT (id) DO UPDATE"
                    " SET name = excluded.name, words = excluded.words,"
                    " on_reply = excluded.on_reply",
                    REL_ARGS(REL_N(s->id), REL_N(s->book), REL_N(s->user), REL_T(s->name),
                             REL_T(s->words), REL_T(rel_on_reply_word(s->on_reply)),
                             REL_T(s->builtin), REL_N(s->made)),
                    NULL, err)
        || rel_db_exec(db, "DELETE FROM sequence_step WHERE sequence_id = $1",
                       REL_ARGS(REL_N(s->id)), NULL, err))
        return err->status;
    for (size_t i = 0; i < s->steps.n; i++) {
        const struct rel_sequence_step *step = &s->steps.v[i];

        if (rel_db_exec(db,
                        "INSERT INTO sequence_step (id, sequence_id, n, day, channel, what,"
                        " template_id) VALUES ($1, $2, $3, $4, $5, $6, $7)",
                        REL_ARGS(REL_N(step->id), REL_N(s->id), REL_N((int64_t)i + 1),
                                 REL_N(step->day), REL_T(rel_channel_word(step->channel)),
                                 REL_T(step->what), REL_N(step->template_id)),
                        NULL, err))
            return err->status;
    }
    return REL_OK;
}

static enum rel_status
read_steps(struct rel_db *db, struct rel_arena *arena, rel_id sequence,
           struct rel_sequence_steps *out, struct rel_err *err)
{
    REL_AUTO(rel_rows) *rows = NULL;
    struct rel_sequence_steps list = {0};

    if (rel_db_query(db,
                     "SELECT id, n, day, channel, what, template_id FROM sequence_step"
                     " WHERE sequence_id = $1 ORDER BY n",
                     REL_ARGS(REL_N(sequence)), &rows, err))
        return err->status;
    while (rel_rows_next(rows)) {
        struct rel_sequence_step *s = REL_ADD(arena, &list);

        s->id = rel_rows_num(rows, 0);
        s->n = (int)rel_rows_num(rows, 1);
        s->day = (int)rel_rows_num(rows, 2);
        if (!rel_channel_parse(rel_rows_text(rows, 3), &s->channel))
            s->channel = REL_CHANNELS;
        s->what = rel_rows_dup(rows, 4, arena);
        s->template_id = rel_rows_num(rows, 5);
        s->template_key = "";
    }
    if (rel_rows_status(rows, err))
        return err->status;
    *out = list;
    return REL_OK;
}

#define SEQUENCE "s.id, s.book_id, s.user_id, s.name, s.words, s.on_reply, s.builtin, s.made"

static void
read_sequence(struct rel_rows *rows, struct rel_arena *arena, struct rel_sequence *s)
{
    s->id = rel_rows_num(rows, 0);
    s->book = rel_rows_num(rows, 1);
    s->user = rel_rows_num(rows, 2);
    s->name = rel_rows_dup(rows, 3, arena);
    s->words = rel_rows_dup(rows, 4, arena);
    rel_on_reply_parse(rel_rows_text(rows, 5), &s->on_reply);
    s->builtin = rel_rows_dup(rows, 6, arena);
    s->made = rel_rows_day(rows, 7);
    s->people = (int)rel_rows_num(rows, 8);
}

enum rel_status
rel_sequence_list(struct rel_db *db, struct rel_arena *arena, rel_id user, rel_id book, size_t most,
                  struct rel_sequence_list *out, struct rel_err *err)
{
    REL_AUTO(rel_rows) *rows = NULL;
    struct rel_sequence_list list = {0};

    if (rel_db_query(db,
                     "SELECT " SEQUENCE ", (SELECT COUNT(*) FROM enrolment e"
                     " WHERE e.sequence_id = s.id AND e.state = 'running')"
                     " FROM sequence s WHERE s.user_id = $1 AND s.book_id = $2"
                     " ORDER BY s.name LIMIT $3",
                     REL_ARGS(REL_N(user), REL_N(book), REL_N((int64_t)most)), &rows, err))
        return err->status;
    while (rel_rows_next(rows))
        read_sequence(rows, arena, REL_ADD(arena, &list));
    if (rel_rows_status(rows, err))
        return err->status;
    for (size_t i = 0; i < list.n; i++)
        if (read_steps(db, arena, list.v[i].id, &list.v[i].steps, err))
            return err->status;
    *out = list;
    return REL_OK;
}

enum rel_status
rel_sequence_load(struct rel_db *db, struct rel_arena *arena, rel_id user, rel_id id,
                  struct rel_sequence *out, struct rel_err *err)
{
    REL_AUTO(rel_rows) *rows = NULL;
    struct rel_sequence s = {0};

    if (rel_db_one(db, "SELECT " SEQUENCE ", 0 FROM sequence s WHERE s.id = $1 AND s.user_id = $2",
                   REL_ARGS(REL_N(id), REL_N(user)), &rows, err)) {
        if (err->status == REL_NOT_FOUND) {
            rel_fail(err, REL_NOT_FOUND, "there is no such sequence");
            rel_advise(err, "sequence", "See: relatum sequence list");
        }
        return err->status;
    }
    read_sequence(rows, arena, &s);
    if (read_steps(db, arena, id, &s.steps, err))
        return err->status;
    *out = s;
    return REL_OK;
}

#define ENROLMENT                                                                                  \
    "id, book_id, user_id, contact_id, sequence_id, started, step, due, state, why, since"

enum rel_status
rel_enrolment_write(struct rel_db *db, const struct rel_enrolment *e, struct rel_err *err)
{
    return rel_db_exec(
        db,
        "INSERT INTO enrolment (" ENROLMENT ") VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10,"
        " $11) ON CONFLICT (id) DO UPDATE SET step = excluded.step, due = excluded.due,"
        " state = excluded.state, why = excluded.why, since = excluded.since",
        REL_ARGS(REL_N(e->id), REL_N(e->book), REL_N(e->user), REL_N(e->contact),
                 REL_N(e->sequence), REL_N(e->started), REL_N(e->step), REL_N(e->due),
                 REL_T(rel_enrolment_state_word(e->state)), REL_T(e->why), REL_N(e->since)),
        NULL, err);
}

static enum rel_status
read_enrolments(struct rel_rows *rows, struct rel_arena *arena, struct rel_enrolment_list *out,
                struct rel_err *err)
{
    struct rel_enrolment_list list = {0};

    while (rel_rows_next(rows)) {
        struct rel_enrolment *e = REL_ADD(arena, &list);

        e->id = rel_rows_num(rows, 0);
        e->book = rel_rows_num(rows, 1);
        e->user = rel_rows_num(rows, 2);
        e->contact = rel_rows_num(rows, 3);
        e->sequence = rel_rows_num(rows, 4);
        e->started = rel_rows_day(rows, 5);
        e->step = (int)rel_rows_num(rows, 6);
        e->due = rel_rows_day(rows, 7);
        rel_enrolment_state_parse(rel_rows_text(rows, 8), &e->state);
        e->why = rel_rows_dup(rows, 9, arena);
        e->since = rel_rows_day(rows, 10);
    }
    if (rel_rows_status(rows, err))
        return err->status;
    *out = list;
    return REL_OK;
}

enum rel_status
rel_enrolment_load(struct rel_db *db, struct rel_arena *arena, rel_id user, rel_id book, rel_id id,
                   struct rel_enrolment *out, struct rel_err *err)
{
    REL_AUTO(rel_rows) *rows = NULL;
    struct rel_enrolment_list list;

    if (rel_db_query(db,
                     "SELECT " ENROLMENT " FROM enrolment WHERE id = $1 AND user_id = $2"
                     " AND book_id = $3",
                     REL_ARGS(REL_N(id), REL_N(user), REL_N(book)), &rows, err)
        || read_enrolments(rows, arena, &list, err))
        return err->status;
    if (!list.n) {
        rel_fail(err, REL_NOT_FOUND, "nobody is on a sequence by that id");
        return rel_advise(err, "enrolment", "See: relatum sequence list");
    }
    *out = list.v[0];
    return REL_OK;
}

enum rel_status
rel_enrolment_of(struct rel_db *db, struct rel_arena *arena, rel_id user, rel_id contact,
                 size_t most, struct rel_enrolment_list *out, struct rel_err *err)
{
    REL_AUTO(rel_rows) *rows = NULL;

    if (rel_db_query(db,
                     "SELECT " ENROLMENT " FROM enrolment WHERE contact_id = $1 AND user_id = $2"
                     " ORDER BY id DESC LIMIT $3",
                     REL_ARGS(REL_N(contact), REL_N(user), REL_N((int64_t)most)), &rows, err))
        return err->status;
    return read_enrolments(rows, arena, out, err);
}

enum rel_status
rel_enrolment_on(struct rel_db *db, struct rel_arena *arena, rel_id user, rel_id sequence,
                 struct rel_enrolment_list *out, struct rel_err *err)
{
    REL_AUTO(rel_rows) *rows = NULL;

    if (rel_db_query(db,
                     "SELECT " ENROLMENT " FROM enrolment WHERE sequence_id = $1 AND user_id = $2"
                     " ORDER BY id",
                     REL_ARGS(REL_N(sequence), REL_N(user)), &rows, err))
        return err->status;
    return read_enrolments(rows, arena, out, err);
}
