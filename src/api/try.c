#include "api/try.h"

#include "api/handler.h"
#include "base/limits.h"
#include "practice/try.h"

enum { LOG = 50 };

static void
put(struct rel_out *out, const struct rel_try *t)
{
    rel_out_begin_object(out, NULL);
    rel_out_id(out, "id", t->id);
    rel_out_id(out, "contact", t->contact);
    rel_out_text(out, "name", t->name);
    rel_out_day(out, "week", t->week);
    rel_out_text(out, "act", t->act);
    rel_out_text(out, "words", t->words);
    rel_out_text(out, "question", t->question);
    rel_out_text(out, "state", rel_try_state_word(t->state));
    rel_out_text(out, "answer", t->answer);
    rel_out_day(out, "answered", t->answered);
    rel_out_end(out);
}

void
rel_api_try_write(struct rel_out *out, const struct rel_try *now, const struct rel_try_list *log)
{
    rel_out_begin_object(out, NULL);
    rel_out_begin_list(out, "now");
    if (now)
        put(out, now);
    rel_out_end(out);
    REL_OUT_LIST(out, "log", log, item, put(out, item));
    rel_out_end(out);
}

enum rel_status
rel_api_try(struct rel_request *request, struct rel_response *response, struct rel_err *err)
{
    struct rel_ctx *ctx = rel_api_ctx(request);
    struct rel_try now;
    struct rel_try_list log;
    struct rel_out out;
    enum rel_status status;

    if (rel_api_no_query(request, err))
        return err->status;
    if (rel_api_known(request, response))
        return REL_OK;
    status = rel_practice_try(ctx, &now, err);
    if ((status && status != REL_NOT_FOUND) || rel_practice_tries(ctx, LOG, &log, err))
        return err->status;
    out = rel_api_out(response);
    rel_api_try_write(&out, status ? NULL : &now, &log);
    return REL_OK;
}

struct wish {
    enum rel_try_state state;
    const char *answer;
};

enum rel_status
rel_api_try_post(struct rel_request *request, struct rel_response *response, struct rel_err *err)
{
    static const struct rel_json_member members[] = {
        REL_JSON(struct wish, state, REL_JSON_WORD, .words = rel_try_state_words, .required = true),
        REL_JSON(struct wish, answer, REL_JSON_TEXT, .most = REL_MAX_LINE_SENTENCE),
    };
    static const struct rel_json_shape shape = REL_JSON_SHAPE(struct wish, members);
    struct wish wish = {.answer = ""};
    rel_id id, change;

    if (rel_api_no_query(request, err) || rel_api_body(request, &shape, &wish, err)
        || rel_practice_try_answer(rel_api_ctx(request), wish.state, wish.answer, &id, &change,
                                   err))
        return err->status;
    return rel_api_saved(response, "try", id, change);
}
