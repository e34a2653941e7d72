#include "api/forget.h"

#include "api/handler.h"

void
rel_api_forgot_write(struct rel_out *out, const struct rel_forgot *forgot)
{
    rel_out_begin_object(out, NULL);
    rel_out_num(out, "interactions", forgot->interactions);
    rel_out_num(out, "shared", forgot->shared);
    rel_out_num(out, "stones", forgot->stones);
    rel_out_bool(out, "scrubbed", forgot->scrubbed);
    rel_out_text(out, "left", forgot->left);
    rel_out_end(out);
}

enum rel_status
rel_api_forget(struct rel_request *request, struct rel_response *response, struct rel_err *err)
{
    struct rel_ctx *ctx = rel_api_ctx(request);
    struct rel_forgot forgot;
    struct rel_out out;
    rel_id contact;

    if (rel_api_no_query(request, err) || rel_api_no_body(request, err)
        || rel_api_contact(ctx, rel_request_var(request, "contact"), &contact, err)
        || rel_practice_forget(ctx, contact, &forgot, err))
        return err->status;
    out = rel_api_out(response);
    rel_api_forgot_write(&out, &forgot);
    return REL_OK;
}
