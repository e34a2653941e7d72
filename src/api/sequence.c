#include "api/sequence.h"

#include "api/handler.h"
#include "api/list.h"
#include "base/limits.h"

enum { STEPS = 60, STEP_DAYS = 3650 };

static void
put_enrolment(struct rel_out *out, const struct rel_enrolment *e)
{
    rel_out_begin_object(out, NULL);
    rel_out_id(out, "id", e->id);
    rel_out_id(out, "contact", e->contact);
    rel_out_id(out, "sequence", e->sequence);
    rel_out_day(out, "started", e->started);
    rel_out_num(out, "step", e->step);
    rel_out_day(out, "due", e->due);
    rel_out_text(out, "state", rel_enrolment_state_word(e->state));
    rel_out_text(out, "why", e->why);
    rel_out_day(out, "since", e->since);
    rel_out_end(out);
}

static void
put(struct rel_out *out, const char *key, const struct rel_sequence *s)
{
    rel_out_begin_object(out, key);
    rel_out_id(out, "id", s->id);
    rel_out_text(out, "name", s->name);
    rel_out_text(out, "words", s->words);
    rel_out_text(out, "on_reply", rel_on_reply_word(s->on_reply));
    rel_out_text_or_null(out, "builtin", s->builtin);
    rel_out_num(out, "people", s->people);
    rel_out_begin_list(out, "steps");
    for (size_t i = 0; i < s->steps.n; i++) {
        const struct rel_sequence_step *step = &s->steps.v[i];

        rel_out_begin_object(out, NULL);
        rel_out_num(out, "n", (int64_t)i + 1);
        rel_out_num(out, "day", step->day);
        rel_out_text_or_null(out, "channel", rel_channel_word(step->channel));
        rel_out_text(out, "what", step->what);
        rel_out_id(out, "template", step->template_id);
        rel_out_text_or_null(out, "template_key", step->template_key);
        rel_out_end(out);
    }
    rel_out_end(out);
    rel_out_end(out);
}

void
rel_api_sequences_write(struct rel_out *out, const struct rel_sequence_list *list)
{
    rel_out_begin_object(out, NULL);
    REL_OUT_LIST(out, "rows", list, item, put(out, NULL, item));
    rel_out_end(out);
}

static void
put_people(struct rel_out *out, const char *key, const struct rel_enrolment_list *list)
{
    REL_OUT_LIST(out, key, list, item, put_enrolment(out, item));
}

void
rel_api_sequence_write(struct rel_out *out, const struct rel_sequence *sequence,
                       const struct rel_enrolment_list *people)
{
    rel_out_begin_object(out, NULL);
    put(out, "sequence", sequence);
    put_people(out, "people", people);
    rel_out_end(out);
}

void
rel_api_enrolments_write(struct rel_out *out, const struct rel_enrolment_list *list)
{
    rel_out_begin_object(out, NULL);
    put_people(out, "rows", list);
    rel_out_end(out);
}

enum rel_status
rel_api_sequences(struct rel_request *request, struct rel_response *response, struct rel_err *err)
{
    struct rel_sequence_list list;
    struct rel_out out;

    if (rel_api_no_query(request, err))
        return err->status;
    if (rel_api_known(request, response))
        return REL_OK;
    if (rel_practice_sequences(rel_api_ctx(request), &list, err))
        return err->status;
    out = rel_api_out(response);
    rel_api_sequences_write(&out, &list);
    return REL_OK;
}

static enum rel_status
read_sequence(struct rel_request *request, struct rel_sequence *s, struct rel_err *err)
{
    static const struct rel_json_member step_members[] = {
        REL_JSON(struct rel_sequence_step, day, REL_JSON_NUM, .required = true, .most = STEP_DAYS),
        REL_JSON(struct rel_sequence_step, channel, REL_JSON_WORD, .words = rel_channel_words,
                 .nullable = true, .null = REL_CHANNELS),
        REL_JSON(struct rel_sequence_step, what, REL_JSON_TEXT, .required = true, .least = 1),
        REL_JSON_AS("template", struct rel_sequence_step, template_key, REL_JSON_TEXT),
    };
    static const struct rel_sequence_step fresh = {
        .channel = REL_CHANNELS, .what = "", .template_key = ""};
    static const struct rel_json_shape step_shape =
        REL_JSON_SHAPE(struct rel_sequence_step, step_members, .fresh = &fresh);
    static const struct rel_json_member members[] = {
        REL_JSON(struct rel_sequence, name, REL_JSON_TEXT, .required = true, .least = 1),
        REL_JSON(struct rel_sequence, words, REL_JSON_TEXT, .most = REL_MAX_LINE_SENTENCE),
        REL_JSON(struct rel_sequence, on_reply, REL_JSON_WORD, .words = rel_on_reply_words),
        REL_JSON(struct rel_sequence, steps, REL_JSON_OBJECTS, .required = true, .least = 1,
                 .shape = &step_shape, .most = STEPS),
    };
    static const struct rel_json_shape shape = REL_JSON_SHAPE(struct rel_sequence, members);

    return rel_api_no_query(request, err) ? err->status : rel_api_body(request, &shape, s, err);
}

enum rel_status
rel_api_sequence_post(struct rel_request *request, struct rel_response *response,
                      struct rel_err *err)
{
    struct rel_sequence s = {.name = "", .words = "", .builtin = "", .made = REL_NO_DAY};
    rel_id id, change;

    if (read_sequence(request, &s, err)
        || rel_practice_sequence_save(rel_api_ctx(request), &s, &id, &change, err))
        return err->status;
    return rel_api_created(response, "sequence", id, change);
}

enum rel_status
rel_api_sequence(struct rel_request *request, struct rel_response *response, struct rel_err *err)
{
    struct rel_sequence s;
    struct rel_enrolment_list people;
    struct rel_out out;

    if (rel_api_no_query(request, err)
        || rel_practice_sequence(rel_api_ctx(request), rel_request_var(request, "sequence"), &s,
                                 &people, err))
        return err->status;
    out = rel_api_out(response);
    rel_api_sequence_write(&out, &s, &people);
    return REL_OK;
}

/* The whole of it anew; of one that came with relatum the user's own copy is made. */
enum rel_status
rel_api_sequence_put(struct rel_request *request, struct rel_response *response,
                     struct rel_err *err)
{
    struct rel_sequence s;
    rel_id id, change;

    if (rel_practice_sequence(rel_api_ctx(request), rel_request_var(request, "sequence"), &s, NULL,
                              err))
        return err->status;
    s.steps = (struct rel_sequence_steps){0};
    if (read_sequence(request, &s, err)
        || rel_practice_sequence_save(rel_api_ctx(request), &s, &id, &change, err))
        return err->status;
    return rel_api_saved(response, "sequence", id, change);
}

enum rel_status
rel_api_enrolments(struct rel_request *request, struct rel_response *response, struct rel_err *err)
{
    struct rel_api_list wish = {.limit = 0};
    struct rel_ctx *ctx = rel_api_ctx(request);
    struct rel_enrolment_list list;
    struct rel_out out;

    if (rel_api_list(request, "closed", &wish, err))
        return err->status;
    if (rel_api_known(request, response))
        return REL_OK;
    if (rel_practice_enrolments(ctx, wish.contact, wish.also, &list, err))
        return err->status;
    out = rel_api_out(response);
    rel_api_enrolments_write(&out, &list);
    return REL_OK;
}

struct post_wish {
    const char *contact, *sequence;
    rel_day from;
};

enum rel_status
rel_api_enrolment_post(struct rel_request *request, struct rel_response *response,
                       struct rel_err *err)
{
    static const struct rel_json_member members[] = {
        REL_JSON(struct post_wish, contact, REL_JSON_TEXT, .required = true, .least = 1),
        REL_JSON(struct post_wish, sequence, REL_JSON_TEXT, .required = true, .least = 1),
        REL_JSON(struct post_wish, from, REL_JSON_DAY, .nullable = true),
    };
    static const struct rel_json_shape shape = REL_JSON_SHAPE(struct post_wish, members);
    struct post_wish wish = {.contact = "", .sequence = "", .from = REL_NO_DAY};
    struct rel_ctx *ctx = rel_api_ctx(request);
    rel_id contact, id, change;

    if (rel_api_no_query(request, err) || rel_api_body(request, &shape, &wish, err)
        || rel_api_who(ctx, "contact", wish.contact, &contact, err))
        return err->status;
    if (rel_practice_sequence_start(ctx, contact, wish.sequence, wish.from, &id, &change, err))
        return err->status;
    return rel_api_created(response, "enrolment", id, change);
}

struct act_wish {
    enum rel_enrolment_act act;
};

enum rel_status
rel_api_enrolment_patch(struct rel_request *request, struct rel_response *response,
                        struct rel_err *err)
{
    static const struct rel_json_member members[] = {
        REL_JSON(struct act_wish, act, REL_JSON_WORD, .words = rel_enrolment_act_words,
                 .required = true),
    };
    static const struct rel_json_shape shape = REL_JSON_SHAPE(struct act_wish, members);
    struct act_wish wish = {0};
    rel_id id, change;

    if (rel_api_no_query(request, err) || rel_api_id(request, "enrolment", &id, err)
        || rel_api_body(request, &shape, &wish, err)
        || rel_practice_enrolment(rel_api_ctx(request), id, wish.act, &change, err))
        return err->status;
    return rel_api_saved(response, "enrolment", id, change);
}
