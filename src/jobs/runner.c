#include "jobs/runner.h"

#include "base/clock.h"
#include "base/str.h"
#include "jobs/kinds.h"
#include "practice/job.h"

#include <pthread.h>
#include <stdatomic.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

enum { TIMERS = 32, TRIES = 5, AGAIN = 60, STILL = 15, OPEN_AGAIN = 5 };

struct rel_runner {
    struct rel_runner_options options;
    char *where;
    pthread_mutex_t lock;
    pthread_cond_t stop_now;
    atomic_bool ending;
    struct rel_runner_timer timers[TIMERS];
    size_t timers_n;
    pthread_t worker, watcher;
    bool has_worker, has_watcher;
};

/* Sleeps; true: it is time to end. */
static bool
rest(struct rel_runner *r, int seconds)
{
    struct timespec until;

    clock_gettime(CLOCK_MONOTONIC, &until);
    until.tv_sec += seconds;
    pthread_mutex_lock(&r->lock);
    while (!r->ending && pthread_cond_timedwait(&r->stop_now, &r->lock, &until) == 0)
        ;
    pthread_mutex_unlock(&r->lock);
    return r->ending;
}

/* A context of this thread's own; the database may be away for a while. NULL: time to end. */
static struct rel_ctx *
open_ctx(struct rel_runner *r)
{
    struct rel_ctx *ctx = NULL;
    struct rel_err err;

    while (
        rel_ctx_open(r->where, REL_CTX_WRITE, rel_clock_now(), r->options.today_fixed, &ctx, &err))
        if (rest(r, OPEN_AGAIN))
            return NULL;
    return ctx;
}

/* ---------------------------------------------------------------- jobs and timers */

struct telling {
    struct rel_runner *runner;
    struct rel_ctx *ctx;
};

static bool
tell(void *who, struct rel_job *job)
{
    struct telling *t = who;
    struct rel_err err;

    (void)rel_practice_job_progress(t->ctx, job, &err); /* only a number that is shown */
    return !t->runner->ending;
}

static const struct rel_job_kind *
find_kind(const char *name)
{
    for (size_t i = 0; i < rel_job_kinds_n; i++)
        if (rel_str_is(rel_job_kinds[i].name, name))
            return &rel_job_kinds[i];
    return NULL;
}

static bool
passes(enum rel_status status)
{
    return status == REL_BUSY || status == REL_NETWORK || status == REL_FULL;
}

/* true: there was one. */
static bool
run_job(struct rel_runner *r, struct rel_ctx *ctx)
{
    struct telling t = {r, ctx};
    const struct rel_job_kind *kind;
    struct rel_err err = {0}, late;
    struct rel_job job;
    bool found = false;

    rel_ctx_begin(ctx, rel_clock_now());
    if (rel_practice_job_take(ctx, &job, &found, &err) || !found)
        return found;
    kind = find_kind(job.kind);
    if (!kind)
        rel_fail(&err, REL_BAD_INPUT, "this version knows no job of the kind %s", job.kind);
    else
        err.status = kind->run(ctx, &job, tell, &t, &err);
    ctx->clock = rel_clock_now();
    if (r->ending && err.status == REL_OK && job.done < job.total) {
        job.state = REL_JOB_WAITING; /* stopped in the middle: the next start goes on */
        (void)rel_practice_job_progress(ctx, &job, &late);
    } else if (passes(err.status) && job.tries < TRIES) {
        job.state = REL_JOB_WAITING;
        job.at = ctx->clock + (int64_t)AGAIN * job.tries;
        job.problem = err.text;
        (void)rel_practice_job_progress(ctx, &job, &late);
    } else {
        (void)rel_practice_job_end(ctx, &job, err.status ? err.text : "", &late);
    }
    return true;
}

static void
run_timer(struct rel_runner *r, struct rel_ctx *ctx, size_t i)
{
    struct rel_runner_timer *t = &r->timers[i];
    int64_t now = rel_clock_now();
    struct rel_err err = {0};
    enum rel_status status;

    if (now - t->last < t->every)
        return;
    rel_ctx_begin(ctx, now);
    status = rel_job_timers[i].run(ctx, &err);
    pthread_mutex_lock(&r->lock);
    t->last = now;
    memcpy(t->problem, status ? err.text : "", status ? sizeof(t->problem) - 1 : 1);
    pthread_mutex_unlock(&r->lock);
}

static void *
work(void *arg)
{
    struct rel_runner *r = arg;
    struct rel_ctx *ctx = open_ctx(r);
    struct rel_err err;

    if (!ctx)
        return NULL;
    (void)rel_practice_job_recover(ctx, &err);
    do {
        while (!r->ending && run_job(r, ctx))
            ;
        for (size_t i = 0; i < r->timers_n && !r->ending; i++)
            run_timer(r, ctx, i);
    } while (!rest(r, 1));
    rel_ctx_close(ctx);
    return NULL;
}

/* ---------------------------------------------------------------- watching */

static void *
watch(void *arg)
{
    struct rel_runner *r = arg;
    struct rel_ctx *ctx = open_ctx(r);
    int64_t before = -1, now;
    struct rel_err err;
    int still = 0;

    if (!ctx)
        return NULL;
    do {
        bool moved;

        if (rel_ctx_changes(ctx, &now, &err))
            continue; /* the database is away: it is asked again in a second */
        moved = now != before && before != -1;
        still = moved ? 0 : still + 1;
        if (moved || still % STILL == 0)
            r->options.changed(r->options.arg, now, moved);
        before = now;
    } while (!rest(r, 1));
    rel_ctx_close(ctx);
    return NULL;
}

/* ---------------------------------------------------------------- starting and ending */

enum rel_status
rel_runner_start(const struct rel_runner_options *options, struct rel_runner **out,
                 struct rel_err *err)
{
    struct rel_runner *r = rel_xmalloc(sizeof(*r));
    pthread_condattr_t attr;

    memset(r, 0, sizeof(*r));
    r->options = *options;
    r->where = rel_xmalloc(strlen(options->where) + 1);
    strcpy(r->where, options->where);
    pthread_mutex_init(&r->lock, NULL);
    pthread_condattr_init(&attr);
    pthread_condattr_setclock(&attr, CLOCK_MONOTONIC);
    pthread_cond_init(&r->stop_now, &attr);
    pthread_condattr_destroy(&attr);
    for (size_t i = 0; i < rel_job_timers_n && i < TIMERS; i++)
        r->timers[r->timers_n++] = (struct rel_runner_timer){.name = rel_job_timers[i].name,
                                                             .every = rel_job_timers[i].every};
    r->has_worker = pthread_create(&r->worker, NULL, work, r) == 0;
    r->has_watcher = options->changed && pthread_create(&r->watcher, NULL, watch, r) == 0;
    if (r->has_worker && (r->has_watcher || !options->changed)) {
        *out = r;
        return REL_OK;
    }
    rel_runner_stop(r);
    return rel_fail(err, REL_IO, "starting the server: no room for its threads");
}

void
rel_runner_stop(struct rel_runner *r)
{
    if (!r)
        return;
    pthread_mutex_lock(&r->lock);
    r->ending = true;
    pthread_cond_broadcast(&r->stop_now);
    pthread_mutex_unlock(&r->lock);
    if (r->has_worker)
        pthread_join(r->worker, NULL);
    if (r->has_watcher)
        pthread_join(r->watcher, NULL);
    pthread_cond_destroy(&r->stop_now);
    pthread_mutex_destroy(&r->lock);
    free(r->where);
    free(r);
}

size_t
rel_runner_timers(struct rel_runner *r, struct rel_runner_timer *out)
{
    pthread_mutex_lock(&r->lock);
    memcpy(out, r->timers, r->timers_n * sizeof(*out));
    pthread_mutex_unlock(&r->lock);
    return r->timers_n;
}
