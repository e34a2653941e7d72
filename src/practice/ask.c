#include "practice/ask.h"

#include "base/limits.h"
#include "core/promise.h"
#include "core/pushaway.h"
#include "core/readiness.h"
#include "practice/deed.h"
#include "practice/sequence.h"
#include "practice/standing.h"
#include "store/ask.h"
#include "store/contact.h"
#include "store/heard.h"
#include "store/promise.h"
#include "store/pushaway.h"

#include <string.h>

enum { MOST = 100, AGAIN = 7, LATER = 30 };

/* The latest need that was confirmed, and the latest that was only heard. */
static void
needs(const struct rel_heard_list *heard, struct rel_readiness_facts *f)
{
    for (size_t i = 0; i < heard->n; i++) {
        const struct rel_heard *h = &heard->v[i];

        if (h->kind != REL_HEARD_NEED && h->kind != REL_HEARD_PROBLEM && h->kind != REL_HEARD_GOAL)
            continue;
        if (h->state == REL_CONFIRMED)
            f->need = h->words;
        else
            f->unconfirmed = h->words;
    }
}

static enum rel_status
read_facts(struct rel_ctx *ctx, rel_id contact, struct rel_readiness_facts *f, struct rel_err *err)
{
    struct rel_contact_face face;
    struct rel_heard_list heard;
    struct rel_pushaway_list cases;
    struct rel_ask_list asks;
    struct rel_pair pair;

    if (rel_contact_face(ctx->db, ctx->arena, ctx->book, contact, &face, err)
        || rel_practice_pair(ctx, ctx->arena, contact, &pair, err)
        || rel_heard_list(ctx->db, ctx->arena, ctx->user, ctx->book, contact, REL_HEARD_KINDS,
                          false, MOST, &heard, err)
        || rel_ask_balance(ctx->db, ctx->user, contact, &f->gave, &f->took, err)
        || rel_pushaway_of(ctx->db, ctx->arena, ctx->user, contact, MOST, &cases, err)
        || rel_ask_list(ctx->db, ctx->arena, ctx->user, ctx->book, contact, MOST, &asks, err))
        return err->status;
    f->given =
        *face.given ? face.given : rel_strndup(ctx->arena, face.name, strcspn(face.name, " "));
    f->vocabulary = pair.vocabulary;
    f->points = pair.standing.forecast.n;
    needs(&heard, f);
    for (size_t i = 0; i < cases.n; i++)
        f->pushaway |= rel_pushaway_is_open(&cases.v[i]);
    for (size_t i = 0; i < pair.facts.promises.n; i++) {
        const struct rel_promise *p = &pair.facts.promises.v[i];

        if (p->side == REL_MINE && p->state == REL_OPEN && p->due != REL_NO_DAY
            && p->due < ctx->today)
            f->late_promise = p->text;
    }
    for (size_t i = 0; i < asks.n; i++) {
        f->invitations += asks.v[i].side == REL_ASK_THEIRS;
        if (asks.v[i].side == REL_ASK_MINE && asks.v[i].answer == REL_ASK_OPEN)
            f->open_ask = asks.v[i].words;
    }
    return REL_OK;
}

enum rel_status
rel_practice_readiness(struct rel_ctx *ctx, rel_id contact, struct rel_readiness *out,
                       struct rel_err *err)
{
    struct rel_readiness_facts facts = {
        .need = "", .unconfirmed = "", .late_promise = "", .open_ask = ""};

    if (read_facts(ctx, contact, &facts, err))
        return err->status;
    *out = rel_readiness(ctx->arena, &facts);
    return REL_OK;
}

static enum rel_status
check(struct rel_ctx *ctx, const struct rel_ask *a, struct rel_err *err)
{
    if (!*a->words || strlen(a->words) > REL_MAX_LINE_SENTENCE) {
        rel_fail(err, REL_BAD_INPUT, "what was asked has no words, or too many");
        return rel_advise(err, "words", "Say it in one sentence.");
    }
    if (a->day > ctx->today) {
        rel_fail(err, REL_BAD_INPUT, "that day is still to come");
        return rel_advise(err, "day", "Give the day when it was asked.");
    }
    if (a->due != REL_NO_DAY && (a->due < a->day || a->due > ctx->today + 3660)) {
        rel_fail(err, REL_BAD_INPUT, "the day to follow up lies before the asking, or too far");
        return rel_advise(err, "due", "Give a later day.");
    }
    return REL_OK;
}

enum rel_status
rel_practice_ask_add(struct rel_ctx *ctx, const struct rel_ask *ask, rel_id *out,
                     const char **warning, rel_id *change, struct rel_err *err)
{
    struct rel_ask a = *ask;
    struct rel_contact_hit who;
    struct rel_readiness ready;
    REL_DEED(deed);

    a.day = a.day == REL_NO_DAY ? ctx->today : a.day;
    if (check(ctx, &a, err) || rel_contact_hit(ctx->db, ctx->arena, ctx->book, a.contact, &who, err)
        || rel_practice_readiness(ctx, a.contact, &ready, err))
        return err->status;
    a.id = rel_id_new();
    a.book = ctx->book;
    a.user = ctx->user;
    a.answer = REL_ASK_OPEN;
    a.answered = REL_NO_DAY;
    if (a.side == REL_ASK_MINE && a.due == REL_NO_DAY)
        a.due = ctx->today + AGAIN;
    if (rel_deed_begin(&deed, ctx, "ask", err) || rel_deed_row(&deed, "ask", a.id, a.contact, err)
        || rel_ask_write(ctx->db, &a, err)
        || rel_deed_end(&deed, change, err,
                        a.side == REL_ASK_MINE ? "Asked %s: %s" : "%s asked: %s", who.name,
                        a.words))
        return err->status;
    *warning = a.side == REL_ASK_MINE && !ready.ready ? ready.sentence : "";
    *out = a.id;
    return REL_OK;
}

enum rel_status
rel_practice_ask_answer(struct rel_ctx *ctx, rel_id id, enum rel_ask_answer answer, rel_day due,
                        bool after_care, rel_id *change, struct rel_err *err)
{
    struct rel_ask a;
    struct rel_contact_hit who;
    rel_id enrolment;
    REL_DEED(deed);

    if (answer == REL_ASK_OPEN) {
        rel_fail(err, REL_BAD_INPUT, "what was the answer?");
        return rel_advise(err, "answer", "Say yes, no or later.");
    }
    if (due != REL_NO_DAY && (answer != REL_ASK_LATER || due < ctx->today)) {
        rel_fail(err, REL_BAD_INPUT, "a day to ask again belongs to \"later\", today or after");
        return rel_advise(err, "due", "Leave it out, or say later.");
    }
    if (rel_deed_begin(&deed, ctx, "ask", err)
        || rel_ask_load(ctx->db, ctx->arena, ctx->user, ctx->book, id, &a, err)
        || rel_contact_hit(ctx->db, ctx->arena, ctx->book, a.contact, &who, err))
        return err->status;
    if (a.answer == REL_ASK_YES || a.answer == REL_ASK_NO) {
        rel_fail(err, REL_CONFLICT, "this was answered already: %s", rel_ask_answer_word(a.answer));
        return rel_advise(err, "ask", "See: relatum ask list");
    }
    a.answer = answer;
    a.answered = ctx->today;
    a.due = answer != REL_ASK_LATER ? REL_NO_DAY : due == REL_NO_DAY ? ctx->today + LATER : due;
    if (rel_deed_row(&deed, "ask", id, a.contact, err) || rel_ask_write(ctx->db, &a, err))
        return err->status;
    if (answer == REL_ASK_YES && a.side == REL_ASK_MINE && after_care
        && rel_practice_sequence_start_in(&deed, a.contact, "after_yes", REL_NO_DAY, &enrolment,
                                          err))
        return err->status;
    return rel_deed_end(&deed, change, err, "%s said %s: %s",
                        a.side == REL_ASK_MINE ? who.name : "You", rel_ask_answer_word(answer),
                        a.words);
}

enum rel_status
rel_practice_asks(struct rel_ctx *ctx, rel_id contact, size_t most, struct rel_ask_list *out,
                  struct rel_err *err)
{
    return rel_ask_list(ctx->db, ctx->arena, ctx->user, ctx->book, contact, most, out, err);
}
