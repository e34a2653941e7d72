#include "http/listen.h"

#include "base/str.h"

#include "unit.h"

#include <string.h>
#include <unistd.h>

static void
reads_addresses(void **state)
{
    static const struct {
        const char *text, *host; /* host NULL = refused */
        int port;
        bool loopback;
    } cases[] = {
        {"8480", "127.0.0.1", 8480, true},
        {"0", "127.0.0.1", 0, true},
        {"localhost:1", "127.0.0.1", 1, true},
        {"127.0.0.2:80", "127.0.0.2", 80, true},
        {"[::1]:8480", "::1", 8480, true},
        {"0.0.0.0:8480", "0.0.0.0", 8480, false},
        {"[::]:1", "::", 1, false},
        {"192.168.1.7:1", "192.168.1.7", 1, false},
        {"", NULL, 0, false},
        {"x", NULL, 0, false},
        {"127.0.0.1:", NULL, 0, false},
        {"127.0.0.1:65536", NULL, 0, false},
        {"127.0.0.1:-1", NULL, 0, false},
        {"relatum.example:80", NULL, 0, false},
        {"127.0.0.1", NULL, 0, false},
        {"127.0.0.1:80x", NULL, 0, false},
        {":::::::::::::::::::::::::::::::::::::::::::::::::::::::::::::::::::1", NULL, 0, false},
    };

    (void)state;
    for (size_t i = 0; i < REL_COUNT(cases); i++) {
        struct rel_listen where = {.port = -1};
        struct rel_err err = {0};

        if (!cases[i].host) {
            assert_int_equal(rel_listen_parse(cases[i].text, &where, &err), REL_BAD_INPUT);
            assert_true(*err.remedy);
            continue;
        }
        assert_int_equal(rel_listen_parse(cases[i].text, &where, &err), REL_OK);
        assert_string_equal(where.host, cases[i].host);
        assert_int_equal(where.port, cases[i].port);
        assert_int_equal(where.loopback, cases[i].loopback);
    }
}

static void
says_who_has_the_port(void **state)
{
    struct rel_listen where;
    struct rel_err err = {0};
    int fd, other, port;

    (void)state;
    assert_int_equal(rel_listen_parse("127.0.0.1:0", &where, &err), REL_OK);
    assert_int_equal(rel_listen_open(&where, &fd, &port, &err), REL_OK);
    assert_true(port > 0);
    where.port = port;
    assert_int_equal(rel_listen_open(&where, &other, &port, &err), REL_BUSY);
    assert_non_null(strstr(err.remedy, "port 0"));
    close(fd);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(reads_addresses),
        cmocka_unit_test(says_who_has_the_port),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
