#include "api/person.h"

#include "api/ask.h"
#include "api/circle.h"
#include "api/contact.h"
#include "api/handler.h"
#include "api/promise.h"
#include "api/touchpoint.h"
#include "base/limits.h"
#include "practice/person.h"

enum { PEOPLE = 50, TIMELINE = 20, CURSOR = 4096 };

void
rel_api_people_row_put(struct rel_out *out, const struct rel_people_row *row)
{
    rel_out_begin_object(out, NULL);
    rel_out_id(out, "contact", row->contact);
    rel_out_text(out, "name", row->name);
    rel_out_text(out, "organization", row->organization);
    rel_out_text(out, "kind", rel_contact_kind_word(row->kind));
    rel_out_text(out, "state", rel_contact_state_word(row->state));
    rel_out_text(out, "circle", row->circle);
    rel_out_num_or_null(out, "warmth", row->warmth, -1);
    rel_out_text(out, "warmth_word", row->warmth_word);
    rel_out_day(out, "last_contact", row->last_contact);
    rel_out_day(out, "next_touch", row->next_touch);
    rel_out_text(out, "email", row->email);
    rel_out_text(out, "phone", row->phone);
    rel_out_end(out);
}

void
rel_api_people_write(struct rel_out *out, const struct rel_people *people)
{
    rel_out_begin_object(out, NULL);
    REL_OUT_LIST(out, "rows", people, item, rel_api_people_row_put(out, item));
    rel_out_text_or_null(out, "next", people->next);
    rel_out_num_or_null(out, "total", people->total, -1);
    rel_out_end(out);
}

static void
put_standing(struct rel_out *out, const struct rel_standing *s)
{
    rel_out_begin_object(out, "standing");
    rel_out_num(out, "days", s->forecast.n);
    rel_out_num(out, "inbound_days", s->inbound_days);
    rel_out_num(out, "outbound_days", s->outbound_days);
    rel_out_day(out, "last_contact", s->last_contact);
    rel_out_day(out, "last_inbound", s->last_inbound);
    rel_out_day(out, "last_outbound", s->last_outbound);
    rel_out_text(out, "phase", rel_phase_word(s->phase));
    rel_out_num(out, "answered", s->answered);
    rel_out_day(out, "due", s->due);
    rel_out_day(out, "next_touch", s->next_touch);
    rel_out_day(out, "cools_on", s->cools_on);
    rel_out_day(out, "cold_on", s->cold_on);
    rel_out_end(out);
}

static void
put_measures(struct rel_out *out, const struct rel_measures *m)
{
    rel_out_begin_object(out, "measures");
    rel_out_num_or_null(out, "warmth", m->warmth, -1);
    rel_out_text(out, "warmth_word", m->warmth_word);
    rel_out_num(out, "strength", m->strength);
    rel_out_text(out, "strength_word", m->strength_word);
    rel_out_num(out, "trend", m->trend);
    rel_out_text(out, "health", m->health);
    rel_out_text(out, "sentence", m->sentence);
    rel_out_end(out);
}

static void
put_interaction(struct rel_out *out, const struct rel_interaction *i)
{
    rel_out_begin_object(out, NULL);
    rel_out_id(out, "id", i->id);
    rel_out_time(out, "at", i->at);
    rel_out_num(out, "minutes", i->minutes);
    rel_out_text(out, "channel", rel_channel_word(i->channel));
    rel_out_text(out, "direction", rel_direction_word(i->direction));
    rel_out_text(out, "subject", i->subject);
    rel_out_text(out, "note", i->note);
    rel_out_text(out, "left", i->left);
    rel_out_id(out, "import_id", i->import_id);
    REL_OUT_LIST(out, "who", &i->who, item, rel_out_id(out, NULL, *item));
    rel_out_end(out);
}

void
rel_api_person_write(struct rel_out *out, const struct rel_person *person)
{
    rel_out_begin_object(out, NULL);
    rel_api_contact_put(out, "contact", &person->contact);
    REL_OUT_LIST(out, "circles", &person->circles, item, rel_api_circle_put(out, NULL, item));
    put_standing(out, &person->standing);
    put_measures(out, &person->measures);
    rel_api_readiness_put(out, "readiness", &person->readiness);
    REL_OUT_LIST(out, "promises", &person->promises, item, rel_api_promise_put(out, NULL, item));
    REL_OUT_LIST(out, "touchpoints", &person->touchpoints, item,
                 rel_api_touchpoint_put(out, NULL, item));
    REL_OUT_LIST(out, "timeline", &person->timeline, item, put_interaction(out, item));
    rel_out_bool(out, "timeline_more", person->timeline_more);
    rel_out_end(out);
}

struct people_wish {
    struct rel_people_query query;
    enum rel_contact_state state;
};

enum rel_status
rel_api_people(struct rel_request *request, struct rel_response *response, struct rel_err *err)
{
    static const struct rel_json_member members[] = {
        REL_JSON_AS("q", struct people_wish, query.text, REL_JSON_TEXT),
        REL_JSON_AS("state", struct people_wish, state, REL_JSON_WORD,
                    .words = rel_contact_state_words),
        REL_JSON_AS("circle", struct people_wish, query.circle, REL_JSON_TEXT),
        REL_JSON_AS("tag", struct people_wish, query.tag, REL_JSON_TEXT),
        REL_JSON_AS("order", struct people_wish, query.order, REL_JSON_WORD,
                    .words = rel_people_order_words),
        REL_JSON_AS("limit", struct people_wish, query.limit, REL_JSON_NUM, .least = 1,
                    .most = REL_MAX_PAGE),
        REL_JSON_AS("cursor", struct people_wish, query.cursor, REL_JSON_TEXT, .most = CURSOR),
    };
    static const struct rel_json_shape shape = REL_JSON_SHAPE(struct people_wish, members);
    struct people_wish wish = {
        .query = {.text = "", .state = "", .circle = "", .tag = "", .limit = PEOPLE, .cursor = ""},
        .state = REL_ARCHIVED + 1,
    };
    struct rel_ctx *ctx = rel_api_ctx(request);
    struct rel_people people;
    struct rel_out out;

    if (rel_api_query(request, &shape, &wish, err))
        return err->status;
    if (rel_api_known(request, response))
        return REL_OK;
    wish.query.state = rel_contact_state_word(wish.state);
    if (rel_practice_people(ctx, &wish.query, &people, err))
        return err->status;
    out = rel_api_out(response);
    rel_api_people_write(&out, &people);
    rel_api_keep(request, response);
    return REL_OK;
}

struct person_wish {
    int timeline;
    int64_t before;
};

enum rel_status
rel_api_person(struct rel_request *request, struct rel_response *response, struct rel_err *err)
{
    static const struct rel_json_member members[] = {
        REL_JSON(struct person_wish, timeline, REL_JSON_NUM, .most = REL_MAX_PAGE),
        REL_JSON(struct person_wish, before, REL_JSON_TIME),
    };
    static const struct rel_json_shape shape = REL_JSON_SHAPE(struct person_wish, members);
    struct person_wish wish = {TIMELINE, INT64_MAX};
    struct rel_ctx *ctx = rel_api_ctx(request);
    struct rel_person person;
    struct rel_out out;
    rel_id id;

    if (rel_api_query(request, &shape, &wish, err)
        || rel_api_contact(ctx, rel_request_var(request, "contact"), &id, err))
        return err->status;
    if (rel_api_known(request, response))
        return REL_OK;
    if (rel_practice_person(ctx, id, wish.timeline, wish.before, &person, err))
        return err->status;
    out = rel_api_out(response);
    rel_api_person_write(&out, &person);
    rel_api_keep(request, response);
    return REL_OK;
}
