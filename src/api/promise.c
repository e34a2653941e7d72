#include "api/promise.h"

#include "api/handler.h"
#include "api/list.h"
#include "base/limits.h"
#include "practice/person.h"
#include "practice/promise.h"

enum { PROMISES = 100 };

void
rel_api_promise_put(struct rel_out *out, const char *key, const struct rel_promise *promise)
{
    rel_out_begin_object(out, key);
    rel_out_id(out, "id", promise->id);
    rel_out_id(out, "contact", promise->contact);
    rel_out_text(out, "side", rel_promise_side_word(promise->side));
    rel_out_text(out, "text", promise->text);
    rel_out_day(out, "due", promise->due);
    rel_out_text(out, "state", rel_promise_state_word(promise->state));
    rel_out_day(out, "made", promise->made);
    rel_out_day(out, "closed", promise->closed);
    rel_out_id(out, "interaction", promise->interaction);
    rel_out_id(out, "follows", promise->follows);
    rel_out_end(out);
}

void
rel_api_promises_write(struct rel_out *out, const struct rel_promise_list *promises)
{
    rel_out_begin_object(out, NULL);
    REL_OUT_LIST(out, "rows", promises, item, rel_api_promise_put(out, NULL, item));
    rel_out_end(out);
}

enum rel_status
rel_api_promises(struct rel_request *request, struct rel_response *response, struct rel_err *err)
{
    struct rel_api_list wish = {.limit = PROMISES};
    struct rel_ctx *ctx = rel_api_ctx(request);
    struct rel_promise_list promises;
    struct rel_out out;

    if (rel_api_list(request, "closed", &wish, err))
        return err->status;
    if (rel_api_known(request, response))
        return REL_OK;
    if (rel_practice_promises(ctx, wish.contact, wish.also, wish.limit, &promises, err))
        return err->status;
    out = rel_api_out(response);
    rel_api_promises_write(&out, &promises);
    return REL_OK;
}

struct post_wish {
    const char *contact;
    struct rel_promise promise;
};

enum rel_status
rel_api_promise_post(struct rel_request *request, struct rel_response *response,
                     struct rel_err *err)
{
    static const struct rel_json_member members[] = {
        REL_JSON(struct post_wish, contact, REL_JSON_TEXT, .required = true, .least = 1),
        REL_JSON_AS("side", struct post_wish, promise.side, REL_JSON_WORD,
                    .words = rel_promise_side_words),
        REL_JSON_AS("text", struct post_wish, promise.text, REL_JSON_TEXT, .required = true,
                    .least = 1, .most = REL_MAX_LINE_SENTENCE),
        REL_JSON_AS("due", struct post_wish, promise.due, REL_JSON_DAY, .nullable = true),
    };
    static const struct rel_json_shape shape = REL_JSON_SHAPE(struct post_wish, members);
    struct rel_ctx *ctx = rel_api_ctx(request);
    struct post_wish wish = {.contact = "",
                             .promise = {.book = ctx->book,
                                         .user = ctx->user,
                                         .text = "",
                                         .due = REL_NO_DAY,
                                         .made = ctx->today,
                                         .closed = REL_NO_DAY}};
    rel_id id, change;

    if (rel_api_no_query(request, err) || rel_api_body(request, &shape, &wish, err)
        || rel_api_who(ctx, "contact", wish.contact, &wish.promise.contact, err))
        return err->status;
    if (rel_practice_promise_add(ctx, &wish.promise, &id, &change, err))
        return err->status;
    return rel_api_created(response, "promise", id, change);
}

struct close_wish {
    enum rel_promise_state state;
    rel_day due;
};

enum rel_status
rel_api_promise_patch(struct rel_request *request, struct rel_response *response,
                      struct rel_err *err)
{
    static const struct rel_json_member members[] = {
        REL_JSON(struct close_wish, state, REL_JSON_WORD, .words = rel_promise_state_words,
                 .required = true),
        REL_JSON(struct close_wish, due, REL_JSON_DAY, .nullable = true),
    };
    static const struct rel_json_shape shape = REL_JSON_SHAPE(struct close_wish, members);
    struct close_wish wish = {.due = REL_NO_DAY};
    struct rel_ctx *ctx = rel_api_ctx(request);
    rel_id promise, follows, change;

    if (rel_api_no_query(request, err) || rel_api_id(request, "promise", &promise, err)
        || rel_api_body(request, &shape, &wish, err))
        return err->status;
    if (wish.state == REL_OPEN || wish.state == REL_LATE) {
        rel_fail(err, REL_BAD_INPUT, "state: a promise is not closed as \"%s\"",
                 rel_promise_state_word(wish.state));
        return rel_advise(err, "state",
                          "Give kept (whether late follows from the day), broken or "
                          "renegotiated.");
    }
    if (rel_practice_promise_close(ctx, promise, wish.state, wish.due, &follows, &change, err))
        return err->status;
    return rel_api_saved(response, "promise", follows, change);
}
