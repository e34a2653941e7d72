#include "api/history.h"

#include "api/handler.h"
#include "base/limits.h"
#include "practice/history.h"

enum { CHANGES = 50 };

void
rel_api_change_put(struct rel_out *out, const char *key, const struct rel_change *change)
{
    rel_out_begin_object(out, key);
    rel_out_id(out, "id", change->id);
    rel_out_time(out, "at", change->at);
    rel_out_text(out, "deed", change->deed);
    rel_out_text(out, "summary", change->summary);
    rel_out_id(out, "contact", change->contact);
    rel_out_id(out, "import_id", change->import_id);
    rel_out_id(out, "undone", change->undone);
    rel_out_end(out);
}

void
rel_api_change_write(struct rel_out *out, const struct rel_change *change)
{
    rel_api_change_put(out, NULL, change);
}

void
rel_api_changes_write(struct rel_out *out, const struct rel_change_list *changes)
{
    rel_out_begin_object(out, NULL);
    REL_OUT_LIST(out, "rows", changes, item, rel_api_change_put(out, NULL, item));
    rel_out_end(out);
}

struct wish {
    const char *contact;
    rel_id before;
    int limit;
};

enum rel_status
rel_api_changes(struct rel_request *request, struct rel_response *response, struct rel_err *err)
{
    static const struct rel_json_member members[] = {
        REL_JSON(struct wish, contact, REL_JSON_TEXT),
        REL_JSON(struct wish, before, REL_JSON_ID),
        REL_JSON(struct wish, limit, REL_JSON_NUM, .least = 1, .most = REL_MAX_PAGE),
    };
    static const struct rel_json_shape shape = REL_JSON_SHAPE(struct wish, members);
    struct wish wish = {.contact = "", .limit = CHANGES};
    struct rel_ctx *ctx = rel_api_ctx(request);
    struct rel_change_list changes;
    struct rel_out out;
    rel_id contact = 0;

    if (rel_api_query(request, &shape, &wish, err)
        || (*wish.contact && rel_api_contact(ctx, wish.contact, &contact, err)))
        return err->status;
    if (rel_api_known(request, response))
        return REL_OK;
    if (rel_practice_history(ctx, contact, wish.before, wish.limit, &changes, err))
        return err->status;
    out = rel_api_out(response);
    rel_api_changes_write(&out, &changes);
    return REL_OK;
}

enum rel_status
rel_api_undo(struct rel_request *request, struct rel_response *response, struct rel_err *err)
{
    struct rel_ctx *ctx = rel_api_ctx(request);
    struct rel_change done;
    struct rel_out out;
    rel_id change;

    if (rel_api_no_query(request, err) || rel_api_id(request, "change", &change, err)
        || rel_practice_undo(ctx, change, &done, err))
        return err->status;
    out = rel_api_out(response);
    rel_api_change_write(&out, &done);
    return REL_OK;
}
