#include "api/letter.h"

#include "api/handler.h"
#include "api/list.h"
#include "base/limits.h"

enum { LETTERS = 100, SET = 20 };

static void
put(struct rel_out *out, const char *key, const struct rel_letter *l)
{
    rel_out_begin_object(out, key);
    rel_out_id(out, "id", l->id);
    rel_out_id(out, "contact", l->contact);
    rel_out_id(out, "template", l->template_id);
    rel_out_text(out, "kind", rel_letter_kind_word(l->kind));
    rel_out_text(out, "subject", l->subject);
    rel_out_text(out, "body", l->body);
    rel_out_text(out, "state", rel_letter_state_word(l->state));
    rel_out_day(out, "made", l->made);
    rel_out_day(out, "sent", l->sent);
    rel_out_end(out);
}

void
rel_api_letters_write(struct rel_out *out, const struct rel_letter_list *list)
{
    rel_out_begin_object(out, NULL);
    REL_OUT_LIST(out, "rows", list, item, put(out, NULL, item));
    rel_out_end(out);
}

void
rel_api_letter_view_write(struct rel_out *out, const struct rel_letter_view *view)
{
    rel_out_begin_object(out, NULL);
    put(out, "letter", &view->letter);
    rel_out_text(out, "name", view->name);
    REL_OUT_LIST(out, "missing", &view->missing, item, rel_out_text(out, NULL, item->field));
    rel_out_begin_list(out, "reads_well");
    for (size_t i = 0; i < REL_LETTER_CHECKS; i++) {
        rel_out_begin_object(out, NULL);
        rel_out_text(out, "item", view->checks[i].item);
        rel_out_bool(out, "ok", view->checks[i].ok);
        rel_out_text(out, "words", view->checks[i].words);
        rel_out_end(out);
    }
    rel_out_end(out);
    rel_out_end(out);
}

void
rel_api_letter_text_write(struct rel_out *out, enum rel_letter_form form, const char *text)
{
    rel_out_begin_object(out, NULL);
    rel_out_text(out, "form", rel_letter_form_word(form));
    rel_out_text(out, "text", text);
    rel_out_end(out);
}

enum rel_status
rel_api_letters(struct rel_request *request, struct rel_response *response, struct rel_err *err)
{
    struct rel_api_list wish = {.limit = LETTERS};
    struct rel_ctx *ctx = rel_api_ctx(request);
    struct rel_letter_list list;
    struct rel_out out;

    if (rel_api_list(request, "sent", &wish, err))
        return err->status;
    if (rel_api_known(request, response))
        return REL_OK;
    if (rel_practice_letters(ctx, wish.contact, wish.also, wish.limit, &list, err))
        return err->status;
    out = rel_api_out(response);
    rel_api_letters_write(&out, &list);
    return REL_OK;
}

struct letter_wish {
    const char *contact, *template, *subject, *body;
    enum rel_letter_kind kind;
    struct rel_field_values set;
};

static const struct rel_json_member value_members[] = {
    REL_JSON(struct rel_field_value, field, REL_JSON_TEXT, .required = true, .least = 1,
             .most = 31),
    REL_JSON(struct rel_field_value, value, REL_JSON_TEXT, .required = true,
             .most = REL_MAX_LINE_SENTENCE),
};
static const struct rel_json_shape value_shape =
    REL_JSON_SHAPE(struct rel_field_value, value_members);

enum rel_status
rel_api_letter_post(struct rel_request *request, struct rel_response *response, struct rel_err *err)
{
    static const struct rel_json_member members[] = {
        REL_JSON(struct letter_wish, contact, REL_JSON_TEXT, .required = true, .least = 1),
        REL_JSON(struct letter_wish, template, REL_JSON_TEXT),
        REL_JSON(struct letter_wish, kind, REL_JSON_WORD, .words = rel_letter_kind_words),
        REL_JSON(struct letter_wish, subject, REL_JSON_TEXT),
        REL_JSON(struct letter_wish, body, REL_JSON_TEXT, .most = REL_MAX_NOTE),
        REL_JSON(struct letter_wish, set, REL_JSON_OBJECTS, .shape = &value_shape, .most = SET),
    };
    static const struct rel_json_shape shape = REL_JSON_SHAPE(struct letter_wish, members);
    struct letter_wish wish = {.contact = "", .template = "", .subject = "", .body = ""};
    struct rel_ctx *ctx = rel_api_ctx(request);
    struct rel_letter free = {0};
    rel_id contact, id, change;

    if (rel_api_no_query(request, err) || rel_api_body(request, &shape, &wish, err)
        || rel_api_who(ctx, "contact", wish.contact, &contact, err))
        return err->status;
    free.kind = wish.kind;
    free.subject = wish.subject;
    free.body = wish.body;
    if (rel_practice_letter_draft(ctx, contact, wish.template, &free, &wish.set, &id, &change, err))
        return err->status;
    return rel_api_created(response, "letter", id, change);
}

enum rel_status
rel_api_letter(struct rel_request *request, struct rel_response *response, struct rel_err *err)
{
    struct rel_letter_view view;
    struct rel_out out;
    rel_id id;

    if (rel_api_no_query(request, err) || rel_api_id(request, "letter", &id, err)
        || rel_practice_letter(rel_api_ctx(request), id, &view, err))
        return err->status;
    out = rel_api_out(response);
    rel_api_letter_view_write(&out, &view);
    return REL_OK;
}

enum rel_status
rel_api_letter_patch(struct rel_request *request, struct rel_response *response,
                     struct rel_err *err)
{
    static const struct rel_json_member members[] = {
        REL_JSON(struct letter_wish, kind, REL_JSON_WORD, .words = rel_letter_kind_words),
        REL_JSON(struct letter_wish, subject, REL_JSON_TEXT),
        REL_JSON(struct letter_wish, body, REL_JSON_TEXT, .least = 1, .most = REL_MAX_NOTE),
        REL_JSON(struct letter_wish, set, REL_JSON_OBJECTS, .shape = &value_shape, .most = SET),
    };
    static const struct rel_json_shape shape = REL_JSON_SHAPE(struct letter_wish, members);
    struct letter_wish wish = {.kind = REL_LETTER_KINDS};
    rel_id id, change;

    if (rel_api_no_query(request, err) || rel_api_id(request, "letter", &id, err)
        || rel_api_body(request, &shape, &wish, err)
        || rel_practice_letter_edit(rel_api_ctx(request), id, wish.kind, wish.subject, wish.body,
                                    &wish.set, &change, err))
        return err->status;
    return rel_api_saved(response, "letter", id, change);
}

enum rel_status
rel_api_letter_sent(struct rel_request *request, struct rel_response *response, struct rel_err *err)
{
    rel_id id, change;

    if (rel_api_no_query(request, err) || rel_api_id(request, "letter", &id, err)
        || rel_practice_letter_sent(rel_api_ctx(request), id, &change, err))
        return err->status;
    return rel_api_saved(response, "letter", id, change);
}

struct text_wish {
    enum rel_letter_form form;
};

enum rel_status
rel_api_letter_text(struct rel_request *request, struct rel_response *response, struct rel_err *err)
{
    static const struct rel_json_member members[] = {
        REL_JSON(struct text_wish, form, REL_JSON_WORD, .words = rel_letter_form_words),
    };
    static const struct rel_json_shape shape = REL_JSON_SHAPE(struct text_wish, members);
    struct text_wish wish = {0};
    struct rel_out out;
    rel_id id;
    REL_BUF(text);

    if (rel_api_query(request, &shape, &wish, err) || rel_api_id(request, "letter", &id, err)
        || rel_practice_letter_form(rel_api_ctx(request), id, wish.form, &text, err))
        return err->status;
    out = rel_api_out(response);
    rel_api_letter_text_write(&out, wish.form, rel_buf_str(&text));
    return REL_OK;
}
