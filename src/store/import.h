/*
 * store/import.h - what was read into a book: runs, their journal, and why things were skipped.
 *
 * All writing happens in the caller's transaction, beside the rows it tells of.
 */
#pragma once

#include "model/import.h"
#include "store/db.h"

/* Inserts a run that begins: id, book, user, started, source and state are set. */
enum rel_status rel_import_insert(struct rel_db *db, const struct rel_import *import,
                                  struct rel_err *err);

/* Writes state, ended and all counts. */
enum rel_status rel_import_update(struct rel_db *db, const struct rel_import *import,
                                  struct rel_err *err);

/* The newest run of this user over the same source that did not come to its end; REL_OK with
 * *found = false when there is none. */
enum rel_status rel_import_unfinished(struct rel_db *db, struct rel_arena *arena, rel_id book,
                                      rel_id user, const char *source, struct rel_import *out,
                                      bool *found, struct rel_err *err);

/* Without reasons and items. REL_NOT_FOUND. */
enum rel_status rel_import_load(struct rel_db *db, struct rel_arena *arena, rel_id book, rel_id id,
                                struct rel_import *out, struct rel_err *err);
enum rel_status rel_import_list(struct rel_db *db, struct rel_arena *arena, rel_id book, int limit,
                                struct rel_import_list *out, struct rel_err *err);

/* Fills import->reasons, and import->items with the first `most`. */
enum rel_status rel_import_details(struct rel_db *db, struct rel_arena *arena,
                                   struct rel_import *import, size_t most, struct rel_err *err);

enum rel_status rel_import_reason_add(struct rel_db *db, rel_id import, const char *reason,
                                      int64_t n, struct rel_err *err);
/* n: rises within the run; see rel_import_item_last(). */
enum rel_status rel_import_item_add(struct rel_db *db, rel_id import, int64_t n,
                                    const struct rel_import_item *item, struct rel_err *err);
enum rel_status rel_import_item_last(struct rel_db *db, rel_id import, int64_t *n,
                                     struct rel_err *err);

/* The journal. position 0 and done false when the file was not begun. */
enum rel_status rel_import_file_load(struct rel_db *db, rel_id import, const char *file,
                                     int64_t *position, bool *done, struct rel_err *err);

/* Moves the journal on from `before`. REL_CONFLICT: it does not stand there: another program went
 * on with this run. */
enum rel_status rel_import_file_move(struct rel_db *db, rel_id import, const char *file,
                                     int64_t before, int64_t position, bool done,
                                     struct rel_err *err);

/* The contacts this run made, or was in contact with; in no order. */
enum rel_status rel_import_touched(struct rel_db *db, struct rel_arena *arena, rel_id import,
                                   struct rel_id_list *out, struct rel_err *err);

/* ---- taking back ---- */

/* Contacts this run made, in the order of ids: those after `after`. */
enum rel_status rel_import_made(struct rel_db *db, struct rel_arena *arena, rel_id import,
                                rel_id after, size_t most, struct rel_id_list *out,
                                struct rel_err *err);

/* Did somebody work with this contact since: another state, something logged, planned, promised,
 * answered or set by hand? */
enum rel_status rel_import_kept(struct rel_db *db, rel_id contact, bool *out, struct rel_err *err);

/* The circles this run made that hold nobody. */
enum rel_status rel_import_drop_circles(struct rel_db *db, rel_id book, rel_id import,
                                        struct rel_err *err);

/* Guessed own addresses, when no mail is left that speaks for them. */
enum rel_status rel_import_drop_guesses(struct rel_db *db, rel_id book, rel_id user,
                                        struct rel_err *err);
