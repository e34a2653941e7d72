/*
 * store/history.h - what people changed: one row a change, and the rows it touched as they were
 * before and after.
 *
 *     struct rel_history h;
 *     rel_history_begin(&h, db, arena);
 *     rel_history_note(&h, "contact", id, err)         before anything is written
 *     rel_history_note(&h, "contact_point", id, err)   all rows of that contact
 *     ... write ...
 *     rel_history_end(&h, &change, book, &id, err)     reads the same rows again, keeps what
 * differs
 *
 * All inside one transaction of the caller. Derived tables need no note. Undo applies the rows
 * backwards and is itself a change, so that undoing it does the thing again.
 */
#pragma once

#include "model/change.h"
#include "store/db.h"

struct rel_history_note; /* rows of one owner, as they were */

struct rel_history {
    struct rel_db *db;
    struct rel_arena *arena;
    struct {
        struct rel_history_note *v;
        size_t n;
    } notes;
};

void rel_history_begin(struct rel_history *h, struct rel_db *db, struct rel_arena *arena);

/* Remembers the rows of `table` that belong to `owner`: the row with that id; where rows have no
 * id of their own, all rows of that interaction (participation, interaction_note), contact
 * (contact_*, circle_member, provenance, answer) or user (own_address). None is fine: what will be
 * inserted is a change too. The same note twice counts once. Rows that a delete takes along
 * (ON DELETE CASCADE) need notes of their own. */
enum rel_status rel_history_note(struct rel_history *h, const char *table, rel_id owner,
                                 struct rel_err *err);

/* Writes the change and the rows that differ now. Of `change` it reads user, at, deed, summary,
 * contact and import_id. */
enum rel_status rel_history_end(struct rel_history *h, const struct rel_change *change, rel_id book,
                                rel_id *out, struct rel_err *err);

/* A change of many transactions (an import): adds the rows that differ now to a change that
 * rel_history_end() wrote before. */
enum rel_status rel_history_more(struct rel_history *h, rel_id change, struct rel_err *err);
enum rel_status rel_history_summary(struct rel_db *db, rel_id change, const char *summary,
                                    struct rel_err *err);
/* *out = 0: that import has none. */
enum rel_status rel_history_of_import(struct rel_db *db, rel_id book, rel_id import, rel_id *out,
                                      struct rel_err *err);

/* Of an import: the contacts whose rows its change holds, and taking back those of one of them.
 * REL_CONFLICT: changed since; nothing was written. */
enum rel_status rel_history_contacts(struct rel_db *db, struct rel_arena *arena, rel_id change,
                                     struct rel_id_list *out, struct rel_err *err);
enum rel_status rel_history_undo_contact(struct rel_db *db, struct rel_arena *arena, rel_id change,
                                         rel_id contact, int64_t at, struct rel_err *err);

/* Writes the change that took back `change` as a whole (an import), and marks that. */
enum rel_status rel_history_undone(struct rel_db *db, struct rel_arena *arena,
                                   const struct rel_change *undo, rel_id book, rel_id change,
                                   struct rel_err *err);

/* Newest first, of the books the user is a member of: book 0 = all of them, contact 0 = everybody,
 * before: the id to page on from (0 = from the newest). */
enum rel_status rel_history_list(struct rel_db *db, struct rel_arena *arena, rel_id user,
                                 rel_id book, rel_id contact, rel_id before, int limit,
                                 struct rel_change_list *out, struct rel_err *err);

/* The newest change of this user in this book that stands and is no undo. REL_NOT_FOUND: none. */
enum rel_status rel_history_newest(struct rel_db *db, rel_id user, rel_id book, rel_id *out,
                                   struct rel_err *err);

/* Takes a change back, in the caller's transaction. *out is the change that did it (of `user`, at
 * the moment `at`); *touched (arena) the contacts whose derived rows must be worked out again.
 * REL_NOT_FOUND: no such change in a book where this user may write; REL_CONFLICT: it was taken
 * back already, something in it changed since (named), or something else hangs on it now;
 * REL_BAD_INPUT: an import, which practice/import takes back. */
enum rel_status rel_history_undo(struct rel_db *db, struct rel_arena *arena, rel_id user, rel_id id,
                                 int64_t at, struct rel_change *out, struct rel_id_list *touched,
                                 struct rel_err *err);

/* Erases the values of one contact from the history; that something happened stays. */
enum rel_status rel_history_forget(struct rel_db *db, rel_id contact, struct rel_err *err);
