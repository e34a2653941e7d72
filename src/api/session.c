#include "api/session.h"

#include "api/handler.h"
#include "http/site.h"
#include "practice/pass.h"

void
rel_api_health_write(struct rel_out *out)
{
    rel_out_begin_object(out, NULL);
    rel_out_bool(out, "ok", true);
    rel_out_text(out, "version", REL_VERSION);
    rel_out_end(out);
}

enum rel_status
rel_api_health(struct rel_request *request, struct rel_response *response, struct rel_err *err)
{
    struct rel_out out = rel_api_out(response);

    (void)request;
    (void)err;
    rel_api_health_write(&out);
    return REL_OK;
}

enum rel_status
rel_api_authority(struct rel_request *request, struct rel_response *response, struct rel_err *err)
{
    const char *pem = request->site->authority;

    if (!*pem) {
        rel_fail(err, REL_NOT_FOUND, "this server has no authority of its own");
        return rel_advise(err, "", "relatum serve --lan makes one.");
    }
    response->type = "application/x-x509-ca-cert";
    rel_buf_adds(response->body, pem);
    return REL_OK;
}

enum rel_status
rel_api_sign_out(struct rel_request *request, struct rel_response *response, struct rel_err *err)
{
    return rel_site_sign_out(request->site, request, response, err);
}

void
rel_api_sessions_write(struct rel_out *out, const struct rel_session_list *list)
{
    rel_out_begin_object(out, NULL);
    rel_out_begin_list(out, "rows");
    for (size_t i = 0; i < list->n; i++) {
        const struct rel_session *s = &list->v[i];

        rel_out_begin_object(out, NULL);
        rel_out_id(out, "id", s->id);
        rel_out_time(out, "begun", s->begun);
        rel_out_time(out, "used", s->used);
        rel_out_text(out, "agent", s->agent);
        rel_out_bool(out, "here", s->here);
        rel_out_end(out);
    }
    rel_out_end(out);
    rel_out_end(out);
}

enum rel_status
rel_api_sessions(struct rel_request *request, struct rel_response *response, struct rel_err *err)
{
    struct rel_session_list list;
    struct rel_out out;

    if (rel_api_no_query(request, err) || rel_practice_sessions(rel_api_ctx(request), &list, err))
        return err->status;
    for (size_t i = 0; i < list.n; i++)
        list.v[i].here = list.v[i].id == request->caller.session;
    out = rel_api_out(response);
    rel_api_sessions_write(&out, &list);
    return REL_OK;
}

enum rel_status
rel_api_session_delete(struct rel_request *request, struct rel_response *response,
                       struct rel_err *err)
{
    rel_id id;

    if (rel_api_no_query(request, err) || rel_api_id(request, "session", &id, err)
        || rel_practice_session_close(rel_api_ctx(request), request->caller.user, id, err))
        return err->status;
    response->status = 204;
    response->type = "";
    return REL_OK;
}

enum rel_status
rel_api_sessions_delete(struct rel_request *request, struct rel_response *response,
                        struct rel_err *err)
{
    if (rel_api_no_query(request, err)
        || rel_practice_session_close_all(rel_api_ctx(request), request->caller.session, err))
        return err->status;
    response->status = 204;
    response->type = "";
    return REL_OK;
}
