/* practice/course.h - how somebody stood, week by week. */
#pragma once

#include "model/course.h"
#include "practice/ctx.h"

/* The last `weeks` weeks (1..REL_MAX_WEEKS) up to today, for the context's user. */
enum rel_status rel_practice_course(struct rel_ctx *ctx, rel_id contact, int weeks,
                                    struct rel_course *out, struct rel_err *err);
