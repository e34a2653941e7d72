#include "api/doctor.h"

#include "api/handler.h"
#include "practice/doctor.h"

void
rel_api_doctor_write(struct rel_out *out, const struct rel_finding_list *findings)
{
    bool ok = true;

    for (size_t i = 0; i < findings->n; i++)
        ok = ok && findings->v[i].ok;
    rel_out_begin_object(out, NULL);
    rel_out_bool(out, "ok", ok);
    rel_out_begin_list(out, "findings");
    for (size_t i = 0; i < findings->n; i++) {
        rel_out_begin_object(out, NULL);
        rel_out_text(out, "check", findings->v[i].check);
        rel_out_bool(out, "ok", findings->v[i].ok);
        rel_out_num(out, "n", findings->v[i].n);
        rel_out_text(out, "text", findings->v[i].text);
        rel_out_text(out, "remedy", findings->v[i].remedy);
        rel_out_end(out);
    }
    rel_out_end(out);
    rel_out_end(out);
}

enum rel_status
rel_api_doctor(struct rel_request *request, struct rel_response *response, struct rel_err *err)
{
    struct rel_ctx *ctx = rel_api_ctx(request);
    struct rel_finding_list findings;
    struct rel_out out;

    if (rel_api_no_query(request, err) || rel_practice_doctor(ctx, &findings, err))
        return err->status;
    out = rel_api_out(response);
    rel_api_doctor_write(&out, &findings);
    return REL_OK;
}
