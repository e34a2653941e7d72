/*
 * store/forget.h - takes somebody out of every table, and remembers by a stone not to let them in
 * again.
 *
 * A stone is 63 bits of the keyed hash of one of their addresses, numbers or UIDs.
 */
#pragma once

#include "store/db.h"

/* The book's secret for stones; made when there is none and `make`. "" = there is none. */
enum rel_status rel_forget_secret(struct rel_db *db, struct rel_arena *arena, rel_id book,
                                  const char *make, const char **out, struct rel_err *err);
enum rel_status rel_forget_stone(struct rel_db *db, rel_id book, int64_t stone, rel_day day,
                                 struct rel_err *err);
enum rel_status rel_forget_stands(struct rel_db *db, rel_id book, int64_t stone, bool *out,
                                  struct rel_err *err);

/* What went, and what was left because it belongs to others as well. */
struct rel_forget_counts {
    int64_t rows;
    int64_t interactions; /* that were with nobody else */
    int64_t shared;       /* with others, too: what was written about them stays theirs */
};

/* Erases the contact, every row that is theirs, interactions that were with nobody else, what
 * history keeps of them. In a transaction; rel_forget_scrub() afterwards. REL_NOT_FOUND. */
enum rel_status rel_forget_erase(struct rel_db *db, struct rel_arena *arena, rel_id book,
                                 rel_id contact, struct rel_forget_counts *out,
                                 struct rel_err *err);

/* Outside transactions: overwrites what deleted rows left in the files. SQLite: the whole file is
 * written anew and the log emptied; PostgreSQL: a vacuum. REL_BUSY: another program reads. */
enum rel_status rel_forget_scrub(struct rel_db *db, struct rel_err *err);
