/* http/route.h - which handler a method and a path mean, and what it takes to call it. */
#pragma once

#include "http/message.h"

/* Fills the response (200 and JSON are set before) or fails; the site writes the problem. */
typedef enum rel_status (*rel_handler)(struct rel_request *request, struct rel_response *response,
                                       struct rel_err *err);

struct rel_route {
    const char *method; /* "*" = any: the handler tells them apart */
    const char *path;   /* "/api/contacts/{contact}": names in braces become request->vars; a last
                           part "**" is all below, and the place itself */
    int needs; /* an enum rel_role, REL_FOR() what a password for programs must open, REL_PROGRAM */
    rel_handler handler;
};

/* In a row: REL_ROLE_MEMBER | REL_FOR(REL_SCOPE_CARDDAV). Without it: the interface. */
#define REL_FOR(scope) ((scope) << 4)
#define REL_FOR_DAV REL_FOR(REL_SCOPES) /* carddav or caldav */

/* Programs come here: they are asked for a name and a password (Basic), and their bodies are of any
 * type. */
#define REL_PROGRAM (1 << 8)

#define REL_TAKES_FILE 0x400 /* the body is a file of any type, put into request->upload */
#define REL_TAKES_FORM                                                                             \
    0x200 /* the body is a form's (application/x-www-form-urlencoded), not JSON */

static inline enum rel_role
rel_route_role(const struct rel_route *route)
{
    return (enum rel_role)(route->needs & 15);
}

/* 1 << enum rel_scope, or-ed: one of them is enough. */
static inline unsigned
rel_route_scopes(const struct rel_route *route)
{
    unsigned scope = (unsigned)route->needs >> 4 & 15;

    return scope == REL_SCOPES ? 1U << REL_SCOPE_CARDDAV | 1U << REL_SCOPE_CALDAV : 1U << scope;
}

struct rel_routes {
    const struct rel_route *v;
    size_t n;
};

/* The route, with request->vars filled. NULL: none; then *allow names the methods that path does
 * know ("GET, HEAD, PUT"), "" when the path itself is not known. */
const struct rel_route *rel_route_find(const struct rel_routes *routes, struct rel_request *request,
                                       const char **allow);
