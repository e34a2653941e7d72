#include "api/call.h"

#include "api/app.h"
#include "api/problem.h"
#include "api/routes.h"
#include "base/buf.h"
#include "base/str.h"

#include <stdlib.h>
#include <string.h>

struct rel_api_caller {
    struct rel_api_app *app;
    struct rel_caller who;
};

enum rel_status
rel_api_caller_open(const char *where, int64_t now, int32_t today, struct rel_api_caller **out,
                    struct rel_err *err)
{
    struct rel_api_app *app = NULL;
    struct rel_api_caller *caller;

    if (rel_api_app_open(where, now, today, &app, err))
        return err->status;
    caller = rel_xmalloc(sizeof(*caller));
    *caller = (struct rel_api_caller){.app = app,
                                      .who = {.user = rel_api_app_ctx(app)->user,
                                              .book = rel_api_app_ctx(app)->book,
                                              .scopes = 1U << REL_SCOPE_API}};
    *out = caller;
    return REL_OK;
}

void
rel_api_caller_close(struct rel_api_caller *caller)
{
    if (!caller)
        return;
    rel_api_app_close(caller->app);
    free(caller);
}

static enum rel_status
call(struct rel_api_caller *caller, struct rel_request *request, struct rel_response *response,
     struct rel_err *err)
{
    const struct rel_routes routes = {rel_api_routes, rel_api_routes_n};
    const struct rel_route *route;
    const char *allow;

    if (rel_request_split(request, err)
        || rel_api_app_begin(caller->app, &caller->who, request->now, err))
        return err->status;
    request->ctx = rel_api_app_ctx(caller->app);
    route = rel_route_find(&routes, request, &allow);
    if (!route)
        return rel_fail(err, REL_NOT_FOUND, "there is no %s", request->target);
    return route->handler(request, response, err);
}

void
rel_api_call(struct rel_api_caller *caller, struct rel_arena *arena, const char *method,
             const char *target, const char *body, int64_t now, bool *ok, const char **answer)
{
    struct rel_request request = {.arena = arena,
                                  .method = method,
                                  .version = "HTTP/1.1",
                                  .target = target,
                                  .body = body,
                                  .body_n = strlen(body),
                                  .role = REL_ROLE_OWNER,
                                  .caller = caller->who,
                                  .now = now,
                                  .app = caller->app};
    struct rel_response response = {0};
    struct rel_err err = {0};
    REL_BUF(buf);

    response.body = &buf;
    rel_response_clear(&response);
    if (call(caller, &request, &response, &err))
        rel_api_problem(&err, &response);
    while (buf.n && buf.v[buf.n - 1] == '\n') /* a line end of its own is not part of the JSON */
        buf.n--;
    *ok = response.status < 400;
    *answer = rel_strndup(arena, rel_buf_str(&buf), buf.n);
}

const char *
rel_api_escape(struct rel_arena *arena, const char *text)
{
    REL_BUF(out);

    for (const unsigned char *c = (const unsigned char *)text; *c; c++)
        if ((*c >= '0' && *c <= '9') || ((*c | 0x20) >= 'a' && (*c | 0x20) <= 'z')
            || strchr("-._~", *c))
            rel_buf_addc(&out, (char)*c);
        else
            rel_buf_addf(&out, "%%%02X", *c);
    return rel_strndup(arena, rel_buf_str(&out), out.n);
}
