/*
 * store/dump.h - every enduring row as text, and back: what an export in our own format holds.
 *
 * A row is its table's name on one line, its "column=value" lines as store/image.h writes them, and
 * an empty line. Tables stand in the order of the schema (parents first), rows in that of their
 * key: two databases that hold the same give the same bytes, whatever their engine. Left out are
 * derived rows, what passes (sessions and the like), and settings of the database itself.
 */
#pragma once

#include "store/db.h"

/* Takes the next piece; fails to stop the dump. */
typedef enum rel_status (*rel_dump_fn)(void *arg, const char *text, size_t n, struct rel_err *err);

/* All of it as of one moment, in pieces of some hundred rows: memory stays that of a piece.
 * *rows = how many. */
enum rel_status rel_dump_write(struct rel_db *db, rel_dump_fn put, void *arg, int64_t *rows,
                               struct rel_err *err);

/* Nobody and nothing is in this database yet (its first user aside). */
enum rel_status rel_dump_empty(struct rel_db *db, bool *empty, struct rel_err *err);

/* Takes the first user and book away, to make room for those of a dump. In a transaction. */
enum rel_status rel_dump_clear(struct rel_db *db, struct rel_err *err);

/* Adds one row, in a transaction; `lines` are its column=value lines. Columns it does not have take
 * their default. REL_BAD_INPUT: there is no such table. REL_CONFLICT: the row is there already, or
 * what it belongs to is missing. */
enum rel_status rel_dump_row(struct rel_db *db, struct rel_arena *arena, const char *table,
                             const char *lines, struct rel_err *err);
