/* model/job.h - work that runs by itself: handed over by a request, or on a timer. */
#pragma once

#include "base/id.h"
#include "base/words.h"

#include <stddef.h>
#include <stdint.h>

enum rel_job_state { REL_JOB_WAITING, REL_JOB_RUNNING, REL_JOB_DONE, REL_JOB_FAILED };
REL_WORDS(rel_job_state, "waiting", "running", "done", "failed")

struct rel_job {
    rel_id id, book, user;
    const char *kind; /* a row of jobs/kinds.c */
    const char *arg;  /* its own words: of an import the file */
    enum rel_job_state state;
    int64_t at; /* not before this moment */
    int64_t created, started, ended;
    int tries;
    int64_t done, total; /* total 0 = not known */
    rel_id row;          /* what it made: an import, say; 0 = none */
    const char *problem; /* why it failed */
};

struct rel_job_list {
    struct rel_job *v;
    size_t n;
};
