/* store/tie.h - stated relations between contacts, and who was seen together. */
#pragma once

#include "model/path.h"
#include "store/db.h"

enum rel_status rel_tie_write(struct rel_db *db, const struct rel_tie *tie, struct rel_err *err);
enum rel_status rel_tie_remove(struct rel_db *db, rel_id book, rel_id id, struct rel_err *err);
enum rel_status rel_tie_load(struct rel_db *db, struct rel_arena *arena, rel_id book, rel_id id,
                             struct rel_tie *out, struct rel_err *err);
/* Of one contact, on either side; contact 0: the book's. */
enum rel_status rel_tie_list(struct rel_db *db, struct rel_arena *arena, rel_id book,
                             rel_id contact, size_t most, struct rel_tie_list *out,
                             struct rel_err *err);

/* Who took part in the newest `most` interactions of a contact with this user, by interaction. */
struct rel_together_list {
    struct rel_together {
        rel_id interaction, contact;
        int64_t at;
    } * v;
    size_t n;
};
enum rel_status rel_tie_together(struct rel_db *db, struct rel_arena *arena, rel_id user,
                                 rel_id contact, size_t most, struct rel_together_list *out,
                                 struct rel_err *err);
