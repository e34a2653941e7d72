/*
 * http/site.h - from a request to its answer: guards, sign-in, routes, the page. No sockets.
 *
 * The server calls it, and so do the tests of the interface, in process.
 */
#pragma once

#include "http/guard.h"
#include "http/limit.h"
#include "http/page.h"
#include "http/route.h"
#include "http/session.h"

/* Who may come in: what the application knows about users. */
struct rel_gate {
    /* Before anything is asked of it in a request: sets request->app. */
    enum rel_status (*enter)(void *arg, struct rel_request *request, struct rel_err *err);
    /* Sets role and caller of the request from what was shown; leaves them as they are (nobody)
     * when it is not known. REL_NOT_FOUND: the book is none of theirs. */
    enum rel_status (*identify)(void *arg, struct rel_request *request,
                                const struct rel_shown *shown, struct rel_err *err);
    /* Begins a session for whoever came by the link; its secret goes into the cookie. */
    enum rel_status (*open)(void *arg, struct rel_request *request, char secret[REL_CRYPTO_TOKEN],
                            struct rel_err *err);
    /* Ends the session of request->caller. */
    enum rel_status (*close)(void *arg, struct rel_request *request, struct rel_err *err);
    void *arg;
};

struct rel_site {
    struct rel_guard guard;
    struct rel_routes routes;
    struct rel_routes programs; /* what only programs speak; looked through after the routes */
    struct rel_page page;
    struct rel_sessions *sessions;
    struct rel_limits *accounts, *addresses; /* of wrong passwords */
    const char *authority; /* PEM that phones of this network are told to trust; "" = none */
    const char *cookie;    /* its name: "relatum-8480", since cookies do not tell ports apart */
    bool secure;           /* the browser speaks https to us: Secure cookies */
    struct rel_gate gate;
    /* Called before a handler whose route needs a role; sets request->ctx. */
    enum rel_status (*ready)(void *arg, struct rel_request *request, struct rel_err *err);
    void *arg;
    /* Calls the route's handler, with what stands around all of them. */
    enum rel_status (*around)(const struct rel_route *route, struct rel_request *request,
                              struct rel_response *response, struct rel_err *err);
    /* Turns a failure of a handler into a problem. */
    void (*failed)(const struct rel_err *err, struct rel_response *response);
};

/* Before the body is read: everything that can be refused without it. REL_OK: read the body
 * (framing says whether there is one), then rel_site_answer. Else the answer is complete; it may
 * be sent on a connection that stays open only when there is no body and `close` is not set. */
enum rel_status rel_site_admit(const struct rel_site *site, struct rel_request *request,
                               struct rel_framing *framing, struct rel_response *response);

/* After the body was read into request->body. */
void rel_site_answer(const struct rel_site *site, struct rel_request *request,
                     struct rel_response *response);

/* For handlers: ends the session the request came with; makes the cookie of a new one. */
enum rel_status rel_site_sign_out(const struct rel_site *site, struct rel_request *request,
                                  struct rel_response *response, struct rel_err *err);
void rel_site_sign_in(const struct rel_site *site, const struct rel_request *request,
                      const char *secret, struct rel_response *response);

/* REL_DENIED: whoever asks, or this account ("" = none), was wrong too often; the answer is filled
 * (429, Retry-After). */
enum rel_status rel_site_wait(const struct rel_site *site, const struct rel_request *request,
                              const char *account, struct rel_response *response);
void rel_site_wrong(const struct rel_site *site, const struct rel_request *request,
                    const char *account);

/* The headers every answer carries, the refused ones too: RELIABILITY's row on scripts. */
const struct rel_pair *rel_site_headers(size_t *n);
