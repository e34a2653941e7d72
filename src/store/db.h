/*
 * store/db.h - one database, two engines, the same SQL text.
 *
 * Placeholders are $1, $2 ... and may repeat; $1 is always the first argument. Use only the SQL
 * that both engines read alike (docs/sql.md); the text is a literal, never built (tools/sql.py
 * checks that, and the tests prepare every text on both engines). Reading needs no transaction;
 * writing does (store/txn.h). Statements are prepared once per connection and kept.
 *
 * The same text may be in use several times at once. A connection belongs to one thread at a time.
 * Rows must be closed before their connection: declare them after it. PostgreSQL holds a whole
 * answer in memory and SQLite may see its own later writes in rows it has not yet given: page what
 * may be long (ORDER BY key, WHERE key > last, LIMIT).
 *
 * Statuses, besides what a function names: REL_CONFLICT a unique or reference rule is broken;
 * REL_BAD_INPUT a text is no UTF-8, holds NUL, or breaks a CHECK; REL_BUSY another program writes
 * (after 10 s of waiting); REL_FULL; REL_DAMAGED; REL_NETWORK the server is gone; REL_IO.
 * After a failure inside a transaction only rolling back is left; every further call says so.
 */
#pragma once

#include "base/arena.h"
#include "base/day.h"
#include "base/err.h"
#include "base/id.h"
#include "store/value.h"

#include <stdbool.h>

struct rel_db;   /* one connection */
struct rel_rows; /* the answer to one query, read row by row */

/* where: "postgresql://..." (or "postgres://"), else the path of a SQLite file. Looks at nothing
 * but whether it is ours: rel_store_open() of store/migrate.h also brings the tables up to date
 * and is what everybody but tests calls.
 * REL_NOT_FOUND: there is no database yet; REL_DAMAGED: it is not one of ours. */
enum rel_status rel_db_open(const char *where, enum rel_db_mode mode, struct rel_db **out,
                            struct rel_err *err);
void rel_db_close(struct rel_db *db); /* NULL is fine; rolls back what is open */

/* Runs one statement that gives no rows, inside a transaction for writing. *changed (may be NULL)
 * = the rows it touched. */
enum rel_status rel_db_exec(struct rel_db *db, const char *sql, const struct rel_arg *args,
                            size_t n, int64_t *changed, struct rel_err *err);

/* Starts one query (also INSERT ... RETURNING, inside a transaction for writing). The arguments are
 * copied. */
enum rel_status rel_db_query(struct rel_db *db, const char *sql, const struct rel_arg *args,
                             size_t n, struct rel_rows **out, struct rel_err *err);

/* Starts a query and steps to its first row. REL_NOT_FOUND: there is none; its text names nothing,
 * so say what was looked for with rel_fail(). */
enum rel_status rel_db_one(struct rel_db *db, const char *sql, const struct rel_arg *args, size_t n,
                           struct rel_rows **out, struct rel_err *err);

/* The first column of the first row as a number; `otherwise` when there is no row. */
enum rel_status rel_db_number(struct rel_db *db, const char *sql, const struct rel_arg *args,
                              size_t n, int64_t otherwise, int64_t *out, struct rel_err *err);

/* Steps to the next row. false at the end or on failure; then ask rel_rows_status(). */
bool rel_rows_next(struct rel_rows *rows);
enum rel_status rel_rows_status(const struct rel_rows *rows, struct rel_err *err);

/* Values of the current row, by column from 0; pointers are valid until the next step or close. */
const char *rel_rows_text(struct rel_rows *rows, int column); /* never NULL */
int64_t rel_rows_num(struct rel_rows *rows, int column);
double rel_rows_real(struct rel_rows *rows, int column);
const void *rel_rows_blob(struct rel_rows *rows, int column, size_t *n);
rel_day rel_rows_day(struct rel_rows *rows, int column);
const char *rel_rows_dup(struct rel_rows *rows, int column, struct rel_arena *arena); /* text */
/* Steps through all rows that are left and appends the numbers of one column to *out. */
enum rel_status rel_rows_ids(struct rel_rows *rows, int column, struct rel_arena *arena,
                             struct rel_id_list *out, struct rel_err *err);
void rel_rows_close(struct rel_rows *rows); /* NULL is fine */

/* The counter of changes: another value than last time = somebody wrote something. Cheap enough to
 * ask on every request (SQLite: 1-2 us, no query unless another connection wrote). */
enum rel_status rel_db_changes(struct rel_db *db, int64_t *counter, struct rel_err *err);

/* How long to wait for another writer before REL_BUSY; 10 s unless said. */
enum rel_status rel_db_wait(struct rel_db *db, int milliseconds, struct rel_err *err);

/* For imports and rebuilds: larger caches, fewer checkpoints; give it back afterwards. */
enum rel_status rel_db_bulk(struct rel_db *db, bool on, struct rel_err *err);

const char *rel_db_engine(const struct rel_db *db); /* "SQLite" or "PostgreSQL" */
const char *
rel_db_where(const struct rel_db *db); /* for people: a path, or a URL without its password */

REL_DEFINE_AUTO(rel_db, rel_db_close)
REL_DEFINE_AUTO(rel_rows, rel_rows_close)
