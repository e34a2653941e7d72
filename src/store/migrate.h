/*
 * store/migrate.h - opens a database and brings its tables up to date.
 *
 * The steps are src/store/migrations/NNNN_name.sql, embedded when relatum is built
 * (tools/embed_sql.py). All missing steps run in one locked transaction that reads the version
 * again: two programs at once, or a kill in the middle, leave either the old tables or the new.
 */
#pragma once

#include "store/db.h"

/* What to put into a database that has just been made, inside the transaction that makes it: the
 * personal user and book. */
typedef enum rel_status (*rel_first_fn)(struct rel_db *db, void *ctx, struct rel_err *err);

/* Opens `where`; makes it (REL_DB_CREATE) or updates it when it is older than this program, in any
 * mode. first may be NULL.
 * REL_NEWER: written by a newer relatum; it stays untouched. REL_NOT_FOUND: there is none.
 * REL_DAMAGED: another program's. */
enum rel_status rel_store_open(const char *where, enum rel_db_mode mode, rel_first_fn first,
                               void *ctx, struct rel_db **out, struct rel_err *err);

/* The update alone, on a connection opened for writing. */
enum rel_status rel_migrate(struct rel_db *db, rel_first_fn first, void *ctx, struct rel_err *err);

/* The step the database stands at (0 = empty), and the newest this program knows. */
enum rel_status rel_migrate_version(struct rel_db *db, int64_t *version, struct rel_err *err);
int64_t rel_migrate_newest(void);
