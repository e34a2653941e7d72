#include "http/listen.h"

#include "base/str.h"

#include <arpa/inet.h>
#include <errno.h>
#include <netinet/in.h>
#include <stdio.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>
#include <unistd.h>

enum { BACKLOG = 1024 };

union address {
    struct sockaddr any;
    struct sockaddr_in v4;
    struct sockaddr_in6 v6;
};

static enum rel_status
bad(struct rel_err *err, const char *text)
{
    rel_fail(err, REL_BAD_INPUT, "\"%s\" is no address to listen on", text);
    return rel_advise(err, "listen",
                      "Give HOST:PORT such as 127.0.0.1:8480 or [::1]:8480; port 0 "
                      "takes any free one.");
}

static bool
to_address(const struct rel_listen *where, union address *out, socklen_t *n)
{
    memset(out, 0, sizeof(*out));
    if (inet_pton(AF_INET, where->host, &out->v4.sin_addr) == 1) {
        out->v4.sin_family = AF_INET;
        out->v4.sin_port = htons((uint16_t)where->port);
        *n = sizeof(out->v4);
        return true;
    }
    if (inet_pton(AF_INET6, where->host, &out->v6.sin6_addr) == 1) {
        out->v6.sin6_family = AF_INET6;
        out->v6.sin6_port = htons((uint16_t)where->port);
        *n = sizeof(out->v6);
        return true;
    }
    return false;
}

static bool
is_loopback(const union address *a)
{
    return a->any.sa_family == AF_INET ? (ntohl(a->v4.sin_addr.s_addr) >> 24) == 127
                                       : IN6_IS_ADDR_LOOPBACK(&a->v6.sin6_addr);
}

static enum rel_status
parse_path(const char *text, struct rel_listen *out, struct rel_err *err)
{
    struct rel_listen where = {.host = "localhost", .loopback = true};

    if (*text != '/' || strlen(text) >= sizeof(where.path))
        return bad(err, text);
    memcpy(where.path, text, strlen(text) + 1);
    *out = where;
    return REL_OK;
}

enum rel_status
rel_listen_parse(const char *text, struct rel_listen *out, struct rel_err *err)
{
    const char *colon = strrchr(text, ':'), *host = "127.0.0.1", *port = text;
    struct rel_listen where = {.host = ""};
    size_t n = strlen(host);
    union address a;
    socklen_t len;
    int64_t v;

    if (rel_str_starts(text, "unix:"))
        return parse_path(text + 5, out, err);
    if (colon) {
        port = colon + 1;
        host = text;
        n = (size_t)(colon - text);
        if (n > 2 && host[0] == '[' && host[n - 1] == ']') {
            host++;
            n -= 2;
        }
    }
    if (!*port || !rel_str_number(port, &v) || v < 0 || v > 65535 || n >= sizeof(where.host))
        return bad(err, text);
    where.port = (int)v;
    memcpy(where.host, host, n);
    if (rel_str_is(where.host, "localhost"))
        snprintf(where.host, sizeof(where.host), "127.0.0.1");
    if (!to_address(&where, &a, &len))
        return bad(err, text);
    where.loopback = is_loopback(&a);
    *out = where;
    return REL_OK;
}

static enum rel_status
refused(const struct rel_listen *where, int why, struct rel_err *err)
{
    if (why == EADDRINUSE) {
        rel_fail(err, REL_BUSY, "another program listens on %s port %d", where->host, where->port);
        return rel_advise(err, "listen", "Choose another with --listen %s:PORT, or port 0 for any.",
                          where->host);
    }
    if (why == EACCES) {
        rel_fail(err, REL_DENIED, "only root may listen on port %d", where->port);
        return rel_advise(err, "listen", "Choose a port from 1024 on.");
    }
    return rel_fail(err, REL_IO, "listening on %s port %d: %s", where->host, where->port,
                    strerror(why));
}

/* A socket file that nobody listens on any more is left of a program that was killed. */
static bool
is_left_over(const struct sockaddr_un *a)
{
    int s = socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0);
    bool dead =
        s >= 0 && connect(s, (const struct sockaddr *)a, sizeof(*a)) && errno == ECONNREFUSED;

    if (s >= 0)
        close(s);
    return dead;
}

static enum rel_status
open_path(const struct rel_listen *where, int *fd, struct rel_err *err)
{
    struct sockaddr_un a = {.sun_family = AF_UNIX};
    int s = socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0), why;

    snprintf(a.sun_path, sizeof(a.sun_path), "%s", where->path);
    if (s >= 0 && is_left_over(&a))
        unlink(where->path);
    if (s >= 0 && bind(s, (struct sockaddr *)&a, sizeof(a)) == 0 && chmod(where->path, 0660) == 0
        && listen(s, BACKLOG) == 0) {
        *fd = s;
        return REL_OK;
    }
    why = errno;
    if (s >= 0)
        close(s);
    if (why == EADDRINUSE) {
        rel_fail(err, REL_BUSY, "another program listens on %s", where->path);
        return rel_advise(err, "listen", "Choose another path.");
    }
    return rel_fail(err, REL_IO, "listening on %s: %s", where->path, strerror(why));
}

enum rel_status
rel_listen_open(const struct rel_listen *where, int *fd, int *port, struct rel_err *err)
{
    union address a;
    socklen_t n;
    int on = 1, s;

    if (*where->path) {
        *port = 0;
        return open_path(where, fd, err);
    }
    if (!to_address(where, &a, &n))
        return bad(err, where->host);
    s = socket(a.any.sa_family, SOCK_STREAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0);
    if (s < 0)
        return refused(where, errno, err);
    setsockopt(s, SOL_SOCKET, SO_REUSEADDR, &on, sizeof(on));
    if (bind(s, &a.any, n) || listen(s, BACKLOG) || getsockname(s, &a.any, &n)) {
        int why = errno;

        close(s);
        return refused(where, why, err);
    }
    *fd = s;
    *port = ntohs(a.any.sa_family == AF_INET ? a.v4.sin_port : a.v6.sin6_port);
    return REL_OK;
}
