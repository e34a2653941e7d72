/* store/try.h - what was tried, week by week; and whom to propose. */
#pragma once

#include "model/try.h"
#include "store/db.h"

/* id set: inserts or overwrites state, answer and answered. */
enum rel_status rel_try_write(struct rel_db *db, const struct rel_try *t, struct rel_err *err);
/* From the week `since` on, newest first. */
enum rel_status rel_try_list(struct rel_db *db, struct rel_arena *arena, rel_id user, rel_id book,
                             rel_day since, size_t most, struct rel_try_list *out,
                             struct rel_err *err);
/* Those of one contact that were taken and not answered. */
enum rel_status rel_try_taken(struct rel_db *db, struct rel_arena *arena, rel_id user,
                              rel_id contact, struct rel_try_list *out, struct rel_err *err);
/* People with a planned touch from `day` on, the soonest first: of one weight. */
enum rel_status rel_try_people(struct rel_db *db, struct rel_arena *arena, rel_id user, rel_id book,
                               int weight, rel_day day, size_t most, struct rel_id_list *out,
                               struct rel_err *err);
