#include "api/circle.h"

#include "api/handler.h"
#include "practice/circle.h"

enum { DAYS = 3650, CONTACTS = 1000 };

void
rel_api_circle_put(struct rel_out *out, const char *key, const struct rel_circle *circle)
{
    rel_out_begin_object(out, key);
    rel_out_id(out, "id", circle->id);
    rel_out_text(out, "name", circle->name);
    rel_out_num(out, "weight", circle->weight);
    rel_out_text(out, "vocabulary", rel_vocabulary_word(circle->vocabulary));
    rel_out_begin_object(out, "rhythm");
    for (int i = 0; i < REL_PHASES; i++)
        rel_out_num(out, rel_phase_word((enum rel_phase)i), circle->rhythm.days[i]);
    rel_out_num(out, "new_until", circle->rhythm.new_until);
    rel_out_num(out, "growing_until", circle->rhythm.growing_until);
    rel_out_end(out);
    rel_out_num(out, "people", circle->people);
    rel_out_end(out);
}

void
rel_api_circles_write(struct rel_out *out, const struct rel_circle_list *circles)
{
    rel_out_begin_object(out, NULL);
    REL_OUT_LIST(out, "rows", circles, item, rel_api_circle_put(out, NULL, item));
    rel_out_end(out);
}

void
rel_api_circle_saved_write(struct rel_out *out, const struct rel_circle *circle, rel_id change)
{
    rel_out_begin_object(out, NULL);
    rel_api_circle_put(out, "circle", circle);
    rel_out_id(out, "change", change);
    rel_out_end(out);
}

static const struct rel_json_member rhythm_members[] = {
    REL_JSON_AS("new", struct rel_rhythm, days[REL_PHASE_NEW], REL_JSON_NUM, .least = 1,
                .most = DAYS),
    REL_JSON_AS("growing", struct rel_rhythm, days[REL_PHASE_GROWING], REL_JSON_NUM, .least = 1,
                .most = DAYS),
    REL_JSON_AS("settled", struct rel_rhythm, days[REL_PHASE_SETTLED], REL_JSON_NUM, .least = 1,
                .most = DAYS),
    REL_JSON_AS("old_friend", struct rel_rhythm, days[REL_PHASE_OLD_FRIEND], REL_JSON_NUM,
                .least = 1, .most = DAYS),
    REL_JSON(struct rel_rhythm, new_until, REL_JSON_NUM, .least = 1, .most = CONTACTS),
    REL_JSON(struct rel_rhythm, growing_until, REL_JSON_NUM, .least = 1, .most = CONTACTS),
};
static const struct rel_json_shape rhythm_shape = REL_JSON_SHAPE(struct rel_rhythm, rhythm_members);

static const struct rel_json_member members[] = {
    REL_JSON(struct rel_circle, name, REL_JSON_TEXT, .least = 1),
    REL_JSON(struct rel_circle, weight, REL_JSON_NUM, .least = 1, .most = 3),
    REL_JSON(struct rel_circle, vocabulary, REL_JSON_WORD, .words = rel_vocabulary_words),
    REL_JSON(struct rel_circle, rhythm, REL_JSON_OBJECT, .shape = &rhythm_shape),
};
static const struct rel_json_shape shape = REL_JSON_SHAPE(struct rel_circle, members);

enum rel_status
rel_api_circles(struct rel_request *request, struct rel_response *response, struct rel_err *err)
{
    struct rel_ctx *ctx = rel_api_ctx(request);
    struct rel_circle_list circles;
    struct rel_out out;

    if (rel_api_no_query(request, err))
        return err->status;
    if (rel_api_known(request, response))
        return REL_OK;
    if (rel_practice_circles(ctx, &circles, err))
        return err->status;
    out = rel_api_out(response);
    rel_api_circles_write(&out, &circles);
    return REL_OK;
}

static enum rel_status
find(struct rel_ctx *ctx, rel_id id, struct rel_circle *out, struct rel_err *err)
{
    struct rel_circle_list circles;

    if (rel_practice_circles(ctx, &circles, err))
        return err->status;
    for (size_t i = 0; i < circles.n; i++)
        if (circles.v[i].id == id) {
            *out = circles.v[i];
            return REL_OK;
        }
    rel_fail(err, REL_NOT_FOUND, "there is no circle with that id");
    return rel_advise(err, "circle", "GET /api/circles lists them.");
}

/* Stores it, and answers with what is stored. */
static enum rel_status
save(struct rel_ctx *ctx, const struct rel_circle *circle, struct rel_response *response,
     struct rel_err *err)
{
    struct rel_circle stored;
    rel_id id, change;
    struct rel_out out;

    if (rel_practice_circle_set(ctx, circle, &id, &change, err) || find(ctx, id, &stored, err))
        return err->status;
    out = rel_api_out(response);
    rel_api_circle_saved_write(&out, &stored, change);
    return REL_OK;
}

enum rel_status
rel_api_circle_post(struct rel_request *request, struct rel_response *response, struct rel_err *err)
{
    struct rel_ctx *ctx = rel_api_ctx(request);
    struct rel_circle circle = {
        .name = "", .weight = 2, .rhythm = REL_RHYTHM_DEFAULT, .book = ctx->book};

    if (rel_api_no_query(request, err) || rel_api_body(request, &shape, &circle, err))
        return err->status;
    if (!*circle.name) {
        rel_fail(err, REL_BAD_INPUT, "name is missing");
        return rel_advise(err, "name", "Give the circle a name.");
    }
    response->status = 201;
    return save(ctx, &circle, response, err);
}

enum rel_status
rel_api_circle_patch(struct rel_request *request, struct rel_response *response,
                     struct rel_err *err)
{
    struct rel_ctx *ctx = rel_api_ctx(request);
    struct rel_circle circle;
    rel_id id;

    if (rel_api_no_query(request, err) || rel_api_id(request, "circle", &id, err)
        || find(ctx, id, &circle, err) || rel_api_body(request, &shape, &circle, err))
        return err->status;
    return save(ctx, &circle, response, err);
}

static enum rel_status
member(struct rel_request *request, struct rel_response *response, bool in, struct rel_err *err)
{
    struct rel_ctx *ctx = rel_api_ctx(request);
    rel_id circle, contact, change;

    if (rel_api_no_query(request, err) || rel_api_id(request, "circle", &circle, err)
        || rel_api_contact(ctx, rel_request_var(request, "contact"), &contact, err)
        || rel_practice_circle_member(ctx, circle, contact, in, &change, err))
        return err->status;
    return rel_api_changed(response, change);
}

enum rel_status
rel_api_circle_join(struct rel_request *request, struct rel_response *response, struct rel_err *err)
{
    return member(request, response, true, err);
}

enum rel_status
rel_api_circle_leave(struct rel_request *request, struct rel_response *response,
                     struct rel_err *err)
{
    return member(request, response, false, err);
}
