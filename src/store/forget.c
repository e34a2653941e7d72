#include "store/forget.h"

#include "base/str.h"
#include "store/dav_item.h"
#include "store/engine.h"
#include "store/tables.h"
#include "store/text.h"
#include "store/txn.h"

enum { MOST_INTERACTIONS = 100000 }; /* at a time */

enum rel_status
rel_forget_secret(struct rel_db *db, struct rel_arena *arena, rel_id book, const char *make,
                  const char **out, struct rel_err *err)
{
    REL_AUTO(rel_rows) *rows = NULL;

    if (*make
        && rel_db_exec(db,
                       "INSERT INTO forget_key (book_id, secret) VALUES ($1, $2)"
                       " ON CONFLICT (book_id) DO NOTHING",
                       REL_ARGS(REL_N(book), REL_T(make)), NULL, err))
        return err->status;
    if (rel_db_query(db, "SELECT secret FROM forget_key WHERE book_id = $1", REL_ARGS(REL_N(book)),
                     &rows, err))
        return err->status;
    *out = rel_rows_next(rows) ? rel_rows_dup(rows, 0, arena) : "";
    return rel_rows_status(rows, err);
}

enum rel_status
rel_forget_stone(struct rel_db *db, rel_id book, int64_t stone, rel_day day, struct rel_err *err)
{
    return rel_db_exec(db,
                       "INSERT INTO forgotten (book_id, stone, day) VALUES ($1, $2, $3)"
                       " ON CONFLICT (book_id, stone) DO NOTHING",
                       REL_ARGS(REL_N(book), REL_N(stone), REL_N(day)), NULL, err);
}

enum rel_status
rel_forget_stands(struct rel_db *db, rel_id book, int64_t stone, bool *out, struct rel_err *err)
{
    int64_t n;

    if (rel_db_number(db, "SELECT COUNT(*) FROM forgotten WHERE book_id = $1 AND stone = $2",
                      REL_ARGS(REL_N(book), REL_N(stone)), 0, &n, err))
        return err->status;
    *out = n > 0;
    return REL_OK;
}

/* ---------------------------------------------------------------- erasing */

static enum rel_status
exec(struct rel_db *db, const char *sql, rel_id id, int64_t *rows, struct rel_err *err)
{
    int64_t n = 0;

    if (rel_db_exec(db, sql, REL_ARGS(REL_N(id)), &n, err))
        return err->status;
    *rows += n;
    return REL_OK;
}

/* Interactions that were with them alone go whole, with what history and mail kept of them. */
static enum rel_status
erase_interactions(struct rel_db *db, struct rel_arena *arena, rel_id contact,
                   struct rel_forget_counts *out, struct rel_err *err)
{
    static const char *const texts[] = {
        "DELETE FROM message WHERE interaction_id = $1 AND interaction_id <> 0",
        "DELETE FROM interaction WHERE id = $1", /* takes its note and participation along */
    };
    REL_AUTO(rel_rows) *rows = NULL;
    struct rel_id_list alone = {0};

    if (rel_db_query(db,
                     "SELECT p.interaction_id FROM participation p WHERE p.contact_id = $1"
                     " AND NOT EXISTS (SELECT 1 FROM participation o"
                     " WHERE o.interaction_id = p.interaction_id AND o.contact_id <> $1)"
                     " ORDER BY p.at, p.interaction_id LIMIT $2",
                     REL_ARGS(REL_N(contact), REL_N(MOST_INTERACTIONS)), &rows, err)
        || rel_rows_ids(rows, 0, arena, &alone, err))
        return err->status;
    for (size_t i = 0; i < alone.n; i++) {
        const char *key = rel_printf(arena, "id=%lld\n", (long long)alone.v[i]);
        const char *note = rel_printf(arena, "interaction_id=%lld\n", (long long)alone.v[i]);

        for (size_t t = 0; t < REL_COUNT(texts); t++)
            if (exec(db, texts[t], alone.v[i], &out->rows, err))
                return err->status;
        if (rel_db_exec(db,
                        "DELETE FROM change_row WHERE change_id IN (SELECT r.change_id"
                        " FROM change_row r WHERE r.contact_id = $1 AND r.contact_id <> 0)"
                        " AND name IN ('interaction', 'interaction_note') AND key IN ($2, $3)",
                        REL_ARGS(REL_N(contact), REL_T(key), REL_T(note)), NULL, err))
            return err->status;
    }
    out->interactions += (int64_t)alone.n;
    return alone.n == MOST_INTERACTIONS ? erase_interactions(db, arena, contact, out, err) : REL_OK;
}

/* History keeps that something happened, not to whom. */
static enum rel_status
erase_history(struct rel_db *db, rel_id contact, int64_t *rows, struct rel_err *err)
{
    static const char *const texts[] = {
        "UPDATE change SET summary = 'Somebody who was forgotten' WHERE id IN (SELECT change_id"
        " FROM change_row WHERE contact_id = $1 AND contact_id <> 0)",
        "UPDATE change SET summary = 'Somebody who was forgotten', contact_id = 0"
        " WHERE contact_id = $1 AND contact_id <> 0",
        "DELETE FROM change_row WHERE contact_id = $1 AND contact_id <> 0",
    };

    for (size_t i = 0; i < REL_COUNT(texts); i++)
        if (exec(db, texts[i], contact, rows, err))
            return err->status;
    return REL_OK;
}

/* Every table that names them in a column of its own. */
static enum rel_status
erase_rows(struct rel_db *db, rel_id contact, int64_t *rows, struct rel_err *err)
{
    for (size_t i = rel_tables_n; i-- > 0;) /* children before their parents */
        for (const char *const *sql = rel_tables[i].forget; *sql; sql++)
            if (exec(db, *sql, contact, rows, err))
                return err->status;
    return REL_OK;
}

enum rel_status
rel_forget_erase(struct rel_db *db, struct rel_arena *arena, rel_id book, rel_id contact,
                 struct rel_forget_counts *out, struct rel_err *err)
{
    struct rel_forget_counts counts = {0};
    int64_t there;

    if (rel_db_number(db, "SELECT COUNT(*) FROM contact WHERE id = $1 AND book_id = $2",
                      REL_ARGS(REL_N(contact), REL_N(book)), 0, &there, err))
        return err->status;
    if (!there)
        return rel_fail(err, REL_NOT_FOUND, "there is no such person");
    if (rel_dav_forget(db, contact, err) || rel_text_forget(db, arena, contact, err)
        || erase_interactions(db, arena, contact, &counts, err)
        || rel_db_number(db, "SELECT COUNT(*) FROM participation WHERE contact_id = $1",
                         REL_ARGS(REL_N(contact)), 0, &counts.shared, err)
        || erase_history(db, contact, &counts.rows, err)
        || exec(db,
                "UPDATE import_item SET what = '', contact_id = 0 WHERE contact_id = $1"
                " AND contact_id <> 0",
                contact, &counts.rows, err)
        || erase_rows(db, contact, &counts.rows, err)
        || exec(db, "DELETE FROM contact WHERE id = $1", contact, &counts.rows, err))
        return err->status;
    *out = counts;
    return REL_OK;
}

enum rel_status
rel_forget_scrub(struct rel_db *db, struct rel_err *err)
{
    REL_TXN(txn);

    if (rel_txn_begin(&txn, db, err) || rel_text_scrub(db, err) || rel_txn_commit(&txn, err))
        return err->status;
    return db->engine->scrub(db, err);
}
