/* jobs/sync.h - accounts are looked at when their time has come, or at once when somebody asks. */
#pragma once

#include "jobs/kinds.h"

/* job->arg: the account's id. */
enum rel_status rel_jobs_sync(struct rel_ctx *ctx, struct rel_job *job, rel_job_tell tell,
                              void *who, struct rel_err *err);
enum rel_status rel_jobs_sync_due(struct rel_ctx *ctx, struct rel_err *err);
