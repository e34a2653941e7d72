/*
 * store/merge.h - what is one contact's becomes another's.
 *
 * Rows with an id of their own are moved by the table of tables; pairs (who was in an interaction,
 * a circle, had an article) are joined. The contact's own lists (numbers, notes ...) are merged by
 * practice/merge.
 */
#pragma once

#include "store/db.h"
#include "store/tables.h"

/* The ids of the rows that one mover will move. */
enum rel_status rel_merge_ids(struct rel_db *db, struct rel_arena *arena,
                              const struct rel_mover *mover, rel_id from, struct rel_id_list *out,
                              struct rel_err *err);
enum rel_status rel_merge_move(struct rel_db *db, const struct rel_mover *mover, rel_id from,
                               rel_id to, struct rel_err *err);

/* The interactions that `from` was in. */
enum rel_status rel_merge_interactions(struct rel_db *db, struct rel_arena *arena, rel_id from,
                                       struct rel_id_list *out, struct rel_err *err);

/* Joins the pairs. */
enum rel_status rel_merge_pairs(struct rel_db *db, rel_id from, rel_id to, struct rel_err *err);

/* Puts `from` away as a part of `to`. */
enum rel_status rel_merge_put_away(struct rel_db *db, rel_id book, rel_id from, rel_id to,
                                   int64_t at, struct rel_err *err);

/* Whom a contact that was put away became a part of; 0 = nobody. */
enum rel_status rel_merge_into(struct rel_db *db, rel_id book, rel_id contact, rel_id *out,
                               struct rel_err *err);
