#include "jobs/kinds.h"

#include "base/str.h"
#include "jobs/roll.h"
#include "jobs/sync.h"
#include "jobs/upload.h"

const struct rel_job_kind rel_job_kinds[] = {
    {"import", rel_jobs_upload}, /* a file somebody sent: POST /api/imports */
    {"sync", rel_jobs_sync},     /* an account, now: POST /api/accounts/{account}/sync */
};
const size_t rel_job_kinds_n = REL_COUNT(rel_job_kinds);

const struct rel_job_timer rel_job_timers[] = {
    {"roll", 60, rel_jobs_roll},     /* dates that have passed go on to their next */
    {"sync", 60, rel_jobs_sync_due}, /* accounts whose time has come */
};
const size_t rel_job_timers_n = REL_COUNT(rel_job_timers);
