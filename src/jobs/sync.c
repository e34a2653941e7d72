#include "jobs/sync.h"

#include "base/clock.h"
#include "practice/sync.h"

enum { SECOND_US = 1000000 };

struct sync {
    struct rel_job *job;
    rel_job_tell tell;
    void *who;
    int64_t told; /* microseconds */
};

static bool
progress(void *who, const struct rel_import_progress *p)
{
    struct sync *s = who;
    int64_t now = rel_clock_mono_us();

    s->job->done = p->messages + p->cards;
    if (now - s->told < SECOND_US)
        return true;
    s->told = now;
    return s->tell(s->who, s->job);
}

enum rel_status
rel_jobs_sync(struct rel_ctx *ctx, struct rel_job *job, rel_job_tell tell, void *who,
              struct rel_err *err)
{
    struct sync s = {job, tell, who, rel_clock_mono_us()};
    struct rel_account account;

    if (rel_practice_account_find(ctx, job->arg, &account, err)
        || rel_practice_sync(ctx, &account, progress, &s, err))
        return err->status;
    job->row = account.import;
    job->done = account.seen;
    return REL_OK;
}

enum rel_status
rel_jobs_sync_due(struct rel_ctx *ctx, struct rel_err *err)
{
    return rel_practice_sync_due(ctx, NULL, NULL, err);
}
