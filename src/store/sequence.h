/* store/sequence.h - sequences with their steps, and who is on them. */
#pragma once

#include "model/sequence.h"
#include "store/db.h"

/* Writes the sequence (id set) and makes its steps exactly these (ids set). */
enum rel_status rel_sequence_write(struct rel_db *db, const struct rel_sequence *s,
                                   struct rel_err *err);
/* The user's, by name, with steps and how many are running on each. */
enum rel_status rel_sequence_list(struct rel_db *db, struct rel_arena *arena, rel_id user,
                                  rel_id book, size_t most, struct rel_sequence_list *out,
                                  struct rel_err *err);
enum rel_status rel_sequence_load(struct rel_db *db, struct rel_arena *arena, rel_id user,
                                  rel_id id, struct rel_sequence *out, struct rel_err *err);

/* id set: inserts or overwrites step, due, state, why, since. */
enum rel_status rel_enrolment_write(struct rel_db *db, const struct rel_enrolment *e,
                                    struct rel_err *err);
enum rel_status rel_enrolment_load(struct rel_db *db, struct rel_arena *arena, rel_id user,
                                   rel_id book, rel_id id, struct rel_enrolment *out,
                                   struct rel_err *err);
/* Of one contact, or on one sequence; newest first. */
enum rel_status rel_enrolment_of(struct rel_db *db, struct rel_arena *arena, rel_id user,
                                 rel_id contact, size_t most, struct rel_enrolment_list *out,
                                 struct rel_err *err);
enum rel_status rel_enrolment_on(struct rel_db *db, struct rel_arena *arena, rel_id user,
                                 rel_id sequence, struct rel_enrolment_list *out,
                                 struct rel_err *err);
