#include "http/guard.h"

#include "base/str.h"

#include "unit.h"

#include <string.h>

static const char *const hosts[] = {"127.0.0.1", "localhost", "[::1]"};
static const struct rel_guard guard = {
    .hosts = hosts, .hosts_n = 3, .port = 8480, .base_url = "https://rel.example", .max_body = 100};

/* "Name: value" lines, ended by an empty one. */
static void
read_headers(struct rel_arena *a, const char *lines, struct rel_request *r)
{
    while (*lines) {
        size_t n = strcspn(lines, "\n"), name = strcspn(lines, ":");

        r->headers[r->headers_n++] = (struct rel_pair){
            rel_strndup(a, lines, name), rel_strndup(a, lines + name + 2, n - name - 2)};
        lines += n + (lines[n] == '\n');
    }
}

static void
framing_is_strict(void **state)
{
    static const struct {
        const char *method, *headers;
        int status; /* 0 = taken */
        int64_t length;
    } cases[] = {
        {"GET", "", 0, 0},
        {"GET", "Content-Length: 0", 0, 0},
        {"POST", "Content-Length: 100", 0, 100},
        {"POST", "Transfer-Encoding: chunked", 0, -1},
        {"POST", "Expect: 100-Continue\nContent-Length: 1", 0, 1},
        {"POST", "Content-Encoding: identity\nContent-Length: 1", 0, 1},
        {"POST", "Content-Length: 101", 413, 0},
        {"POST", "Content-Length: 1000000000000", 413, 0},
        {"POST", "Content-Length: -1", 400, 0},
        {"POST", "Content-Length: +5", 400, 0},
        {"POST", "Content-Length: 0_5", 400, 0},
        {"POST", "Content-Length: 5, 6", 400, 0},
        {"POST", "Content-Length: ", 400, 0},
        {"POST", "Content-Length: 18446744073709551621", 400, 0},
        {"POST", "Content-Length: 5\nContent-Length: 5", 400, 0},
        {"POST", "Content-Length: 5\nTransfer-Encoding: chunked", 400, 0},
        {"POST", "Transfer-Encoding: chunked, chunked", 400, 0},
        {"POST", "Transfer-Encoding: xchunked", 400, 0},
        {"POST", "Transfer-Encoding: gzip\nTransfer-Encoding: chunked", 400, 0},
        {"GET", "Content-Length: 3", 400, 0},
        {"GET", "Transfer-Encoding: chunked", 400, 0},
        {"DELETE", "Content-Length: 3", 400, 0},
        {"POST", "Content-Encoding: gzip\nContent-Length: 3", 415, 0},
        {"POST", "Expect: 200-fish", 417, 0},
        {"GET", "X(A): b", 400, 0},
        {"GET", "X A: b", 400, 0},
        {"GET", "X-A: a\rb", 400, 0},
        {"GET", "X-A: a\x01", 400, 0},
    };

    (void)state;
    for (size_t i = 0; i < REL_COUNT(cases); i++) {
        REL_AUTO(rel_arena) *a = rel_arena_new();
        REL_BUF(body);
        struct rel_request r = {.arena = a, .method = cases[i].method, .version = "HTTP/1.1"};
        struct rel_response to = {.body = &body};
        struct rel_framing framing = {0};

        rel_response_clear(&to);
        read_headers(a, cases[i].headers, &r);
        if (rel_guard_framing(&guard, &r, &framing, &to) != (cases[i].status ? REL_BAD_INPUT : 0))
            fail_msg("%s %s", cases[i].method, cases[i].headers);
        if (cases[i].status) {
            assert_int_equal(to.status, cases[i].status);
            assert_true(to.close);
        } else {
            assert_int_equal(framing.length, cases[i].length);
            assert_int_equal(framing.has_body, cases[i].length != 0);
        }
    }
}

static void
other_versions_are_refused(void **state)
{
    REL_BUF(body);
    struct rel_request r = {.method = "GET", .version = "HTTP/9.9"};
    struct rel_response to = {.body = &body};
    struct rel_framing framing;

    (void)state;
    assert_int_equal(rel_guard_framing(&guard, &r, &framing, &to), REL_BAD_INPUT);
    assert_int_equal(to.status, 505);
}

static void
only_our_own_page_may_act(void **state)
{
    static const struct {
        const char *method, *headers;
        int status; /* 0 = allowed */
    } cases[] = {
        {"GET", "Host: 127.0.0.1:8480", 0},
        {"GET", "Host: 127.0.0.1", 0},
        {"GET", "Host: LocalHost:8480", 0},
        {"GET", "Host: [::1]:8480", 0},
        {"GET", "Host: rel.example", 0},
        {"GET", "Host: rel.example:81", 421},
        {"GET", "Host: 127.0.0.1:8481", 421},
        {"GET", "Host: 127.0.0.1.evil.example", 421},
        {"GET", "Host: evil.example", 421},
        {"GET", "Host: ", 421},
        {"GET", "", 400},
        {"GET", "Host: localhost\nHost: localhost", 400},
        {"GET", "Host: localhost\nOrigin: https://evil.example", 0}, /* answers have no CORS */
        {"POST", "Host: localhost:8480", 0},                         /* a script with a key */
        {"POST", "Host: localhost:8480\nOrigin: http://localhost:8480", 0},
        {"POST", "Host: rel.example\nOrigin: https://rel.example", 0},
        {"POST", "Host: localhost:8480\nOrigin: http://localhost:8481", 403},
        {"POST", "Host: localhost:8480\nOrigin: null", 403},
        {"POST", "Host: localhost:8480\nOrigin: https://evil.example", 403},
        {"POST", "Host: localhost:8480\nSec-Fetch-Site: same-origin", 0},
        {"POST", "Host: localhost:8480\nSec-Fetch-Site: same-site", 403},
        {"DELETE", "Host: localhost:8480\nSec-Fetch-Site: cross-site", 403},
        {"PUT", "Host: localhost:8480\nSec-Fetch-Site: cross-site\nOrigin: http://localhost:8480",
         403},
    };

    (void)state;
    for (size_t i = 0; i < REL_COUNT(cases); i++) {
        REL_AUTO(rel_arena) *a = rel_arena_new();
        REL_BUF(body);
        struct rel_request r = {.arena = a, .method = cases[i].method, .version = "HTTP/1.1"};
        struct rel_response to = {.body = &body};

        read_headers(a, cases[i].headers, &r);
        if ((rel_guard_origin(&guard, &r, &to) != REL_OK) != (cases[i].status != 0))
            fail_msg("%s %s", cases[i].method, cases[i].headers);
        if (cases[i].status)
            assert_int_equal(to.status, cases[i].status);
    }
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(framing_is_strict),
        cmocka_unit_test(other_versions_are_refused),
        cmocka_unit_test(only_our_own_page_may_act),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
