#include "http/route.h"

#include "base/str.h"

#include <string.h>

/* Does the path of the request have this shape? Fills its variables. */
static bool
fits(const char *shape, struct rel_request *r)
{
    size_t i = 0;

    r->vars_n = 0;
    for (const char *at = shape + 1; *at; i++) {
        size_t n = strcspn(at, "/");

        if (rel_str_is(at, "**"))
            return true;
        if (i == r->segments_n)
            return false;
        if (*at == '{') {
            if (!*r->segments[i] || r->vars_n == REL_HTTP_VARS)
                return false;
            r->vars[r->vars_n].name = rel_strndup(r->arena, at + 1, n - 2);
            r->vars[r->vars_n++].value = r->segments[i];
        } else if (strlen(r->segments[i]) != n || memcmp(r->segments[i], at, n) != 0) {
            return false;
        }
        at += n + (at[n] == '/');
    }
    return i == r->segments_n;
}

const struct rel_route *
rel_route_find(const struct rel_routes *routes, struct rel_request *request, const char **allow)
{
    *allow = "";
    for (size_t i = 0; i < routes->n; i++) {
        const struct rel_route *route = &routes->v[i];

        if (!fits(route->path, request))
            continue;
        if (rel_str_is(route->method, request->method) || rel_str_is(route->method, "*"))
            return route;
        *allow = rel_printf(request->arena, "%s%s%s%s", *allow, **allow ? ", " : "", route->method,
                            rel_str_is(route->method, "GET") ? ", HEAD" : "");
    }
    return NULL;
}
