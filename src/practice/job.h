/* practice/job.h - the queue of work that runs by itself: handing over, looking at, taking from. */
#pragma once

#include "model/job.h"
#include "practice/ctx.h"

/* Hands a job of the context's user and book over. REL_FULL: very many wait already. */
enum rel_status rel_practice_job_add(struct rel_ctx *ctx, const char *kind, const char *arg,
                                     struct rel_job *out, struct rel_err *err);

/* The context's user's, newest first. */
enum rel_status rel_practice_jobs(struct rel_ctx *ctx, int limit, struct rel_job_list *out,
                                  struct rel_err *err);
/* REL_NOT_FOUND: it is none of theirs. */
enum rel_status rel_practice_job(struct rel_ctx *ctx, rel_id id, struct rel_job *out,
                                 struct rel_err *err);

/* For the runner: what ran when the program ended waits again; the next one, marked as running,
 * with the context speaking for its user; how far it is; how it ended (problem "" = well). */
enum rel_status rel_practice_job_recover(struct rel_ctx *ctx, struct rel_err *err);
enum rel_status rel_practice_job_take(struct rel_ctx *ctx, struct rel_job *out, bool *found,
                                      struct rel_err *err);
enum rel_status rel_practice_job_progress(struct rel_ctx *ctx, struct rel_job *job,
                                          struct rel_err *err);
enum rel_status rel_practice_job_end(struct rel_ctx *ctx, struct rel_job *job, const char *problem,
                                     struct rel_err *err);

/* Calls act(ctx) for every user with every book they may write in. */
enum rel_status rel_practice_job_everywhere(struct rel_ctx *ctx,
                                            enum rel_status (*act)(struct rel_ctx *ctx,
                                                                   struct rel_err *err),
                                            struct rel_err *err);
