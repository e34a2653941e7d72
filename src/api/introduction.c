#include "api/introduction.h"

#include "api/handler.h"
#include "api/list.h"
#include "base/limits.h"
#include "practice/introduction.h"

enum { INTRODUCTIONS = 100 };

static void
put(struct rel_out *out, struct rel_arena *arena, const struct rel_introduction *i)
{
    rel_out_id(out, "id", i->id);
    rel_out_id(out, "seeker", i->contact);
    rel_out_text(out, "seeker_name", i->name);
    rel_out_id(out, "giver", i->giver);
    rel_out_text(out, "giver_name", i->giver_name);
    rel_out_id(out, "heard", i->heard);
    rel_out_text(out, "need", i->need);
    rel_out_bool(out, "confirmed", i->confirmed);
    rel_out_id(out, "offer", i->offer);
    rel_out_text(out, "have", i->have);
    rel_out_text(out, "why", i->why);
    rel_out_text(out, "state", rel_introduction_state_word(i->state));
    rel_out_text(out, "stand", rel_practice_introduction_stand(arena, i));
    rel_out_text(out, "act", rel_practice_introduction_act(arena, i));
    rel_out_day(out, "since", i->since);
    rel_out_day(out, "due", i->due);
    rel_out_text(out, "outcome", i->outcome);
    rel_out_day(out, "made", i->made);
}

void
rel_api_introductions_write(struct rel_out *out, struct rel_arena *arena,
                            const struct rel_introduction_list *list)
{
    rel_out_begin_object(out, NULL);
    rel_out_begin_list(out, "rows");
    for (size_t i = 0; i < list->n; i++) {
        rel_out_begin_object(out, NULL);
        put(out, arena, &list->v[i]);
        rel_out_end(out);
    }
    rel_out_end(out);
    rel_out_end(out);
}

void
rel_api_introduction_write(struct rel_out *out, struct rel_arena *arena,
                           const struct rel_introduction *intro,
                           const struct rel_introduction_steps *steps,
                           const struct rel_introduction_letter *letter)
{
    rel_out_begin_object(out, NULL);
    put(out, arena, intro);
    rel_out_begin_list(out, "steps");
    for (size_t i = 0; i < steps->n; i++) {
        rel_out_begin_object(out, NULL);
        rel_out_text(out, "state", rel_introduction_state_word(steps->v[i].state));
        rel_out_day(out, "day", steps->v[i].day);
        rel_out_text(out, "note", steps->v[i].note);
        rel_out_end(out);
    }
    rel_out_end(out);
    rel_out_begin_object(out, "letter");
    rel_out_text_or_null(out, "to", letter->to);
    rel_out_text(out, "subject", letter->subject);
    rel_out_text(out, "body", letter->body);
    rel_out_end(out);
    rel_out_end(out);
}

enum rel_status
rel_api_introductions(struct rel_request *request, struct rel_response *response,
                      struct rel_err *err)
{
    struct rel_api_list wish = {.limit = INTRODUCTIONS};
    struct rel_ctx *ctx = rel_api_ctx(request);
    struct rel_introduction_list list;
    struct rel_out out;

    if (rel_api_list(request, "closed", &wish, err))
        return err->status;
    if (rel_api_known(request, response))
        return REL_OK;
    if (rel_practice_introductions(ctx, wish.contact, wish.also, wish.limit, &list, err))
        return err->status;
    out = rel_api_out(response);
    rel_api_introductions_write(&out, ctx->arena, &list);
    return REL_OK;
}

enum rel_status
rel_api_introduction(struct rel_request *request, struct rel_response *response,
                     struct rel_err *err)
{
    struct rel_ctx *ctx = rel_api_ctx(request);
    struct rel_introduction intro;
    struct rel_introduction_steps steps;
    struct rel_introduction_letter letter;
    struct rel_out out;
    rel_id id;

    if (rel_api_no_query(request, err) || rel_api_id(request, "introduction", &id, err))
        return err->status;
    if (rel_api_known(request, response))
        return REL_OK;
    if (rel_practice_introduction(ctx, id, &intro, &steps, &letter, err))
        return err->status;
    out = rel_api_out(response);
    rel_api_introduction_write(&out, ctx->arena, &intro, &steps, &letter);
    return REL_OK;
}

struct post_wish {
    const char *seeker, *giver;
    struct rel_introduction intro;
};

enum rel_status
rel_api_introduction_post(struct rel_request *request, struct rel_response *response,
                          struct rel_err *err)
{
    static const struct rel_json_member members[] = {
        REL_JSON(struct post_wish, seeker, REL_JSON_TEXT, .required = true, .least = 1),
        REL_JSON(struct post_wish, giver, REL_JSON_TEXT, .required = true, .least = 1),
        REL_JSON_AS("why", struct post_wish, intro.why, REL_JSON_TEXT,
                    .most = REL_MAX_LINE_SENTENCE),
        REL_JSON_AS("heard", struct post_wish, intro.heard, REL_JSON_ID, .nullable = true),
    };
    static const struct rel_json_shape shape = REL_JSON_SHAPE(struct post_wish, members);
    struct rel_ctx *ctx = rel_api_ctx(request);
    struct post_wish wish = {.seeker = "", .giver = "", .intro = {.why = ""}};
    rel_id id, change;

    if (rel_api_no_query(request, err) || rel_api_body(request, &shape, &wish, err)
        || rel_api_who(ctx, "seeker", wish.seeker, &wish.intro.contact, err)
        || rel_api_who(ctx, "giver", wish.giver, &wish.intro.giver, err)
        || rel_practice_introduction_add(ctx, &wish.intro, &id, &change, err))
        return err->status;
    return rel_api_created(response, "introduction", id, change);
}

struct move_wish {
    enum rel_introduction_move move;
    const char *note;
};

enum rel_status
rel_api_introduction_patch(struct rel_request *request, struct rel_response *response,
                           struct rel_err *err)
{
    static const struct rel_json_member members[] = {
        REL_JSON(struct move_wish, move, REL_JSON_WORD, .words = rel_introduction_move_words,
                 .required = true),
        REL_JSON(struct move_wish, note, REL_JSON_TEXT, .most = REL_MAX_LINE_SENTENCE),
    };
    static const struct rel_json_shape shape = REL_JSON_SHAPE(struct move_wish, members);
    struct rel_ctx *ctx = rel_api_ctx(request);
    struct move_wish wish = {REL_INTRO_ASK, ""};
    rel_id id, change;

    if (rel_api_no_query(request, err) || rel_api_id(request, "introduction", &id, err)
        || rel_api_body(request, &shape, &wish, err)
        || rel_practice_introduction_move(ctx, id, wish.move, wish.note, &change, err))
        return err->status;
    return rel_api_saved(response, "introduction", id, change);
}
