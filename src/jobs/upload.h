/* jobs/upload.h - reads a file in that somebody sent, then removes it. */
#pragma once

#include "jobs/kinds.h"

enum rel_status rel_jobs_upload(struct rel_ctx *ctx, struct rel_job *job, rel_job_tell tell,
                                void *who, struct rel_err *err);
