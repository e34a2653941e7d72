/* store/job.h - the queue of jobs. */
#pragma once

#include "model/job.h"
#include "store/db.h"

enum rel_status rel_job_insert(struct rel_db *db, const struct rel_job *job, struct rel_err *err);

/* State, moments, tries, progress, row and problem. */
enum rel_status rel_job_update(struct rel_db *db, const struct rel_job *job, struct rel_err *err);

/* The oldest that waits and whose time has come. *found = false: none. */
enum rel_status rel_job_next(struct rel_db *db, struct rel_arena *arena, int64_t now,
                             struct rel_job *out, bool *found, struct rel_err *err);

/* Those that ran when the program ended wait again. */
enum rel_status rel_job_recover(struct rel_db *db, struct rel_err *err);

/* This user's, newest first; id 0 = all, else that one. */
enum rel_status rel_job_list(struct rel_db *db, struct rel_arena *arena, rel_id user, rel_id id,
                             int most, struct rel_job_list *out, struct rel_err *err);

/* Forgets those that ended before `at`. */
enum rel_status rel_job_sweep(struct rel_db *db, int64_t at, struct rel_err *err);

/* Every user with every book they may write in: pairs of ids, for work on all of them. */
enum rel_status rel_job_places(struct rel_db *db, struct rel_arena *arena, struct rel_id_list *out,
                               struct rel_err *err);
