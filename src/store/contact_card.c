#include "store/contact_card.h"

#include <string.h>

enum rel_status
rel_contact_set_card(struct rel_db *db, rel_id contact, int64_t hash, const char *version,
                     const void *bytes, size_t n, struct rel_err *err)
{
    return rel_db_exec(db,
                       "INSERT INTO contact_card (contact_id, hash, version, bytes)"
                       " VALUES ($1, $2, $3, $4) ON CONFLICT (contact_id) DO UPDATE"
                       " SET hash = excluded.hash, version = excluded.version,"
                       " bytes = excluded.bytes",
                       REL_ARGS(REL_N(contact), REL_N(hash), REL_T(version), REL_B(bytes, n)), NULL,
                       err);
}

static const void *
copy_blob(struct rel_rows *rows, struct rel_arena *arena, int column, size_t *n)
{
    const void *bytes = rel_rows_blob(rows, column, n);

    return rel_strndup(arena, bytes ? bytes : "", *n);
}

enum rel_status
rel_contact_card(struct rel_db *db, struct rel_arena *arena, rel_id book, rel_id id, int64_t *hash,
                 const char **version, const void **bytes, size_t *n, struct rel_err *err)
{
    REL_AUTO(rel_rows) *rows = NULL;

    if (rel_db_query(db,
                     "SELECT k.hash, k.version, k.bytes FROM contact_card k JOIN contact c"
                     " ON c.id = k.contact_id WHERE k.contact_id = $1 AND c.book_id = $2",
                     REL_ARGS(REL_N(id), REL_N(book)), &rows, err))
        return err->status;
    *bytes = NULL;
    *n = 0;
    *hash = 0;
    *version = "";
    if (rel_rows_next(rows)) {
        *hash = rel_rows_num(rows, 0);
        *version = rel_strdup(arena, rel_rows_text(rows, 1));
        *bytes = copy_blob(rows, arena, 2, n);
    }
    return rel_rows_status(rows, err);
}

enum rel_status
rel_contact_photo(struct rel_db *db, struct rel_arena *arena, rel_id book, rel_id id,
                  const char **type, const void **bytes, size_t *n, struct rel_err *err)
{
    REL_AUTO(rel_rows) *rows = NULL;

    if (rel_db_query(db,
                     "SELECT p.type, p.bytes FROM contact_photo p JOIN contact c"
                     " ON c.id = p.contact_id WHERE p.contact_id = $1 AND c.book_id = $2",
                     REL_ARGS(REL_N(id), REL_N(book)), &rows, err))
        return err->status;
    if (!rel_rows_next(rows))
        return rel_rows_status(rows, err) ? err->status
                                          : rel_fail(err, REL_NOT_FOUND, "there is no photo");
    *type = rel_strdup(arena, rel_rows_text(rows, 0));
    *bytes = copy_blob(rows, arena, 1, n);
    return REL_OK;
}

enum rel_status
rel_contact_set_provenance(struct rel_db *db, rel_id contact, const char *field, rel_id import_id,
                           const char *source, int64_t now, struct rel_err *err)
{
    return rel_db_exec(
        db,
        "INSERT INTO provenance (contact_id, field, import_id, source, at)"
        " VALUES ($1, $2, $3, $4, $5) ON CONFLICT (contact_id, field) DO UPDATE"
        " SET import_id = excluded.import_id, source = excluded.source,"
        " at = excluded.at",
        REL_ARGS(REL_N(contact), REL_T(field), REL_N(import_id), REL_T(source), REL_N(now)), NULL,
        err);
}

enum rel_status
rel_contact_set_by_hand(struct rel_db *db, rel_id contact, const char *field, bool *out,
                        struct rel_err *err)
{
    REL_AUTO(rel_rows) *rows = NULL;

    if (rel_db_query(db, "SELECT source FROM provenance WHERE contact_id = $1 AND field = $2",
                     REL_ARGS(REL_N(contact), REL_T(field)), &rows, err))
        return err->status;
    *out = rel_rows_next(rows) && strcmp(rel_rows_text(rows, 0), "hand") == 0;
    return rel_rows_status(rows, err);
}
