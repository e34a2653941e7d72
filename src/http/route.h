/* http/route.h - which handler a method and a path mean, and what it takes to call it. */
#pragma once

#include "http/message.h"

/* Fills the response (200 and JSON are set before) or fails; the site writes the problem. */
typedef enum rel_status (*rel_handler)(struct rel_request *request, struct rel_response *response,
                                       struct rel_err *err);

struct rel_route {
    const char *method;
    const char *path; /* "/api/contacts/{contact}": names in braces become request->vars */
    int needs;        /* an enum rel_role, and REL_FOR() what a password for programs must open */
    rel_handler handler;
};

/* In a row: REL_ROLE_MEMBER | REL_FOR(REL_SCOPE_CARDDAV). Without it: the interface. */
#define REL_FOR(scope) ((scope) << 4)

static inline enum rel_role
rel_route_role(const struct rel_route *route)
{
    return (enum rel_role)(route->needs & 15);
}

static inline enum rel_scope
rel_route_scope(const struct rel_route *route)
{
    return (enum rel_scope)(route->needs >> 4);
}

struct rel_routes {
    const struct rel_route *v;
    size_t n;
};

/* The route, with request->vars filled. NULL: none; then *allow names the methods that path does
 * know ("GET, HEAD, PUT"), "" when the path itself is not known. */
const struct rel_route *rel_route_find(const struct rel_routes *routes, struct rel_request *request,
                                       const char **allow);
