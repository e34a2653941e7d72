/* store/intention.h - cells of the compass, rows. */
#pragma once

#include "model/intention.h"
#include "store/db.h"

/* Inserts, or overwrites words, state and days. */
enum rel_status rel_intention_write(struct rel_db *db, const struct rel_intention *i,
                                    struct rel_err *err);

/* All of one contact, the newest first; at most `most`. */
enum rel_status rel_intention_list(struct rel_db *db, struct rel_arena *arena, rel_id user,
                                   rel_id book, rel_id contact, size_t most,
                                   struct rel_intention_list *out, struct rel_err *err);
