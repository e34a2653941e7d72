/* store/circle.h - circles and who is in them. */
#pragma once

#include "model/circle.h"
#include "store/db.h"

/* All circles of the book by name, with how many people each holds when `counts`. */
enum rel_status rel_circle_list(struct rel_db *db, struct rel_arena *arena, rel_id book,
                                bool counts, struct rel_circle_list *out, struct rel_err *err);
/* REL_NOT_FOUND; the name is compared folded. */
enum rel_status rel_circle_find(struct rel_db *db, struct rel_arena *arena, rel_id book,
                                const char *name, struct rel_circle *out, struct rel_err *err);
enum rel_status rel_circle_load(struct rel_db *db, struct rel_arena *arena, rel_id book, rel_id id,
                                struct rel_circle *out, struct rel_err *err);

/* id set: inserts or overwrites. A name another circle of the book has: REL_CONFLICT. */
enum rel_status rel_circle_write(struct rel_db *db, struct rel_arena *arena,
                                 const struct rel_circle *circle, rel_id import_id,
                                 struct rel_err *err);

/* The circles of one contact, by name. */
enum rel_status rel_circle_of(struct rel_db *db, struct rel_arena *arena, rel_id contact,
                              struct rel_circle_list *out, struct rel_err *err);
/* Adding twice, or removing who was not in, changes nothing: *changed = 0. */
enum rel_status rel_circle_add(struct rel_db *db, rel_id circle, rel_id contact, int64_t *changed,
                               struct rel_err *err);
enum rel_status rel_circle_remove(struct rel_db *db, rel_id circle, rel_id contact,
                                  int64_t *changed, struct rel_err *err);

/* One page of the people of a circle: those with ids after `after`. */
enum rel_status rel_circle_people(struct rel_db *db, struct rel_arena *arena, rel_id circle,
                                  rel_id after, size_t most, struct rel_id_list *out,
                                  struct rel_err *err);

/* Removes a circle; its people stay people. */
enum rel_status rel_circle_erase(struct rel_db *db, rel_id book, rel_id circle,
                                 struct rel_err *err);
