/*
 * store/txn.h - all or nothing: rolls back when it leaves its block without rel_txn_commit().
 *
 *     REL_TXN(txn);
 *     if (rel_txn_begin(&txn, db, err) || rel_db_exec(db, ...) ...)
 *         return err->status;
 *     return rel_txn_commit(&txn, err);
 *
 * Declare it before the rows that are read inside it. Transactions do not nest: what a deed does is
 * one transaction, opened by practice. There is one writer at a time on both engines; others wait
 * up to 10 s (REL_BUSY), so keep it short (50 ms) and read from files before it begins.
 */
#pragma once

#include "store/db.h"

struct rel_txn {
    struct rel_db *db; /* NULL: nothing is open */
};

/* For writing. What it reads nobody changes before it ends. REL_CONFLICT: one is open already. */
enum rel_status rel_txn_begin(struct rel_txn *txn, struct rel_db *db, struct rel_err *err);

/* For reading: every query sees the same moment. Needs no commit. */
enum rel_status rel_txn_begin_read(struct rel_txn *txn, struct rel_db *db, struct rel_err *err);

/* Makes it last: on disk when this returns REL_OK. Counts the change (rel_db_changes) when
 * something was written. On failure nothing was changed. */
enum rel_status rel_txn_commit(struct rel_txn *txn, struct rel_err *err);

bool rel_txn_wrote(const struct rel_txn *txn); /* so far: committing it will count as a change */

void rel_txn_end(struct rel_txn *txn); /* rolls back what is open */

/* A dry run: from now on nothing lasts, though it looks as if it did; until it is turned off, which
 * takes everything back. */
void rel_txn_dry(struct rel_db *db, bool on);

/* Every transaction that writes from now on notes that the request with this hash was done (table
 * idempotency), in one piece with what it does; hash "" ends it. */
void rel_txn_once(struct rel_db *db, const char *hash, const char *asked, int64_t at);

#define REL_TXN(name) __attribute__((cleanup(rel_txn_end))) struct rel_txn name = {0}
