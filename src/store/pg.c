#include "store/engine.h"

#include "base/arena.h"
#include "base/buf.h"
#include "base/str.h"

#include <endian.h>
#include <inttypes.h>
#include <libpq-fe.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* Type numbers of PostgreSQL's catalog; they are part of its wire protocol and do not change. */
enum { OID_BYTEA = 17, OID_INT8 = 20, OID_TEXT = 25, OID_FLOAT8 = 701 };

/* One number for all programs that write into this database ("rELa"). */
#define WRITER_LOCK "1919503457"

struct pg_db {
    struct rel_db base;
    PGconn *conn;
    unsigned session; /* how often we connected: statements of an older one are gone */
    unsigned names;   /* prepared statements so far */
};

struct pg_blob { /* bytes of the current row, decoded */
    struct pg_blob *next;
    size_t n;
    unsigned char bytes[];
};

struct pg_rows {
    struct rel_rows base;
    char name[24];
    unsigned session;
    size_t n;
    Oid types[REL_MAX_ARGS];
    PGresult *result;
    int at, rows;
    struct pg_blob *blobs;
};

static struct pg_db *
pg_of(struct rel_db *db)
{
    return (struct pg_db *)db;
}

/* ---------------------------------------------------------------- failures */

/* SQLSTATE, or the beginning of one -> what it means here. The first that fits counts. */
static const struct {
    const char *state;
    enum rel_status status;
    const char *text; /* NULL: the server's own words */
    const char *remedy;
} meanings[] = {
    {"23503", REL_CONFLICT, "what this belongs to is not in the database (any more)", ""},
    {"23505", REL_CONFLICT, NULL, ""},
    {"23", REL_BAD_INPUT, NULL, ""},
    {"22", REL_BAD_INPUT, NULL, ""},
    {"40", REL_BUSY, "another program changed the same at the same time", "Try again."},
    {"55P03", REL_BUSY, "another program holds the database",
     "Wait until it is done, or end it; then try again."},
    {"53300", REL_BUSY, "the database server has no connection to spare", "Try again later."},
    {"53100", REL_FULL, "the disk of the database server is full; nothing was changed",
     "Make room on it; then try again."},
    {"25006", REL_IO, "the database server takes no writes (it is a standby, or read-only)",
     "Name the primary server with --db."},
    {"28", REL_DENIED, NULL, "Check the user and password in the address of the database."},
    {"42501", REL_DENIED, NULL, "Ask for the right to create and change tables there."},
    {"08P01", REL_IO, NULL, ""}, /* a wrong number of values */
    {"08", REL_NETWORK, NULL, "Try again."},
    {"57P", REL_NETWORK, NULL, "Try again."},
    {"XX001", REL_DAMAGED, NULL, "Restore a backup."},
    {"XX002", REL_DAMAGED, NULL, "Rebuild the index, or restore a backup."},
};

static enum rel_status
fail_lost(struct rel_db *db, struct rel_err *err)
{
    const char *why = PQerrorMessage(pg_of(db)->conn);

    rel_fail(err, REL_NETWORK, "the database server %s does not answer: %.*s", db->where,
             (int)strcspn(why, "\n"), why);
    return rel_advise(err, "", "Check that it runs and can be reached; then try again.");
}

static enum rel_status
fail(struct rel_err *err, struct rel_db *db, const PGresult *result)
{
    const char *state = result ? PQresultErrorField(result, PG_DIAG_SQLSTATE) : NULL;
    const char *text = result ? PQresultErrorField(result, PG_DIAG_MESSAGE_PRIMARY) : NULL;

    if (PQstatus(pg_of(db)->conn) == CONNECTION_BAD)
        return fail_lost(db, err);
    if (state && rel_str_is(state, "23505")) {
        const char *rule = PQresultErrorField(result, PG_DIAG_CONSTRAINT_NAME);

        return rel_fail(err, REL_CONFLICT, "it exists already (%s)", rule ? rule : "unique");
    }
    for (size_t i = 0; state && i < REL_COUNT(meanings); i++)
        if (rel_str_starts(state, meanings[i].state)) {
            rel_fail(err, meanings[i].status, "%s", meanings[i].text ? meanings[i].text : text);
            return rel_advise(err, "", "%s", meanings[i].remedy);
        }
    return rel_fail(err, REL_IO, "the database server said: %s (%s)",
                    text ? text : PQerrorMessage(pg_of(db)->conn), state ? state : "no code");
}

/* ---------------------------------------------------------------- opening */

static enum rel_status
pg_script(struct rel_db *db, const char *sql, struct rel_err *err)
{
    PGresult *result = PQexec(pg_of(db)->conn, sql);
    ExecStatusType done = PQresultStatus(result);
    enum rel_status status =
        done == PGRES_COMMAND_OK || done == PGRES_TUPLES_OK ? REL_OK : fail(err, db, result);

    PQclear(result);
    return status;
}

static enum rel_status
number(struct rel_db *db, const char *sql, int64_t *out, struct rel_err *err)
{
    PGresult *result = PQexec(pg_of(db)->conn, sql);
    enum rel_status status = REL_OK;

    if (PQresultStatus(result) != PGRES_TUPLES_OK || PQntuples(result) != 1)
        status = fail(err, db, result);
    else
        *out = strtoll(PQgetvalue(result, 0, 0), NULL, 10);
    PQclear(result);
    return status;
}

static void
say_nothing(void *ctx, const PGresult *notice)
{
    (void)ctx, (void)notice; /* libpq would print it */
}

static enum rel_status
session(struct rel_db *db, struct rel_err *err)
{
    pg_of(db)->session++;
    PQsetNoticeReceiver(pg_of(db)->conn, say_nothing, NULL);
    return pg_script(db,
                     db->mode == REL_DB_READ ? "SET lock_timeout = '10s'; SET jit = off;"
                                               "SET bytea_output = 'hex';"
                                               "SET default_transaction_read_only = on"
                                             : "SET lock_timeout = '10s'; SET jit = off;"
                                               "SET bytea_output = 'hex'",
                     err);
}

/* After the server was gone: connects anew. Only outside a transaction. */
static enum rel_status
reconnect(struct rel_db *db, struct rel_err *err)
{
    PQreset(pg_of(db)->conn);
    return PQstatus(pg_of(db)->conn) == CONNECTION_OK ? session(db, err) : fail_lost(db, err);
}

/* The address as it may be shown: without its password. */
static char *
shown(const char *where)
{
    PQconninfoOption *all = PQconninfoParse(where, NULL);
    const char *user = "", *host = "", *name = "";
    REL_BUF(buf);

    for (PQconninfoOption *o = all; o && o->keyword; o++) {
        const char *value = o->val ? o->val : "";

        if (rel_str_is(o->keyword, "user"))
            user = value;
        else if (rel_str_is(o->keyword, "host"))
            host = value;
        else if (rel_str_is(o->keyword, "dbname"))
            name = value;
    }
    rel_buf_addf(&buf, "postgresql://%s%s%s/%s", user, *user ? "@" : "", host, name);
    PQconninfoFree(all);
    return rel_engine_copy(rel_buf_str(&buf));
}

static enum rel_status
pg_survey(struct rel_db *db, bool *empty, struct rel_err *err)
{
    int64_t tables;

    if (number(db,
               "SELECT COUNT(*) FROM pg_class WHERE relkind IN ('r', 'p', 'v', 'm')"
               " AND relnamespace = COALESCE(to_regnamespace(current_schema()), 0)",
               &tables, err))
        return err->status;
    *empty = tables == 0;
    return REL_OK;
}

/* Nothing is written into a database before it is known to be ours, or to hold nothing. */
static enum rel_status
recognise(struct rel_db *db, struct rel_err *err)
{
    int64_t ours;
    bool empty = false;

    if (number(db,
               "SELECT COUNT(*) FROM pg_class WHERE oid = to_regclass('setting')"
               " AND obj_description(oid, 'pg_class') = 'relatum'",
               &ours, err)
        || pg_survey(db, &empty, err))
        return err->status;
    if (ours || (empty && db->mode >= REL_DB_CREATE))
        return REL_OK;
    if (empty) {
        rel_fail(err, REL_NOT_FOUND, "there is no relatum database at %s", db->where);
        return rel_advise(err, "", "Make one with: relatum init");
    }
    rel_fail(err, REL_DAMAGED, "%s is not a relatum database but another program's", db->where);
    return rel_advise(err, "", "Name another database with --db.");
}

static enum rel_status
pg_stamp(struct rel_db *db, struct rel_err *err)
{
    return pg_script(db, "COMMENT ON TABLE setting IS 'relatum'", err);
}

static void
pg_close(struct rel_db *db)
{
    PQfinish(pg_of(db)->conn);
}

static enum rel_status
pg_open(const char *where, enum rel_db_mode mode, struct rel_db **out, struct rel_err *err)
{
    /* What stands before dbname is a default the address may overrule, what follows is not. */
    const char *const keys[] = {"connect_timeout",           "target_session_attrs",
                                "fallback_application_name", "dbname",
                                "client_encoding",           NULL};
    const char *const values[] = {
        "10", mode == REL_DB_READ ? "any" : "read-write", "relatum", where, "UTF8", NULL};
    struct pg_db *db = rel_xmalloc(sizeof(*db));

    *db = (struct pg_db){.base = {.engine = &rel_engine_pg, .mode = mode}};
    db->base.where = shown(where);
    db->conn = PQconnectdbParams(keys, values, 1);
    if (PQstatus(db->conn) != CONNECTION_OK
            ? fail_lost(&db->base, err)
            : session(&db->base, err) || recognise(&db->base, err)) {
        pg_close(&db->base);
        free(db->base.where);
        free(db);
        return err->status;
    }
    *out = &db->base;
    return REL_OK;
}

/* ---------------------------------------------------------------- statements */

static enum rel_status
prepare_here(struct pg_rows *rows, struct rel_db *db, const char *sql, struct rel_err *err)
{
    PGresult *result;
    enum rel_status status;

    snprintf(rows->name, sizeof(rows->name), "r%u", ++pg_of(db)->names);
    result = PQprepare(pg_of(db)->conn, rows->name, sql, (int)rows->n, rows->types);
    status = PQresultStatus(result) == PGRES_COMMAND_OK ? REL_OK : fail(err, db, result);
    PQclear(result);
    if (status == REL_OK)
        rows->session = pg_of(db)->session;
    return status;
}

/* Outside a transaction a lost connection costs nothing but the time to connect again. */
static bool
revive(struct rel_db *db)
{
    struct rel_err ignored;

    return PQstatus(pg_of(db)->conn) == CONNECTION_BAD && db->txn == REL_TXN_NONE
           && reconnect(db, &ignored) == REL_OK;
}

static enum rel_status
pg_prepare(struct rel_db *db, const char *sql, const struct rel_arg *args, size_t n,
           struct rel_rows **out, struct rel_err *err)
{
    static const Oid types[] = {[REL_ARG_TEXT] = OID_TEXT,
                                [REL_ARG_NUM] = OID_INT8,
                                [REL_ARG_REAL] = OID_FLOAT8,
                                [REL_ARG_BLOB] = OID_BYTEA};
    struct pg_rows *rows = rel_xmalloc(sizeof(*rows));

    *rows = (struct pg_rows){.n = n};
    for (size_t i = 0; i < n; i++)
        rows->types[i] = types[args[i].kind];
    if (prepare_here(rows, db, sql, err)
        && !(revive(db) && prepare_here(rows, db, sql, err) == REL_OK)) {
        free(rows);
        return err->status;
    }
    /* No statement of ours changes rows from inside a WITH: SQLite has no such thing. */
    rows->base.writes = !rel_str_starts_nocase(sql, "SELECT") && !rel_str_starts_nocase(sql, "WITH")
                        && !rel_str_starts_nocase(sql, "VALUES");
    *out = &rows->base;
    return REL_OK;
}

static void
forget_blobs(struct pg_rows *rows)
{
    for (struct pg_blob *blob = rows->blobs, *next; blob; blob = next) {
        next = blob->next;
        free(blob);
    }
    rows->blobs = NULL;
}

static void
pg_finish(struct rel_rows *base)
{
    struct pg_rows *rows = (struct pg_rows *)base;

    forget_blobs(rows);
    PQclear(rows->result);
    rows->result = NULL;
}

static void
pg_drop(struct rel_rows *base)
{
    struct pg_rows *rows = (struct pg_rows *)base;
    char sql[48];

    snprintf(sql, sizeof(sql), "DEALLOCATE %s", rows->name);
    if (base->db->statements && rows->session == pg_of(base->db)->session)
        PQclear(PQexec(pg_of(base->db)->conn, sql));
}

static enum rel_status
run(struct pg_rows *rows, const struct rel_arg *args, size_t n, struct rel_err *err)
{
    struct pg_db *db = pg_of(rows->base.db);
    const char *values[REL_MAX_ARGS];
    uint64_t numbers[REL_MAX_ARGS];
    int lengths[REL_MAX_ARGS], forms[REL_MAX_ARGS];
    ExecStatusType done;

    if (rows->session != db->session && prepare_here(rows, &db->base, rows->base.sql, err))
        return err->status;
    for (size_t i = 0; i < n; i++) { /* all in the binary form: integers big-endian */
        const bool bytes = args[i].kind == REL_ARG_TEXT || args[i].kind == REL_ARG_BLOB;

        if (bytes && args[i].n > INT32_MAX)
            return rel_fail(err, REL_FULL, "a value is larger than 2 GiB");
        if (args[i].kind == REL_ARG_REAL)
            memcpy(&numbers[i], &args[i].real, sizeof(numbers[i]));
        else
            numbers[i] = (uint64_t)args[i].num;
        numbers[i] = htobe64(numbers[i]);
        values[i] = bytes ? (args[i].n ? args[i].bytes : "") : (const char *)&numbers[i];
        lengths[i] = bytes ? (int)args[i].n : (int)sizeof(numbers[i]);
        forms[i] = 1;
    }
    PQclear(rows->result);
    rows->result = PQexecPrepared(db->conn, rows->name, (int)n, values, lengths, forms, 0);
    done = PQresultStatus(rows->result);
    if (done != PGRES_TUPLES_OK && done != PGRES_COMMAND_OK)
        return fail(err, &db->base, rows->result);
    rows->at = -1;
    rows->rows = PQntuples(rows->result);
    return REL_OK;
}

static enum rel_status
pg_start(struct rel_rows *base, const struct rel_arg *args, size_t n, bool now, struct rel_err *err)
{
    (void)now; /* libpq has sent them when it returns */
    if (run((struct pg_rows *)base, args, n, err) == REL_OK)
        return REL_OK;
    return revive(base->db) ? run((struct pg_rows *)base, args, n, err) : err->status;
}

static bool
pg_next(struct rel_rows *base)
{
    struct pg_rows *rows = (struct pg_rows *)base;

    forget_blobs(rows);
    if (rows->at < rows->rows)
        rows->at++;
    return rows->at < rows->rows;
}

static int64_t
pg_changed(struct rel_rows *rows)
{
    return strtoll(PQcmdTuples(((struct pg_rows *)rows)->result), NULL, 10);
}

static const char *
pg_text(struct rel_rows *base, int column)
{
    struct pg_rows *rows = (struct pg_rows *)base;

    return PQgetvalue(rows->result, rows->at, column);
}

static int64_t
pg_num(struct rel_rows *rows, int column)
{
    return strtoll(pg_text(rows, column), NULL, 10);
}

static double
pg_real(struct rel_rows *rows, int column)
{
    return strtod(pg_text(rows, column), NULL);
}

static unsigned char
nibble(char c)
{
    return (unsigned char)(c <= '9' ? c - '0' : (c | 0x20) - 'a' + 10);
}

static const void *
pg_blob(struct rel_rows *base, int column, size_t *n)
{
    struct pg_rows *rows = (struct pg_rows *)base;
    const char *hex = pg_text(base, column);
    struct pg_blob *blob;

    hex += rel_str_starts(hex, "\\x") ? 2 : 0;
    *n = strlen(hex) / 2;
    blob = rel_xmalloc(sizeof(*blob) + *n + 1);
    blob->next = rows->blobs;
    rows->blobs = blob;
    for (size_t i = 0; i < *n; i++)
        blob->bytes[i] = (unsigned char)(nibble(hex[2 * i]) << 4 | nibble(hex[2 * i + 1]));
    return blob->bytes;
}

/* ---------------------------------------------------------------- transactions and the whole */

/* One writer at a time, as in SQLite: what a transaction reads stays true until it ends, and two
 * of them never wait for each other in a circle. One round trip. */
static const char *const begins[] = {
    [REL_TXN_READ] = "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY",
    [REL_TXN_WRITE] = "BEGIN; SELECT pg_advisory_xact_lock(" WRITER_LOCK ")",
};

static void
pg_rollback(struct rel_db *db)
{
    if (PQtransactionStatus(pg_of(db)->conn) != PQTRANS_IDLE)
        PQclear(PQexec(pg_of(db)->conn, "ROLLBACK"));
}

static enum rel_status
pg_begin(struct rel_db *db, enum rel_txn_kind kind, struct rel_err *err)
{
    const char *sql = db->mode == REL_DB_TRY && kind == REL_TXN_WRITE ? "BEGIN" : begins[kind];

    if (pg_script(db, sql, err) == REL_OK || (revive(db) && pg_script(db, sql, err) == REL_OK))
        return REL_OK;
    pg_rollback(db);
    return err->status;
}

static enum rel_status
pg_commit(struct rel_db *db, bool count, struct rel_err *err)
{
    PGresult *result =
        PQexec(pg_of(db)->conn,
               count ? "UPDATE setting SET value = CAST(CAST(value AS BIGINT) + 1 AS TEXT)"
                       " WHERE name = 'changes'; COMMIT"
                     : "COMMIT");
    bool done =
        PQresultStatus(result) == PGRES_COMMAND_OK && rel_str_is(PQcmdStatus(result), "COMMIT");

    if (!done && PQstatus(pg_of(db)->conn) == CONNECTION_BAD) {
        rel_fail(err, REL_NETWORK, "the connection to %s broke while saving", db->where);
        rel_advise(err, "", "Look whether it was saved before you enter it again.");
    } else if (!done) {
        fail(err, db, result);
    }
    PQclear(result);
    return done ? REL_OK : err->status;
}

static int64_t
pg_version(struct rel_db *db)
{
    (void)db;
    return -1;
}

static enum rel_status
pg_wait(struct rel_db *db, int milliseconds, struct rel_err *err)
{
    char sql[64];

    snprintf(sql, sizeof(sql), "SET lock_timeout = %d", milliseconds);
    return pg_script(db, sql, err);
}

static enum rel_status
pg_scrub(struct rel_db *db, struct rel_err *err)
{
    return pg_script(db, "VACUUM", err);
}

static enum rel_status
pg_bulk(struct rel_db *db, bool on, struct rel_err *err)
{
    (void)db, (void)on, (void)err;
    return REL_OK;
}

static const struct rel_check checks[] = {
    {"integrity", "every index and rule of the tables is valid",
     "SELECT 'rule ' || conname || ' is not valid', 1 FROM pg_constraint WHERE NOT convalidated"
     " UNION ALL SELECT 'index ' || CAST(indexrelid AS regclass) || ' is not valid', 1"
     " FROM pg_index WHERE NOT indisvalid",
     "Reindex the database."},
    {"durability", "the server writes to disk before it answers",
     "SELECT name || ' is ' || setting, 1 FROM pg_settings"
     " WHERE name IN ('fsync', 'full_page_writes', 'synchronous_commit') AND setting = 'off'",
     "Turn these on in postgresql.conf."},
    {"replication", "a standby has each change before it is acknowledged",
     "SELECT 'no standby has to confirm (synchronous_standby_names is empty)', 1 FROM pg_settings"
     " WHERE name = 'synchronous_standby_names' AND setting = ''",
     "When the server's disk dies, the last changes die with it: set up a synchronous standby."},
    {NULL, NULL, NULL, NULL},
};

/* Text compares byte by byte, as in SQLite, whatever language the server was set up for. */
static const char *const tokens[] = {
    "@ID@",
    "BIGINT PRIMARY KEY",
    "@BLOB@",
    "BYTEA",
    "@REAL@",
    "DOUBLE PRECISION",
    "@CLUSTERED@",
    "",
    " TEXT ",
    " TEXT COLLATE \"C\" ",
    "@TEXT_INDEX@",
    "CREATE TABLE text_index (id BIGINT PRIMARY KEY, words TSVECTOR NOT NULL);"
    " CREATE INDEX text_index_words ON text_index USING GIN (words)",
    NULL};

const struct rel_engine rel_engine_pg = {
    .name = "PostgreSQL",
    .tokens = tokens,
    .checks = checks,
    .open = pg_open,
    .close = pg_close,
    .prepare = pg_prepare,
    .start = pg_start,
    .next = pg_next,
    .changed = pg_changed,
    .finish = pg_finish,
    .drop = pg_drop,
    .text = pg_text,
    .num = pg_num,
    .real = pg_real,
    .blob = pg_blob,
    .begin = pg_begin,
    .commit = pg_commit,
    .rollback = pg_rollback,
    .script = pg_script,
    .survey = pg_survey,
    .stamp = pg_stamp,
    .version = pg_version,
    .wait = pg_wait,
    .bulk = pg_bulk,
    .words = &rel_text_pg,
    .scrub = pg_scrub,
};
