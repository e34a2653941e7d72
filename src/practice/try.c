#include "practice/try.h"

#include "base/limits.h"
#include "base/str.h"
#include "core/agenda.h"
#include "core/cadence.h"
#include "core/template.h"
#include "core/try.h"
#include "practice/deed.h"
#include "practice/share.h"
#include "store/circle.h"
#include "store/contact.h"
#include "store/try.h"

#include <string.h>

enum { PEOPLE = 30, MOST_WEIGHT = 3, LOG = 200, BACK = 7 * 20, OVERDUE = 60 };

static const struct rel_share_try *
share_of(const char *act)
{
    for (size_t i = 0; i < rel_share_tries_n; i++)
        if (rel_str_is(rel_share_tries[i].key, act))
            return &rel_share_tries[i];
    return NULL;
}

static enum rel_status
dress(struct rel_ctx *ctx, struct rel_try *t, struct rel_err *err)
{
    const struct rel_share_try *share = share_of(t->act);
    struct rel_contact_hit who;

    t->question = share ? share->question : "What happened?";
    if (rel_contact_hit(ctx->db, ctx->arena, ctx->book, t->contact, &who, err))
        return err->status;
    t->name = who.name;
    return REL_OK;
}

/* An act that fits their circle's words and was not tried lately. */
static enum rel_status
choose_act(struct rel_ctx *ctx, const struct rel_try_list *past, rel_id contact, rel_day week,
           struct rel_try *out, struct rel_err *err)
{
    size_t start = rel_try_start(past, week, rel_share_tries_n);
    struct rel_circle_list circles;
    struct rel_contact_face face;
    struct rel_field_value given = {"given", ""};
    struct rel_field_values values = {&given, 1}, missing = {0};
    const char *fits;

    if (rel_circle_of(ctx->db, ctx->arena, contact, &circles, err)
        || rel_contact_face(ctx->db, ctx->arena, ctx->book, contact, &face, err))
        return err->status;
    fits = rel_vocabulary_word(rel_cadence_vocabulary(circles.v, circles.n));
    given.value =
        *face.given ? face.given : rel_strndup(ctx->arena, face.name, strcspn(face.name, " "));
    for (size_t i = 0; i < 2 * rel_share_tries_n; i++) {
        const struct rel_share_try *s = &rel_share_tries[(start + i) % rel_share_tries_n];
        bool free = i >= rel_share_tries_n || rel_try_act_free(past, s->key, week);

        if (!free || !(rel_str_is(s->vocabulary, "any") || rel_str_is(s->vocabulary, fits)))
            continue;
        *out = (struct rel_try){.book = ctx->book,
                                .user = ctx->user,
                                .contact = contact,
                                .week = week,
                                .act = s->key,
                                .words = rel_template_fill(ctx->arena, s->act, &values, &missing),
                                .answer = "",
                                .answered = REL_NO_DAY};
        return REL_OK;
    }
    return rel_fail(err, REL_NOT_FOUND, "there is nothing to try");
}

static enum rel_status
propose(struct rel_ctx *ctx, const struct rel_try_list *past, rel_day week, struct rel_try *out,
        struct rel_err *err)
{
    struct rel_id_list people = {0};
    size_t start;

    for (int weight = MOST_WEIGHT; weight > 0; weight--)
        if (rel_try_people(ctx->db, ctx->arena, ctx->user, ctx->book, weight, week - OVERDUE,
                           PEOPLE, &people, err))
            return err->status;
    start = rel_try_start(past, week, people.n);
    for (size_t i = 0; i < people.n; i++) {
        rel_id contact = people.v[(start + i) % people.n];

        if (rel_try_person_free(past, contact, week))
            return choose_act(ctx, past, contact, week, out, err);
    }
    if (people.n)
        return choose_act(ctx, past, people.v[start], week, out, err);
    rel_fail(err, REL_NOT_FOUND, "there is nobody to try something with yet");
    return rel_advise(err, "contact", "Choose whom to tend first: relatum pick");
}

enum rel_status
rel_practice_try(struct rel_ctx *ctx, struct rel_try *out, struct rel_err *err)
{
    rel_day week = rel_agenda_monday(ctx->today);
    struct rel_try_list past;
    struct rel_try t;

    if (rel_try_list(ctx->db, ctx->arena, ctx->user, ctx->book, week - BACK, LOG, &past, err))
        return err->status;
    for (size_t i = 0; i < past.n; i++)
        if (past.v[i].week == week && past.v[i].state != REL_TRY_DECLINED) {
            t = past.v[i];
            if (dress(ctx, &t, err))
                return err->status;
            *out = t;
            return REL_OK;
        }
    if (propose(ctx, &past, week, &t, err) || dress(ctx, &t, err))
        return err->status;
    *out = t;
    return REL_OK;
}

enum rel_status
rel_practice_try_answer(struct rel_ctx *ctx, enum rel_try_state state, const char *answer,
                        rel_id *out, rel_id *change, struct rel_err *err)
{
    static const char *const said[] = {"", "taken up", "done", "not done", "another one, please"};
    struct rel_try t;
    REL_DEED(deed);

    if (state == REL_TRY_PROPOSED) {
        rel_fail(err, REL_BAD_INPUT, "it is proposed already");
        return rel_advise(err, "state", "Say taken, done, not_done or declined.");
    }
    if (strlen(answer) > REL_MAX_LINE_SENTENCE) {
        rel_fail(err, REL_BAD_INPUT, "the answer is longer than %d bytes", REL_MAX_LINE_SENTENCE);
        return rel_advise(err, "answer", "Shorten it.");
    }
    if (rel_practice_try(ctx, &t, err))
        return err->status;
    if (t.state == REL_TRY_DONE || t.state == REL_TRY_NOT_DONE) {
        rel_fail(err, REL_CONFLICT, "this week's was answered already");
        return rel_advise(err, "state", "The next one comes on Monday.");
    }
    t.id = t.id ? t.id : rel_id_new();
    t.state = state;
    t.answer = answer;
    t.answered = state == REL_TRY_TAKEN ? REL_NO_DAY : ctx->today;
    if (rel_deed_begin(&deed, ctx, "try", err)
        || rel_deed_row(&deed, "practice_try", t.id, t.contact, err)
        || rel_try_write(ctx->db, &t, err)
        || rel_deed_end(&deed, change, err, "%s: something to try, %s", t.name, said[state]))
        return err->status;
    *out = t.id;
    return REL_OK;
}

enum rel_status
rel_practice_tries(struct rel_ctx *ctx, size_t most, struct rel_try_list *out, struct rel_err *err)
{
    struct rel_try_list list;

    if (rel_try_list(ctx->db, ctx->arena, ctx->user, ctx->book, REL_NO_DAY, most, &list, err))
        return err->status;
    for (size_t i = 0; i < list.n; i++)
        if (dress(ctx, &list.v[i], err))
            return err->status;
    *out = list;
    return REL_OK;
}
