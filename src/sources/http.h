/*
 * sources/http.h - fetches over HTTP, and opens connections to mail servers (libcurl, which no
 * other file sees).
 *
 * A name is resolved once and connected to as resolved; each address, also behind a redirect, must
 * pass sources/guard.h. At most three redirects, never from https to http; the password goes to the
 * host it was given for and to no other. No proxy of the environment is used. Certificates must be
 * right. Sizes and times are bounded by the asker.
 */
#pragma once

#include "base/arena.h"
#include "base/err.h"

#include <stdbool.h>
#include <stdint.h>
#include <sys/types.h>

struct rel_http_who {             /* whom we speak as, and what is allowed */
    const char *login, *password; /* "" = none */
    bool inside;                  /* private and loopback addresses, too */
    bool plain;                   /* the password may go without TLS; on loopback it always may */
};

struct rel_http_ask {
    const char *method;         /* "GET", "PROPFIND" ... */
    const char *url;            /* http:// or https:// */
    const char *const *headers; /* "Depth: 1"; ended by NULL; NULL = none */
    const char *body;           /* may be NULL */
    size_t n;
    const char *etag, *since; /* of last time: 304 when nothing changed; "" = none */
    int64_t most;             /* bytes of the answer */
    int seconds;              /* for all of it */
};

struct rel_http_answer {
    int status;
    const char *body; /* ends in NUL; never NULL */
    size_t n;
    const char *etag, *since, *type; /* "" = not said; since: Last-Modified */
    const char *url;                 /* where it came from, after redirects */
};

struct rel_http; /* keeps connections; one thread at a time */

/* who is copied; the password is wiped at the end. */
struct rel_http *rel_http_open(const struct rel_http_who *who);
void rel_http_close(struct rel_http *http); /* NULL is fine */
REL_DEFINE_AUTO(rel_http, rel_http_close)

/* Any HTTP status is REL_OK. REL_BAD_INPUT: the URL; REL_DENIED: an address inside, a certificate
 * that is not right, a password that would go in the clear; REL_FULL: longer than `most`;
 * REL_NETWORK: everything else. The answer lives in the arena. */
enum rel_status rel_http_do(struct rel_http *http, struct rel_arena *arena,
                            const struct rel_http_ask *ask, struct rel_http_answer *out,
                            struct rel_err *err);

/* What to make of a status that is not the one hoped for. Always fails: 401 and 403 REL_DENIED, 404
 * and 410 REL_NOT_FOUND, 409 and 412 REL_CONFLICT, 507 REL_FULL, else REL_NETWORK. */
enum rel_status rel_http_refuse(const char *url, int status, struct rel_err *err);

/* ---------------------------------------------------------------- wires
 * A connection to a mail server, signed in, to be spoken over by somebody else. */

enum rel_wire_tls { REL_WIRE_TLS, REL_WIRE_STARTTLS, REL_WIRE_PLAIN };

struct rel_wire;

/* place: "imap.example.org" or with ":1143". REL_DENIED: as above, or the password is not taken.
 * REL_NETWORK, REL_BAD_INPUT. */
enum rel_status rel_wire_imap(const char *place, enum rel_wire_tls tls,
                              const struct rel_http_who *who, struct rel_wire **out,
                              struct rel_err *err);
void rel_wire_close(struct rel_wire *wire); /* NULL is fine */
REL_DEFINE_AUTO(rel_wire, rel_wire_close)

/* What came, at most n bytes; 0 = it was closed; -1 = failed, or nothing for `seconds`. */
ssize_t rel_wire_read(struct rel_wire *wire, void *to, size_t n, int seconds);
ssize_t rel_wire_write(struct rel_wire *wire, const void *bytes, size_t n, int seconds);
