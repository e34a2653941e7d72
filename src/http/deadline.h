/*
 * http/deadline.h - every connection's clock: a whole head, a whole request, and idleness end.
 *
 * libmicrohttpd only knows inactivity, which a byte a second defeats. So each connection stands in
 * a table with what it is doing and since when, and one thread shuts down those that overstay;
 * the server's own thread then sees the end of the stream. When the table is nearly full, idle
 * connections end after a second, so that sitting on them keeps nobody out.
 */
#pragma once

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

enum rel_doing {
    REL_CONN_FRESH,   /* opened, no request line yet */
    REL_CONN_HEAD,    /* a request line came, the head is not complete */
    REL_CONN_REQUEST, /* from the complete head until the answer is sent */
    REL_CONN_STREAM,  /* an answer that goes on, until the other side has enough */
    REL_CONN_IDLE,    /* an answer was sent; the next request has not begun */
};

struct rel_deadlines {
    int64_t head_us, request_us, idle_us;
    size_t most; /* connections; from three quarters on idle ones are hurried */
};

struct rel_connection {
    struct rel_connection *next, *before;
    int fd;
    _Atomic int doing;
    _Atomic int64_t since; /* microseconds of rel_clock_mono_us() */
    bool ended;            /* shut down already */
    void *exchange;        /* the server's own, while a request is under way */
};

struct rel_connections;

/* Starts the thread. NULL: there is no room for another thread. */
struct rel_connections *rel_connections_new(const struct rel_deadlines *limits);
void rel_connections_free(struct rel_connections *all); /* ends the thread; all must be removed */

struct rel_connection *rel_connections_add(struct rel_connections *all, int fd);
void rel_connections_remove(struct rel_connections *all, struct rel_connection *one);
void rel_connection_does(struct rel_connection *one, enum rel_doing doing);

size_t rel_connections_count(struct rel_connections *all);

/* Is anybody in the middle of a request, or has sent one that was not read yet? */
bool rel_connections_busy(struct rel_connections *all);

/* Has this one overstayed? Pure; age in microseconds. */
bool rel_deadline_passed(const struct rel_deadlines *limits, enum rel_doing doing, int64_t age,
                         size_t open);
