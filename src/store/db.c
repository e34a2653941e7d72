#include "store/db.h"

#include "base/str.h"
#include "store/engine.h"

#include <stdlib.h>
#include <string.h>

static const struct rel_engine *
engine_of(const char *where)
{
    if (rel_str_starts(where, "postgresql://") || rel_str_starts(where, "postgres://"))
        return &rel_engine_pg;
    return &rel_engine_sqlite;
}

enum rel_status
rel_db_open(const char *where, enum rel_db_mode mode, struct rel_db **out, struct rel_err *err)
{
    struct rel_db *db;

    if (!*where) {
        rel_fail(err, REL_BAD_INPUT, "no database named");
        return rel_advise(err, "db", "Name a file or postgresql://user@host/name.");
    }
    if (engine_of(where)->open(where, mode, &db, err))
        return err->status;
    db->version = db->changes = -1;
    *out = db;
    return REL_OK;
}

static void
drop(struct rel_rows *rows)
{
    rows->db->engine->drop(rows);
    free(rows->sql);
    free(rows);
}

void
rel_db_close(struct rel_db *db)
{
    if (!db)
        return;
    db->statements = 0; /* they go with the connection: nothing to tell the server */
    for (size_t i = 0; i < REL_DB_BUCKETS; i++)
        for (struct rel_rows *rows = db->buckets[i], *below; rows; rows = below) {
            below = rows->below;
            if (rows->used)
                db->engine->finish(rows);
            drop(rows);
        }
    if (db->txn)
        db->engine->rollback(db);
    db->engine->close(db);
    free(db->where);
    free(db);
}

/* ---------------------------------------------------------------- what may go in */

/* The length of the valid UTF-8 sequence at s (RFC 3629), 0: none. */
static size_t
sequence(const unsigned char *s, size_t n)
{
    size_t need = s[0] < 0xC2 ? 0 : s[0] < 0xE0 ? 2 : s[0] < 0xF0 ? 3 : s[0] < 0xF5 ? 4 : 0;

    if (need == 0 || need > n)
        return 0;
    if ((s[0] == 0xE0 && s[1] < 0xA0) || (s[0] == 0xED && s[1] > 0x9F)
        || (s[0] == 0xF0 && s[1] < 0x90) || (s[0] == 0xF4 && s[1] > 0x8F))
        return 0;
    for (size_t i = 1; i < need; i++)
        if ((s[i] & 0xC0) != 0x80)
            return 0;
    return need;
}

static bool
utf8(const unsigned char *s, size_t n)
{
    for (size_t i = 0, step; i < n; i += step) {
        uint64_t eight;

        step = 1;
        if (i + 8 <= n && (memcpy(&eight, s + i, 8), (eight & UINT64_C(0x8080808080808080)) == 0))
            step = 8;
        else if (s[i] >= 0x80 && (step = sequence(s + i, n - i)) == 0)
            return false;
    }
    return true;
}

/* Copies the arguments with every length measured, and refuses what no engine shall hold. */
static enum rel_status
check(struct rel_arg *to, const struct rel_arg *args, size_t n, struct rel_err *err)
{
    if (n > REL_MAX_ARGS)
        return rel_fail(err, REL_IO, "%zu values for one statement", n);
    for (size_t i = 0; i < n; i++) {
        to[i] = args[i];
        if (to[i].kind != REL_ARG_TEXT)
            continue;
        if (to[i].n == SIZE_MAX)
            to[i].n = strlen(to[i].bytes);
        else if (to[i].n && memchr(to[i].bytes, '\0', to[i].n))
            return rel_fail(err, REL_BAD_INPUT, "a text holds a NUL character");
        if (!utf8(to[i].bytes, to[i].n))
            return rel_fail(err, REL_BAD_INPUT, "a text is not UTF-8: \"%.40s\"",
                            (const char *)to[i].bytes);
    }
    return REL_OK;
}

/* ---------------------------------------------------------------- prepared statements */

/* Of the text and the kinds of its arguments (PostgreSQL prepares per type). */
static uint64_t
hash_of(const char *sql, size_t length, const struct rel_arg *args, size_t n)
{
    const uint64_t prime = UINT64_C(0x9E3779B97F4A7C15);
    uint64_t h = length, piece;

    for (; length >= 8; sql += 8, length -= 8) {
        memcpy(&piece, sql, 8);
        h = (h ^ piece) * prime;
        h ^= h >> 29;
    }
    piece = 0;
    memcpy(&piece, sql, length);
    h = (h ^ piece) * prime;
    for (size_t i = 0; i < n; i++)
        h = (h ^ (uint64_t)args[i].kind) * prime + 1;
    return h ^ h >> 32;
}

/* Forgets the statement that was not used for the longest time. */
static void
evict(struct rel_db *db)
{
    struct rel_rows **oldest = NULL, *gone;

    for (size_t i = 0; i < REL_DB_BUCKETS; i++)
        for (struct rel_rows **at = &db->buckets[i]; *at; at = &(*at)->below)
            if (!(*at)->used && (!oldest || (*at)->tick < (*oldest)->tick))
                oldest = at;
    if (!oldest)
        return;
    gone = *oldest;
    *oldest = gone->below;
    db->statements--;
    drop(gone);
}

static enum rel_status
prepare(struct rel_db *db, const char *sql, const struct rel_arg *args, size_t n, uint64_t hash,
        struct rel_rows **out, struct rel_err *err)
{
    struct rel_rows **bucket = &db->buckets[hash % REL_DB_BUCKETS], *rows;

    if (db->engine->prepare(db, sql, args, n, &rows, err))
        return err->status;
    if (db->statements >= REL_DB_STATEMENTS)
        evict(db);
    rows->db = db;
    rows->sql = rel_engine_copy(sql);
    rows->hash = hash;
    rows->below = *bucket;
    *bucket = rows;
    db->statements++;
    *out = rows;
    return REL_OK;
}

/* One that is free, else a new one. */
static enum rel_status
take(struct rel_db *db, const char *sql, const struct rel_arg *args, size_t n,
     struct rel_rows **out, struct rel_err *err)
{
    const uint64_t hash = hash_of(sql, strlen(sql), args, n);
    struct rel_rows *rows = db->buckets[hash % REL_DB_BUCKETS];

    while (rows && (rows->used || rows->hash != hash || strcmp(rows->sql, sql) != 0))
        rows = rows->below;
    if (!rows && prepare(db, sql, args, n, hash, &rows, err))
        return err->status;
    rows->used = true;
    rows->tick = ++db->tick;
    rows->err.status = REL_OK;
    *out = rows;
    return REL_OK;
}

enum rel_status
rel_rows_ids(struct rel_rows *rows, int column, struct rel_arena *arena, struct rel_id_list *out,
             struct rel_err *err)
{
    while (rel_rows_next(rows))
        *REL_ADD(arena, out) = rel_rows_num(rows, column);
    return rel_rows_status(rows, err);
}

void
rel_rows_close(struct rel_rows *rows)
{
    if (!rows || !rows->used)
        return;
    rows->db->engine->finish(rows);
    rows->used = false;
}

/* In PostgreSQL nothing goes on after a failure inside a transaction: so it is on both. */
static enum rel_status
failed(struct rel_db *db, struct rel_err *err)
{
    if (db->txn)
        db->failed = true;
    return err->status;
}

static enum rel_status
start(struct rel_db *db, const char *sql, const struct rel_arg *args, size_t n, bool now,
      struct rel_rows **out, struct rel_err *err)
{
    struct rel_arg checked[REL_MAX_ARGS];

    if (db->failed)
        return rel_fail(err, REL_CONFLICT,
                        "this transaction failed before; it must be rolled back");
    if (check(checked, args, n, err) || take(db, sql, checked, n, out, err))
        return failed(db, err);
    if ((*out)->writes && db->txn != REL_TXN_WRITE) {
        rel_rows_close(*out);
        return rel_fail(err, REL_IO, "writing outside a transaction: %.80s", sql);
    }
    db->wrote = db->wrote || (*out)->writes;
    if (db->engine->start(*out, checked, n, now, err)) {
        rel_rows_close(*out);
        return failed(db, err);
    }
    return REL_OK;
}

enum rel_status
rel_db_exec(struct rel_db *db, const char *sql, const struct rel_arg *args, size_t n,
            int64_t *changed, struct rel_err *err)
{
    REL_AUTO(rel_rows) *rows = NULL;

    if (start(db, sql, args, n, true, &rows, err))
        return err->status;
    while (rel_rows_next(rows))
        ;
    if (rel_rows_status(rows, err))
        return err->status;
    if (changed)
        *changed = db->engine->changed(rows);
    return REL_OK;
}

enum rel_status
rel_db_query(struct rel_db *db, const char *sql, const struct rel_arg *args, size_t n,
             struct rel_rows **out, struct rel_err *err)
{
    struct rel_rows *rows;

    if (start(db, sql, args, n, false, &rows, err))
        return err->status;
    *out = rows;
    return REL_OK;
}

enum rel_status
rel_db_one(struct rel_db *db, const char *sql, const struct rel_arg *args, size_t n,
           struct rel_rows **out, struct rel_err *err)
{
    struct rel_rows *rows;

    if (start(db, sql, args, n, false, &rows, err))
        return err->status;
    if (!rel_rows_next(rows)) {
        if (rel_rows_status(rows, err) == REL_OK)
            rel_fail(err, REL_NOT_FOUND, "there is no such row");
        rel_rows_close(rows);
        return err->status;
    }
    *out = rows;
    return REL_OK;
}

enum rel_status
rel_db_number(struct rel_db *db, const char *sql, const struct rel_arg *args, size_t n,
              int64_t otherwise, int64_t *out, struct rel_err *err)
{
    REL_AUTO(rel_rows) *rows = NULL;

    switch (rel_db_one(db, sql, args, n, &rows, err)) {
    case REL_OK:
        *out = rel_rows_num(rows, 0);
        return REL_OK;
    case REL_NOT_FOUND:
        *out = otherwise;
        return REL_OK;
    default:
        return err->status;
    }
}

/* ---------------------------------------------------------------- rows */

bool
rel_rows_next(struct rel_rows *rows)
{
    bool more = rows->err.status == REL_OK && rows->db->engine->next(rows);

    if (rows->err.status)
        failed(rows->db, &rows->err);
    return more;
}

enum rel_status
rel_rows_status(const struct rel_rows *rows, struct rel_err *err)
{
    if (rows->err.status)
        *err = rows->err;
    return rows->err.status;
}

const char *
rel_rows_text(struct rel_rows *rows, int column)
{
    return rows->db->engine->text(rows, column);
}

int64_t
rel_rows_num(struct rel_rows *rows, int column)
{
    return rows->db->engine->num(rows, column);
}

double
rel_rows_real(struct rel_rows *rows, int column)
{
    return rows->db->engine->real(rows, column);
}

const void *
rel_rows_blob(struct rel_rows *rows, int column, size_t *n)
{
    return rows->db->engine->blob(rows, column, n);
}

rel_day
rel_rows_day(struct rel_rows *rows, int column)
{
    return (rel_day)rel_rows_num(rows, column);
}

const char *
rel_rows_dup(struct rel_rows *rows, int column, struct rel_arena *arena)
{
    return rel_strdup(arena, rel_rows_text(rows, column));
}

/* ---------------------------------------------------------------- the whole database */

enum rel_status
rel_db_changes(struct rel_db *db, int64_t *counter, struct rel_err *err)
{
    int64_t version = db->engine->version(db), changes;

    if (version >= 0 && version == db->version && db->changes >= 0) {
        *counter = db->changes;
        return REL_OK;
    }
    if (rel_db_number(db, "SELECT value FROM setting WHERE name = 'changes'", REL_NO_ARGS, 0,
                      &changes, err))
        return err->status;
    db->version = version;
    *counter = db->changes = changes;
    return REL_OK;
}

enum rel_status
rel_db_wait(struct rel_db *db, int milliseconds, struct rel_err *err)
{
    return db->engine->wait(db, milliseconds, err);
}

enum rel_status
rel_db_bulk(struct rel_db *db, bool on, struct rel_err *err)
{
    return db->engine->bulk(db, on, err);
}

const char *
rel_db_engine(const struct rel_db *db)
{
    return db->engine->name;
}

const char *
rel_db_where(const struct rel_db *db)
{
    return db->where;
}
