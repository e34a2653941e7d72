#include "jobs/roll.h"

#include "practice/job.h"
#include "practice/today.h"

#include <stdbool.h>

enum { CHUNKS = 50 }; /* at one go, so that jobs get their turn */

static enum rel_status
roll(struct rel_ctx *ctx, struct rel_err *err)
{
    bool left = true;

    for (int i = 0; i < CHUNKS && left; i++)
        if (rel_practice_today_roll(ctx, &left, err))
            return err->status;
    return REL_OK;
}

enum rel_status
rel_jobs_roll(struct rel_ctx *ctx, struct rel_err *err)
{
    return rel_practice_job_everywhere(ctx, roll, err);
}
