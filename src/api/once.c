#include "api/once.h"

#include "api/app.h"
#include "base/str.h"
#include "practice/once.h"

#include <string.h>

enum { KEY_MOST = 255 };

/* Nothing changed since the client read it? The tag of a GET covers the whole database. */
static enum rel_status
still_so(struct rel_request *request, struct rel_err *err)
{
    const char *wanted = rel_request_header(request, "If-Match");

    if (!wanted || rel_http_matches(wanted, rel_api_app_tag(request->app)))
        return REL_OK;
    rel_fail(err, REL_CONFLICT, "something changed since you read it");
    return rel_advise(err, "If-Match", "Read it again, then send what you want now.");
}

static enum rel_status
run_dry(const struct rel_route *route, struct rel_request *request, struct rel_response *response,
        struct rel_err *err)
{
    enum rel_status status;

    rel_practice_dry(request->ctx, true);
    status = route->handler(request, response, err);
    rel_practice_dry(request->ctx, false);
    return status;
}

static void
replay(struct rel_response *response, const struct rel_practice_answer *answer)
{
    response->status = answer->status;
    response->type = answer->type;
    response->location = answer->location;
    response->etag = answer->etag;
    rel_buf_adds(response->body, answer->body);
}

static enum rel_status
run_once(const struct rel_route *route, struct rel_request *request, struct rel_response *response,
         const char *key, struct rel_err *err)
{
    const char *what = rel_printf(request->arena, "%s %s", request->method, request->target);
    struct rel_practice_answer answer;
    struct rel_practice_once once;
    enum rel_status status;
    bool known;

    if (!*key || strlen(key) > KEY_MOST) {
        rel_fail(err, REL_BAD_INPUT, "the key has to have 1 to %d characters", KEY_MOST);
        return rel_advise(err, "Idempotency-Key", "Take a random one for each request.");
    }
    if (rel_practice_once_begin(request->ctx, key, what, request->body, request->body_n, &once,
                                &answer, &known, err))
        return err->status;
    if (known) {
        replay(response, &answer);
        return REL_OK;
    }
    status = route->handler(request, response, err);
    answer = (struct rel_practice_answer){response->status, response->type, response->location,
                                          response->etag, rel_buf_str(response->body)};
    rel_practice_once_end(request->ctx, &once,
                          status || response->status >= 400 || response->bytes ? NULL : &answer);
    return status;
}

enum rel_status
rel_api_around(const struct rel_route *route, struct rel_request *request,
               struct rel_response *response, struct rel_err *err)
{
    const char *key = rel_request_header(request, "Idempotency-Key");

    if (!request->ctx || rel_str_is(request->method, "GET") || route->needs & REL_PROGRAM)
        return route->handler(request, response, err);
    if (still_so(request, err))
        return err->status;
    if (request->dry_run)
        return run_dry(route, request, response, err);
    if (key && rel_str_is(request->method, "POST") && !request->task)
        return run_once(route, request, response, key, err);
    return route->handler(request, response, err);
}
