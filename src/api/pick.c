#include "api/pick.h"

#include "api/handler.h"
#include "base/limits.h"

enum { TEN = 10 };

void
rel_api_proposed_write(struct rel_out *out, const struct rel_pick_list *proposed)
{
    rel_out_begin_object(out, NULL);
    rel_out_begin_list(out, "rows");
    for (size_t i = 0; i < proposed->n; i++) {
        rel_out_begin_object(out, NULL);
        rel_out_id(out, "contact", proposed->v[i].contact);
        rel_out_text(out, "name", proposed->v[i].name);
        rel_out_text(out, "organization", proposed->v[i].organization);
        rel_out_text(out, "evidence", proposed->v[i].evidence);
        rel_out_num(out, "cadence_days", proposed->v[i].cadence_days);
        rel_out_end(out);
    }
    rel_out_end(out);
    rel_out_end(out);
}

void
rel_api_picked_write(struct rel_out *out, size_t picked, rel_id change)
{
    rel_out_begin_object(out, NULL);
    rel_out_num(out, "picked", (int64_t)picked);
    rel_out_id(out, "change", change);
    rel_out_end(out);
}

struct proposed_wish {
    int limit;
};

enum rel_status
rel_api_proposed(struct rel_request *request, struct rel_response *response, struct rel_err *err)
{
    static const struct rel_json_member members[] = {
        REL_JSON(struct proposed_wish, limit, REL_JSON_NUM, .least = 1, .most = REL_MAX_PAGE),
    };
    static const struct rel_json_shape shape = REL_JSON_SHAPE(struct proposed_wish, members);
    struct proposed_wish wish = {TEN};
    struct rel_ctx *ctx = rel_api_ctx(request);
    struct rel_pick_list proposed;
    struct rel_out out;

    if (rel_api_query(request, &shape, &wish, err))
        return err->status;
    if (rel_api_known(request, response))
        return REL_OK;
    if (rel_practice_proposed(ctx, (size_t)wish.limit, &proposed, err))
        return err->status;
    out = rel_api_out(response);
    rel_api_proposed_write(&out, &proposed);
    return REL_OK;
}

struct pick_wish {
    struct {
        rel_id *v;
        size_t n;
    } contacts;
    rel_id circle;
};

enum rel_status
rel_api_pick(struct rel_request *request, struct rel_response *response, struct rel_err *err)
{
    static const struct rel_json_member members[] = {
        REL_JSON(struct pick_wish, contacts, REL_JSON_IDS, .required = true, .least = 1,
                 .most = REL_MAX_PAGE),
        REL_JSON(struct pick_wish, circle, REL_JSON_ID, .nullable = true),
    };
    static const struct rel_json_shape shape = REL_JSON_SHAPE(struct pick_wish, members);
    struct pick_wish wish = {.circle = 0};
    struct rel_ctx *ctx = rel_api_ctx(request);
    struct rel_out out;
    rel_id change;

    if (rel_api_no_query(request, err) || rel_api_body(request, &shape, &wish, err)
        || rel_practice_pick(ctx, wish.contacts.v, wish.contacts.n, wish.circle, &change, err))
        return err->status;
    out = rel_api_out(response);
    rel_api_picked_write(&out, wish.contacts.n, change);
    return REL_OK;
}
