/* store/introduction.h - introductions and the steps they went through. */
#pragma once

#include "model/introduction.h"
#include "store/db.h"

/* id set: inserts or overwrites why, state, since, due, outcome. */
enum rel_status rel_introduction_write(struct rel_db *db, const struct rel_introduction *intro,
                                       struct rel_err *err);
/* With names, need and offer. */
enum rel_status rel_introduction_load(struct rel_db *db, struct rel_arena *arena, rel_id user,
                                      rel_id book, rel_id id, struct rel_introduction *out,
                                      struct rel_err *err);
/* contact: on either side (0 = all). closed: also thanked and declined ones. The newest state
 * first. */
enum rel_status rel_introduction_list(struct rel_db *db, struct rel_arena *arena, rel_id user,
                                      rel_id book, rel_id contact, bool closed, size_t most,
                                      struct rel_introduction_list *out, struct rel_err *err);
/* *out = 0: these two have no introduction under way, in this order. */
enum rel_status rel_introduction_of_two(struct rel_db *db, rel_id user, rel_id book, rel_id seeker,
                                        rel_id giver, rel_id *out, struct rel_err *err);

enum rel_status rel_introduction_step_write(struct rel_db *db, rel_id id, rel_id introduction,
                                            const struct rel_introduction_step *step,
                                            struct rel_err *err);
enum rel_status rel_introduction_step_list(struct rel_db *db, struct rel_arena *arena,
                                           rel_id introduction, struct rel_introduction_steps *out,
                                           struct rel_err *err);
