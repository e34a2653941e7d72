/* tests/http/wire.h - a server with a few routes on a free port, and raw bytes to and from it. */
#pragma once

#include "http/server.h"

#include "base/str.h"

#include "unit.h"

#include <arpa/inet.h>
#include <netinet/in.h>
#include <poll.h>
#include <pthread.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <unistd.h>

#define KEY "0123456789abcdef0123456789abcdef"
#define HOST "Host: 127.0.0.1\r\n"
#define SIGNED "Authorization: Bearer " KEY "\r\n"
#define JSON "Content-Type: application/json\r\n"

enum { PATIENCE_MS = 10000 };

struct wire {
    struct rel_server *server;
    int port;
    atomic_int apps, ended, lines;
    atomic_bool no_app;
    char session[REL_CRYPTO_TOKEN];
    char last_route[64];
    atomic_int last_status;
    pthread_mutex_t lock;
};

static inline enum rel_status
echo(struct rel_request *request, struct rel_response *response, struct rel_err *err)
{
    (void)err;
    rel_buf_addf(response->body, "{\"bytes\":%zu}", request->body_n);
    response->etag = "W/\"echo\"";
    return REL_OK;
}

static inline enum rel_status
fails(struct rel_request *request, struct rel_response *response, struct rel_err *err)
{
    (void)request;
    rel_buf_adds(response->body, "half an answer");
    return rel_fail(err, REL_NOT_FOUND, "no such thing");
}

static inline enum rel_status
large(struct rel_request *request, struct rel_response *response, struct rel_err *err)
{
    (void)request;
    (void)err;
    rel_buf_addc(response->body, '"');
    for (int i = 0; i < 20000; i++)
        rel_buf_addc(response->body, 'a');
    rel_buf_addc(response->body, '"');
    return REL_OK;
}

static atomic_int slow_ones;

static inline enum rel_status
slow(struct rel_request *request, struct rel_response *response, struct rel_err *err)
{
    (void)request;
    (void)err;
    slow_ones++;
    usleep(300000);
    rel_buf_adds(response->body, "\"late\"");
    return REL_OK;
}

static inline enum rel_status
sign_out(struct rel_request *request, struct rel_response *response, struct rel_err *err)
{
    return rel_site_sign_out(request->site, request, response, err);
}

static const struct rel_route wire_routes[] = {
    {"GET", "/healthz", REL_ROLE_OPEN, echo},
    {"GET", "/api/echo", REL_ROLE_READER, echo},
    {"POST", "/api/echo", REL_ROLE_MEMBER, echo},
    {"GET", "/api/fails", REL_ROLE_READER, fails},
    {"GET", "/api/large", REL_ROLE_READER, large},
    {"GET", "/api/slow", REL_ROLE_READER, slow},
    {"DELETE", "/api/session", REL_ROLE_READER, sign_out},
};

static inline void
failed(const struct rel_err *err, struct rel_response *response)
{
    rel_response_problem(response, err->status == REL_NOT_FOUND ? 404 : 503, "test", "Failed",
                         err->text, err->field, err->remedy);
}

static inline enum rel_status
begin(void *arg, void **app, struct rel_err *err)
{
    struct wire *w = arg;

    if (w->no_app)
        return rel_fail(err, REL_BUSY, "the database is busy");
    w->apps++;
    *app = w;
    return REL_OK;
}

static inline enum rel_status
is_ready(void *app, struct rel_request *request, struct rel_err *err)
{
    request->ctx = app;
    return request->now > 0 ? REL_OK : rel_fail(err, REL_IO, "no moment");
}

/* The one session there is, the key, and "phone:app" that opens carddav only. */
static inline enum rel_status
identify(void *app, struct rel_request *request, const struct rel_shown *shown, struct rel_err *err)
{
    struct wire *w = app;
    bool phone =
        shown->name && rel_str_is(shown->name, "phone") && rel_str_is(shown->password, "app");

    (void)err;
    if (shown->key || phone || (*w->session && rel_str_is(shown->cookie, w->session))) {
        request->role = REL_ROLE_OWNER;
        request->caller = (struct rel_caller){
            .user = 1, .book = 1, .session = !shown->key && !phone, .scopes = phone ? 2 : 31};
    }
    return REL_OK;
}

static inline enum rel_status
open_session(void *app, struct rel_request *request, char secret[REL_CRYPTO_TOKEN],
             struct rel_err *err)
{
    (void)request;
    (void)err;
    rel_crypto_token(secret);
    memcpy(((struct wire *)app)->session, secret, REL_CRYPTO_TOKEN);
    return REL_OK;
}

static inline enum rel_status
close_session(void *app, struct rel_request *request, struct rel_err *err)
{
    (void)request;
    (void)err;
    *((struct wire *)app)->session = '\0';
    return REL_OK;
}

static inline void
ended(void *app)
{
    ((struct wire *)app)->ended++;
}

static inline void
note(void *arg, const struct rel_server_line *line)
{
    struct wire *w = arg;

    pthread_mutex_lock(&w->lock);
    snprintf(w->last_route, sizeof(w->last_route), "%s", line->route);
    w->last_status = line->status;
    w->lines++;
    pthread_mutex_unlock(&w->lock);
}

static inline struct rel_server_options
wire_options(struct wire *w)
{
    static const struct rel_asset page = {
        "/index.html", "text/html; charset=utf-8", "11", false, {0, 8}, {0, 0}, {0, 0}};

    return (struct rel_server_options){
        .listen = {.host = "127.0.0.1", .loopback = true},
        .base_url = "",
        .tls_cert = "",
        .tls_key = "",
        .authority = "",
        .connections = 64,
        .routes = {wire_routes, REL_COUNT(wire_routes)},
        .page = {&page, 1, (const unsigned char *)"the page", ""},
        .key = KEY,
        .uploads = "",
        .failed = failed,
        .begin = begin,
        .end = ended,
        .identify = identify,
        .open = open_session,
        .close = close_session,
        .ready = is_ready,
        .log = note,
        .arg = w,
    };
}

static inline void
wire_start(struct wire *w, const struct rel_deadlines *deadlines)
{
    struct rel_server_options options;
    struct rel_err err;

    memset(w, 0, sizeof(*w));
    pthread_mutex_init(&w->lock, NULL);
    options = wire_options(w);
    if (deadlines)
        options.deadlines = *deadlines;
    if (rel_server_start(&options, &w->server, &err))
        fail_msg("%s", err.text);
    w->port = rel_server_port(w->server);
}

static inline void
wire_stop(struct wire *w)
{
    rel_server_stop(w->server, PATIENCE_MS);
    w->server = NULL;
}

static inline int
wire_connect(const struct wire *w)
{
    struct sockaddr_in to = {.sin_family = AF_INET, .sin_port = htons((uint16_t)w->port)};
    int fd = socket(AF_INET, SOCK_STREAM, 0);

    to.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    assert_int_equal(connect(fd, (struct sockaddr *)&to, sizeof(to)), 0);
    return fd;
}

static inline void
wire_write(int fd, const void *bytes, size_t n)
{
    const char *at = bytes;

    while (n) {
        ssize_t sent = send(fd, at, n, MSG_NOSIGNAL);

        if (sent <= 0)
            return; /* the other side may have enough: what it says decides */
        at += sent;
        n -= (size_t)sent;
    }
}

/* Reads until the other side ends; false: it did not in time. */
static inline bool
wire_read_all(int fd, struct rel_buf *to)
{
    char block[16384];
    ssize_t n;

    for (;;) {
        if (poll(&(struct pollfd){fd, POLLIN, 0}, 1, PATIENCE_MS) != 1)
            return false;
        n = recv(fd, block, sizeof(block), 0);
        if (n <= 0)
            return true;
        rel_buf_add(to, block, (size_t)n);
    }
}

/* Reads until `mark` came n times. */
static inline bool
wire_read_marks(int fd, struct rel_buf *to, const char *mark, int n)
{
    char block[16384];

    for (;;) {
        int seen = 0;
        ssize_t got;

        for (const char *at = rel_buf_str(to); (at = strstr(at, mark)); at++)
            seen++;
        if (seen >= n)
            return true;
        if (poll(&(struct pollfd){fd, POLLIN, 0}, 1, PATIENCE_MS) != 1)
            return false;
        got = recv(fd, block, sizeof(block), 0);
        if (got <= 0)
            return false;
        rel_buf_add(to, block, (size_t)got);
    }
}

/* One exchange on a connection of its own, which must end; 0 = it ended without an answer. */
static inline int
wire_status(const struct wire *w, const void *bytes, size_t n, struct rel_buf *answer)
{
    int fd = wire_connect(w), status = 0;

    rel_buf_clear(answer);
    wire_write(fd, bytes, n);
    if (!wire_read_all(fd, answer))
        fail_msg("no end: %.300s", (const char *)bytes);
    close(fd);
    sscanf(rel_buf_str(answer), "HTTP/%*s %d", &status);
    return status;
}
