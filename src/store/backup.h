/* store/backup.h - a copy of a whole database as of one moment, while others write. */
#pragma once

#include "base/err.h"

#include <stdint.h>

/* Copies the SQLite database at `where` into the new file `to`, which is a whole database. Others
 * may go on writing. REL_BAD_INPUT: `where` is a PostgreSQL server, whose own tools do this (the
 * remedy names them). REL_NOT_FOUND, REL_FULL, REL_IO. */
enum rel_status rel_store_backup(const char *where, const char *to, struct rel_err *err);

/* Is the SQLite file at `path` whole, and ours? Opens it without changing it; *schema = its
 * version, *people and *interactions = what it holds. REL_DAMAGED; REL_NEWER. */
enum rel_status rel_store_backup_check(const char *path, int64_t *schema, int64_t *people,
                                       int64_t *interactions, struct rel_err *err);
