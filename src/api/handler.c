#include "api/handler.h"

#include "base/out.h"
#include "practice/uid.h"

#include <string.h>

struct rel_ctx *
rel_api_ctx(struct rel_request *request)
{
    rel_ctx_begin(request->app, request->now);
    return request->app;
}

enum rel_status
rel_api_body(const struct rel_request *request, const struct rel_json_shape *shape, void *into,
             struct rel_err *err)
{
    return rel_json_read(request->arena, request->body, request->body_n, shape, into, err);
}

enum rel_status
rel_api_query(const struct rel_request *request, const struct rel_json_shape *shape, void *into,
              struct rel_err *err)
{
    return rel_json_read_pairs(request->arena, request->query, request->query_n, shape, into, err);
}

enum rel_status
rel_api_no_query(const struct rel_request *request, struct rel_err *err)
{
    static const struct rel_json_shape none = {.n = 0};

    return rel_api_query(request, &none, NULL, err);
}

enum rel_status
rel_api_fresh(struct rel_ctx *ctx, const struct rel_request *request, struct rel_response *response,
              bool *same, struct rel_err *err)
{
    int64_t changes;

    *same = false;
    if (rel_ctx_changes(ctx, &changes, err))
        return err->status;
    response->etag = rel_printf(request->arena, "W/\"%s-%lld-%d\"", REL_VERSION, (long long)changes,
                                (int)ctx->today);
    response->cache = "private, no-cache";
    *same = rel_http_matches(rel_request_header(request, "If-None-Match"), response->etag);
    return REL_OK;
}

enum rel_status
rel_api_id(const struct rel_request *request, const char *name, rel_id *out, struct rel_err *err)
{
    if (rel_id_parse(rel_request_var(request, name), out))
        return REL_OK;
    rel_fail(err, REL_NOT_FOUND, "there is no %s with that id", name);
    return rel_advise(err, name, "An id has 13 characters.");
}

enum rel_status
rel_api_contact(struct rel_ctx *ctx, const char *text, rel_id *out, struct rel_err *err)
{
    rel_id id = 0;

    if (rel_practice_uid(ctx, text, &id, err))
        return err->status;
    if (!id && !rel_id_parse(text, &id)) {
        rel_fail(err, REL_NOT_FOUND, "there is no contact with that id or uid");
        return rel_advise(err, "contact", "GET /api/people?q= finds people by name.");
    }
    *out = id;
    return REL_OK;
}

struct rel_out
rel_api_out(struct rel_response *response)
{
    return rel_out_to(response->body, REL_OUT_JSON);
}

void
rel_api_changed_write(struct rel_out *out, rel_id change)
{
    rel_out_begin_object(out, NULL);
    rel_out_id(out, "change", change);
    rel_out_end(out);
}
