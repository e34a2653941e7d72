/* Requests that two programs could read in two ways must end in a refusal and a closed connection.
 */
#include "wire.h"

#include "base/limits.h"

static struct wire w;

#define GET(headers) "GET /api/echo HTTP/1.1\r\n" HOST SIGNED headers "Connection: close\r\n\r\n"
#define POST(headers, body)                                                                        \
    "POST /api/echo HTTP/1.1\r\n" HOST SIGNED JSON headers "Connection: close\r\n\r\n" body

#define NUL_PATH "GET /a\0b HTTP/1.1\r\n" HOST "Connection: close\r\n\r\n"

/* What must be refused: 4xx, 5xx that says "not known here", or just the end. */
static void
refuses(void **state)
{
    static const struct {
        const char *name, *bytes;
        size_t n; /* 0 = strlen */
    } cases[] = {
        {"CL negative", POST("Content-Length: -1\r\n", ""), 0},
        {"CL no number", POST("Content-Length: abc\r\n", ""), 0},
        {"CL +5", POST("Content-Length: +5\r\n", "12345"), 0},
        {"CL 2^63", POST("Content-Length: 9223372036854775808\r\n", ""), 0},
        {"CL 2^64+5", POST("Content-Length: 18446744073709551621\r\n", "12345"), 0},
        {"CL twice", POST("Content-Length: 5\r\nContent-Length: 5\r\n", "12345"), 0},
        {"CL unlike", POST("Content-Length: 5\r\nContent-Length: 6\r\n", "123456"), 0},
        {"CL list", POST("Content-Length: 5, 6\r\n", "123456"), 0},
        {"CL and TE", POST("Content-Length: 5\r\nTransfer-Encoding: chunked\r\n", "0\r\n\r\n"), 0},
        {"TE unknown", POST("Transfer-Encoding: xchunked\r\n", "0\r\n\r\n"), 0},
        {"TE twice", POST("Transfer-Encoding: chunked, chunked\r\n", "0\r\n\r\n"), 0},
        {"chunk no hex", POST("Transfer-Encoding: chunked\r\n", "zz\r\nabc\r\n0\r\n\r\n"), 0},
        {"chunk -1", POST("Transfer-Encoding: chunked\r\n", "0x-1\r\nabc\r\n0\r\n\r\n"), 0},
        {"GET with a body", GET("Content-Length: 3\r\n") "abc", 0},
        {"GET with chunks", GET("Transfer-Encoding: chunked\r\n") "3\r\nabc\r\n0\r\n\r\n", 0},
        {"compressed", POST("Content-Length: 3\r\nContent-Encoding: gzip\r\n", "abc"), 0},
        {"no type",
         "POST /api/echo HTTP/1.1\r\n" HOST SIGNED
         "Content-Length: 2\r\nConnection: close\r\n\r\n{}",
         0},
        {"type of a form",
         "POST /api/echo HTTP/1.1\r\n" HOST SIGNED
         "Content-Type: text/plain\r\nContent-Length: 2\r\n"
         "Connection: close\r\n\r\n{}",
         0},
        {"no host", "GET /healthz HTTP/1.1\r\nConnection: close\r\n\r\n", 0},
        {"two hosts", "GET /healthz HTTP/1.1\r\n" HOST HOST "Connection: close\r\n\r\n", 0},
        {"foreign host", "GET /healthz HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n",
         0},
        {"no colon", GET("Nonsense\r\n"), 0},
        {"space before colon", GET("Content-Length : 0\r\n"), 0},
        {"folded", GET("X-A: a\r\n b\r\n"), 0},
        {"folded first",
         "GET /api/echo HTTP/1.1\r\nX-A: a\r\n\tb\r\n" HOST SIGNED "Connection: close\r\n\r\n", 0},
        {"bare LF", "GET /api/echo HTTP/1.1\nHost: 127.0.0.1\n" SIGNED "Connection: close\n\n", 0},
        {"name no token", GET("X(A)@: a\r\n"), 0},
        {"bare CR", GET("X-A: a\rX-B: c\r\n"), 0},
        {"NUL in a value", GET("X-A: a\0b\r\n"), sizeof(GET("X-A: a\0b\r\n")) - 1},
        {"NUL in the path", NUL_PATH, sizeof(NUL_PATH) - 1},
        {"HTTP/9.9", "GET /healthz HTTP/9.9\r\n" HOST "Connection: close\r\n\r\n", 0},
        {"no version word", "GET /healthz HTTP\r\n" HOST "Connection: close\r\n\r\n", 0},
        {"preface of 2", "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n", 0},
        {"TRACE", "TRACE /healthz HTTP/1.1\r\n" HOST "Connection: close\r\n\r\n", 0},
        {"CONNECT", "CONNECT 127.0.0.1:22 HTTP/1.1\r\n" HOST "Connection: close\r\n\r\n", 0},
        {"BREW", "BREW /healthz HTTP/1.1\r\n" HOST "Connection: close\r\n\r\n", 0},
        {"absolute form", "GET http://evil.example/ HTTP/1.1\r\n" HOST "Connection: close\r\n\r\n",
         0},
        {"asterisk", "GET * HTTP/1.1\r\n" HOST "Connection: close\r\n\r\n", 0},
    };
    REL_BUF(answer);

    (void)state;
    for (size_t i = 0; i < REL_COUNT(cases); i++) {
        int status = wire_status(&w, cases[i].bytes,
                                 cases[i].n ? cases[i].n : strlen(cases[i].bytes), &answer);

        if ((status && status < 400) || status == 500)
            fail_msg("%s: %d", cases[i].name, status);
    }
    assert_int_equal(wire_status(&w, GET(""), strlen(GET("")), &answer), 200);
    assert_int_equal(wire_status(&w, GET("X-A: \r\nX-B:  b \r\n"),
                                 strlen(GET("X-A: \r\nX-B:  b \r\n")), &answer),
                     200);
}

/* A chunk of 2^64-1 bytes is only a promise: what was sent is not taken for a request. */
static void
never_answers_half_a_body(void **state)
{
    static const char bytes[] =
        POST("Transfer-Encoding: chunked\r\n", "ffffffffffffffff\r\nabc\r\n");
    int fd = wire_connect(&w);
    REL_BUF(answer);

    (void)state;
    wire_write(fd, bytes, sizeof(bytes) - 1);
    shutdown(fd, SHUT_WR);
    assert_true(wire_read_all(fd, &answer));
    assert_null(strstr(rel_buf_str(&answer), " 200 "));
    close(fd);
}

/* n copies of `piece` behind `head`. */
static int
flood(const char *head, const char *piece, size_t n, const char *tail)
{
    REL_BUF(bytes);
    REL_BUF(answer);

    rel_buf_adds(&bytes, head);
    for (size_t i = 0; i < n; i++)
        rel_buf_adds(&bytes, piece);
    rel_buf_adds(&bytes, tail);
    return wire_status(&w, bytes.v, bytes.n, &answer);
}

static void
bounds_the_head(void **state)
{
    static const char head[] = "GET /api/echo HTTP/1.1\r\n" HOST SIGNED "Connection: close\r\n";
    static const char close_it[] = "Connection: close\r\n\r\n";

    (void)state;
    assert_int_equal(flood(head, "X: y\r\n", REL_HTTP_HEADERS - 3, "\r\n"), 200);
    assert_int_equal(flood(head, "X: y\r\n", REL_HTTP_HEADERS - 2, "\r\n"), 431);
    assert_in_range(flood(head, "X-A: b\r\n", 100000, "\r\n"), 0, 499);
    assert_int_equal(flood("GET /healthz?", "a", 8000,
                           " HTTP/1.1\r\n" HOST "Connection: close\r\n"
                           "\r\n"),
                     200);
    assert_in_range(flood("GET /", "a", 65536, " HTTP/1.1\r\n" HOST "\r\n"), 0, 499);
    assert_in_range(flood("GET /healthz HTTP/1.1\r\nX: ", "a", 1000000, close_it), 0, 499);
    assert_in_range(flood("", "G", 10000, " / HTTP/1.1\r\n\r\n"), 0, 499);
}

static void
bounds_the_body(void **state)
{
    char head[256];

    (void)state;
    snprintf(head, sizeof(head), POST("Content-Length: %d\r\n", ""), REL_MAX_BODY);
    assert_int_equal(flood(head, "a", REL_MAX_BODY, ""), 200);
    snprintf(head, sizeof(head), POST("Content-Length: %d\r\n", ""), REL_MAX_BODY + 1);
    assert_in_range(flood(head, "a", REL_MAX_BODY + 1, ""), 0, 413);
    assert_int_equal(
        flood(POST("Transfer-Encoding: chunked\r\n", ""), "4\r\nabcd\r\n", 100, "0\r\n\r\n"), 200);
    assert_int_equal(flood(POST("Transfer-Encoding: chunked\r\n", ""),
                           "20\r\n"
                           "abcdefghijklmnopabcdefghijklmnop\r\n",
                           REL_MAX_BODY / 32 + 1, "0\r\n\r\n"),
                     413);
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
        cmocka_unit_test(refuses),
        cmocka_unit_test(never_answers_half_a_body),
        cmocka_unit_test(bounds_the_head),
        cmocka_unit_test(bounds_the_body),
    };

    return cmocka_run_group_tests(tests, start, stop);
}
