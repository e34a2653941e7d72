/* The first half of api/letter.h: templates. */
#include "api/handler.h"
#include "api/letter.h"
#include "base/limits.h"

static void
put(struct rel_out *out, const struct rel_template *t)
{
    rel_out_begin_object(out, NULL);
    rel_out_id(out, "id", t->id);
    rel_out_text(out, "name", t->name);
    rel_out_text(out, "kind", rel_letter_kind_word(t->kind));
    rel_out_text(out, "language", t->language);
    rel_out_text(out, "subject", t->subject);
    rel_out_text(out, "body", t->body);
    rel_out_text_or_null(out, "builtin", t->builtin);
    rel_out_end(out);
}

void
rel_api_templates_write(struct rel_out *out, const struct rel_template_list *list)
{
    const struct rel_field_value *fields = rel_practice_template_fields();

    rel_out_begin_object(out, NULL);
    REL_OUT_LIST(out, "rows", list, item, put(out, item));
    rel_out_begin_list(out, "fields");
    for (size_t i = 0; fields[i].field; i++) {
        rel_out_begin_object(out, NULL);
        rel_out_text(out, "field", fields[i].field);
        rel_out_text(out, "words", fields[i].value);
        rel_out_end(out);
    }
    rel_out_end(out);
    rel_out_end(out);
}

enum rel_status
rel_api_templates(struct rel_request *request, struct rel_response *response, struct rel_err *err)
{
    struct rel_template_list list;
    struct rel_out out;

    if (rel_api_no_query(request, err))
        return err->status;
    if (rel_api_known(request, response))
        return REL_OK;
    if (rel_practice_templates(rel_api_ctx(request), &list, err))
        return err->status;
    out = rel_api_out(response);
    rel_api_templates_write(&out, &list);
    return REL_OK;
}

static const struct rel_json_member members[] = {
    REL_JSON(struct rel_template, name, REL_JSON_TEXT, .least = 1),
    REL_JSON(struct rel_template, kind, REL_JSON_WORD, .words = rel_letter_kind_words),
    REL_JSON(struct rel_template, language, REL_JSON_TEXT, .most = 35),
    REL_JSON(struct rel_template, subject, REL_JSON_TEXT),
    REL_JSON(struct rel_template, body, REL_JSON_TEXT, .least = 1, .most = REL_MAX_NOTE),
};
static const struct rel_json_shape shape = REL_JSON_SHAPE(struct rel_template, members);

static enum rel_status
save(struct rel_request *request, struct rel_response *response, const struct rel_template *t,
     struct rel_err *err)
{
    rel_id id, change;

    if (rel_practice_template_save(rel_api_ctx(request), t, &id, &change, err))
        return err->status;
    return rel_api_saved(response, "template", id, change);
}

enum rel_status
rel_api_template_post(struct rel_request *request, struct rel_response *response,
                      struct rel_err *err)
{
    struct rel_template t = {
        .name = "", .language = "en", .subject = "", .body = "", .builtin = ""};

    if (rel_api_no_query(request, err) || rel_api_body(request, &shape, &t, err)
        || save(request, response, &t, err))
        return err->status;
    response->status = 201;
    return REL_OK;
}

enum rel_status
rel_api_template_patch(struct rel_request *request, struct rel_response *response,
                       struct rel_err *err)
{
    struct rel_template t;

    if (rel_api_no_query(request, err)
        || rel_practice_template(rel_api_ctx(request), rel_request_var(request, "template"), &t,
                                 err)
        || rel_api_body(request, &shape, &t, err))
        return err->status;
    return save(request, response, &t, err);
}

enum rel_status
rel_api_template_delete(struct rel_request *request, struct rel_response *response,
                        struct rel_err *err)
{
    rel_id id, change;

    if (rel_api_no_query(request, err) || rel_api_id(request, "template", &id, err)
        || rel_practice_template_remove(rel_api_ctx(request), id, &change, err))
        return err->status;
    return rel_api_changed(response, change);
}
