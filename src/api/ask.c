#include "api/ask.h"

#include "api/handler.h"
#include "api/list.h"
#include "base/limits.h"

enum { ASKS = 100 };

static void
put(struct rel_out *out, const struct rel_ask *a)
{
    rel_out_begin_object(out, NULL);
    rel_out_id(out, "id", a->id);
    rel_out_id(out, "contact", a->contact);
    rel_out_text(out, "side", rel_ask_side_word(a->side));
    rel_out_text(out, "kind", rel_ask_kind_word(a->kind));
    rel_out_text(out, "words", a->words);
    rel_out_day(out, "day", a->day);
    rel_out_text_or_null(out, "answer", rel_ask_answer_word(a->answer));
    rel_out_day(out, "answered", a->answered);
    rel_out_day(out, "due", a->due);
    rel_out_end(out);
}

void
rel_api_asks_write(struct rel_out *out, const struct rel_ask_list *list)
{
    rel_out_begin_object(out, NULL);
    REL_OUT_LIST(out, "rows", list, item, put(out, item));
    rel_out_end(out);
}

void
rel_api_readiness_put(struct rel_out *out, const char *key, const struct rel_readiness *r)
{
    rel_out_begin_object(out, key);
    rel_out_bool(out, "ready", r->ready);
    rel_out_text(out, "sentence", r->sentence);
    rel_out_begin_list(out, "items");
    for (size_t i = 0; i < REL_READINESS_ITEMS; i++) {
        rel_out_begin_object(out, NULL);
        rel_out_text(out, "item", r->items[i].item);
        rel_out_bool(out, "ok", r->items[i].ok);
        rel_out_text(out, "words", r->items[i].words);
        rel_out_end(out);
    }
    rel_out_end(out);
    rel_out_end(out);
}

enum rel_status
rel_api_asks(struct rel_request *request, struct rel_response *response, struct rel_err *err)
{
    struct rel_api_list wish = {.limit = ASKS};
    struct rel_ctx *ctx = rel_api_ctx(request);
    struct rel_ask_list list;
    struct rel_out out;

    if (rel_api_list(request, NULL, &wish, err))
        return err->status;
    if (rel_api_known(request, response))
        return REL_OK;
    if (rel_practice_asks(ctx, wish.contact, wish.limit, &list, err))
        return err->status;
    out = rel_api_out(response);
    rel_api_asks_write(&out, &list);
    return REL_OK;
}

struct post_wish {
    const char *contact;
    struct rel_ask ask;
};

enum rel_status
rel_api_ask_post(struct rel_request *request, struct rel_response *response, struct rel_err *err)
{
    static const struct rel_json_member members[] = {
        REL_JSON(struct post_wish, contact, REL_JSON_TEXT, .required = true, .least = 1),
        REL_JSON_AS("side", struct post_wish, ask.side, REL_JSON_WORD, .words = rel_ask_side_words),
        REL_JSON_AS("kind", struct post_wish, ask.kind, REL_JSON_WORD, .words = rel_ask_kind_words),
        REL_JSON_AS("words", struct post_wish, ask.words, REL_JSON_TEXT, .required = true,
                    .least = 1, .most = REL_MAX_LINE_SENTENCE),
        REL_JSON_AS("day", struct post_wish, ask.day, REL_JSON_DAY, .nullable = true),
        REL_JSON_AS("due", struct post_wish, ask.due, REL_JSON_DAY, .nullable = true),
    };
    static const struct rel_json_shape shape = REL_JSON_SHAPE(struct post_wish, members);
    struct post_wish wish = {
        .contact = "",
        .ask = {.kind = REL_ASK_NEXT_STEP, .words = "", .day = REL_NO_DAY, .due = REL_NO_DAY}};
    struct rel_ctx *ctx = rel_api_ctx(request);
    const char *warning;
    rel_id id, change;
    struct rel_out out;

    if (rel_api_no_query(request, err) || rel_api_body(request, &shape, &wish, err)
        || rel_api_who(ctx, "contact", wish.contact, &wish.ask.contact, err))
        return err->status;
    if (rel_practice_ask_add(ctx, &wish.ask, &id, &warning, &change, err))
        return err->status;
    response->status = 201;
    out = rel_api_out(response);
    rel_api_warned_write(&out, "ask", id, change, warning);
    return REL_OK;
}

struct patch_wish {
    enum rel_ask_answer answer;
    rel_day due;
    bool after_care;
};

enum rel_status
rel_api_ask_patch(struct rel_request *request, struct rel_response *response, struct rel_err *err)
{
    static const struct rel_json_member members[] = {
        REL_JSON(struct patch_wish, answer, REL_JSON_WORD, .words = rel_ask_answer_words,
                 .required = true),
        REL_JSON(struct patch_wish, due, REL_JSON_DAY, .nullable = true),
        REL_JSON(struct patch_wish, after_care, REL_JSON_BOOL),
    };
    static const struct rel_json_shape shape = REL_JSON_SHAPE(struct patch_wish, members);
    struct patch_wish wish = {.due = REL_NO_DAY};
    rel_id id, change;
    struct rel_out out;

    if (rel_api_no_query(request, err) || rel_api_id(request, "ask", &id, err)
        || rel_api_body(request, &shape, &wish, err)
        || rel_practice_ask_answer(rel_api_ctx(request), id, wish.answer, wish.due, wish.after_care,
                                   &change, err))
        return err->status;
    out = rel_api_out(response);
    rel_api_warned_write(&out, "ask", id, change, "");
    return REL_OK;
}
