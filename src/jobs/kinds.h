/*
 * jobs/kinds.h - what there is to do: a row for each kind of work. To add one, add a row.
 *
 * A job is handed over (practice/job.h) with a word or two of its own, belongs to a user and a
 * book, stands in the table `job` and in GET /api/jobs, and is run again from its beginning when
 * the program ended in the middle: so what it does must be resumable, as imports are. A timer runs
 * every so many seconds for the whole house and writes nothing when there is nothing to do; it
 * shows in GET /api/jobs as well. The runner has one thread: one thing at a time, jobs before
 * timers.
 */
#pragma once

#include "model/job.h"
#include "practice/ctx.h"

#include <stdbool.h>

/* Keeps how far a job is (job->done, total, row); false: stop, the program ends. */
typedef bool (*rel_job_tell)(void *who, struct rel_job *job);

struct rel_job_kind {
    const char *name;
    /* REL_OK: done. REL_BUSY, REL_NETWORK, REL_FULL: tried again later, at most five times. */
    enum rel_status (*run)(struct rel_ctx *ctx, struct rel_job *job, rel_job_tell tell, void *who,
                           struct rel_err *err);
};

struct rel_job_timer {
    const char *name;
    int every; /* seconds */
    enum rel_status (*run)(struct rel_ctx *ctx, struct rel_err *err);
};

extern const struct rel_job_kind rel_job_kinds[];
extern const size_t rel_job_kinds_n;
extern const struct rel_job_timer rel_job_timers[];
extern const size_t rel_job_timers_n;
