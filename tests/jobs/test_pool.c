/* Slow work is done, a few at a time, and refused when too many wait. */
#include "jobs/pool.h"

#include "unit.h"

#include <pthread.h>
#include <stdatomic.h>
#include <unistd.h>

static atomic_int running, most, done_n;
static pthread_mutex_t gate = PTHREAD_MUTEX_INITIALIZER;

static void
work(void *arg)
{
    int now = ++running;

    (void)arg;
    if (now > most)
        most = now;
    pthread_mutex_lock(&gate);
    pthread_mutex_unlock(&gate);
    running--;
}

static void
done(void *who)
{
    ++*(atomic_int *)who;
}

static void
two_at_a_time_and_not_too_many(void **state)
{
    struct rel_pool *pool = rel_pool_start(2, 3);
    int taken = 0;

    (void)state;
    pthread_mutex_lock(&gate);
    for (int i = 0; i < 2; i++)
        taken += rel_pool_hand(pool, work, NULL, done, &done_n);
    while (running < 2)
        usleep(1000);
    for (int i = 0; i < 10; i++)
        taken += rel_pool_hand(pool, work, NULL, done, &done_n);
    assert_int_equal(taken, 5); /* two that run, three that wait */
    pthread_mutex_unlock(&gate);
    rel_pool_stop(pool);
    assert_int_equal(done_n, 5);
    assert_int_equal(most, 2);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {cmocka_unit_test(two_at_a_time_and_not_too_many)};

    return cmocka_run_group_tests(tests, NULL, NULL);
}
