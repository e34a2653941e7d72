/* practice/doctor.h - is everything as it should be? And making the derived rows anew. */
#pragma once

#include "model/finding.h"
#include "practice/ctx.h"

/* Integrity of the database, orphans, derived rows compared with what they follow from, active
 * people without a next step, what the engine should be set to. Writes nothing. */
enum rel_status rel_practice_doctor(struct rel_ctx *ctx, struct rel_finding_list *out,
                                    struct rel_err *err);

/* Remakes standing, agenda and name tokens of every contact, in short chunks. progress may be
 * NULL. *n = contacts reworked. */
enum rel_status rel_practice_rebuild(struct rel_ctx *ctx,
                                     void (*progress)(void *arg, int64_t done, int64_t all),
                                     void *arg, int64_t *n, struct rel_err *err);
