/* practice/doctor.h - is everything as it should be? */
#pragma once

#include "model/finding.h"
#include "practice/ctx.h"
#include "practice/rebuild.h"

/* Integrity of the database, orphans, derived rows compared with what they follow from, active
 * people without a next step, what the engine should be set to. Writes nothing. */
enum rel_status rel_practice_doctor(struct rel_ctx *ctx, struct rel_finding_list *out,
                                    struct rel_err *err);
