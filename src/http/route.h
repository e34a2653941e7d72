/* http/route.h - which handler a method and a path mean, and what it takes to call it. */
#pragma once

#include "http/message.h"

/* Fills the response (200 and JSON are set before) or fails; the site writes the problem. */
typedef enum rel_status (*rel_handler)(struct rel_request *request, struct rel_response *response,
                                       struct rel_err *err);

struct rel_route {
    const char *method;
    const char *path; /* "/api/contacts/{contact}": names in braces become request->vars */
    enum rel_role role;
    rel_handler handler;
    enum rel_scope scope; /* what a password for programs must open; the interface unless said */
};

struct rel_routes {
    const struct rel_route *v;
    size_t n;
};

/* The route, with request->vars filled. NULL: none; then *allow names the methods that path does
 * know ("GET, HEAD, PUT"), "" when the path itself is not known. */
const struct rel_route *rel_route_find(const struct rel_routes *routes, struct rel_request *request,
                                       const char **allow);
