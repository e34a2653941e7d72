#include "http/deadline.h"

#include "base/str.h"

#include "unit.h"

#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

enum { SECOND = 1000000 };

static void
each_state_has_its_time(void **state)
{
    static const struct rel_deadlines limits = {10 * SECOND, 60 * SECOND, 30 * SECOND, 100};
    static const struct {
        enum rel_doing doing;
        int64_t age;
        size_t open;
        bool passed;
    } cases[] = {
        {REL_CONN_FRESH, 10 * SECOND, 1, false},   {REL_CONN_FRESH, 10 * SECOND + 1, 1, true},
        {REL_CONN_HEAD, 10 * SECOND, 1, false},    {REL_CONN_HEAD, 10 * SECOND + 1, 1, true},
        {REL_CONN_REQUEST, 60 * SECOND, 1, false}, {REL_CONN_REQUEST, 60 * SECOND + 1, 1, true},
        {REL_CONN_IDLE, 30 * SECOND, 75, false},   {REL_CONN_IDLE, 30 * SECOND + 1, 75, true},
        {REL_CONN_IDLE, 2 * SECOND, 76, true},     {REL_CONN_FRESH, 2 * SECOND, 76, true},
        {REL_CONN_HEAD, 2 * SECOND, 76, false},    {REL_CONN_REQUEST, 2 * SECOND, 76, false},
    };

    (void)state;
    for (size_t i = 0; i < REL_COUNT(cases); i++)
        assert_int_equal(rel_deadline_passed(&limits, cases[i].doing, cases[i].age, cases[i].open),
                         cases[i].passed);
}

static void
shuts_down_who_overstays(void **state)
{
    static const struct rel_deadlines limits = {1, SECOND * 60, SECOND * 60, 100};
    struct rel_connections *all = rel_connections_new(&limits);
    struct rel_connection *late, *fine;
    int a[2], b[2];
    char text[64] = "";

    (void)state;
    assert_int_equal(socketpair(AF_UNIX, SOCK_STREAM, 0, a), 0);
    assert_int_equal(socketpair(AF_UNIX, SOCK_STREAM, 0, b), 0);
    late = rel_connections_add(all, a[0]);
    fine = rel_connections_add(all, b[0]);
    rel_connection_does(fine, REL_CONN_REQUEST);
    rel_connection_does(late, REL_CONN_HEAD);
    assert_int_equal(rel_connections_count(all), 2);
    assert_true(rel_connections_busy(all));
    assert_int_equal(poll(&(struct pollfd){a[1], POLLIN, 0}, 1, 10000), 1);
    assert_true(read(a[1], text, sizeof(text) - 1) > 0); /* told before the end */
    assert_true(rel_str_starts(text, "HTTP/1.1 408 "));
    assert_int_equal(poll(&(struct pollfd){b[1], POLLIN, 0}, 1, 0), 0);
    rel_connection_does(fine, REL_CONN_IDLE);
    assert_false(rel_connections_busy(all));
    assert_int_equal(write(b[1], "x", 1), 1); /* sent, and not read yet */
    assert_true(rel_connections_busy(all));
    rel_connections_remove(all, late);
    rel_connections_remove(all, fine);
    assert_int_equal(rel_connections_count(all), 0);
    rel_connections_free(all);
    for (int i = 0; i < 2; i++) {
        close(a[i]);
        close(b[i]);
    }
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(each_state_has_its_time),
        cmocka_unit_test(shuts_down_who_overstays),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
