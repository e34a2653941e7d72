#include "store/migrate.h"

#include "base/buf.h"
#include "base/str.h"
#include "store/engine.h"
#include "store/steps.h"
#include "store/txn.h"

#include <inttypes.h>
#include <stdio.h>
#include <string.h>

int64_t
rel_migrate_newest(void)
{
    return rel_steps[rel_steps_n - 1].number;
}

enum rel_status
rel_migrate_version(struct rel_db *db, int64_t *version, struct rel_err *err)
{
    bool empty;

    if (db->engine->survey(db, &empty, err))
        return err->status;
    if (empty) {
        *version = 0;
        return REL_OK;
    }
    return rel_db_number(db, "SELECT value FROM setting WHERE name = 'schema'", REL_NO_ARGS, 0,
                         version, err);
}

/* A database from the future is refused by name, before anything is touched. */
static enum rel_status
refuse_newer(struct rel_db *db, int64_t version, struct rel_err *err)
{
    REL_AUTO(rel_rows) *rows = NULL;
    char writer[32] = "a newer version";

    if (version <= rel_migrate_newest())
        return REL_OK;
    if (rel_db_one(db, "SELECT value FROM setting WHERE name = 'version'", REL_NO_ARGS, &rows, err)
        == REL_OK)
        snprintf(writer, sizeof(writer), "%s", rel_rows_text(rows, 0));
    rel_fail(err, REL_NEWER, "the database %s was written by relatum %s; this is relatum %s",
             db->where, writer, REL_VERSION);
    return rel_advise(err, "", "Install relatum %s or newer; the database was not touched.",
                      writer);
}

/* The statement with the engine's own words in place of the tokens. */
static const char *
translated(const struct rel_db *db, const char *sql, struct rel_buf *to)
{
    rel_buf_clear(to);
    while (*sql) {
        const char *const *token = db->engine->tokens;

        while (*token && !rel_str_starts(sql, *token))
            token += 2;
        if (*token) {
            rel_buf_adds(to, token[1]);
            sql += strlen(*token);
        } else {
            rel_buf_addc(to, *sql++);
        }
    }
    return rel_buf_str(to);
}

static enum rel_status
run_step(struct rel_db *db, const struct rel_step *step, struct rel_err *err)
{
    REL_BUF(sql);

    for (size_t i = 0; step->statements[i]; i++)
        if (db->engine->script(db, translated(db, step->statements[i], &sql), err))
            return rel_wrap(err, "step %04" PRId64 " (%s), statement %zu", step->number, step->name,
                            i + 1);
    return REL_OK;
}

static enum rel_status
put_setting(struct rel_db *db, const char *name, const char *value, struct rel_err *err)
{
    return rel_db_exec(db,
                       "INSERT INTO setting (name, value) VALUES ($1, $2)"
                       " ON CONFLICT (name) DO UPDATE SET value = excluded.value",
                       REL_ARGS(REL_T(name), REL_T(value)), NULL, err);
}

static enum rel_status
run_missing(struct rel_db *db, int64_t version, struct rel_err *err)
{
    char number[24];

    for (size_t i = 0; i < rel_steps_n; i++)
        if (rel_steps[i].number > version && run_step(db, &rel_steps[i], err))
            return err->status;
    snprintf(number, sizeof(number), "%" PRId64, rel_migrate_newest());
    if (put_setting(db, "schema", number, err) || put_setting(db, "version", REL_VERSION, err))
        return err->status;
    if (version > 0)
        return REL_OK;
    return put_setting(db, "changes", "0", err) ? err->status : db->engine->stamp(db, err);
}

enum rel_status
rel_migrate(struct rel_db *db, rel_first_fn first, void *ctx, struct rel_err *err)
{
    int64_t version;
    REL_TXN(txn);

    if (rel_txn_begin(&txn, db, err) || rel_migrate_version(db, &version, err)
        || refuse_newer(db, version, err))
        return err->status;
    if (version == rel_migrate_newest())
        return REL_OK;
    if (run_missing(db, version, err) || (version == 0 && first && first(db, ctx, err)))
        return rel_wrap(err, version ? "updating the database" : "making the database");
    return rel_txn_commit(&txn, err);
}

static enum rel_status
bring_up(struct rel_db *db, rel_first_fn first, void *ctx, bool *old, struct rel_err *err)
{
    int64_t version;

    if (rel_migrate_version(db, &version, err) || refuse_newer(db, version, err))
        return err->status;
    *old = version < rel_migrate_newest();
    return *old && db->mode != REL_DB_READ ? rel_migrate(db, first, ctx, err) : REL_OK;
}

enum rel_status
rel_store_open(const char *where, enum rel_db_mode mode, rel_first_fn first, void *ctx,
               struct rel_db **out, struct rel_err *err)
{
    REL_AUTO(rel_db) *db = NULL;
    bool old;

    if (rel_db_open(where, mode, &db, err) || bring_up(db, first, ctx, &old, err))
        return err->status;
    if (old && mode == REL_DB_READ) { /* only a connection that may write can update it */
        REL_AUTO(rel_db) *writer = NULL;

        if (rel_store_open(where, REL_DB_WRITE, first, ctx, &writer, err))
            return err->status;
    }
    *out = db;
    db = NULL;
    return REL_OK;
}
