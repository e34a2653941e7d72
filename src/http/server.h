/*
 * http/server.h - a site on a socket: the only file that knows libmicrohttpd (0.9.75).
 *
 * Its poll mode with a small pool of threads; each thread gets an application of its own (a
 * database connection serves one thread). Deadlines are ours (http/deadline.h). Two traps of the
 * library shape the code: its epoll mode stalls, and an answer queued in the first call of the
 * handler ends the connection, so that only refusals meant to end it are given there.
 */
#pragma once

#include "http/deadline.h"
#include "http/listen.h"
#include "http/site.h"

/* One line of the log: nothing in it tells who or what it was about. */
struct rel_server_line {
    const char *method; /* as it came, but "?" when it is none we know */
    const char *route;  /* template of the path, "page" or "" */
    int status;         /* 0 = the connection ended before the answer */
    int64_t us, bytes;
};

struct rel_server_options {
    struct rel_listen listen;
    const char *base_url; /* "" = none: only names of the machine itself are taken as Host */
    /* PEM texts of a certificate (with those above it) and its key; "" = no TLS here. */
    const char *tls_cert, *tls_key;
    const char *authority;              /* PEM, see struct rel_site; "" = none */
    int threads;                        /* 0 = as many as there are processors, 2 to 4 */
    size_t connections;                 /* 0 = what the limit on open files allows, at most 16384 */
    struct rel_deadlines deadlines;     /* zeros = 10 s for a head, 60 s for a request, 30 s idle */
    struct rel_routes routes, programs; /* see struct rel_site */
    struct rel_page page;
    const char *uploads; /* a folder for files that are sent; "" = none are taken */
    const char *key;     /* for scripts, see http/session.h; "" = none */
    void (*failed)(const struct rel_err *err, struct rel_response *response);
    /* Makes and ends a thread's application, called in that thread at its first request. */
    enum rel_status (*begin)(void *arg, void **app, struct rel_err *err);
    void (*end)(void *app);
    /* With it: who asks, and how sessions begin and end, as struct rel_gate says. */
    enum rel_status (*identify)(void *app, struct rel_request *request,
                                const struct rel_shown *shown, struct rel_err *err);
    enum rel_status (*open)(void *app, struct rel_request *request, char secret[REL_CRYPTO_TOKEN],
                            struct rel_err *err);
    enum rel_status (*close)(void *app, struct rel_request *request, struct rel_err *err);
    /* Called with it before each request that needs a role; sets request->ctx. */
    enum rel_status (*ready)(void *app, struct rel_request *request, struct rel_err *err);
    /* Calls a route's handler, see struct rel_site; NULL = nothing stands around it. */
    enum rel_status (*around)(const struct rel_route *route, struct rel_request *request,
                              struct rel_response *response, struct rel_err *err);
    void (*log)(void *arg, const struct rel_server_line *line); /* from any thread; may be NULL */
    void *arg;
};

struct rel_server;

/* Everything in options is copied or must outlive the server. */
enum rel_status rel_server_start(const struct rel_server_options *options, struct rel_server **out,
                                 struct rel_err *err);
int rel_server_port(const struct rel_server *server);
const char *rel_server_url(const struct rel_server *server); /* base_url, or made from the port */

/* Makes a new one-time link: "http://127.0.0.1:8480/link/TOKEN". */
const char *rel_server_link(struct rel_server *server, struct rel_arena *arena);

/* Something in the database changed (moved), or nothing did for a while: says so to whoever listens
 * to a stream. From any thread. */
void rel_server_tell(struct rel_server *server, int64_t changes, bool moved);

/* Accepts nobody any more, answers what was sent to it (at most `grace_ms`), ends. NULL is fine. */
void rel_server_stop(struct rel_server *server, int grace_ms);
