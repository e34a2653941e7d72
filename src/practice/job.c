#include "practice/job.h"

#include "store/job.h"
#include "store/txn.h"

enum { WAITING = 100, KEPT = 30 * 86400, LIST = 500 };

enum rel_status
rel_practice_job_add(struct rel_ctx *ctx, const char *kind, const char *arg, struct rel_job *out,
                     struct rel_err *err)
{
    struct rel_job j = {.id = rel_id_new(),
                        .book = ctx->book,
                        .user = ctx->user,
                        .kind = kind,
                        .arg = arg,
                        .at = ctx->clock,
                        .created = ctx->clock,
                        .problem = ""};
    struct rel_job_list list;
    size_t waiting = 0;
    REL_TXN(txn);

    if (rel_txn_begin(&txn, ctx->db, err)
        || rel_job_list(ctx->db, ctx->arena, ctx->user, 0, LIST, &list, err))
        return err->status;
    for (size_t i = 0; i < list.n; i++)
        waiting += list.v[i].state == REL_JOB_WAITING;
    if (waiting >= WAITING) {
        rel_fail(err, REL_FULL, "%d jobs of yours wait already", WAITING);
        return rel_advise(err, "", "Wait until some are done: GET /api/jobs");
    }
    if (rel_job_insert(ctx->db, &j, err) || rel_job_sweep(ctx->db, ctx->clock - KEPT, err)
        || rel_txn_commit(&txn, err))
        return err->status;
    *out = j;
    return REL_OK;
}

enum rel_status
rel_practice_jobs(struct rel_ctx *ctx, int limit, struct rel_job_list *out, struct rel_err *err)
{
    return rel_job_list(ctx->db, ctx->arena, ctx->user, 0, limit, out, err);
}

enum rel_status
rel_practice_job(struct rel_ctx *ctx, rel_id id, struct rel_job *out, struct rel_err *err)
{
    struct rel_job_list list;

    if (rel_job_list(ctx->db, ctx->arena, ctx->user, id, 1, &list, err))
        return err->status;
    if (!id || !list.n) {
        rel_fail(err, REL_NOT_FOUND, "there is no such job");
        return rel_advise(err, "job", "GET /api/jobs lists yours.");
    }
    *out = list.v[0];
    return REL_OK;
}

enum rel_status
rel_practice_job_recover(struct rel_ctx *ctx, struct rel_err *err)
{
    REL_TXN(txn);

    if (rel_txn_begin(&txn, ctx->db, err) || rel_job_recover(ctx->db, err))
        return err->status;
    return rel_txn_commit(&txn, err);
}

static enum rel_status
write_job(struct rel_ctx *ctx, const struct rel_job *job, struct rel_err *err)
{
    REL_TXN(txn);

    if (rel_txn_begin(&txn, ctx->db, err) || rel_job_update(ctx->db, job, err))
        return err->status;
    return rel_txn_commit(&txn, err);
}

enum rel_status
rel_practice_job_take(struct rel_ctx *ctx, struct rel_job *out, bool *found, struct rel_err *err)
{
    struct rel_job j;

    if (rel_job_next(ctx->db, ctx->arena, ctx->clock, &j, found, err) || !*found)
        return *found ? err->status : REL_OK;
    j.state = REL_JOB_RUNNING;
    j.started = ctx->clock;
    j.tries++;
    if (write_job(ctx, &j, err))
        return err->status;
    if (rel_ctx_as(ctx, j.user, j.book, err)) { /* they left the book since */
        *found = false;
        return rel_practice_job_end(ctx, &j, "the book is not there for its user any more", err);
    }
    *out = j;
    return REL_OK;
}

enum rel_status
rel_practice_job_progress(struct rel_ctx *ctx, struct rel_job *job, struct rel_err *err)
{
    return write_job(ctx, job, err);
}

enum rel_status
rel_practice_job_end(struct rel_ctx *ctx, struct rel_job *job, const char *problem,
                     struct rel_err *err)
{
    job->state = *problem ? REL_JOB_FAILED : REL_JOB_DONE;
    job->problem = problem;
    job->ended = ctx->clock;
    return write_job(ctx, job, err);
}

enum rel_status
rel_practice_job_everywhere(struct rel_ctx *ctx,
                            enum rel_status (*act)(struct rel_ctx *ctx, struct rel_err *err),
                            struct rel_err *err)
{
    struct rel_id_list places;

    if (rel_job_places(ctx->db, ctx->arena, &places, err))
        return err->status;
    for (size_t i = 0; i + 1 < places.n; i += 2)
        if (rel_ctx_as(ctx, places.v[i], places.v[i + 1], err) || act(ctx, err))
            return err->status;
    return REL_OK;
}
