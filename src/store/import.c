#include "store/import.h"

#include "store/dav_item.h"

#define COLUMNS                                                                                    \
    "id, book_id, user_id, started, ended, state, source, files, cards, messages, n_new,"          \
    " n_changed, n_same, n_skipped, contacts_new, contacts_changed, candidates_new,"               \
    " interactions_new, circles_new, entries"

static struct rel_import
read_import(struct rel_rows *rows, struct rel_arena *arena)
{
    struct rel_import m = {.id = rel_rows_num(rows, 0),
                           .book = rel_rows_num(rows, 1),
                           .user = rel_rows_num(rows, 2),
                           .started = rel_rows_num(rows, 3),
                           .ended = rel_rows_num(rows, 4),
                           .source = rel_rows_dup(rows, 6, arena),
                           .files = rel_rows_num(rows, 7),
                           .cards = rel_rows_num(rows, 8),
                           .messages = rel_rows_num(rows, 9),
                           .contacts_new = rel_rows_num(rows, 14),
                           .contacts_changed = rel_rows_num(rows, 15),
                           .candidates_new = rel_rows_num(rows, 16),
                           .interactions_new = rel_rows_num(rows, 17),
                           .circles_new = rel_rows_num(rows, 18),
                           .entries = rel_rows_num(rows, 19)};

    rel_import_state_parse(rel_rows_text(rows, 5), &m.state);
    for (int i = 0; i < 4; i++)
        m.count[i] = rel_rows_num(rows, 10 + i);
    return m;
}

enum rel_status
rel_import_insert(struct rel_db *db, const struct rel_import *m, struct rel_err *err)
{
    return rel_db_exec(db,
                       "INSERT INTO import (id, book_id, user_id, source, state, started)"
                       " VALUES ($1, $2, $3, $4, $5, $6)",
                       REL_ARGS(REL_N(m->id), REL_N(m->book), REL_N(m->user), REL_T(m->source),
                                REL_T(rel_import_state_word(m->state)), REL_N(m->started)),
                       NULL, err);
}

enum rel_status
rel_import_update(struct rel_db *db, const struct rel_import *m, struct rel_err *err)
{
    return rel_db_exec(
        db,
        "UPDATE import SET state = $2, ended = $3, files = $4, cards = $5, messages = $6,"
        " n_new = $7, n_changed = $8, n_same = $9, n_skipped = $10, contacts_new = $11,"
        " contacts_changed = $12, candidates_new = $13, interactions_new = $14, circles_new = $15,"
        " entries = $16"
        " WHERE id = $1",
        REL_ARGS(REL_N(m->id), REL_T(rel_import_state_word(m->state)), REL_N(m->ended),
                 REL_N(m->files), REL_N(m->cards), REL_N(m->messages), REL_N(m->count[REL_NEW]),
                 REL_N(m->count[REL_CHANGED]), REL_N(m->count[REL_SAME]),
                 REL_N(m->count[REL_SKIPPED]), REL_N(m->contacts_new), REL_N(m->contacts_changed),
                 REL_N(m->candidates_new), REL_N(m->interactions_new), REL_N(m->circles_new),
                 REL_N(m->entries)),
        NULL, err);
}

enum rel_status
rel_import_unfinished(struct rel_db *db, struct rel_arena *arena, rel_id book, rel_id user,
                      const char *source, struct rel_import *out, bool *found, struct rel_err *err)
{
    REL_AUTO(rel_rows) *rows = NULL;

    if (rel_db_query(db,
                     "SELECT " COLUMNS " FROM import WHERE book_id = $1 AND user_id = $2"
                     " AND source = $3 AND state IN ('running', 'cut')"
                     " ORDER BY started DESC, id DESC LIMIT 1",
                     REL_ARGS(REL_N(book), REL_N(user), REL_T(source)), &rows, err))
        return err->status;
    *found = rel_rows_next(rows);
    if (*found)
        *out = read_import(rows, arena);
    return rel_rows_status(rows, err);
}

enum rel_status
rel_import_load(struct rel_db *db, struct rel_arena *arena, rel_id book, rel_id id,
                struct rel_import *out, struct rel_err *err)
{
    REL_AUTO(rel_rows) *rows = NULL;

    if (rel_db_one(db, "SELECT " COLUMNS " FROM import WHERE id = $1 AND book_id = $2",
                   REL_ARGS(REL_N(id), REL_N(book)), &rows, err)) {
        if (err->status != REL_NOT_FOUND)
            return err->status;
        rel_fail(err, REL_NOT_FOUND, "there is no such import");
        return rel_advise(err, "import", "See: relatum import list");
    }
    *out = read_import(rows, arena);
    return REL_OK;
}

enum rel_status
rel_import_list(struct rel_db *db, struct rel_arena *arena, rel_id book, int limit,
                struct rel_import_list *out, struct rel_err *err)
{
    REL_AUTO(rel_rows) *rows = NULL;
    struct rel_import_list list = {0};

    if (rel_db_query(db,
                     "SELECT " COLUMNS " FROM import WHERE book_id = $1"
                     " ORDER BY started DESC, id DESC LIMIT $2",
                     REL_ARGS(REL_N(book), REL_N(limit)), &rows, err))
        return err->status;
    while (rel_rows_next(rows)) {
        struct rel_import import = read_import(rows, arena);

        *REL_ADD(arena, &list) = import;
    }
    if (rel_rows_status(rows, err))
        return err->status;
    *out = list;
    return REL_OK;
}

enum rel_status
rel_import_details(struct rel_db *db, struct rel_arena *arena, struct rel_import *import,
                   size_t most, struct rel_err *err)
{
    REL_AUTO(rel_rows) *reasons = NULL;
    REL_AUTO(rel_rows) *items = NULL;

    if (rel_db_query(db,
                     "SELECT reason, n FROM import_reason WHERE import_id = $1"
                     " ORDER BY n DESC, reason",
                     REL_ARGS(REL_N(import->id)), &reasons, err)
        || rel_db_query(db,
                        "SELECT outcome, file, line, what, reason, contact_id FROM import_item"
                        " WHERE import_id = $1 ORDER BY n LIMIT $2",
                        REL_ARGS(REL_N(import->id), REL_N((int64_t)most)), &items, err))
        return err->status;
    import->reasons.n = import->items.n = 0;
    while (rel_rows_next(reasons))
        *REL_ADD(arena, &import->reasons) = (struct rel_import_count){
            .reason = rel_rows_dup(reasons, 0, arena), .n = rel_rows_num(reasons, 1)};
    while (rel_rows_next(items)) {
        struct rel_import_item *item = REL_ADD(arena, &import->items);

        rel_outcome_parse(rel_rows_text(items, 0), &item->outcome);
        item->file = rel_rows_dup(items, 1, arena);
        item->line = rel_rows_num(items, 2);
        item->what = rel_rows_dup(items, 3, arena);
        item->reason = rel_rows_dup(items, 4, arena);
        item->contact = rel_rows_num(items, 5);
    }
    return rel_rows_status(reasons, err) ? err->status : rel_rows_status(items, err);
}

enum rel_status
rel_import_reason_add(struct rel_db *db, rel_id import, const char *reason, int64_t n,
                      struct rel_err *err)
{
    return rel_db_exec(db,
                       "INSERT INTO import_reason (import_id, reason, n) VALUES ($1, $2, $3)"
                       " ON CONFLICT (import_id, reason) DO UPDATE"
                       " SET n = import_reason.n + excluded.n",
                       REL_ARGS(REL_N(import), REL_T(reason), REL_N(n)), NULL, err);
}

enum rel_status
rel_import_item_add(struct rel_db *db, rel_id import, int64_t n, const struct rel_import_item *item,
                    struct rel_err *err)
{
    return rel_db_exec(db,
                       "INSERT INTO import_item (import_id, n, outcome, file, line, what, reason,"
                       " contact_id) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)",
                       REL_ARGS(REL_N(import), REL_N(n), REL_T(rel_outcome_word(item->outcome)),
                                REL_T(item->file), REL_N(item->line), REL_T(item->what),
                                REL_T(item->reason), REL_N(item->contact)),
                       NULL, err);
}

enum rel_status
rel_import_item_last(struct rel_db *db, rel_id import, int64_t *n, struct rel_err *err)
{
    return rel_db_number(db,
                         "SELECT n FROM import_item WHERE import_id = $1 ORDER BY n DESC LIMIT 1",
                         REL_ARGS(REL_N(import)), 0, n, err);
}

enum rel_status
rel_import_file_load(struct rel_db *db, rel_id import, const char *file, int64_t *position,
                     bool *done, struct rel_err *err)
{
    REL_AUTO(rel_rows) *rows = NULL;

    if (rel_db_query(db,
                     "SELECT position, done FROM import_file WHERE import_id = $1 AND file = $2",
                     REL_ARGS(REL_N(import), REL_T(file)), &rows, err))
        return err->status;
    *position = 0;
    *done = false;
    if (rel_rows_next(rows)) {
        *position = rel_rows_num(rows, 0);
        *done = rel_rows_num(rows, 1) != 0;
    }
    return rel_rows_status(rows, err);
}

enum rel_status
rel_import_file_move(struct rel_db *db, rel_id import, const char *file, int64_t before,
                     int64_t position, bool done, struct rel_err *err)
{
    int64_t n = 0;

    if (rel_db_exec(
            db,
            "INSERT INTO import_file (import_id, file, position, done)"
            " VALUES ($1, $2, $4, $5) ON CONFLICT (import_id, file) DO UPDATE"
            " SET position = excluded.position, done = excluded.done"
            " WHERE import_file.position = $3 AND import_file.done = 0",
            REL_ARGS(REL_N(import), REL_T(file), REL_N(before), REL_N(position), REL_N(done)), &n,
            err))
        return err->status;
    if (n == 0) {
        rel_fail(err, REL_CONFLICT, "another program went on with this import");
        return rel_advise(err, "import", "Let it finish, then import again: nothing is doubled.");
    }
    return REL_OK;
}

enum rel_status
rel_import_touched(struct rel_db *db, struct rel_arena *arena, rel_id import,
                   struct rel_id_list *out, struct rel_err *err)
{
    REL_AUTO(rel_rows) *rows = NULL;

    if (rel_db_query(db,
                     "SELECT p.contact_id FROM interaction i JOIN participation p"
                     " ON p.interaction_id = i.id WHERE i.import_id = $1 AND i.import_id <> 0"
                     " UNION SELECT c.id FROM contact c WHERE c.import_id = $1"
                     " AND c.import_id <> 0",
                     REL_ARGS(REL_N(import)), &rows, err))
        return err->status;
    return rel_rows_ids(rows, 0, arena, out, err);
}

/* ---------------------------------------------------------------- taking back */

enum rel_status
rel_import_made(struct rel_db *db, struct rel_arena *arena, rel_id import, rel_id after,
                size_t most, struct rel_id_list *out, struct rel_err *err)
{
    REL_AUTO(rel_rows) *rows = NULL;

    if (rel_db_query(db,
                     "SELECT id FROM contact WHERE import_id = $1 AND import_id <> 0 AND id > $2"
                     " ORDER BY id LIMIT $3",
                     REL_ARGS(REL_N(import), REL_N(after), REL_N((int64_t)most)), &rows, err))
        return err->status;
    return rel_rows_ids(rows, 0, arena, out, err);
}

enum rel_status
rel_import_kept(struct rel_db *db, rel_id contact, bool *out, struct rel_err *err)
{
    int64_t n;

    if (rel_db_number(db,
                      "SELECT 1 FROM contact c WHERE c.id = $1 AND"
                      " (c.state NOT IN ('candidate', 'unsorted')"
                      " OR EXISTS (SELECT 1 FROM participation p JOIN interaction i"
                      "   ON i.id = p.interaction_id WHERE p.contact_id = $1 AND i.import_id = 0)"
                      " OR EXISTS (SELECT 1 FROM promise WHERE contact_id = $1)"
                      " OR EXISTS (SELECT 1 FROM touchpoint WHERE contact_id = $1)"
                      " OR EXISTS (SELECT 1 FROM answer WHERE contact_id = $1)"
                      " OR EXISTS (SELECT 1 FROM provenance"
                      "   WHERE contact_id = $1 AND source = 'hand'))",
                      REL_ARGS(REL_N(contact)), 0, &n, err))
        return err->status;
    *out = n != 0;
    return REL_OK;
}

enum rel_status
rel_import_drop_circles(struct rel_db *db, rel_id book, rel_id import, struct rel_err *err)
{
    REL_AUTO(rel_arena) *arena = rel_arena_new();
    struct rel_id_list gone = {0};
    REL_AUTO(rel_rows) *rows = NULL;

    if (rel_db_query(db,
                     "DELETE FROM circle WHERE book_id = $1 AND import_id = $2 AND import_id <> 0"
                     " AND NOT EXISTS (SELECT 1 FROM circle_member m WHERE m.circle_id = circle.id)"
                     " RETURNING id",
                     REL_ARGS(REL_N(book), REL_N(import)), &rows, err)
        || rel_rows_ids(rows, 0, arena, &gone, err))
        return err->status;
    for (size_t i = 0; i < gone.n; i++)
        if (rel_dav_note_circle(db, gone.v[i], err))
            return err->status;
    return REL_OK;
}

enum rel_status
rel_import_drop_guesses(struct rel_db *db, rel_id book, rel_id user, struct rel_err *err)
{
    return rel_db_exec(db,
                       "DELETE FROM own_address WHERE user_id = $2 AND guessed = 1"
                       " AND NOT EXISTS (SELECT 1 FROM message WHERE book_id = $1)",
                       REL_ARGS(REL_N(book), REL_N(user)), NULL, err);
}
