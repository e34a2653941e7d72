#include "api/handler.h"

#include "api/app.h"
#include "base/out.h"
#include "practice/uid.h"
#include "practice/who.h"

#include <string.h>

struct rel_ctx *
rel_api_ctx(struct rel_request *request)
{
    return request->ctx;
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
rel_api_no_body(const struct rel_request *request, struct rel_err *err)
{
    static const struct rel_json_shape none = {.n = 0};

    return request->body_n ? rel_api_body(request, &none, NULL, err) : REL_OK;
}

bool
rel_api_known(struct rel_request *request, struct rel_response *response)
{
    response->etag = rel_api_app_tag(request->app);
    response->cache = "private, no-cache";
    return rel_http_matches(rel_request_header(request, "If-None-Match"), response->etag)
           || rel_api_app_recall(request->app, request->target, response->body);
}

void
rel_api_keep(const struct rel_request *request, const struct rel_response *response)
{
    rel_api_app_keep(request->app, request->target, response->body);
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

enum rel_status
rel_api_who(struct rel_ctx *ctx, const char *field, const char *text, rel_id *out,
            struct rel_err *err)
{
    if (!rel_practice_who(ctx, text, out, err))
        return REL_OK;
    return rel_advise(err, field, "%s", rel_strdup(ctx->arena, err->remedy));
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

void
rel_api_saved_write(struct rel_out *out, const char *what, rel_id id, rel_id change)
{
    rel_out_begin_object(out, NULL);
    rel_out_id(out, what, id);
    rel_out_id(out, "change", change);
    rel_out_end(out);
}

void
rel_api_warned_write(struct rel_out *out, const char *what, rel_id id, rel_id change,
                     const char *warning)
{
    rel_out_begin_object(out, NULL);
    rel_out_id(out, what, id);
    rel_out_id(out, "change", change);
    rel_out_text(out, "warning", warning);
    rel_out_end(out);
}

enum rel_status
rel_api_changed(struct rel_response *response, rel_id change)
{
    struct rel_out out = rel_api_out(response);

    rel_api_changed_write(&out, change);
    return REL_OK;
}

enum rel_status
rel_api_saved(struct rel_response *response, const char *what, rel_id id, rel_id change)
{
    struct rel_out out = rel_api_out(response);

    rel_api_saved_write(&out, what, id, change);
    return REL_OK;
}

enum rel_status
rel_api_created(struct rel_response *response, const char *what, rel_id id, rel_id change)
{
    response->status = 201;
    return rel_api_saved(response, what, id, change);
}
