#include "store/txn.h"

#include "store/engine.h"

static enum rel_status
begin(struct rel_txn *txn, struct rel_db *db, enum rel_txn_kind kind, struct rel_err *err)
{
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

void
rel_txn_end(struct rel_txn *txn)
{
    struct rel_db *db = txn->db;

    if (!db)
        return;
    db->engine->rollback(db);
    db->txn = REL_TXN_NONE;
    db->failed = false;
    db->changes = -1;
    txn->db = NULL;
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
