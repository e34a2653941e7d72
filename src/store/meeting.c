#include "store/meeting.h"

#define COLUMNS                                                                                    \
    "m.id, m.book_id, m.user_id, m.hash, m.content, m.at, m.minutes, m.day, m.whole_day, m.state," \
    " m.subject, m.place, m.mine, m.interaction_id, m.import_id"

static struct rel_meeting
read_meeting(struct rel_rows *rows, struct rel_arena *arena)
{
    struct rel_meeting m = {.id = rel_rows_num(rows, 0),
                            .book = rel_rows_num(rows, 1),
                            .user = rel_rows_num(rows, 2),
                            .hash = rel_rows_num(rows, 3),
                            .content = rel_rows_num(rows, 4),
                            .at = rel_rows_num(rows, 5),
                            .minutes = (int)rel_rows_num(rows, 6),
                            .day = (rel_day)rel_rows_num(rows, 7),
                            .whole_day = rel_rows_num(rows, 8) != 0,
                            .subject = rel_rows_dup(rows, 10, arena),
                            .place = rel_rows_dup(rows, 11, arena),
                            .mine = rel_rows_num(rows, 12) != 0,
                            .interaction = rel_rows_num(rows, 13),
                            .import_id = rel_rows_num(rows, 14)};

    rel_event_state_parse(rel_rows_text(rows, 9), &m.state);
    return m;
}

enum rel_status
rel_meeting_find(struct rel_db *db, struct rel_arena *arena, rel_id book, int64_t hash,
                 struct rel_meeting *out, bool *found, struct rel_err *err)
{
    REL_AUTO(rel_rows) *rows = NULL;

    if (rel_db_query(db, "SELECT " COLUMNS " FROM meeting m WHERE m.book_id = $1 AND m.hash = $2",
                     REL_ARGS(REL_N(book), REL_N(hash)), &rows, err))
        return err->status;
    *found = rel_rows_next(rows);
    if (*found)
        *out = read_meeting(rows, arena);
    return rel_rows_status(rows, err);
}

enum rel_status
rel_meeting_write(struct rel_db *db, const struct rel_meeting *m, struct rel_err *err)
{
    if (rel_db_exec(db,
                    "INSERT INTO meeting (id, book_id, user_id, hash, content, at, minutes, day,"
                    " whole_day, state, subject, place, mine, interaction_id, import_id)"
                    " VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15)"
                    " ON CONFLICT (id) DO UPDATE SET content = excluded.content,"
                    " at = excluded.at, minutes = excluded.minutes, day = excluded.day,"
                    " whole_day = excluded.whole_day, state = excluded.state,"
                    " subject = excluded.subject, place = excluded.place, mine = excluded.mine,"
                    " interaction_id = excluded.interaction_id",
                    REL_ARGS(REL_N(m->id), REL_N(m->book), REL_N(m->user), REL_N(m->hash),
                             REL_N(m->content), REL_N(m->at), REL_N(m->minutes), REL_N(m->day),
                             REL_N(m->whole_day), REL_T(rel_event_state_word(m->state)),
                             REL_T(m->subject), REL_T(m->place), REL_N(m->mine),
                             REL_N(m->interaction), REL_N(m->import_id)),
                    NULL, err)
        || rel_db_exec(db, "DELETE FROM meeting_guest WHERE meeting_id = $1",
                       REL_ARGS(REL_N(m->id)), NULL, err))
        return err->status;
    for (size_t i = 0; i < m->guests.n; i++) {
        const struct rel_meeting_guest *g = &m->guests.v[i];

        if (rel_db_exec(db,
                        "INSERT INTO meeting_guest (meeting_id, contact_id, answer, organizer)"
                        " VALUES ($1, $2, $3, $4) ON CONFLICT (meeting_id, contact_id) DO NOTHING",
                        REL_ARGS(REL_N(m->id), REL_N(g->contact),
                                 REL_T(rel_answer_given_word(g->answer)), REL_N(g->organizer)),
                        NULL, err))
            return err->status;
    }
    return REL_OK;
}

static enum rel_status
read_guests(struct rel_db *db, struct rel_arena *arena, struct rel_meeting *m, struct rel_err *err)
{
    REL_AUTO(rel_rows) *rows = NULL;

    if (rel_db_query(db,
                     "SELECT g.contact_id, c.name, g.answer, g.organizer FROM meeting_guest g"
                     " JOIN contact c ON c.id = g.contact_id WHERE g.meeting_id = $1"
                     " AND c.deleted = 0 ORDER BY g.organizer DESC, c.name_key, c.id",
                     REL_ARGS(REL_N(m->id)), &rows, err))
        return err->status;
    while (rel_rows_next(rows)) {
        struct rel_meeting_guest *g = REL_ADD(arena, &m->guests);

        g->contact = rel_rows_num(rows, 0);
        g->name = rel_rows_dup(rows, 1, arena);
        rel_answer_given_parse(rel_rows_text(rows, 2), &g->answer);
        g->organizer = rel_rows_num(rows, 3) != 0;
    }
    return rel_rows_status(rows, err);
}

static enum rel_status
read_list(struct rel_db *db, struct rel_arena *arena, struct rel_rows *rows,
          struct rel_meeting_list *out, struct rel_err *err)
{
    struct rel_meeting_list list = {0};

    while (rel_rows_next(rows)) {
        struct rel_meeting m = read_meeting(rows, arena);

        *REL_ADD(arena, &list) = m;
    }
    if (rel_rows_status(rows, err))
        return err->status;
    for (size_t i = 0; i < list.n; i++)
        if (read_guests(db, arena, &list.v[i], err))
            return err->status;
    *out = list;
    return REL_OK;
}

enum rel_status
rel_meeting_list(struct rel_db *db, struct rel_arena *arena, rel_id user, rel_id book,
                 rel_id contact, int64_t from, int64_t to, bool cancelled, size_t most,
                 struct rel_meeting_list *out, struct rel_err *err)
{
    REL_AUTO(rel_rows) *rows = NULL;

    if (rel_db_query(db,
                     "SELECT " COLUMNS " FROM meeting m WHERE m.user_id = $1 AND m.book_id = $2"
                     " AND m.at >= $3 AND m.at < $4 AND (m.state <> 'cancelled' OR $5 = 1)"
                     " AND ($6 = 0 OR EXISTS (SELECT 1 FROM meeting_guest g"
                     "   WHERE g.meeting_id = m.id AND g.contact_id = $6))"
                     " ORDER BY m.at, m.id LIMIT $7",
                     REL_ARGS(REL_N(user), REL_N(book), REL_N(from), REL_N(to), REL_N(cancelled),
                              REL_N(contact), REL_N((int64_t)most)),
                     &rows, err))
        return err->status;
    return read_list(db, arena, rows, out, err);
}

enum rel_status
rel_meeting_waiting(struct rel_db *db, struct rel_arena *arena, rel_id user, rel_id book,
                    int64_t from, int64_t to, size_t most, struct rel_meeting_list *out,
                    struct rel_err *err)
{
    REL_AUTO(rel_rows) *rows = NULL;

    if (rel_db_query(
            db,
            "SELECT " COLUMNS " FROM meeting m WHERE m.user_id = $1 AND m.book_id = $2"
            " AND m.at >= $3 AND m.at < $4 AND m.interaction_id = 0"
            " AND m.state <> 'cancelled' ORDER BY m.at, m.id LIMIT $5",
            REL_ARGS(REL_N(user), REL_N(book), REL_N(from), REL_N(to), REL_N((int64_t)most)), &rows,
            err))
        return err->status;
    return read_list(db, arena, rows, out, err);
}

enum rel_status
rel_meeting_noted(struct rel_db *db, rel_id user, rel_id contact, int64_t from, int64_t to,
                  bool *out, struct rel_err *err)
{
    int64_t n;

    if (rel_db_number(db,
                      "SELECT 1 FROM participation p JOIN interaction i ON i.id = p.interaction_id"
                      " WHERE p.contact_id = $2 AND p.user_id = $1 AND p.at >= $3 AND p.at < $4"
                      " AND p.channel NOT IN ('email', 'message', 'letter', 'card')"
                      " AND (i.import_id = 0 OR EXISTS (SELECT 1 FROM interaction_note n"
                      "   WHERE n.interaction_id = i.id)) LIMIT 1",
                      REL_ARGS(REL_N(user), REL_N(contact), REL_N(from), REL_N(to)), 0, &n, err))
        return err->status;
    *out = n != 0;
    return REL_OK;
}

enum rel_status
rel_meeting_of_import(struct rel_db *db, struct rel_arena *arena, rel_id book, rel_id import,
                      size_t most, struct rel_meeting_list *out, struct rel_err *err)
{
    REL_AUTO(rel_rows) *rows = NULL;

    if (rel_db_query(db,
                     "SELECT " COLUMNS " FROM meeting m WHERE m.import_id = $2"
                     " AND m.import_id <> 0 AND m.book_id = $1 LIMIT $3",
                     REL_ARGS(REL_N(book), REL_N(import), REL_N((int64_t)most)), &rows, err))
        return err->status;
    return read_list(db, arena, rows, out, err);
}

enum rel_status
rel_meeting_remove(struct rel_db *db, rel_id book, rel_id id, struct rel_err *err)
{
    return rel_db_exec(db, "DELETE FROM meeting WHERE id = $1 AND book_id = $2",
                       REL_ARGS(REL_N(id), REL_N(book)), NULL, err);
}
