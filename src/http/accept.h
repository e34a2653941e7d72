/*
 * http/accept.h - takes new connections off the listening socket, in a thread of its own.
 *
 * The library would take one a round of its poll, which with thousands of idle connections is
 * slow, and would leave unanswered what is still in the queue when it stops.
 */
#pragma once

#include <stdbool.h>
#include <sys/socket.h>

struct rel_accept {
    /* Is there room for one more? While there is none, they wait in the system's queue. */
    bool (*room)(void *arg);
    /* Owns the connection's descriptor from now on. */
    void (*take)(void *arg, int fd, const struct sockaddr *from, socklen_t n);
    void *arg;
};

struct rel_acceptor;

/* Starts the thread; the listening socket is the acceptor's. NULL: no room for another thread. */
struct rel_acceptor *rel_acceptor_start(int fd, const struct rel_accept *how);

/* Takes what is in the queue, closes the listening socket, ends the thread. NULL is fine. */
void rel_acceptor_stop(struct rel_acceptor *acceptor);
