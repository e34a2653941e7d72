#include "http/server.h"

#include "base/clock.h"
#include "base/limits.h"
#include "base/str.h"
#include "http/accept.h"
#include "http/exchange.h"
#include "http/room.h"
#include "http/server_answer.h"
#include "http/server_stream.h"
#include "http/upload.h"

#include <microhttpd.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

enum {
    PER_ADDRESS = 256,           /* of a server that others can reach */
    CONNECTION_BYTES = 24 << 10, /* head, parsed head and answer's head: a head of 16 KiB fits */
    ACCOUNT_FREE = 5,            /* wrong passwords of one account before the next has to wait */
    ADDRESS_FREE = 20,           /* and from one address */
    WRONG_WAIT = 900,            /* seconds at the most */
    DRAIN = 8,                   /* times the longest body: more is cut off */
};

struct rel_server {
    struct rel_server_options options;
    struct rel_site site;
    struct rel_connections *connections;
    struct MHD_Daemon *daemon;
    struct rel_threads *threads;
    char cookie[32], url[128];
    int port;
    size_t most; /* connections */
    struct rel_acceptor *acceptor;
    struct rel_streams *streams;
    atomic_size_t handed, met; /* connections given to the library, and seen by it */
    atomic_bool stopping;
};

/* ---------------------------------------------------------------- the application of this thread
 */

static enum rel_status
enter(void *arg, struct rel_request *request, struct rel_err *err)
{
    struct rel_server *server = arg;
    void **app = rel_thread_app(server->threads);

    if (!*app && server->options.begin(server->options.arg, app, err))
        return err->status;
    request->app = *app;
    return REL_OK;
}

static enum rel_status
identify(void *arg, struct rel_request *request, const struct rel_shown *shown, struct rel_err *err)
{
    return ((struct rel_server *)arg)->options.identify(request->app, request, shown, err);
}

static enum rel_status
open_session(void *arg, struct rel_request *request, char secret[REL_CRYPTO_TOKEN],
             struct rel_err *err)
{
    return ((struct rel_server *)arg)->options.open(request->app, request, secret, err);
}

static enum rel_status
close_session(void *arg, struct rel_request *request, struct rel_err *err)
{
    return ((struct rel_server *)arg)->options.close(request->app, request, err);
}

static enum rel_status
ready(void *arg, struct rel_request *request, struct rel_err *err)
{
    struct rel_server *server = arg;

    return enter(arg, request, err) ? err->status
                                    : server->options.ready(request->app, request, err);
}

static struct rel_connection *
connection_of(struct MHD_Connection *c)
{
    const union MHD_ConnectionInfo *info =
        MHD_get_connection_info(c, MHD_CONNECTION_INFO_SOCKET_CONTEXT);

    return info ? info->socket_context : NULL;
}

/* Version 0.9.75 reads lines as C strings and joins folded ones, so that a NUL would silently end a
 * value. But it leaves every line where it came, CR and LF overwritten: the next name stands right
 * behind them, and behind the last value stand two NULs. Later versions refuse such lines. */
static bool
reads_naively(void)
{
    return rel_str_is(MHD_get_version(), "0.9.75");
}

/* A request line came: the clock of the head starts. Behind the target stands the version, unless
 * the line held a NUL, or more spaces than it should. */
static void *
on_line(void *arg, const char *target, struct MHD_Connection *c)
{
    struct rel_server *server = arg;
    struct rel_exchange *x = rel_exchange_take(server->threads);

    x->began = rel_clock_mono_us();
    x->connection = connection_of(c);
    x->connection->exchange = x;
    x->damaged = reads_naively() && strncmp(target + strlen(target) + 1, "HTTP/", 5) != 0;
    x->request.target = rel_strdup(x->request.arena, target);
    rel_connection_does(x->connection, REL_CONN_HEAD);
    return x;
}

static bool
is_in_place(const struct rel_exchange *x, const char *name, const char *value, size_t n)
{
    return name == x->line_end && value && strlen(value) == n && !value[n] && !value[n + 1];
}

static enum MHD_Result
on_header(void *arg, enum MHD_ValueKind kind, const char *name, size_t name_n, const char *value,
          size_t value_n)
{
    struct rel_exchange *x = arg;
    struct rel_request *r = &x->request;

    (void)kind;
    if (strlen(name) != name_n || (x->line_end && !is_in_place(x, name, value, value_n)))
        x->damaged = true;
    else if (x->line_end)
        x->line_end = value + value_n + 2;
    if (r->headers_n == REL_HTTP_HEADERS) {
        x->crowded = true;
        return MHD_NO;
    }
    r->headers[r->headers_n++] = (struct rel_pair){name, value ? value : ""};
    return MHD_YES;
}

static enum MHD_Result
send_answer(struct rel_server *server, struct MHD_Connection *c, struct rel_exchange *x)
{
    return rel_server_send(c, x, server->streams, server->stopping) ? MHD_YES : MHD_NO;
}

static void
refuse_head(struct rel_exchange *x)
{
    if (x->crowded)
        rel_response_problem(&x->response, 431, "too_many_headers", "The head is too large",
                             "It has more headers than this server reads", "", "Send fewer.");
    else
        rel_response_problem(&x->response, 400, "bad_request", "The request cannot be read",
                             "A line of the head is folded, holds a NUL or ends in a bare LF", "",
                             "Send it as RFC 9112 says.");
    x->response.close = true;
}

static void
find_from(struct rel_server *server, struct MHD_Connection *c, struct rel_exchange *x)
{
    const union MHD_ConnectionInfo *info =
        MHD_get_connection_info(c, MHD_CONNECTION_INFO_CLIENT_ADDRESS);

    rel_from(info ? info->client_addr : NULL,
             *server->options.base_url ? rel_request_header(&x->request, "X-Forwarded-For") : NULL,
             x->from);
    x->request.from = x->from;
}

static void
upload_failed(struct rel_server *server, struct rel_exchange *x, const struct rel_err *err)
{
    server->site.failed(err, &x->response);
    x->phase = REL_EXCHANGE_REFUSED;
}

/* The body that comes goes into a file. */
static void
receive(struct rel_server *server, struct rel_exchange *x)
{
    struct rel_err err;

    if (!*server->options.uploads)
        rel_fail(&err, REL_DENIED, "this server takes no files");
    else if (rel_upload_begin(server->options.uploads, x->request.arena, &x->request.upload,
                              &x->file, &err)
             == REL_OK)
        return;
    upload_failed(server, x, &err);
}

static enum MHD_Result
keep(struct rel_server *server, struct rel_exchange *x, const char *bytes, size_t n)
{
    struct rel_err err;

    x->filled += (int64_t)n;
    rel_connection_does(x->connection, REL_CONN_REQUEST); /* a large file may take its time */
    if (x->filled > REL_MAX_UPLOAD)
        x->phase = REL_EXCHANGE_TOO_LARGE;
    else if (rel_upload_add(x->file, bytes, n, &err))
        upload_failed(server, x, &err);
    return MHD_YES;
}

/* The head is complete. */
static enum MHD_Result
admit(struct rel_server *server, struct MHD_Connection *c, struct rel_exchange *x,
      const char *method, const char *version)
{
    struct rel_request *r = &x->request;
    struct rel_framing framing;

    x->method = method;
    r->method = rel_str_is(method, "HEAD") ? "GET" : method;
    r->version = version;
    r->now = rel_clock_now();
    rel_connection_does(x->connection, REL_CONN_REQUEST);
    x->line_end = reads_naively() ? version + strlen(version) + 2 : NULL;
    MHD_get_connection_values_n(c, MHD_HEADER_KIND, on_header, x);
    find_from(server, c, x);
    if (x->damaged || x->crowded) {
        refuse_head(x);
        x->phase = REL_EXCHANGE_REFUSED;
    } else {
        x->phase = rel_site_admit(&server->site, r, &framing, &x->response) ? REL_EXCHANGE_REFUSED
                                                                            : REL_EXCHANGE_READING;
        if (x->phase == REL_EXCHANGE_READING && framing.file && framing.has_body)
            receive(server, x);
    }
    return x->response.close ? send_answer(server, c, x) : MHD_YES;
}

/* A piece of the body. */
static enum MHD_Result
take(struct rel_server *server, struct rel_exchange *x, const char *bytes, size_t n)
{
    int64_t most = server->site.guard.max_body;

    if (x->phase == REL_EXCHANGE_READING && x->file >= 0)
        return keep(server, x, bytes, n);
    if (x->phase == REL_EXCHANGE_READING && (int64_t)(x->in.n + n) > most)
        x->phase = REL_EXCHANGE_TOO_LARGE;
    if (x->phase == REL_EXCHANGE_READING) {
        rel_buf_add(&x->in, bytes, n);
        return MHD_YES;
    }
    x->drained += (int64_t)n;
    return x->drained > DRAIN * most ? MHD_NO : MHD_YES;
}

/* From the thread that did the work. */
static void
resume(void *who)
{
    struct rel_exchange *x = who;

    MHD_resume_connection(x->aside);
}

/* The thread goes on with others until the slow work is done; then the handler is called again. */
static enum MHD_Result
put_aside(struct rel_server *server, struct MHD_Connection *c, struct rel_exchange *x)
{
    struct rel_later later = x->response.later;

    (void)server;
    x->phase = REL_EXCHANGE_LATER;
    x->aside = c;
    x->request.task = later.arg;
    MHD_suspend_connection(c);
    if (!later.start(later.arg, resume, x))
        MHD_resume_connection(c);
    return MHD_YES;
}

static void
close_file(struct rel_server *server, struct rel_exchange *x)
{
    struct rel_err err;

    if (x->file >= 0 && rel_upload_end(x->file, &err) && x->phase == REL_EXCHANGE_READING)
        upload_failed(server, x, &err);
    x->file = -1;
}

static enum MHD_Result
answer(struct rel_server *server, struct MHD_Connection *c, struct rel_exchange *x)
{
    close_file(server, x);
    if (x->phase == REL_EXCHANGE_TOO_LARGE) {
        rel_response_problem(&x->response, 413, "too_large", "The body is too large",
                             "It is longer than what this server takes", "", "Send less at once.");
    } else if (x->phase == REL_EXCHANGE_READING || x->phase == REL_EXCHANGE_LATER) {
        x->request.body = rel_buf_str(&x->in);
        x->request.body_n = x->in.n;
        x->response.later.arg = NULL;
        rel_site_answer(&server->site, &x->request, &x->response);
        if (x->response.later.arg)
            return put_aside(server, c, x);
    }
    return send_answer(server, c, x);
}

static enum MHD_Result
on_request(void *arg, struct MHD_Connection *c, const char *url, const char *method,
           const char *version, const char *bytes, size_t *n, void **state)
{
    struct rel_server *server = arg;
    struct rel_exchange *x = *state;
    enum MHD_Result done;

    (void)url;
    if (x->phase == REL_EXCHANGE_HEAD)
        return admit(server, c, x, method, version);
    if (!*n)
        return answer(server, c, x);
    done = take(server, x, bytes, *n);
    *n = 0;
    return done;
}

static void
finish(struct rel_server *server, struct rel_exchange *x)
{
    if (server->options.log) {
        struct rel_server_line line = {
            .method = rel_exchange_method(x),
            .route = x->response.route,
            .status = x->status,
            .us = rel_clock_mono_us() - x->began,
            .bytes = (int64_t)x->bytes,
        };

        server->options.log(server->options.arg, &line);
    }
    close_file(server, x);
    if (*x->request.upload && !x->request.upload_kept)
        unlink(x->request.upload);
    x->connection->exchange = NULL;
    rel_exchange_put(server->threads, x);
}

static void
on_done(void *arg, struct MHD_Connection *c, void **state, enum MHD_RequestTerminationCode how)
{
    struct rel_exchange *x = *state;

    (void)c;
    (void)how;
    if (!x)
        return;
    rel_connection_does(x->connection, REL_CONN_IDLE);
    finish(arg, x);
    *state = NULL;
}

static void
on_connection(void *arg, struct MHD_Connection *c, void **context,
              enum MHD_ConnectionNotificationCode what)
{
    struct rel_server *server = arg;
    struct rel_connection *one = *context;

    if (what == MHD_CONNECTION_NOTIFY_STARTED) {
        server->met++;
        *context = rel_connections_add(
            server->connections,
            MHD_get_connection_info(c, MHD_CONNECTION_INFO_CONNECTION_FD)->connect_fd);
    } else if (one) {
        if (one->exchange)
            finish(server, one->exchange);
        rel_connections_remove(server->connections, one);
        *context = NULL;
    }
}

/* We decode addresses ourselves, strictly: the library is to leave them alone. */
static size_t
leave_escaped(void *arg, struct MHD_Connection *c, char *text)
{
    (void)arg;
    (void)c;
    return strlen(text);
}

static void
no_log(void *arg, const char *fmt, va_list ap)
{
    (void)arg;
    (void)fmt;
    (void)ap;
}

static void
set_up_site(struct rel_server *s)
{
    static const char *const hosts[] = {"127.0.0.1", "localhost", "[::1]"};
    const struct rel_server_options *o = &s->options;

    if (*o->base_url)
        snprintf(s->url, sizeof(s->url), "%s", o->base_url);
    else
        snprintf(s->url, sizeof(s->url),
                 strchr(o->listen.host, ':') ? "%s://[%s]:%d" : "%s://%s:%d",
                 *o->tls_cert ? "https" : "http", o->listen.host, s->port);
    s->site.guard = (struct rel_guard){.hosts = hosts,
                                       .hosts_n = REL_COUNT(hosts),
                                       .port = s->port,
                                       .base_url = s->url,
                                       .max_body = REL_MAX_BODY};
    s->site.routes = o->routes;
    s->site.programs = o->programs;
    s->site.page = o->page;
    s->site.authority = o->authority;
    s->site.cookie = s->cookie;
    s->site.secure = rel_str_starts(s->url, "https://");
    snprintf(s->cookie, sizeof(s->cookie), "%srelatum-%d", s->site.secure ? "__Host-" : "",
             s->port); /* cookies do not tell ports apart */
    s->site.gate = (struct rel_gate){enter, identify, open_session, close_session, s};
    s->site.ready = ready;
    s->site.arg = s;
    s->site.failed = o->failed;
    s->site.around = o->around;
}

static bool
has_room(void *arg)
{
    struct rel_server *s = arg;

    return rel_connections_count(s->connections) + (s->handed - s->met) < s->most;
}

static void
hand_over(void *arg, int fd, const struct sockaddr *from, socklen_t n)
{
    struct rel_server *s = arg;

    s->handed++;
    if (MHD_add_connection(s->daemon, fd, from, n) != MHD_YES)
        s->met++; /* it has closed it */
}

static struct MHD_Daemon *
start_daemon(struct rel_server *s)
{
    bool tls = *s->options.tls_cert != '\0';

    return MHD_start_daemon(
        (tls ? MHD_USE_TLS : 0) | MHD_USE_POLL_INTERNAL_THREAD | MHD_ALLOW_SUSPEND_RESUME
            | MHD_USE_NO_LISTEN_SOCKET | MHD_USE_ERROR_LOG,
        0, NULL, NULL, on_request, s, MHD_OPTION_EXTERNAL_LOGGER, no_log, NULL,
        MHD_OPTION_THREAD_POOL_SIZE, (unsigned)rel_threads_for(s->options.threads),
        MHD_OPTION_CONNECTION_LIMIT, (unsigned)s->most, MHD_OPTION_PER_IP_CONNECTION_LIMIT,
        s->options.listen.loopback ? 0U : (unsigned)PER_ADDRESS, MHD_OPTION_CONNECTION_MEMORY_LIMIT,
        (size_t)CONNECTION_BYTES, MHD_OPTION_CONNECTION_TIMEOUT, 0U, MHD_OPTION_STRICT_FOR_CLIENT,
        1, MHD_OPTION_UNESCAPE_CALLBACK, leave_escaped, NULL, MHD_OPTION_URI_LOG_CALLBACK, on_line,
        s, MHD_OPTION_NOTIFY_COMPLETED, on_done, s, MHD_OPTION_NOTIFY_CONNECTION, on_connection, s,
        tls ? MHD_OPTION_HTTPS_MEM_CERT : MHD_OPTION_END, s->options.tls_cert,
        MHD_OPTION_HTTPS_MEM_KEY, s->options.tls_key, MHD_OPTION_HTTPS_PRIORITIES,
        "NORMAL:-VERS-ALL:+VERS-TLS1.3:+VERS-TLS1.2", MHD_OPTION_END);
}

static enum rel_status
no_threads(struct rel_err *err)
{
    return rel_fail(err, REL_IO, "starting the server: no room for its threads");
}

static enum rel_status
start(struct rel_server *s, int fd, struct rel_err *err)
{
    const struct rel_accept how = {has_room, hand_over, s};
    struct rel_deadlines limits = s->options.deadlines;

    set_up_site(s);
    s->site.sessions = rel_sessions_new();
    s->streams = rel_streams_new();
    s->site.accounts = rel_limits_new(ACCOUNT_FREE, WRONG_WAIT);
    s->site.addresses = rel_limits_new(ADDRESS_FREE, WRONG_WAIT);
    if (*s->options.key && rel_sessions_key(s->site.sessions, s->options.key, err))
        return err->status;
    limits.head_us = limits.head_us ? limits.head_us : 10 * INT64_C(1000000);
    limits.request_us = limits.request_us ? limits.request_us : 60 * INT64_C(1000000);
    limits.idle_us = limits.idle_us ? limits.idle_us : 30 * INT64_C(1000000);
    limits.most = s->most = rel_room_for(s->options.connections);
    s->connections = rel_connections_new(&limits);
    if (!s->connections)
        return no_threads(err);
    s->daemon = start_daemon(s);
    if (!s->daemon && *s->options.tls_cert) {
        rel_fail(err, REL_BAD_INPUT, "starting the server: the certificate and its key do not fit");
        return rel_advise(err, "tls-cert",
                          "Give both as PEM; the certificate first, then those "
                          "above it.");
    }
    if (!s->daemon)
        return no_threads(err);
    s->acceptor = rel_acceptor_start(fd, &how);
    return s->acceptor ? REL_OK : no_threads(err);
}

static void
release(struct rel_server *s)
{
    if (s->daemon)
        MHD_stop_daemon(s->daemon);
    rel_threads_free(s->threads);
    if (s->connections)
        rel_connections_free(s->connections);
    rel_sessions_free(s->site.sessions);
    rel_streams_free(s->streams);
    rel_limits_free(s->site.accounts);
    rel_limits_free(s->site.addresses);
    free(s);
}

enum rel_status
rel_server_start(const struct rel_server_options *options, struct rel_server **out,
                 struct rel_err *err)
{
    struct rel_server *s = rel_xmalloc(sizeof(*s));
    int fd;

    memset(s, 0, sizeof(*s));
    s->options = *options;
    if (rel_listen_open(&s->options.listen, &fd, &s->port, err)) {
        free(s);
        return err->status;
    }
    s->threads = rel_threads_new(options->end);
    if (start(s, fd, err)) {
        close(fd);
        release(s);
        return err->status;
    }
    *out = s;
    return REL_OK;
}

int
rel_server_port(const struct rel_server *server)
{
    return server->port;
}

const char *
rel_server_url(const struct rel_server *server)
{
    return server->url;
}

const char *
rel_server_link(struct rel_server *server, struct rel_arena *arena)
{
    char token[REL_CRYPTO_TOKEN];

    rel_sessions_link(server->site.sessions, token);
    return rel_printf(arena, "%s/link/%s", server->url, token);
}

void
rel_server_tell(struct rel_server *server, int64_t changes, bool moved)
{
    rel_streams_tell(server->streams, changes, moved);
}

void
rel_server_stop(struct rel_server *server, int grace_ms)
{
    static const struct timespec moment = {.tv_nsec = 10000000};
    int64_t until = rel_clock_mono_us() + grace_ms * INT64_C(1000);

    if (!server)
        return;
    server->stopping = true;
    rel_streams_end(server->streams);
    rel_acceptor_stop(server->acceptor);
    if (*server->options.listen.path)
        unlink(server->options.listen.path);
    while ((server->handed != server->met || rel_connections_busy(server->connections))
           && rel_clock_mono_us() < until)
        nanosleep(&moment, NULL);
    release(server);
}
