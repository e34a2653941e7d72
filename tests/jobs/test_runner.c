/* Jobs run one after the other, go on after a stop, say why they failed; watchers hear of changes.
 */
#include "jobs/runner.h"

#include "base/clock.h"
#include "jobs/kinds.h"
#include "practice/job.h"
#include "practice/person.h"

#include "store/testdb.h"
#include "unit.h"

#include <stdatomic.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

enum { PATIENCE = 20000 }; /* milliseconds */

static atomic_int moves;

static void
changed(void *arg, int64_t changes, bool moved)
{
    (void)arg;
    (void)changes;
    moves += moved;
}

static struct rel_ctx *
open_it(void **state)
{
    struct rel_ctx *ctx = NULL;
    struct rel_err err;

    if (rel_ctx_open(((struct testdb *)*state)->where, REL_CTX_CREATE, rel_clock_now(), REL_NO_DAY,
                     &ctx, &err))
        fail_msg("%s", err.text);
    return ctx;
}

static struct rel_job
hand_over(struct rel_ctx *ctx, const char *kind, const char *arg)
{
    struct rel_job job;
    struct rel_err err;

    if (rel_practice_job_add(ctx, kind, arg, &job, &err))
        fail_msg("%s", err.text);
    return job;
}

static struct rel_job
wait_for(struct rel_ctx *ctx, rel_id id)
{
    struct rel_job job = {0};
    struct rel_err err;

    for (int i = 0; i < PATIENCE / 10; i++) {
        rel_ctx_begin(ctx, rel_clock_now());
        if (rel_practice_job(ctx, id, &job, &err))
            fail_msg("%s", err.text);
        if (job.state == REL_JOB_DONE || job.state == REL_JOB_FAILED)
            return job;
        usleep(10000);
    }
    fail_msg("the job does not end");
    return job;
}

static const char *
card(void **state, const char *name)
{
    const char *path = testdb_file(state, name);
    FILE *f = fopen(path, "w");

    fputs("BEGIN:VCARD\r\nVERSION:4.0\r\nFN:Ana Ferreira\r\nEMAIL:ana@example.org\r\n"
          "END:VCARD\r\n",
          f);
    fclose(f);
    return path;
}

static void
a_file_that_was_sent_is_read_and_removed(void **state)
{
    REL_AUTO(rel_ctx) *ctx = open_it(state);
    char path[600];
    struct rel_runner *runner;
    struct rel_job file, none, odd;
    struct rel_err err;

    snprintf(path, sizeof(path), "%s", card(state, "sent.vcf"));
    assert_int_equal(
        rel_runner_start(&(struct rel_runner_options){.where = ((struct testdb *)*state)->where,
                                                      .today_fixed = REL_NO_DAY,
                                                      .changed = changed},
                         &runner, &err),
        REL_OK);
    file = hand_over(ctx, "import", path);
    none = hand_over(ctx, "import", "/no/such/file");
    odd = hand_over(ctx, "dance", "");
    file = wait_for(ctx, file.id);
    assert_int_equal(file.state, REL_JOB_DONE);
    assert_true(file.row != 0);
    assert_int_equal(access(path, F_OK), -1);
    none = wait_for(ctx, none.id);
    assert_int_equal(none.state, REL_JOB_FAILED);
    assert_true(*none.problem);
    assert_int_equal(wait_for(ctx, odd.id).state, REL_JOB_FAILED);
    for (int i = 0; i < PATIENCE / 10 && !moves; i++)
        usleep(10000);
    assert_true(moves > 0); /* the watcher saw what the worker wrote */
    rel_runner_stop(runner);
}

static void
what_was_cut_goes_on(void **state)
{
    REL_AUTO(rel_ctx) *ctx = open_it(state);
    struct rel_runner *runner;
    struct rel_job job, taken;
    struct rel_err err;
    char path[600];
    bool found;

    snprintf(path, sizeof(path), "%s", card(state, "cut.vcf"));
    job = hand_over(ctx, "import", path);
    assert_int_equal(rel_practice_job_take(ctx, &taken, &found, &err), REL_OK);
    assert_true(found);
    assert_true(taken.id == job.id); /* and here the program dies */
    assert_int_equal(rel_practice_job_take(ctx, &taken, &found, &err), REL_OK);
    assert_false(found);
    assert_int_equal(
        rel_runner_start(&(struct rel_runner_options){.where = ((struct testdb *)*state)->where,
                                                      .today_fixed = REL_NO_DAY},
                         &runner, &err),
        REL_OK);
    assert_int_equal(wait_for(ctx, job.id).state, REL_JOB_DONE);
    rel_runner_stop(runner);
}

static void
every_row_has_its_work(void **state)
{
    (void)state;
    for (size_t i = 0; i < rel_job_kinds_n; i++)
        assert_non_null(rel_job_kinds[i].run);
    for (size_t i = 0; i < rel_job_timers_n; i++)
        assert_true(rel_job_timers[i].run && rel_job_timers[i].every > 0);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(a_file_that_was_sent_is_read_and_removed, testdb_setup,
                                        testdb_teardown),
        cmocka_unit_test_setup_teardown(what_was_cut_goes_on, testdb_setup, testdb_teardown),
        cmocka_unit_test(every_row_has_its_work),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
