#include "api/session.h"

#include "api/handler.h"
#include "http/site.h"

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
rel_api_sign_out(struct rel_request *request, struct rel_response *response, struct rel_err *err)
{
    (void)err;
    rel_site_sign_out(request->site, request, response);
    return REL_OK;
}
