#include "store/interaction.h"

enum rel_status
rel_interaction_insert(struct rel_db *db, const struct rel_interaction *i, struct rel_err *err)
{
    const char *channel = rel_channel_word(i->channel);
    const char *direction = rel_direction_word(i->direction);

    if (rel_db_exec(db,
                    "INSERT INTO interaction (id, book_id, user_id, at, minutes, channel,"
                    " direction, subject, import_id) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)",
                    REL_ARGS(REL_N(i->id), REL_N(i->book), REL_N(i->user), REL_N(i->at),
                             REL_N(i->minutes), REL_T(channel), REL_T(direction), REL_T(i->subject),
                             REL_N(i->import_id)),
                    NULL, err))
        return err->status;
    if (*i->note
        && rel_db_exec(db, "INSERT INTO interaction_note (interaction_id, text) VALUES ($1, $2)",
                       REL_ARGS(REL_N(i->id), REL_T(i->note)), NULL, err))
        return err->status;
    for (size_t k = 0; k < i->who.n; k++)
        if (rel_db_exec(db,
                        "INSERT INTO participation (contact_id, at, interaction_id, user_id,"
                        " direction, channel) VALUES ($1, $2, $3, $4, $5, $6)"
                        " ON CONFLICT (contact_id, at, interaction_id) DO NOTHING",
                        REL_ARGS(REL_N(i->who.v[k]), REL_N(i->at), REL_N(i->id), REL_N(i->user),
                                 REL_T(direction), REL_T(channel)),
                        NULL, err))
            return err->status;
    return REL_OK;
}

enum rel_status
rel_interaction_left(struct rel_db *db, rel_id book, rel_id id, const char *left,
                     struct rel_err *err)
{
    return rel_db_exec(db, "UPDATE interaction SET left_us = $3 WHERE id = $1 AND book_id = $2",
                       REL_ARGS(REL_N(id), REL_N(book), REL_T(left)), NULL, err);
}

enum rel_status
rel_interaction_remove(struct rel_db *db, rel_id book, rel_id id, struct rel_err *err)
{
    return rel_db_exec(db, "DELETE FROM interaction WHERE id = $1 AND book_id = $2",
                       REL_ARGS(REL_N(id), REL_N(book)), NULL, err);
}

enum rel_status
rel_interaction_exists(struct rel_db *db, rel_id book, rel_id id, bool *out, struct rel_err *err)
{
    REL_AUTO(rel_rows) *rows = NULL;

    if (rel_db_query(db, "SELECT 1 FROM interaction WHERE id = $1 AND book_id = $2",
                     REL_ARGS(REL_N(id), REL_N(book)), &rows, err))
        return err->status;
    *out = rel_rows_next(rows);
    return rel_rows_status(rows, err);
}

static enum rel_status
read_who(struct rel_db *db, struct rel_arena *arena, struct rel_interaction *i, struct rel_err *err)
{
    REL_AUTO(rel_rows) *rows = NULL;

    if (rel_db_query(db,
                     "SELECT contact_id FROM participation WHERE interaction_id = $1"
                     " ORDER BY contact_id",
                     REL_ARGS(REL_N(i->id)), &rows, err))
        return err->status;
    while (rel_rows_next(rows))
        *REL_ADD(arena, &i->who) = rel_rows_num(rows, 0);
    return rel_rows_status(rows, err);
}

enum rel_status
rel_interaction_timeline(struct rel_db *db, struct rel_arena *arena, rel_id user, rel_id book,
                         rel_id contact, int64_t before, size_t most,
                         struct rel_interaction_list *out, struct rel_err *err)
{
    REL_AUTO(rel_rows) *rows = NULL;
    struct rel_interaction_list list = {0};

    if (rel_db_query(
            db,
            "SELECT i.id, i.book_id, i.user_id, i.at, i.minutes, i.channel, i.direction,"
            " CASE WHEN i.user_id = $5 THEN i.subject ELSE '' END, i.import_id,"
            " COALESCE(n.text, ''), CASE WHEN i.user_id = $5 THEN i.left_us ELSE '' END"
            " FROM participation p JOIN interaction i ON i.id = p.interaction_id"
            " LEFT JOIN interaction_note n ON n.interaction_id = i.id AND i.user_id = $5"
            " WHERE p.contact_id = $1 AND p.at < $2 AND i.book_id = $3"
            " ORDER BY p.at DESC, p.interaction_id DESC LIMIT $4",
            REL_ARGS(REL_N(contact), REL_N(before), REL_N(book), REL_N((int64_t)most), REL_N(user)),
            &rows, err))
        return err->status;
    while (rel_rows_next(rows)) {
        struct rel_interaction *i = REL_ADD(arena, &list);

        i->id = rel_rows_num(rows, 0);
        i->book = rel_rows_num(rows, 1);
        i->user = rel_rows_num(rows, 2);
        i->at = rel_rows_num(rows, 3);
        i->minutes = (int)rel_rows_num(rows, 4);
        rel_channel_parse(rel_rows_text(rows, 5), &i->channel);
        rel_direction_parse(rel_rows_text(rows, 6), &i->direction);
        i->subject = rel_strdup(arena, rel_rows_text(rows, 7));
        i->import_id = rel_rows_num(rows, 8);
        i->note = rel_strdup(arena, rel_rows_text(rows, 9));
        i->left = rel_rows_dup(rows, 10, arena);
    }
    if (rel_rows_status(rows, err))
        return err->status;
    for (size_t k = 0; k < list.n; k++)
        if (read_who(db, arena, &list.v[k], err))
            return err->status;
    *out = list;
    return REL_OK;
}

static enum rel_status
read_moments(struct rel_rows *rows, struct rel_arena *arena, struct rel_moments *out,
             struct rel_err *err)
{
    struct rel_moments list = {0};

    while (rel_rows_next(rows)) {
        struct rel_moment *m = REL_ADD(arena, &list);

        m->at = rel_rows_num(rows, 0);
        rel_direction_parse(rel_rows_text(rows, 1), &m->direction);
        rel_channel_parse(rel_rows_text(rows, 2), &m->channel);
    }
    if (rel_rows_status(rows, err))
        return err->status;
    *out = list;
    return REL_OK;
}

enum rel_status
rel_interaction_moments(struct rel_db *db, struct rel_arena *arena, rel_id user, rel_id contact,
                        int64_t from, struct rel_moments *out, struct rel_err *err)
{
    REL_AUTO(rel_rows) *rows = NULL;

    if (rel_db_query(db,
                     "SELECT at, direction, channel FROM participation"
                     " WHERE contact_id = $1 AND at >= $2 AND user_id = $3 ORDER BY at",
                     REL_ARGS(REL_N(contact), REL_N(from), REL_N(user)), &rows, err))
        return err->status;
    return read_moments(rows, arena, out, err);
}

static enum rel_status
read_subject(struct rel_db *db, struct rel_arena *arena, struct rel_moment *m, struct rel_err *err)
{
    REL_AUTO(rel_rows) *rows = NULL;

    if (rel_db_query(db, "SELECT subject FROM interaction WHERE id = $1",
                     REL_ARGS(REL_N(m->interaction)), &rows, err))
        return err->status;
    if (rel_rows_next(rows))
        m->subject = rel_rows_dup(rows, 0, arena);
    return rel_rows_status(rows, err);
}

enum rel_status
rel_interaction_latest(struct rel_db *db, struct rel_arena *arena, rel_id user, rel_id contact,
                       size_t most, struct rel_moments *out, struct rel_err *err)
{
    REL_AUTO(rel_rows) *rows = NULL;
    struct rel_moments list = {0};
    bool heard = false;

    if (rel_db_query(db,
                     "SELECT at, direction, channel, interaction_id FROM participation"
                     " WHERE contact_id = $1 AND user_id = $2 ORDER BY at DESC LIMIT $3",
                     REL_ARGS(REL_N(contact), REL_N(user), REL_N((int64_t)most)), &rows, err))
        return err->status;
    while (rel_rows_next(rows)) {
        struct rel_moment *m = REL_ADD(arena, &list);

        m->at = rel_rows_num(rows, 0);
        rel_direction_parse(rel_rows_text(rows, 1), &m->direction);
        rel_channel_parse(rel_rows_text(rows, 2), &m->channel);
        m->interaction = rel_rows_num(rows, 3);
        m->subject = "";
    }
    if (rel_rows_status(rows, err))
        return err->status;
    for (size_t i = 0; i < list.n; i++) {
        const bool first_heard = !heard && list.v[i].direction != REL_OUTBOUND;

        heard |= first_heard;
        if ((i == 0 || first_heard) && read_subject(db, arena, &list.v[i], err))
            return err->status;
    }
    *out = list;
    return REL_OK;
}
