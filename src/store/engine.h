/*
 * store/engine.h - what an engine must do, and all in which the two differ.
 *
 * Only the engines and the files of this floor that look after a whole database include this.
 * Every function sets err and gives its status; those without a status cannot fail.
 */
#pragma once

#include "base/arena.h"
#include "base/err.h"
#include "store/value.h"

#include <stdbool.h>
#include <string.h>

struct rel_db;
struct rel_rows;
struct rel_text_engine;

enum rel_txn_kind { REL_TXN_NONE, REL_TXN_READ, REL_TXN_WRITE };

/* A question of doctor: the text gives a row (what, how many) for everything that is wrong. */
struct rel_check {
    const char *name, *good; /* good: what is said when there is no row */
    const char *sql;
    const char *remedy;
};

struct rel_engine {
    const char *name;
    /* Words of the schema texts that differ: pairs of token and replacement, ended by NULL. */
    const char *const *tokens;
    const struct rel_check *checks; /* ended by an empty one */

    enum rel_status (*open)(const char *where, enum rel_db_mode mode, struct rel_db **out,
                            struct rel_err *err);
    void (*close)(struct rel_db *db);

    /* A statement lives as long as the connection; start..finish is one use of it. `now`: the
     * arguments outlive finish, so they need no copy. `writes` is set when it may change rows. */
    enum rel_status (*prepare)(struct rel_db *db, const char *sql, const struct rel_arg *args,
                               size_t n, struct rel_rows **out, struct rel_err *err);
    enum rel_status (*start)(struct rel_rows *rows, const struct rel_arg *args, size_t n, bool now,
                             struct rel_err *err);
    bool (*next)(struct rel_rows *rows); /* a failure goes into rows->err */
    int64_t (*changed)(struct rel_rows *rows);
    void (*finish)(struct rel_rows *rows);
    void (*drop)(struct rel_rows *rows);

    const char *(*text)(struct rel_rows *rows, int column);
    int64_t (*num)(struct rel_rows *rows, int column);
    double (*real)(struct rel_rows *rows, int column);
    const void *(*blob)(struct rel_rows *rows, int column, size_t *n);

    /* Begin for writing waits for every other writer and keeps them out until the end. */
    enum rel_status (*begin)(struct rel_db *db, enum rel_txn_kind kind, struct rel_err *err);
    enum rel_status (*commit)(struct rel_db *db, bool count, struct rel_err *err);
    void (*rollback)(struct rel_db *db);

    enum rel_status (*script)(struct rel_db *db, const char *sql, struct rel_err *err);
    /* Inside a transaction for writing: may tables be made here? *empty: there are none at all. */
    enum rel_status (*survey)(struct rel_db *db, bool *empty, struct rel_err *err);
    enum rel_status (*stamp)(struct rel_db *db,
                             struct rel_err *err); /* marks a new database ours */
    /* Rises when another connection wrote; -1: the engine cannot tell. */
    int64_t (*version)(struct rel_db *db);
    enum rel_status (*wait)(struct rel_db *db, int milliseconds, struct rel_err *err);
    enum rel_status (*bulk)(struct rel_db *db, bool on, struct rel_err *err);
    const struct rel_text_engine *words; /* store/text.h */
    /* Nothing of deleted rows stays in the files of the database. Outside transactions. */
    enum rel_status (*scrub)(struct rel_db *db, struct rel_err *err);
};

enum { REL_DB_BUCKETS = 256, REL_DB_STATEMENTS = 400 };

/* Both engines embed these as the first member of their own structs. */
struct rel_db {
    const struct rel_engine *engine;
    char *where; /* without a password */
    enum rel_db_mode mode;
    enum rel_txn_kind txn;
    bool failed, wrote;           /* in this transaction */
    bool dry, held;               /* nothing lasts; a transaction is held open for it */
    struct {                      /* the request that writes, see rel_txn_once() */
        char hash[65], asked[65]; /* hash "" = none */
        int64_t at;
    } once;
    struct rel_rows *buckets[REL_DB_BUCKETS]; /* prepared statements by their text */
    size_t statements;
    uint64_t tick;
    int64_t version, changes; /* the last counter read, and when; -1 = not read */
};

struct rel_rows {
    struct rel_db *db;
    struct rel_rows *below; /* in its bucket */
    char *sql;
    uint64_t hash, tick; /* of text and kinds of arguments; when it was last used */
    bool used, writes;
    struct rel_err err; /* REL_OK while all is well */
};

/* strdup() that ends the program when memory does. */
static inline char *
rel_engine_copy(const char *s)
{
    const size_t n = strlen(s) + 1;

    return memcpy(rel_xmalloc(n), s, n);
}

extern const struct rel_engine rel_engine_sqlite;
extern const struct rel_engine rel_engine_pg;
extern const struct rel_text_engine rel_text_sqlite, rel_text_pg;
extern const char *const rel_lite_tokens[];
extern const struct rel_check rel_lite_checks[];
