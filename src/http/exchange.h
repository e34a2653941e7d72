/*
 * http/exchange.h - one request with its answer, and what each of the server's threads keeps.
 *
 * Exchanges are used again by the thread that had them, so that a request costs no allocation. The
 * thread's application (a database connection) is made at its first need and ends with it.
 */
#pragma once

#include "http/deadline.h"
#include "http/message.h"
#include "http/room.h"

enum rel_exchange_phase {
    REL_EXCHANGE_HEAD,
    REL_EXCHANGE_READING,
    REL_EXCHANGE_LATER,     /* put aside until its slow work is done */
    REL_EXCHANGE_REFUSED,   /* the answer is known; what comes of a body is thrown away */
    REL_EXCHANGE_TOO_LARGE, /* the same, and the answer will be 413 */
};

struct rel_exchange {
    struct rel_exchange *next;
    struct rel_request request;
    struct rel_response response;
    struct rel_buf in, out, packed;
    struct rel_connection *connection;
    enum rel_exchange_phase phase;
    bool damaged;         /* a header that cannot be what was sent */
    bool crowded;         /* too many of them */
    const char *line_end; /* where the next header's name must stand; NULL = anywhere */
    const char *method;   /* as it came */
    int file;             /* what the body goes into; -1 = memory */
    int64_t filled;       /* bytes of it */
    void *aside;          /* the library's connection, while it is put aside */
    char from[REL_FROM];  /* the other side's address */
    int64_t began;        /* microseconds */
    int64_t drained;      /* bytes thrown away */
    int status;           /* sent; 0 = none */
    size_t bytes;
};

struct rel_threads;

/* end: called with a thread's application when the thread ends. */
struct rel_threads *rel_threads_new(void (*end)(void *app));

/* Ends what the calling thread keeps; all others must have ended. */
void rel_threads_free(struct rel_threads *threads);

void **rel_thread_app(struct rel_threads *threads); /* this thread's; NULL until it is set */

struct rel_exchange *rel_exchange_take(struct rel_threads *threads);
void rel_exchange_put(struct rel_threads *threads, struct rel_exchange *exchange);

/* The method for the log: "?" when it is none we know, since it may be anything. */
const char *rel_exchange_method(const struct rel_exchange *exchange);
