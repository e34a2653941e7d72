#include "practice/course.h"

#include "base/limits.h"
#include "core/course.h"
#include "practice/standing.h"

enum rel_status
rel_practice_course(struct rel_ctx *ctx, rel_id contact, int weeks, struct rel_course *out,
                    struct rel_err *err)
{
    struct rel_pair pair;

    if (weeks < 1 || weeks > REL_MAX_WEEKS) {
        rel_fail(err, REL_BAD_INPUT, "a course of %d weeks cannot be", weeks);
        return rel_advise(err, "weeks", "Give 1 to %d.", REL_MAX_WEEKS);
    }
    if (rel_practice_pair(ctx, ctx->arena, contact, &pair, err))
        return err->status;
    if (!pair.found)
        return rel_fail(err, REL_NOT_FOUND, "there is no such contact");
    *out = rel_course(ctx->arena, pair.days.v, pair.days.n, &pair.cadence, weeks, ctx->today);
    return REL_OK;
}
