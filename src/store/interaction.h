/* store/interaction.h - contact that happened: one interaction, many participations. */
#pragma once

#include "model/interaction.h"
#include "store/db.h"

/* Writes the interaction, its note and a participation for each of who. id must be set. */
enum rel_status rel_interaction_insert(struct rel_db *db, const struct rel_interaction *interaction,
                                       struct rel_err *err);

/* How it left the two: further, same, closer; "" = not said. */
enum rel_status rel_interaction_left(struct rel_db *db, rel_id book, rel_id id, const char *left,
                                     struct rel_err *err);

/* Removes it with note and participations. REL_OK when it was not there. */
enum rel_status rel_interaction_remove(struct rel_db *db, rel_id book, rel_id id,
                                       struct rel_err *err);

enum rel_status rel_interaction_exists(struct rel_db *db, rel_id book, rel_id id, bool *out,
                                       struct rel_err *err);

/* A contact's timeline: those before the moment `before`, newest first, with who. Subjects and
 * notes only of the interactions that are this user's own. */
enum rel_status rel_interaction_timeline(struct rel_db *db, struct rel_arena *arena, rel_id user,
                                         rel_id book, rel_id contact, int64_t before, size_t most,
                                         struct rel_interaction_list *out, struct rel_err *err);

/* The pair's raw contact moments from `from` on, oldest first: one clustered range. */
struct rel_moment {
    int64_t at;
    enum rel_direction direction;
    enum rel_channel channel;
    const char *subject; /* rel_interaction_latest() only; else NULL */
    rel_id interaction;  /* the same; else 0 */
};
struct rel_moments {
    struct rel_moment *v;
    size_t n;
};
enum rel_status rel_interaction_moments(struct rel_db *db, struct rel_arena *arena, rel_id user,
                                        rel_id contact, int64_t from, struct rel_moments *out,
                                        struct rel_err *err);

/* The newest `most` moments, newest first. Subjects only of the newest and of the newest that was
 * not outbound; "" for the others. */
enum rel_status rel_interaction_latest(struct rel_db *db, struct rel_arena *arena, rel_id user,
                                       rel_id contact, size_t most, struct rel_moments *out,
                                       struct rel_err *err);
