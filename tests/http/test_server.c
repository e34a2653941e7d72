#include "wire.h"

#include "base/clock.h"

static struct wire w;

static int
ask(const char *bytes, struct rel_buf *answer)
{
    return wire_status(&w, bytes, strlen(bytes), answer);
}

#define CLOSE "Connection: close\r\n\r\n"

static void
answers_by_role(void **state)
{
    static const struct {
        const char *bytes;
        int status;
        const char *text; /* part of the answer; NULL = any */
    } cases[] = {
        {"GET /healthz HTTP/1.1\r\n" HOST CLOSE, 200, "bytes"},
        {"GET / HTTP/1.1\r\n" HOST CLOSE, 200, "the page"},
        {"GET /people/1 HTTP/1.1\r\n" HOST CLOSE, 200, "the page"},
        {"GET /no.js HTTP/1.1\r\n" HOST CLOSE, 404, NULL},
        {"POST / HTTP/1.1\r\n" HOST "Content-Length: 0\r\n" CLOSE, 405, "Allow: GET, HEAD"},
        {"GET /api/echo HTTP/1.1\r\n" HOST CLOSE, 401, "urn:relatum:problem:signed_out"},
        {"GET /api/nothing HTTP/1.1\r\n" HOST CLOSE, 401, NULL},
        {"GET /api/nothing HTTP/1.1\r\n" HOST SIGNED CLOSE, 404, "not_found"},
        {"PUT /api/echo HTTP/1.1\r\n" HOST SIGNED "Content-Length: 0\r\n" CLOSE, 405,
         "Allow: GET, HEAD, POST"},
        {"GET /api/echo HTTP/1.1\r\n" HOST SIGNED CLOSE, 200, "{\"bytes\":0}"},
        {"POST /api/echo HTTP/1.1\r\n" HOST SIGNED JSON "Content-Length: 2\r\n" CLOSE "{}", 200,
         "{\"bytes\":2}"},
        {"POST /api/echo HTTP/1.1\r\n" HOST SIGNED JSON
         "Origin: http://evil.example\r\nContent-Length: 2\r\n" CLOSE "{}",
         403, "foreign_origin"},
        {"POST /api/echo HTTP/1.1\r\n" HOST JSON "Content-Length: 2\r\n" CLOSE "{}", 401, NULL},
        {"GET /api/fails HTTP/1.1\r\n" HOST SIGNED CLOSE, 404, "no such thing"},
        {"GET /api/%zz HTTP/1.1\r\n" HOST SIGNED CLOSE, 400, "bad_address"},
        {"GET /api/echo HTTP/1.1\r\n" HOST SIGNED "If-None-Match: \"echo\"\r\n" CLOSE, 304, NULL},
        {"GET /link/x HTTP/1.1\r\n" HOST CLOSE, 403, "Press Enter"},
    };
    REL_BUF(answer);

    (void)state;
    for (size_t i = 0; i < REL_COUNT(cases); i++) {
        int status = ask(cases[i].bytes, &answer);

        if (status != cases[i].status || (cases[i].text && !strstr(answer.v, cases[i].text)))
            fail_msg("%s: %s", cases[i].bytes, rel_buf_str(&answer));
        assert_null(strstr(answer.v, "half an answer"));
        assert_non_null(strstr(answer.v, "Content-Security-Policy: default-src 'none'"));
        assert_non_null(strstr(answer.v, "X-Content-Type-Options: nosniff"));
    }
}

static void
a_link_signs_in_once(void **state)
{
    REL_AUTO(rel_arena) *a = rel_arena_new();
    REL_BUF(answer);
    const char *link = rel_server_link(w.server, a), *path, *cookie;
    char get[256];

    (void)state;
    path = strstr(link, "/link/");
    assert_non_null(path);
    snprintf(get, sizeof(get), "GET %s HTTP/1.1\r\n" HOST CLOSE, path);
    assert_int_equal(ask(get, &answer), 303);
    assert_non_null(strstr(answer.v, "Location: /\r\n"));
    assert_non_null(strstr(answer.v, "; HttpOnly; SameSite=Strict"));
    cookie = strstr(answer.v, "Set-Cookie: ");
    assert_non_null(cookie);
    cookie = rel_strndup(a, cookie + 12, strcspn(cookie + 12, ";"));
    assert_int_equal(ask(get, &answer), 403);
    assert_int_equal(
        ask(rel_printf(a, "GET /api/echo HTTP/1.1\r\n" HOST "Cookie: a=b; %s; c=d\r\n" CLOSE,
                       cookie),
            &answer),
        200);
    assert_int_equal(
        ask(rel_printf(a, "GET /api/echo HTTP/1.1\r\n" HOST "Cookie: x%s\r\n" CLOSE, cookie),
            &answer),
        401);
    assert_int_equal(
        ask(rel_printf(a, "DELETE /api/session HTTP/1.1\r\n" HOST "Cookie: %s\r\n" CLOSE, cookie),
            &answer),
        204);
    assert_non_null(strstr(answer.v, "Max-Age=0"));
    assert_int_equal(
        ask(rel_printf(a, "GET /api/echo HTTP/1.1\r\n" HOST "Cookie: %s\r\n" CLOSE, cookie),
            &answer),
        401);
}

static void
head_has_no_body(void **state)
{
    REL_BUF(answer);

    (void)state;
    assert_int_equal(ask("HEAD /api/echo HTTP/1.1\r\n" HOST SIGNED CLOSE, &answer), 200);
    assert_non_null(strstr(answer.v, "Content-Length: 11\r\n"));
    assert_string_equal(strstr(answer.v, "\r\n\r\n"), "\r\n\r\n");
}

static void
packs_large_answers_when_asked(void **state)
{
    REL_BUF(answer);

    (void)state;
    assert_int_equal(ask("GET /api/large HTTP/1.1\r\n" HOST SIGNED CLOSE, &answer), 200);
    assert_true(answer.n > 20000);
    assert_int_equal(
        ask("GET /api/large HTTP/1.1\r\n" HOST SIGNED "Accept-Encoding: gzip\r\n" CLOSE, &answer),
        200);
    assert_true(answer.n < 2000);
    assert_non_null(strstr(answer.v, "Content-Encoding: gzip\r\n"));
    assert_non_null(strstr(answer.v, "Vary: Accept-Encoding\r\n"));
    assert_int_equal(
        ask("GET /api/echo HTTP/1.1\r\n" HOST SIGNED "Accept-Encoding: gzip\r\n" CLOSE, &answer),
        200);
    assert_null(strstr(answer.v, "Content-Encoding"));
}

static void
keeps_a_connection_and_its_order(void **state)
{
    static const char one[] = "GET /api/echo HTTP/1.1\r\n" HOST SIGNED "\r\n";
    int fd = wire_connect(&w);
    REL_BUF(all);

    (void)state;
    for (int i = 0; i < 50; i++) /* pipelined */
        wire_write(fd, one, sizeof(one) - 1);
    assert_true(wire_read_marks(fd, &all, "{\"bytes\":0}", 50));
    rel_buf_clear(&all);
    wire_write(fd, "GET /api/none HTTP/1.1\r\n" HOST SIGNED "\r\n", strlen(HOST SIGNED) + 26);
    assert_true(wire_read_marks(fd, &all, "not_found", 1));
    rel_buf_clear(&all); /* a refusal without a body keeps the connection too */
    wire_write(fd, one, sizeof(one) - 1);
    assert_true(wire_read_marks(fd, &all, "{\"bytes\":0}", 1));
    /* ... and so does one whose body was sent along. */
    rel_buf_clear(&all);
    {
        static const char post[] =
            "POST /api/echo HTTP/1.1\r\n" HOST JSON "Content-Length: 2\r\n\r\n{}";

        wire_write(fd, post, sizeof(post) - 1);
        assert_true(wire_read_marks(fd, &all, "signed_out", 1));
        wire_write(fd, one, sizeof(one) - 1);
        assert_true(wire_read_marks(fd, &all, "{\"bytes\":0}", 1));
    }
    close(fd);
}

static void
says_continue(void **state)
{
    static const char head[] = "POST /api/echo HTTP/1.1\r\n" HOST SIGNED JSON
                               "Expect: 100-continue\r\nContent-Length: 2\r\n\r\n";
    int fd = wire_connect(&w);
    REL_BUF(all);

    (void)state;
    wire_write(fd, head, sizeof(head) - 1);
    assert_true(wire_read_marks(fd, &all, "HTTP/1.1 100 Continue\r\n\r\n", 1));
    wire_write(fd, "{}", 2);
    assert_true(wire_read_marks(fd, &all, "{\"bytes\":2}", 1));
    close(fd);
}

static void
idle_connections_keep_nobody_waiting(void **state)
{
    int fd[10];
    REL_BUF(answer);

    (void)state;
    for (int i = 0; i < 10; i++) {
        fd[i] = wire_connect(&w);
        wire_write(fd[i], "GET / HTTP/1.1\r\nX-A: ", 21);
    }
    assert_int_equal(ask("GET /healthz HTTP/1.1\r\n" HOST CLOSE, &answer), 200);
    for (int i = 0; i < 10; i++)
        close(fd[i]);
}

static void
a_dripped_head_ends_in_time(void **state)
{
    static const struct rel_deadlines short_ones = {300000, 60000000, 300000, 0};
    struct wire drip;
    int fd, idle;
    bool closed = false;
    char bin[256];
    REL_BUF(all);

    (void)state;
    wire_start(&drip, &short_ones);
    fd = wire_connect(&drip);
    wire_write(fd, "GET / HTTP/1.1\r\nX-A: ", 21);
    for (int i = 0; i < 200 && !closed; i++) { /* a byte now and then is activity */
        wire_write(fd, "a", 1);
        closed = poll(&(struct pollfd){fd, POLLIN, 0}, 1, 50) == 1;
    }
    assert_true(closed);
    assert_true(recv(fd, bin, sizeof(bin), 0) > 0);
    assert_memory_equal(bin, "HTTP/1.1 408 ", 13);
    close(fd);
    idle = wire_connect(&drip);
    wire_write(idle, "GET /healthz HTTP/1.1\r\n" HOST "\r\n", strlen(HOST) + 25);
    assert_true(wire_read_marks(idle, &all, "{\"bytes\":0}", 1));
    assert_int_equal(poll(&(struct pollfd){idle, POLLIN, 0}, 1, PATIENCE_MS), 1);
    assert_int_equal(recv(idle, bin, sizeof(bin), 0), 0);
    close(idle);
    wire_stop(&drip);
}

static void
answers_what_it_accepted_before_it_ends(void **state)
{
    static const char get[] = "GET /api/slow HTTP/1.1\r\n" HOST SIGNED "\r\n";
    static const char health[] = "GET /healthz HTTP/1.1\r\n" HOST "\r\n";
    int fd[2], late;
    REL_BUF(answer);

    (void)state;
    for (int i = 0; i < 2; i++) { /* both are accepted ... */
        fd[i] = wire_connect(&w);
        wire_write(fd[i], health, sizeof(health) - 1);
        rel_buf_clear(&answer);
        assert_true(wire_read_marks(fd[i], &answer, "{\"bytes\":0}", 1));
    }
    wire_write(fd[0], get, sizeof(get) - 1);
    for (int i = 0; i < 1000 && !slow_ones; i++)
        usleep(10000);
    wire_write(fd[1], get, sizeof(get) - 1); /* ... and this one may not even be read yet */
    late = wire_connect(&w);                 /* and this one still stands in the queue */
    wire_write(late, health, sizeof(health) - 1);
    wire_stop(&w);
    rel_buf_clear(&answer);
    assert_true(wire_read_all(late, &answer));
    assert_non_null(strstr(rel_buf_str(&answer), "{\"bytes\":0}"));
    close(late);
    for (int i = 0; i < 2; i++) {
        rel_buf_clear(&answer);
        assert_true(wire_read_all(fd[i], &answer));
        assert_non_null(strstr(rel_buf_str(&answer), "\"late\""));
        close(fd[i]);
    }
    assert_int_equal(w.apps, w.ended);
    assert_in_range(w.apps, 1, 4);
    wire_start(&w, NULL);
}

static void
logs_the_template_and_no_more(void **state)
{
    REL_BUF(answer);
    int before = w.lines;

    (void)state;
    assert_int_equal(ask("GET /api/echo?name=Ana HTTP/1.1\r\n" HOST SIGNED CLOSE, &answer), 200);
    for (int i = 0; i < 500 && w.lines == before; i++)
        usleep(10000);
    pthread_mutex_lock(&w.lock);
    assert_string_equal(w.last_route, "/api/echo");
    assert_int_equal(w.last_status, 200);
    pthread_mutex_unlock(&w.lock);
}

static void
says_when_the_database_is_not_there(void **state)
{
    struct wire other;
    REL_BUF(answer);
    static const char get[] = "GET /api/echo HTTP/1.1\r\n" HOST SIGNED CLOSE;
    static const char health[] = "GET /healthz HTTP/1.1\r\n" HOST CLOSE;

    (void)state;
    wire_start(&other, NULL);
    other.no_app = true;
    assert_int_equal(wire_status(&other, get, sizeof(get) - 1, &answer), 503);
    assert_int_equal(wire_status(&other, health, sizeof(health) - 1, &answer), 200);
    other.no_app = false;
    assert_int_equal(wire_status(&other, get, sizeof(get) - 1, &answer), 200);
    wire_stop(&other);
}

static int
start(void **state)
{
    (void)state;
    wire_start(&w, NULL);
    return 0;
}

static int
stop(void **state)
{
    (void)state;
    wire_stop(&w);
    return 0;
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(answers_by_role),
        cmocka_unit_test(a_link_signs_in_once),
        cmocka_unit_test(head_has_no_body),
        cmocka_unit_test(packs_large_answers_when_asked),
        cmocka_unit_test(keeps_a_connection_and_its_order),
        cmocka_unit_test(says_continue),
        cmocka_unit_test(idle_connections_keep_nobody_waiting),
        cmocka_unit_test(a_dripped_head_ends_in_time),
        cmocka_unit_test(logs_the_template_and_no_more),
        cmocka_unit_test(says_when_the_database_is_not_there),
        cmocka_unit_test(answers_what_it_accepted_before_it_ends),
    };

    return cmocka_run_group_tests(tests, start, stop);
}
