/* jobs/runner.h - runs jobs and timers, one at a time, in a thread of its own with a context of its
 * own; and tells who wants to know that something in the database changed. */
#pragma once

#include "practice/ctx.h"

#include <stdbool.h>
#include <stdint.h>

struct rel_runner;

struct rel_runner_options {
    const char *where;   /* the database */
    rel_day today_fixed; /* as rel_ctx_open() */
    /* From a thread of its own, once a second at the most: the counter of changes moved, by
     * whomever; and every 15 seconds while it stands still. May be NULL. */
    void (*changed)(void *arg, int64_t changes, bool moved);
    void *arg;
};

/* Starts both threads. REL_IO: there is no room for them. */
enum rel_status rel_runner_start(const struct rel_runner_options *options, struct rel_runner **out,
                                 struct rel_err *err);

/* Asks what runs to stop where it can go on later, and waits for it. NULL is fine. */
void rel_runner_stop(struct rel_runner *runner);

/* What a timer did last; for GET /api/jobs. */
struct rel_runner_timer {
    const char *name;
    int every;
    int64_t last; /* seconds UTC; 0 = not yet */
    char problem[256];
};
/* *out has room for rel_job_timers_n; gives how many. */
size_t rel_runner_timers(struct rel_runner *runner, struct rel_runner_timer *out);
