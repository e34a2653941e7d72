/*
 * http/message.h - one request as a handler sees it, and the answer it fills.
 *
 * Both live for one exchange; texts lie in its arena. Names of headers compare without case.
 */
#pragma once

#include "base/arena.h"
#include "base/buf.h"
#include "base/err.h"
#include "lib/json.h" /* struct rel_pair */

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* What a request may do: what its session or key allows, and what a route needs. */
enum rel_role { REL_ROLE_OPEN, REL_ROLE_READER, REL_ROLE_MEMBER, REL_ROLE_OWNER };

/* What a password for programs opens, and which one a route needs. A person who is signed in may do
 * all of it; what changes the ways in (REL_SCOPE_SELF) only such a person. */
enum rel_scope {
    REL_SCOPE_API,
    REL_SCOPE_CARDDAV,
    REL_SCOPE_CALDAV,
    REL_SCOPE_FEED,
    REL_SCOPE_SELF,
    REL_SCOPES,
};

/* Who asks. Nobody: all zeros. */
struct rel_caller {
    int64_t user, book; /* the ids of base/id.h */
    int64_t session;    /* 0 = by a password or a key */
    unsigned scopes;    /* 1 << enum rel_scope, or-ed */
    bool read_only;
};

/* What somebody shows at the door; "" = nothing of that kind. */
struct rel_shown {
    const char *cookie;   /* the secret of a session */
    const char *name;     /* of a Basic Authorization; NULL: it was Bearer */
    const char *password; /* of it */
    bool key;             /* it is the server's own key */
    int64_t book;         /* the book asked for by ?book=; 0 = none */
};

enum {
    REL_HTTP_HEADERS = 100, /* the most a request may bring */
    REL_HTTP_PARAMS = 200,  /* parameters of the address, the same */
    REL_HTTP_VARS = 4,      /* {names} in a route's path */
    REL_HTTP_SEGMENTS = 16, /* parts of a path */
};

struct rel_site;

/* What a handler leaves when the answer needs slow work: the server puts the connection aside, then
 * calls start(); whoever does the work calls resume(who) once, from any thread, and the handler is
 * called again with request->task = arg. start() gives false when it could not be begun: then the
 * handler is called again at once, with request->task as well. */
struct rel_later {
    bool (*start)(void *arg, void (*resume)(void *who), void *who);
    void *arg; /* NULL = the answer is complete */
};

struct rel_request {
    struct rel_arena *arena;
    const char *method;  /* "GET" for HEAD too: the server leaves the body out */
    const char *version; /* "HTTP/1.1" */
    const char *target;  /* as it came: "/api/people?q=a%20b" */
    struct rel_pair headers[REL_HTTP_HEADERS];
    size_t headers_n;
    const char *segments[REL_HTTP_SEGMENTS]; /* of the path, decoded: "api", "people" */
    size_t segments_n;
    struct rel_pair *query; /* decoded, in their order */
    size_t query_n;
    struct rel_pair vars[REL_HTTP_VARS]; /* {contact} of the route's path, decoded */
    size_t vars_n;
    const char *body;
    size_t body_n;
    enum rel_role role; /* in caller.book */
    struct rel_caller caller;
    bool dry_run; /* ?dry_run=true: say what would come of it, change nothing */
    int64_t now;  /* seconds UTC */
    void *app;    /* what the application made for this thread */
    void *ctx;    /* struct rel_ctx of practice, begun for the caller; set by site->ready */
    const struct rel_site *site;
    const char *from;   /* the other side's address, "127.0.0.1"; "" = a local socket */
    const char *upload; /* the path of the file the body was written to; "" = none */
    bool upload_kept;   /* set by a handler that takes the file over; else it is removed */
    void *task;         /* set when the handler is called again, see struct rel_later */
};

struct rel_response {
    int status;       /* 200 unless said otherwise */
    const char *type; /* Content-Type; "" = no body */
    struct rel_buf *body;
    const void *bytes; /* instead of body: bytes that outlive the exchange's arena, or lie in it */
    size_t bytes_n;
    const char *coding;   /* Content-Encoding of bytes; "" = none */
    const char *etag;     /* with its quotes; "" = none */
    const char *cache;    /* Cache-Control */
    const char *location; /* "" = none */
    const char *cookie;   /* Set-Cookie; "" = none */
    const char *allow;    /* of a 405 */
    const char *ask;      /* WWW-Authenticate of a 401 */
    int retry_after;      /* seconds; 0 = none */
    const char *dav;      /* the DAV header: what of WebDAV is spoken; "" = none */
    bool plain;           /* never compressed: its tag is of these very bytes */
    bool varies;          /* by Accept-Encoding */
    bool close;           /* the connection ends with this answer */
    struct rel_later later;
    bool stream;       /* the answer goes on: the server writes a line whenever something changed */
    const char *route; /* template of the path, for the log: "/api/contacts/{contact}" */
};

/* Empties the answer: 200, JSON, nothing in it, never stored by caches. */
void rel_response_clear(struct rel_response *response);

/* The first header of that name; NULL: there is none. */
const char *rel_request_header(const struct rel_request *request, const char *name);
const char *rel_request_var(const struct rel_request *request, const char *name); /* "" = none */

/* Splits and decodes `target` into segments and query. REL_BAD_INPUT: it does not begin with a
 * slash, holds bytes that must be escaped, a broken escape, a NUL or control character, text that
 * is not UTF-8, "." or ".." as a segment, or too much of anything. */
enum rel_status rel_request_split(struct rel_request *request, struct rel_err *err);

/* Reads the body as a form's (application/x-www-form-urlencoded; lines may break). REL_BAD_INPUT:
 * it cannot be read, or has more than `most` members. */
enum rel_status rel_request_form(const struct rel_request *request, struct rel_pair *pairs,
                                 size_t most, size_t *n, struct rel_err *err);

/* Fills an RFC 9457 problem. type: the word behind "urn:relatum:problem:"; field and remedy "" are
 * sent as null. */
void rel_response_problem(struct rel_response *response, int status, const char *type,
                          const char *title, const char *detail, const char *field,
                          const char *remedy);

/* Is the coding ("gzip", "br") wanted by this Accept-Encoding? q=0 is a no, "*" counts; NULL = no
 * header = no (RFC 9110, section 12.5.3). */
bool rel_http_accepts(const char *accept_encoding, const char *coding);

/* Does If-None-Match name this tag (weak comparison, RFC 9110, section 13.1.2)? */
bool rel_http_matches(const char *if_none_match, const char *etag);
