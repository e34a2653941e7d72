#include "jobs/upload.h"

#include "base/clock.h"
#include "practice/import.h"

#include <unistd.h>

enum { SECOND_US = 1000000 };

struct upload {
    struct rel_job *job;
    rel_job_tell tell;
    void *who;
    int64_t told; /* microseconds */
};

static bool
progress(void *who, const struct rel_import_progress *p)
{
    struct upload *u = who;
    int64_t now = rel_clock_mono_us();

    u->job->done = p->bytes;
    u->job->total = p->bytes_all;
    if (now - u->told < SECOND_US)
        return true;
    u->told = now;
    return u->tell(u->who, u->job);
}

enum rel_status
rel_jobs_upload(struct rel_ctx *ctx, struct rel_job *job, rel_job_tell tell, void *who,
                struct rel_err *err)
{
    struct upload u = {job, tell, who, rel_clock_mono_us()};
    struct rel_import_wish wish = {.paths = &job->arg, .n = 1, .tell = progress, .who = &u};
    struct rel_import_report report;

    if (rel_practice_import(ctx, &wish, &report, err))
        return err->status;
    job->row = report.import.id;
    job->done = job->total;
    if (report.import.state != REL_IMPORT_CUT)
        unlink(job->arg);
    return REL_OK;
}
