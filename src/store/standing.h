/* store/standing.h - derived: how a user stands with each contact, one row a pair. */
#pragma once

#include "model/standing.h"
#include "store/db.h"

/* REL_OK with *found = false when the pair has no row yet. */
enum rel_status rel_standing_load(struct rel_db *db, struct rel_arena *arena, rel_id user,
                                  rel_id contact, struct rel_standing *out, bool *found,
                                  struct rel_err *err);
enum rel_status rel_standing_write(struct rel_db *db, const struct rel_standing *standing,
                                   struct rel_err *err);

enum rel_status rel_standing_remove(struct rel_db *db, rel_id user, rel_id contact,
                                    struct rel_err *err);

/* Pairs with most contact days whose contact has one of two states, for proposals: at most `most`.
 */
struct rel_standing_list {
    struct rel_standing *v;
    size_t n;
};
enum rel_status rel_standing_busiest(struct rel_db *db, struct rel_arena *arena, rel_id user,
                                     rel_id book, size_t most, struct rel_standing_list *out,
                                     struct rel_err *err);
/* The same of people tended. */
enum rel_status rel_standing_tended(struct rel_db *db, struct rel_arena *arena, rel_id user,
                                    rel_id book, size_t most, struct rel_standing_list *out,
                                    struct rel_err *err);
