#include "api/pushaway.h"

#include "api/handler.h"
#include "api/list.h"
#include "api/promise.h"
#include "base/limits.h"

enum { PUSHAWAYS = 100 };

static void
put(struct rel_out *out, const char *key, const struct rel_pushaway *p)
{
    rel_out_begin_object(out, key);
    rel_out_id(out, "id", p->id);
    rel_out_id(out, "contact", p->contact);
    rel_out_text(out, "signal", rel_signal_word(p->signal));
    rel_out_text(out, "evidence", p->evidence);
    rel_out_day(out, "day", p->day);
    rel_out_text(out, "state", rel_pushaway_state_word(p->state));
    rel_out_text(out, "cause", p->cause);
    rel_out_text(out, "response", p->response);
    rel_out_day(out, "due", p->due);
    rel_out_text_or_null(out, "outcome", rel_pushaway_outcome_word(p->outcome));
    rel_out_text(out, "lesson", p->lesson);
    rel_out_day(out, "closed", p->closed);
    rel_out_end(out);
}

static void
put_texts(struct rel_out *out, const char *key, const char *const *texts)
{
    rel_out_begin_list(out, key);
    for (size_t i = 0; texts[i]; i++)
        rel_out_text(out, NULL, texts[i]);
    rel_out_end(out);
}

static void
put_book(struct rel_out *out, const struct rel_playbook *book)
{
    rel_out_begin_object(out, "playbook");
    rel_out_text(out, "title", book->title);
    put_texts(out, "causes", book->causes);
    rel_out_text(out, "first", book->first);
    put_texts(out, "then", book->then);
    put_texts(out, "avoid", book->avoid);
    rel_out_end(out);
}

static void
put_noticed(struct rel_out *out, const struct rel_noticed *n)
{
    rel_out_begin_object(out, NULL);
    rel_out_text(out, "signal", rel_signal_word(n->signal));
    rel_out_day(out, "since", n->since);
    rel_out_day(out, "day", n->day);
    rel_out_text(out, "evidence", n->evidence);
    put_book(out, rel_practice_playbook(n->signal));
    rel_out_end(out);
}

void
rel_api_pushaways_write(struct rel_out *out, const struct rel_pushaway_list *list,
                        const struct rel_noticed_list *noticed)
{
    rel_out_begin_object(out, NULL);
    REL_OUT_LIST(out, "rows", list, item, put(out, NULL, item));
    REL_OUT_LIST(out, "noticed", noticed, item, put_noticed(out, item));
    rel_out_end(out);
}

void
rel_api_pushaway_view_write(struct rel_out *out, const struct rel_pushaway_view *view)
{
    rel_out_begin_object(out, NULL);
    put(out, "pushaway", &view->pushaway);
    rel_out_text(out, "name", view->name);
    REL_OUT_LIST(out, "promises", &view->promises, item, rel_api_promise_put(out, NULL, item));
    rel_out_num(out, "strikes", view->strikes);
    put_book(out, view->book);
    rel_out_end(out);
}

enum rel_status
rel_api_pushaways(struct rel_request *request, struct rel_response *response, struct rel_err *err)
{
    struct rel_api_list wish = {.limit = PUSHAWAYS};
    struct rel_ctx *ctx = rel_api_ctx(request);
    struct rel_pushaway_list list;
    struct rel_noticed_list noticed = {0};
    struct rel_out out;

    if (rel_api_list(request, "closed", &wish, err))
        return err->status;
    if (rel_api_known(request, response))
        return REL_OK;
    if (rel_practice_pushaways(ctx, wish.contact, wish.also, wish.limit, &list, err)
        || (wish.contact && rel_practice_noticed(ctx, wish.contact, &noticed, err)))
        return err->status;
    out = rel_api_out(response);
    rel_api_pushaways_write(&out, &list, &noticed);
    return REL_OK;
}

struct post_wish {
    const char *contact, *words;
    enum rel_signal signal;
    enum rel_pushaway_state state;
    rel_day day;
};

enum rel_status
rel_api_pushaway_post(struct rel_request *request, struct rel_response *response,
                      struct rel_err *err)
{
    static const struct rel_json_member members[] = {
        REL_JSON(struct post_wish, contact, REL_JSON_TEXT, .required = true, .least = 1),
        REL_JSON(struct post_wish, signal, REL_JSON_WORD, .words = rel_signal_words,
                 .nullable = true, .null = REL_SIGNALS),
        REL_JSON(struct post_wish, words, REL_JSON_TEXT, .most = REL_MAX_LINE_SENTENCE),
        REL_JSON(struct post_wish, state, REL_JSON_WORD, .words = rel_pushaway_state_words),
        REL_JSON(struct post_wish, day, REL_JSON_DAY, .nullable = true),
    };
    static const struct rel_json_shape shape = REL_JSON_SHAPE(struct post_wish, members);
    struct post_wish wish = {.contact = "", .words = "", .signal = REL_SIGNALS, .day = REL_NO_DAY};
    struct rel_ctx *ctx = rel_api_ctx(request);
    rel_id contact, id, change;

    if (rel_api_no_query(request, err) || rel_api_body(request, &shape, &wish, err))
        return err->status;
    if (wish.state != REL_PUSHAWAY_OPEN && wish.state != REL_PUSHAWAY_NOT_THIS) {
        rel_fail(err, REL_BAD_INPUT, "state: a push-away does not begin as \"%s\"",
                 rel_pushaway_state_word(wish.state));
        return rel_advise(err, "state", "Give open or not_this.");
    }
    if (rel_api_who(ctx, "contact", wish.contact, &contact, err))
        return err->status;
    if (rel_practice_pushaway_open(ctx, contact, wish.signal, wish.words, wish.day,
                                   wish.state == REL_PUSHAWAY_NOT_THIS, &id, &change, err))
        return err->status;
    return rel_api_created(response, "pushaway", id, change);
}

enum rel_status
rel_api_pushaway(struct rel_request *request, struct rel_response *response, struct rel_err *err)
{
    struct rel_ctx *ctx = rel_api_ctx(request);
    struct rel_pushaway_view view;
    struct rel_out out;
    rel_id id;

    if (rel_api_no_query(request, err) || rel_api_id(request, "pushaway", &id, err)
        || rel_practice_pushaway_view(ctx, id, &view, err))
        return err->status;
    out = rel_api_out(response);
    rel_api_pushaway_view_write(&out, &view);
    return REL_OK;
}

struct patch_wish {
    enum rel_pushaway_state state;
    const char *cause, *response, *lesson;
    rel_day due;
    enum rel_pushaway_outcome outcome;
};

static enum rel_status
patch(struct rel_ctx *ctx, rel_id id, const struct patch_wish *wish, rel_id *change,
      struct rel_err *err)
{
    switch (wish->state) {
    case REL_PUSHAWAY_ANSWERED:
        return rel_practice_pushaway_answer(ctx, id, wish->cause, wish->response, wish->due, change,
                                            err);
    case REL_PUSHAWAY_REPAIRED:
        return rel_practice_pushaway_close(ctx, id, wish->outcome, wish->lesson, change, err);
    case REL_PUSHAWAY_NOT_THIS:
        return rel_practice_pushaway_not_this(ctx, id, change, err);
    case REL_PUSHAWAY_OPEN:
        break;
    }
    rel_fail(err, REL_BAD_INPUT, "state: a case is open until it is answered");
    return rel_advise(err, "state", "Give answered, repaired or not_this.");
}

enum rel_status
rel_api_pushaway_patch(struct rel_request *request, struct rel_response *response,
                       struct rel_err *err)
{
    static const struct rel_json_member members[] = {
        REL_JSON(struct patch_wish, state, REL_JSON_WORD, .words = rel_pushaway_state_words,
                 .required = true),
        REL_JSON(struct patch_wish, cause, REL_JSON_TEXT, .most = REL_MAX_LINE_SENTENCE),
        REL_JSON(struct patch_wish, response, REL_JSON_TEXT, .most = REL_MAX_LINE_SENTENCE),
        REL_JSON(struct patch_wish, due, REL_JSON_DAY, .nullable = true),
        REL_JSON(struct patch_wish, outcome, REL_JSON_WORD, .words = rel_pushaway_outcome_words),
        REL_JSON(struct patch_wish, lesson, REL_JSON_TEXT, .most = REL_MAX_LINE_SENTENCE),
    };
    static const struct rel_json_shape shape = REL_JSON_SHAPE(struct patch_wish, members);
    struct patch_wish wish = {.cause = "", .response = "", .lesson = "", .due = REL_NO_DAY};
    struct rel_ctx *ctx = rel_api_ctx(request);
    rel_id id, change;

    if (rel_api_no_query(request, err) || rel_api_id(request, "pushaway", &id, err)
        || rel_api_body(request, &shape, &wish, err) || patch(ctx, id, &wish, &change, err))
        return err->status;
    return rel_api_saved(response, "pushaway", id, change);
}
