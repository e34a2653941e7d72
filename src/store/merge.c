#include "store/merge.h"

#include "base/str.h"
#include "store/dav_item.h"

enum { CHAIN = 16 }; /* merges of merged ones that are followed */

enum rel_status
rel_merge_ids(struct rel_db *db, struct rel_arena *arena, const struct rel_mover *mover,
              rel_id from, struct rel_id_list *out, struct rel_err *err)
{
    REL_AUTO(rel_rows) *rows = NULL;

    if (rel_db_query(db, mover->ids, REL_ARGS(REL_N(from)), &rows, err))
        return err->status;
    return rel_rows_ids(rows, 0, arena, out, err);
}

enum rel_status
rel_merge_move(struct rel_db *db, const struct rel_mover *mover, rel_id from, rel_id to,
               struct rel_err *err)
{
    return rel_db_exec(db, mover->move, REL_ARGS(REL_N(from), REL_N(to)), NULL, err);
}

enum rel_status
rel_merge_interactions(struct rel_db *db, struct rel_arena *arena, rel_id from,
                       struct rel_id_list *out, struct rel_err *err)
{
    REL_AUTO(rel_rows) *rows = NULL;

    if (rel_db_query(db,
                     "SELECT interaction_id FROM participation WHERE contact_id = $1"
                     " ORDER BY at, interaction_id",
                     REL_ARGS(REL_N(from)), &rows, err))
        return err->status;
    return rel_rows_ids(rows, 0, arena, out, err);
}

enum rel_status
rel_merge_pairs(struct rel_db *db, rel_id from, rel_id to, struct rel_err *err)
{
    if (rel_db_exec(db,
                    "INSERT INTO participation (contact_id, at, interaction_id, user_id, direction,"
                    " channel) SELECT $2, at, interaction_id, user_id, direction, channel"
                    " FROM participation WHERE contact_id = $1"
                    " ON CONFLICT (contact_id, at, interaction_id) DO NOTHING",
                    REL_ARGS(REL_N(from), REL_N(to)), NULL, err)
        || rel_db_exec(db, "DELETE FROM participation WHERE contact_id = $1", REL_ARGS(REL_N(from)),
                       NULL, err)
        || rel_db_exec(db,
                       "INSERT INTO circle_member (contact_id, circle_id) SELECT $2, circle_id"
                       " FROM circle_member WHERE contact_id = $1"
                       " ON CONFLICT (contact_id, circle_id) DO NOTHING",
                       REL_ARGS(REL_N(from), REL_N(to)), NULL, err)
        || rel_db_exec(db, "DELETE FROM circle_member WHERE contact_id = $1", REL_ARGS(REL_N(from)),
                       NULL, err)
        || rel_db_exec(db,
                       "INSERT INTO article_sent (contact_id, user_id, article_id, state, day,"
                       " channel, interaction_id) SELECT $2, user_id, article_id, state, day,"
                       " channel, interaction_id FROM article_sent WHERE contact_id = $1"
                       " ON CONFLICT (contact_id, user_id, article_id) DO NOTHING",
                       REL_ARGS(REL_N(from), REL_N(to)), NULL, err)
        || rel_db_exec(db, "DELETE FROM article_sent WHERE contact_id = $1", REL_ARGS(REL_N(from)),
                       NULL, err)
        || rel_db_exec(db,
                       "INSERT INTO meeting_guest (meeting_id, contact_id, answer, organizer)"
                       " SELECT meeting_id, $2, answer, organizer FROM meeting_guest"
                       " WHERE contact_id = $1 ON CONFLICT (meeting_id, contact_id) DO NOTHING",
                       REL_ARGS(REL_N(from), REL_N(to)), NULL, err)
        || rel_db_exec(db, "DELETE FROM meeting_guest WHERE contact_id = $1", REL_ARGS(REL_N(from)),
                       NULL, err))
        return err->status;
    return rel_dav_note_circles_of(db, to, err);
}

enum rel_status
rel_merge_put_away(struct rel_db *db, rel_id book, rel_id from, rel_id to, int64_t at,
                   struct rel_err *err)
{
    if (rel_db_exec(db,
                    "UPDATE contact SET deleted = $3, changed = $3 WHERE id = $1 AND book_id = $2",
                    REL_ARGS(REL_N(from), REL_N(book), REL_N(at)), NULL, err)
        || rel_dav_note_contact(db, from, true, err))
        return err->status;
    return rel_db_exec(db,
                       "INSERT INTO merged (contact_id, book_id, into_id, at)"
                       " VALUES ($1, $2, $3, $4) ON CONFLICT (contact_id) DO UPDATE"
                       " SET into_id = excluded.into_id, at = excluded.at",
                       REL_ARGS(REL_N(from), REL_N(book), REL_N(to), REL_N(at)), NULL, err);
}

enum rel_status
rel_merge_into(struct rel_db *db, rel_id book, rel_id contact, rel_id *out, struct rel_err *err)
{
    int64_t into = contact, next = contact;

    for (int i = 0; i < CHAIN && next; i++) {
        into = next;
        if (rel_db_number(db,
                          "SELECT m.into_id FROM merged m WHERE m.contact_id = $1"
                          " AND m.book_id = $2",
                          REL_ARGS(REL_N(into), REL_N(book)), 0, &next, err))
            return err->status;
    }
    *out = into == contact ? 0 : into;
    return REL_OK;
}
