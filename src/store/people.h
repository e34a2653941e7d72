/* store/people.h - pages of contacts in an order: ids only, each page one range of an index. */
#pragma once

#include "model/contact.h"
#include "store/db.h"

struct rel_people_place { /* where a page ended */
    const char *key;      /* name_key; "" for orders by day */
    rel_day day;          /* of orders by day; else REL_NO_DAY */
    rel_id id;            /* 0 = from the start */
};

struct rel_people_places {
    struct rel_people_place *v;
    size_t n;
};

/* One state, by name. */
enum rel_status rel_people_by_name(struct rel_db *db, struct rel_arena *arena, rel_id book,
                                   enum rel_contact_state state,
                                   const struct rel_people_place *after, size_t most,
                                   struct rel_people_places *out, struct rel_err *err);

/* The people of a circle, or with a tag, by name. state "" = active, resting and unsorted. */
enum rel_status rel_people_of_circle(struct rel_db *db, struct rel_arena *arena, rel_id book,
                                     rel_id circle, const char *state,
                                     const struct rel_people_place *after, size_t most,
                                     struct rel_people_places *out, struct rel_err *err);
enum rel_status rel_people_of_tag(struct rel_db *db, struct rel_arena *arena, rel_id book,
                                  const char *tag, const char *state,
                                  const struct rel_people_place *after, size_t most,
                                  struct rel_people_places *out, struct rel_err *err);

/* Those contacted longest ago first; never contacted ones not at all. */
enum rel_status rel_people_by_last(struct rel_db *db, struct rel_arena *arena, rel_id user,
                                   rel_id book, const char *state,
                                   const struct rel_people_place *after, size_t most,
                                   struct rel_people_places *out, struct rel_err *err);

/* Those whose next contact comes first; those without one not at all. */
enum rel_status rel_people_by_next(struct rel_db *db, struct rel_arena *arena, rel_id user,
                                   rel_id book, const char *state,
                                   const struct rel_people_place *after, size_t most,
                                   struct rel_people_places *out, struct rel_err *err);

/* Those whose warmth is below 40 by that day (cools_on has come), the longest ago first. */
enum rel_status rel_people_by_cools(struct rel_db *db, struct rel_arena *arena, rel_id user,
                                    rel_id book, const char *state, rel_day today,
                                    const struct rel_people_place *after, size_t most,
                                    struct rel_people_places *out, struct rel_err *err);

/* How many contacts have that state, counted up to `most`. */
enum rel_status rel_people_count(struct rel_db *db, rel_id book, enum rel_contact_state state,
                                 int64_t most, int64_t *out, struct rel_err *err);
