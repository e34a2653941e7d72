#include "store/engine.h"

#include "base/arena.h"
#include "store/lite_file.h"

#include <errno.h>
#include <pthread.h>
#include <sqlite3.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

enum {
    APPLICATION = 0x72454c61, /* "rELa" in the file's header: this is ours */
    WAIT_MS = 10000,
    CACHE_READ_KIB = 8 << 10,
    CACHE_WRITE_KIB = 32 << 10,
    CACHE_BULK_KIB = 256 << 10,
    CHECKPOINT_PAGES = 4000,
    CHECKPOINT_BULK_PAGES = 20000
};

enum own { BEGIN_READ, BEGIN_WRITE, COUNT, COMMIT, VERSION, OWN_TEXTS };

static const char *const own_texts[OWN_TEXTS] = {
    [BEGIN_READ] = "BEGIN",
    [BEGIN_WRITE] = "BEGIN IMMEDIATE",
    [COUNT] = ("UPDATE setting SET value = CAST(CAST(value AS BIGINT) + 1 AS TEXT)"
               " WHERE name = 'changes'"),
    [COMMIT] = "COMMIT",
    [VERSION] = "PRAGMA data_version",
};

struct lite_db {
    struct rel_db base;
    sqlite3 *conn;
    sqlite3_stmt *own[OWN_TEXTS]; /* what every transaction needs, prepared when first needed */
};

struct lite_rows {
    struct rel_rows base;
    sqlite3_stmt *stmt;
    int places[REL_MAX_ARGS]; /* SQLite numbers $2 by first appearance: where $1, $2 ... really are
                               */
    size_t n;
};

static sqlite3 *
conn_of(struct rel_db *db)
{
    return ((struct lite_db *)db)->conn;
}

static sqlite3_stmt *
stmt_of(struct rel_rows *rows)
{
    return ((struct lite_rows *)rows)->stmt;
}

static enum rel_status
fail_constraint(struct rel_err *err, sqlite3 *conn)
{
    const char *what = strchr(sqlite3_errmsg(conn), ':');

    what = what ? what + 2 : sqlite3_errmsg(conn);
    switch (sqlite3_extended_errcode(conn)) {
    case SQLITE_CONSTRAINT_FOREIGNKEY:
        return rel_fail(err, REL_CONFLICT,
                        "what this belongs to is not in the database (any more)");
    case SQLITE_CONSTRAINT_CHECK:
    case SQLITE_CONSTRAINT_NOTNULL:
        return rel_fail(err, REL_BAD_INPUT, "the database does not allow this value: %s", what);
    default:
        return rel_fail(err, REL_CONFLICT, "it exists already (%s)", what);
    }
}

/* The one place where SQLite's codes become ours. */
static enum rel_status
fail(struct rel_err *err, struct rel_db *db)
{
    sqlite3 *conn = conn_of(db);
    int os = sqlite3_system_errno(conn);

    switch (sqlite3_errcode(conn)) {
    case SQLITE_CONSTRAINT:
        return fail_constraint(err, conn);
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
        rel_fail(err, REL_BUSY, "another program holds the database %s", db->where);
        return rel_advise(err, "", "Wait until it is done, or end it; then try again.");
    case SQLITE_NOMEM:
        rel_xrealloc(NULL, PTRDIFF_MAX); /* ends the program, as everywhere */
        abort();
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB:
        rel_fail(err, REL_DAMAGED, "%s is %s (%s)", db->where,
                 sqlite3_errcode(conn) == SQLITE_NOTADB ? "not a relatum database" : "damaged",
                 sqlite3_errmsg(conn));
        return rel_advise(err, "", "Name another file with --db, or restore a backup.");
    case SQLITE_READONLY:
    case SQLITE_PERM:
    case SQLITE_AUTH:
        rel_fail(err, REL_IO, "%s may not be written", db->where);
        return rel_advise(err, "", "Check who owns the file and its folder.");
    case SQLITE_CANTOPEN:
        rel_fail(err, REL_IO, "%s cannot be opened: %s", db->where, strerror(os ? os : EACCES));
        return rel_advise(err, "", "Check that the folder exists and that it is yours.");
    case SQLITE_IOERR:
        if (os != ENOSPC && os != EFBIG && os != EDQUOT)
            return rel_fail(err, REL_IO, "%s: %s (%s)", db->where, sqlite3_errmsg(conn),
                            os ? strerror(os) : "no reason given");
        __attribute__((fallthrough));
    case SQLITE_FULL:
        rel_fail(err, REL_FULL, "the disk of %s is full; nothing was changed", db->where);
        return rel_advise(err, "", "Make room on it; then try again.");
    default:
        return rel_fail(err, REL_IO, "%s: %s", db->where, sqlite3_errmsg(conn));
    }
}

static void
lite_close(struct rel_db *db)
{
    for (int i = 0; i < OWN_TEXTS; i++)
        sqlite3_finalize(((struct lite_db *)db)->own[i]);
    sqlite3_close(conn_of(db));
}

static enum rel_status
lite_script(struct rel_db *db, const char *sql, struct rel_err *err)
{
    return sqlite3_exec(conn_of(db), sql, NULL, NULL, NULL) ? fail(err, db) : REL_OK;
}

/* Runs one of our own texts; *out (may be NULL) = its number. */
static enum rel_status
run_own(struct rel_db *base, enum own which, int64_t *out, struct rel_err *err)
{
    struct lite_db *db = (struct lite_db *)base;
    sqlite3_stmt **stmt = &db->own[which];
    enum rel_status status = REL_OK;
    int rc = SQLITE_OK;

    if (!*stmt)
        rc = sqlite3_prepare_v3(db->conn, own_texts[which], -1, SQLITE_PREPARE_PERSISTENT, stmt,
                                NULL);
    if (rc == SQLITE_OK)
        rc = sqlite3_step(*stmt);
    if (rc != SQLITE_DONE && rc != SQLITE_ROW)
        status = fail(err, base);
    else if (out)
        *out = sqlite3_column_int64(*stmt, 0);
    sqlite3_reset(*stmt);
    return status;
}

static enum rel_status
number(struct rel_db *db, const char *sql, int64_t *out, struct rel_err *err)
{
    sqlite3_stmt *stmt = NULL;
    int rc = sqlite3_prepare_v2(conn_of(db), sql, -1, &stmt, NULL);

    if (rc == SQLITE_OK)
        rc = sqlite3_step(stmt);
    if (rc == SQLITE_ROW)
        *out = sqlite3_column_int64(stmt, 0);
    sqlite3_finalize(stmt);
    return rc == SQLITE_ROW ? REL_OK : fail(err, db);
}

/* ---------------------------------------------------------------- opening */

/* Nothing is written into a file before it is known to be ours, or to hold nothing. */
static enum rel_status
recognise(struct rel_db *db, struct rel_err *err)
{
    int64_t application, objects;

    /* Both at one moment: another program may be making it right now. */
    if (lite_script(db, "BEGIN", err) || number(db, "PRAGMA application_id", &application, err)
        || number(db, "SELECT COUNT(*) FROM sqlite_schema", &objects, err)
        || lite_script(db, "COMMIT", err))
        return err->status;
    if (application == APPLICATION)
        return REL_OK;
    if (application == 0 && objects == 0)
        return db->mode >= REL_DB_CREATE ? REL_OK : rel_lite_missing(db->where, err);
    rel_fail(err, REL_DAMAGED, "%s is not a relatum database but another program's", db->where);
    return rel_advise(err, "", "Name another file with --db.");
}

/* Switching to WAL does not wait by itself while another program reads. */
static enum rel_status
switch_to_wal(struct rel_db *db, struct rel_err *err)
{
    for (int tries = 0;; tries++) {
        if (lite_script(db, "PRAGMA journal_mode = WAL", err) == REL_OK)
            return REL_OK;
        if (err->status != REL_BUSY || tries == 100)
            return err->status;
        usleep(20000);
    }
}

static enum rel_status
lite_setup(struct rel_db *db, struct rel_err *err)
{
    char cache[64];

    sqlite3_busy_timeout(conn_of(db), WAIT_MS);
    sqlite3_extended_result_codes(conn_of(db), 0);
    snprintf(cache, sizeof(cache), "PRAGMA cache_size = -%d",
             db->mode == REL_DB_READ ? CACHE_READ_KIB : CACHE_WRITE_KIB);
    if (lite_script(db,
                    "PRAGMA trusted_schema = OFF; PRAGMA cell_size_check = ON;"
                    "PRAGMA temp_store = MEMORY; PRAGMA mmap_size = 0;",
                    err)
        || recognise(db, err) || (db->mode != REL_DB_READ && switch_to_wal(db, err))
        || lite_script(db, cache, err)
        || lite_script(db,
                       "PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON;"
                       "PRAGMA secure_delete = ON; PRAGMA wal_autocheckpoint = 4000;"
                       "PRAGMA journal_size_limit = 67108864;",
                       err))
        return err->status;
    return db->mode == REL_DB_READ ? lite_script(db, "PRAGMA query_only = ON", err) : REL_OK;
}

/* Counting its memory costs SQLite a lock at each allocation, and nobody reads the counts. */
static void
configure(void)
{
    sqlite3_config(SQLITE_CONFIG_MEMSTATUS, 0);
}

static enum rel_status lite_open(const char *, enum rel_db_mode, struct rel_db **,
                                 struct rel_err *);

/* A database that may not be written, in a folder that may not either, has no place for the files
 * SQLite reads it with. As long as nobody writes it can be read without them. */
static enum rel_status
open_still(struct lite_db *db, const char *where, struct rel_err *err)
{
    char *uri = sqlite3_mprintf("file:%s?immutable=1", where);
    enum rel_status status;

    if (!uri)
        rel_xrealloc(NULL, PTRDIFF_MAX);
    sqlite3_close(db->conn);
    db->conn = NULL;
    status = strpbrk(where, "?#%")
                     || sqlite3_open_v2(
                         uri, &db->conn,
                         SQLITE_OPEN_READONLY | SQLITE_OPEN_URI | SQLITE_OPEN_NOMUTEX, NULL)
                 ? fail(err, &db->base)
                 : lite_setup(&db->base, err);
    sqlite3_free(uri);
    return status;
}

/* Everything of the database at `where`, as of now, into ours. */
static enum rel_status
copy(struct lite_db *db, const char *where, struct rel_err *err)
{
    struct rel_db *from;
    sqlite3_backup *backup;
    enum rel_status status = REL_OK;

    if (lite_open(where, REL_DB_READ, &from, err))
        return err->status == REL_NOT_FOUND ? REL_OK : err->status; /* it would be a new one */
    backup = sqlite3_backup_init(db->conn, "main", conn_of(from), "main");
    if (!backup || sqlite3_backup_step(backup, -1) != SQLITE_DONE || sqlite3_backup_finish(backup))
        status = fail(err, &db->base);
    lite_close(from);
    free(from->where);
    free(from);
    return status;
}

static enum rel_status
open_conn(struct lite_db *db, const char *where, struct rel_err *err)
{
    const bool try = db->base.mode == REL_DB_TRY;
    enum rel_status status;

    /* "" is a database of SQLite's own in a temporary file without a name */
    if (sqlite3_open_v2(try ? "" : where, &db->conn, SQLITE_OPEN_READWRITE | SQLITE_OPEN_NOMUTEX,
                        NULL))
        return fail(err, &db->base);
    if (try && copy(db, where, err))
        return err->status;
    status = lite_setup(&db->base, err);
    return status == REL_IO && db->base.mode == REL_DB_READ && rel_lite_still(where)
               ? open_still(db, where, err)
               : status;
}

static enum rel_status
lite_open(const char *where, enum rel_db_mode mode, struct rel_db **out, struct rel_err *err)
{
    static pthread_once_t once = PTHREAD_ONCE_INIT;
    struct lite_db *db;
    enum rel_status status;
    int guard;

    pthread_once(&once, configure);
    if (mode != REL_DB_TRY && rel_lite_make_file(where, mode, err))
        return err->status;
    db = rel_xmalloc(sizeof(*db));
    *db = (struct lite_db){.base = {.engine = &rel_engine_sqlite, .mode = mode}};
    db->base.where = rel_engine_copy(where);
    guard = mode == REL_DB_CREATE ? rel_lite_hold_folder(where) : -1;
    status = open_conn(db, where, err);
    if (guard >= 0)
        close(guard);
    if (status) {
        lite_close(&db->base);
        free(db->base.where);
        free(db);
        return err->status;
    }
    *out = &db->base;
    return REL_OK;
}

/* ---------------------------------------------------------------- statements */

static void
lite_drop(struct rel_rows *rows)
{
    sqlite3_finalize(stmt_of(rows));
}

static enum rel_status
lite_prepare(struct rel_db *db, const char *sql, const struct rel_arg *args, size_t n,
             struct rel_rows **out, struct rel_err *err)
{
    struct lite_rows *rows = rel_xmalloc(sizeof(*rows));
    int count;

    (void)args;
    *rows = (struct lite_rows){0};
    if (sqlite3_prepare_v3(conn_of(db), sql, -1, SQLITE_PREPARE_PERSISTENT, &rows->stmt, NULL)) {
        fail(err, db);
        free(rows);
        return err->status;
    }
    count = sqlite3_bind_parameter_count(rows->stmt);
    for (int at = 1; at <= count; at++) {
        const char *name = sqlite3_bind_parameter_name(rows->stmt, at);
        size_t which = name && name[0] == '$' ? strtoul(name + 1, NULL, 10) : 0;

        if (which >= 1 && which <= REL_MAX_ARGS) {
            rows->places[which - 1] = at;
            rows->n = which > rows->n ? which : rows->n;
        }
    }
    if (rows->n != n || (size_t)count != n) {
        lite_drop(&rows->base);
        free(rows);
        return rel_fail(err, REL_IO, "%zu values for %d places in: %.80s", n, count, sql);
    }
    rows->base.writes = !sqlite3_stmt_readonly(rows->stmt);
    *out = &rows->base;
    return REL_OK;
}

static enum rel_status
lite_start(struct rel_rows *base, const struct rel_arg *args, size_t n, bool now,
           struct rel_err *err)
{
    struct lite_rows *rows = (struct lite_rows *)base;
    void (*keep)(void *) = now ? SQLITE_STATIC : SQLITE_TRANSIENT;

    for (size_t i = 0; i < n; i++) {
        const struct rel_arg *arg = &args[i];
        int at = rows->places[i], rc = SQLITE_OK;

        switch (arg->kind) {
        case REL_ARG_TEXT:
            rc = sqlite3_bind_text64(rows->stmt, at, arg->bytes, arg->n, keep, SQLITE_UTF8);
            break;
        case REL_ARG_NUM:
            rc = sqlite3_bind_int64(rows->stmt, at, arg->num);
            break;
        case REL_ARG_REAL:
            rc = sqlite3_bind_double(rows->stmt, at, arg->real);
            break;
        case REL_ARG_BLOB:
            rc = arg->n ? sqlite3_bind_blob64(rows->stmt, at, arg->bytes, arg->n, keep)
                        : sqlite3_bind_zeroblob(rows->stmt, at, 0);
            break;
        }
        if (rc)
            return fail(err, base->db);
    }
    return REL_OK;
}

static bool
lite_next(struct rel_rows *rows)
{
    int rc = sqlite3_step(stmt_of(rows));

    if (rc != SQLITE_ROW && rc != SQLITE_DONE)
        fail(&rows->err, rows->db);
    return rc == SQLITE_ROW;
}

static int64_t
lite_changed(struct rel_rows *rows)
{
    return sqlite3_changes64(conn_of(rows->db));
}

static void
lite_finish(struct rel_rows *rows)
{
    sqlite3_reset(stmt_of(rows));
    sqlite3_clear_bindings(stmt_of(rows));
}

static const char *
lite_text(struct rel_rows *rows, int column)
{
    const char *s = (const char *)sqlite3_column_text(stmt_of(rows), column);

    return s ? s : "";
}

static int64_t
lite_num(struct rel_rows *rows, int column)
{
    return sqlite3_column_int64(stmt_of(rows), column);
}

static double
lite_real(struct rel_rows *rows, int column)
{
    return sqlite3_column_double(stmt_of(rows), column);
}

static const void *
lite_blob(struct rel_rows *rows, int column, size_t *n)
{
    const void *p = sqlite3_column_blob(stmt_of(rows), column);

    *n = (size_t)sqlite3_column_bytes(stmt_of(rows), column);
    return p ? p : "";
}

/* ---------------------------------------------------------------- transactions and the whole */

static enum rel_status
lite_begin(struct rel_db *db, enum rel_txn_kind kind, struct rel_err *err)
{
    return run_own(db, kind == REL_TXN_WRITE ? BEGIN_WRITE : BEGIN_READ, NULL, err);
}

static enum rel_status
lite_commit(struct rel_db *db, bool count, struct rel_err *err)
{
    sqlite3_stmt *stmt = NULL;

    /* INSERT ... RETURNING whose rows were not read to the end would hold the commit up. */
    while ((stmt = sqlite3_next_stmt(conn_of(db), stmt)))
        if (sqlite3_stmt_busy(stmt) && !sqlite3_stmt_readonly(stmt))
            sqlite3_reset(stmt);
    if (count && run_own(db, COUNT, NULL, err))
        return err->status;
    return run_own(db, COMMIT, NULL, err);
}

static void
lite_rollback(struct rel_db *db)
{
    if (!sqlite3_get_autocommit(conn_of(db))) /* SQLite may have rolled back by itself */
        sqlite3_exec(conn_of(db), "ROLLBACK", NULL, NULL, NULL);
}

static enum rel_status
lite_survey(struct rel_db *db, bool *empty, struct rel_err *err)
{
    int64_t objects;

    if (number(db, "SELECT COUNT(*) FROM sqlite_schema", &objects, err))
        return err->status;
    *empty = objects == 0;
    return REL_OK;
}

static enum rel_status
lite_stamp(struct rel_db *db, struct rel_err *err)
{
    char text[64];

    snprintf(text, sizeof(text), "PRAGMA application_id = %d", APPLICATION);
    return lite_script(db, text, err);
}

static int64_t
lite_version(struct rel_db *db)
{
    struct rel_err ignored;
    int64_t version = -1;

    return run_own(db, VERSION, &version, &ignored) ? -1 : version;
}

static enum rel_status
lite_wait(struct rel_db *db, int milliseconds, struct rel_err *err)
{
    return sqlite3_busy_timeout(conn_of(db), milliseconds) ? fail(err, db) : REL_OK;
}

static enum rel_status
lite_bulk(struct rel_db *db, bool on, struct rel_err *err)
{
    char text[128];

    snprintf(text, sizeof(text), "PRAGMA cache_size = -%d; PRAGMA wal_autocheckpoint = %d",
             on ? CACHE_BULK_KIB : CACHE_WRITE_KIB, on ? CHECKPOINT_BULK_PAGES : CHECKPOINT_PAGES);
    return lite_script(db, text, err);
}

/* secure_delete overwrites rows, but what a tree was rebalanced from may stay: all is written anew.
 * The log is emptied once nobody reads from it. */
static enum rel_status
lite_scrub(struct rel_db *db, struct rel_err *err)
{
    int64_t busy = 1;

    if (lite_script(db, "VACUUM", err))
        return err->status;
    for (int tries = 0; busy && tries < 100; tries++) {
        if (number(db, "PRAGMA wal_checkpoint(TRUNCATE)", &busy, err))
            return err->status;
        if (busy)
            usleep(20000);
    }
    if (!busy)
        return REL_OK;
    rel_fail(err, REL_BUSY, "another program reads the database, so that its log keeps old pages");
    return rel_advise(err, "",
                      "End it; what was forgotten is gone from the log at the next start.");
}

const struct rel_engine rel_engine_sqlite = {
    .name = "SQLite",
    .tokens = rel_lite_tokens,
    .checks = rel_lite_checks,
    .open = lite_open,
    .close = lite_close,
    .prepare = lite_prepare,
    .start = lite_start,
    .next = lite_next,
    .changed = lite_changed,
    .finish = lite_finish,
    .drop = lite_drop,
    .text = lite_text,
    .num = lite_num,
    .real = lite_real,
    .blob = lite_blob,
    .begin = lite_begin,
    .commit = lite_commit,
    .rollback = lite_rollback,
    .script = lite_script,
    .survey = lite_survey,
    .stamp = lite_stamp,
    .version = lite_version,
    .wait = lite_wait,
    .bulk = lite_bulk,
    .words = &rel_text_sqlite,
    .scrub = lite_scrub,
};
