#include "store/txn.h"

#include "store/engine.h"

#include <stdio.h>

static enum rel_status
begin(struct rel_txn *txn, struct rel_db *db, enum rel_txn_kind kind, struct rel_err *err)
{
    if (db->held) { /* a dry run: one transaction for all that is tried */
        txn->db = db;
        return REL_OK;
    }
    if (db->txn)
        return rel_fail(err, REL_CONFLICT, "a transaction is open already on this connection");
    if (kind == REL_TXN_WRITE && db->mode == REL_DB_READ)
        return rel_fail(err, REL_DENIED, "%s was opened for reading only", db->where);
    if (db->engine->begin(db, kind, err))
        return err->status;
    db->txn = kind;
    db->failed = db->wrote = false;
    txn->db = db;
    return REL_OK;
}

enum rel_status
rel_txn_begin(struct rel_txn *txn, struct rel_db *db, struct rel_err *err)
{
    return begin(txn, db, REL_TXN_WRITE, err);
}

enum rel_status
rel_txn_begin_read(struct rel_txn *txn, struct rel_db *db, struct rel_err *err)
{
    return begin(txn, db, REL_TXN_READ, err);
}

static void
roll_back(struct rel_db *db)
{
    db->engine->rollback(db);
    db->txn = REL_TXN_NONE;
    db->failed = db->held = false;
    db->changes = -1;
}

void
rel_txn_end(struct rel_txn *txn)
{
    if (txn->db)
        roll_back(txn->db);
    txn->db = NULL;
}

void
rel_txn_dry(struct rel_db *db, bool on)
{
    if (db->held)
        roll_back(db);
    db->dry = on;
}

void
rel_txn_once(struct rel_db *db, const char *hash, const char *asked, int64_t at)
{
    snprintf(db->once.hash, sizeof(db->once.hash), "%s", hash);
    snprintf(db->once.asked, sizeof(db->once.asked), "%s", asked);
    db->once.at = at;
}

/* In the transaction that does what a request asked for: it was done. */
static enum rel_status
note_once(struct rel_db *db, struct rel_err *err)
{
    if (!*db->once.hash || !db->wrote)
        return REL_OK;
    return rel_db_exec(db,
                       "INSERT INTO idempotency (hash, asked, at, status, type, body)"
                       " VALUES ($1, $2, $3, 0, '', '') ON CONFLICT (hash) DO NOTHING",
                       REL_ARGS(REL_T(db->once.hash), REL_T(db->once.asked), REL_N(db->once.at)),
                       NULL, err);
}

bool
rel_txn_wrote(const struct rel_txn *txn)
{
    return txn->db && txn->db->wrote;
}

enum rel_status
rel_txn_commit(struct rel_txn *txn, struct rel_err *err)
{
    struct rel_db *db = txn->db;

    if (!db)
        return rel_fail(err, REL_CONFLICT, "no transaction is open");
    if (db->failed) {
        rel_txn_end(txn);
        return rel_fail(err, REL_CONFLICT, "this transaction failed before; it was rolled back");
    }
    if (db->dry) { /* stays open, so that what was written can be read, until rel_txn_dry() */
        db->held = true;
        txn->db = NULL;
        return REL_OK;
    }
    if (note_once(db, err)) {
        rel_txn_end(txn);
        return err->status;
    }
    if (db->engine->commit(db, db->wrote, err)) {
        rel_txn_end(txn);
        return err->status;
    }
    db->txn = REL_TXN_NONE;
    if (db->wrote)
        db->changes = -1;
    txn->db = NULL;
    return REL_OK;
}
