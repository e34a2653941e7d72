#include "store/candidate.h"

#include "lib/unicode.h"
#include "store/dav_item.h"

enum rel_status
rel_candidate_absorb(struct rel_db *db, rel_id book, rel_id candidate, rel_id contact,
                     struct rel_err *err)
{
    if (rel_db_exec(db,
                    "INSERT INTO participation (contact_id, at, interaction_id, user_id, direction,"
                    " channel) SELECT $2, at, interaction_id, user_id, direction, channel"
                    " FROM participation WHERE contact_id = $1"
                    " ON CONFLICT (contact_id, at, interaction_id) DO NOTHING",
                    REL_ARGS(REL_N(candidate), REL_N(contact)), NULL, err)
        || rel_db_exec(db,
                       "INSERT INTO meeting_guest (meeting_id, contact_id, answer, organizer)"
                       " SELECT meeting_id, $2, answer, organizer FROM meeting_guest"
                       " WHERE contact_id = $1 ON CONFLICT (meeting_id, contact_id) DO NOTHING",
                       REL_ARGS(REL_N(candidate), REL_N(contact)), NULL, err))
        return err->status;
    return rel_candidate_erase(db, book, candidate, err);
}

enum rel_status
rel_candidate_drop(struct rel_db *db, rel_id book, rel_id contact, bool *gone, struct rel_err *err)
{
    int64_t n = 0;

    if (rel_db_exec(db,
                    "DELETE FROM contact WHERE id = $1 AND book_id = $2 AND state = 'candidate'"
                    " AND NOT EXISTS (SELECT 1 FROM participation WHERE contact_id = $1)",
                    REL_ARGS(REL_N(contact), REL_N(book)), &n, err))
        return err->status;
    *gone = n > 0;
    return REL_OK;
}

enum rel_status
rel_candidate_name(struct rel_db *db, struct rel_arena *arena, rel_id book, rel_id contact,
                   const char *name, struct rel_err *err)
{
    return rel_db_exec(db,
                       "UPDATE contact SET name = $3, name_key = $4 WHERE id = $1 AND book_id = $2"
                       " AND state = 'candidate'",
                       REL_ARGS(REL_N(contact), REL_N(book), REL_T(name),
                                REL_T(rel_unicode_fold_cut(arena, name, REL_NAME_KEY))),
                       NULL, err);
}

enum rel_status
rel_candidate_erase(struct rel_db *db, rel_id book, rel_id contact, struct rel_err *err)
{
    REL_AUTO(rel_arena) *arena = rel_arena_new();
    struct rel_id_list circles = {0};
    REL_AUTO(rel_rows) *rows = NULL;

    if (rel_db_query(db, "SELECT circle_id FROM circle_member WHERE contact_id = $1",
                     REL_ARGS(REL_N(contact)), &rows, err)
        || rel_rows_ids(rows, 0, arena, &circles, err)
        || rel_db_exec(db, "DELETE FROM contact WHERE id = $1 AND book_id = $2",
                       REL_ARGS(REL_N(contact), REL_N(book)), NULL, err)
        || rel_dav_note_contact(db, contact, true, err))
        return err->status;
    for (size_t i = 0; i < circles.n; i++)
        if (rel_dav_note_circle(db, circles.v[i], err))
            return err->status;
    return REL_OK;
}

enum rel_status
rel_candidate_by_card(struct rel_db *db, rel_id book, int64_t hash, rel_id *out,
                      struct rel_err *err)
{
    return rel_db_number(db,
                         "SELECT k.contact_id FROM contact_card k JOIN contact c"
                         " ON c.id = k.contact_id WHERE k.hash = $1 AND c.book_id = $2"
                         " AND c.deleted = 0 ORDER BY k.contact_id LIMIT 1",
                         REL_ARGS(REL_N(hash), REL_N(book)), 0, out, err);
}
