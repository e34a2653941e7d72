#include "practice/heard.h"

#include "base/limits.h"
#include "base/str.h"
#include "core/cadence.h"
#include "core/heard.h"
#include "core/prefer.h"
#include "practice/deed.h"
#include "practice/match_find.h"
#include "store/circle.h"
#include "store/contact.h"
#include "store/heard.h"

#include <string.h>

enum { MOST_PLAYED = 200 };

enum rel_status
rel_practice_heard(struct rel_ctx *ctx, rel_id contact, enum rel_heard_kind kind, bool closed,
                   size_t most, struct rel_heard_list *out, struct rel_err *err)
{
    struct rel_heard_list list;

    if (rel_heard_list(ctx->db, ctx->arena, ctx->user, ctx->book, contact, kind, closed, most,
                       &list, err))
        return err->status;
    for (size_t i = 0; i < list.n; i++)
        list.v[i].asks_on = rel_heard_asks_on(&list.v[i]);
    *out = list;
    return REL_OK;
}

enum rel_status
rel_practice_heard_one(struct rel_ctx *ctx, rel_id heard, struct rel_heard *out,
                       struct rel_err *err)
{
    if (rel_heard_load(ctx->db, ctx->arena, ctx->user, ctx->book, heard, out, err))
        return err->status;
    out->asks_on = rel_heard_asks_on(out);
    return REL_OK;
}

enum rel_status
rel_practice_heard_play_back(struct rel_ctx *ctx, rel_id contact, const char **out,
                             struct rel_err *err)
{
    struct rel_heard_list list;
    struct rel_circle_list circles;

    if (rel_practice_heard(ctx, contact, REL_HEARD_KINDS, false, MOST_PLAYED, &list, err)
        || rel_circle_of(ctx->db, ctx->arena, contact, &circles, err))
        return err->status;
    *out =
        rel_heard_play_back(ctx->arena, &list, rel_cadence_vocabulary(circles.v, circles.n), false);
    return REL_OK;
}

static enum rel_status
check_words(const char *words, struct rel_err *err)
{
    if (!words[strspn(words, " \t\r\n")]) {
        rel_fail(err, REL_BAD_INPUT, "what was heard has no words");
        return rel_advise(err, "words", "Say it in their words, such as \"need: a bookkeeper\".");
    }
    if (strlen(words) > REL_MAX_LINE_SENTENCE) {
        rel_fail(err, REL_BAD_INPUT, "what was heard is longer than %d bytes",
                 REL_MAX_LINE_SENTENCE);
        return rel_advise(err, "words", "Shorten it.");
    }
    return REL_OK;
}

static bool
is_hour(int hour)
{
    return hour >= -1 && hour <= 24;
}

enum rel_status
rel_practice_heard_check(struct rel_ctx *ctx, struct rel_heard *heard, struct rel_err *err)
{
    const char *words = heard->words;

    if (heard->kind == REL_HEARD_KINDS
        && !rel_heard_split(ctx->arena, heard->words, &heard->kind, &words)) {
        rel_fail(err, REL_BAD_INPUT, "which kind of thing did you hear?");
        return rel_advise(err, "kind",
                          "Put it in front (\"need: a bookkeeper\") or say --kind: need, goal, "
                          "problem, environment, family, interest, value, implication, closer or "
                          "away.");
    }
    heard->words = words;
    rel_prefer_read(heard);
    if (check_words(words, err))
        return err->status;
    if (strlen(heard->whose) > REL_MAX_NAME) {
        rel_fail(err, REL_BAD_INPUT, "whose it is is longer than %d bytes", REL_MAX_NAME);
        return rel_advise(err, "whose", "Shorten it.");
    }
    if (!is_hour(heard->from_hour) || !is_hour(heard->to_hour)
        || (heard->from_hour >= 0 && heard->from_hour == heard->to_hour)) {
        rel_fail(err, REL_BAD_INPUT, "these hours cannot be");
        return rel_advise(err, "hours", "Give full hours from 0 to 24, such as 9-12.");
    }
    return REL_OK;
}

enum rel_status
rel_practice_heard_in(struct rel_deed *deed, const struct rel_heard *heard, rel_id *out,
                      struct rel_err *err)
{
    struct rel_ctx *ctx = deed->ctx;
    struct rel_heard h = *heard;

    h.id = rel_id_new();
    h.book = ctx->book;
    h.user = ctx->user;
    if (h.day == REL_NO_DAY)
        h.day = ctx->today;
    if (rel_deed_row(deed, "heard", h.id, h.contact, err) || rel_heard_write(ctx->db, &h, err)
        || rel_practice_match_need_in(deed, h.id, err))
        return err->status;
    *out = h.id;
    return REL_OK;
}

enum rel_status
rel_practice_heard_add(struct rel_ctx *ctx, const struct rel_heard *heard, rel_id *out,
                       rel_id *change, struct rel_err *err)
{
    struct rel_heard h = *heard;
    struct rel_contact_hit who;
    rel_id id;
    REL_DEED(deed);

    h.state = REL_HEARD;
    h.reflected = h.answered = h.met = REL_NO_DAY;
    h.follows = 0;
    if (rel_practice_heard_check(ctx, &h, err)
        || rel_contact_hit(ctx->db, ctx->arena, ctx->book, h.contact, &who, err)
        || rel_deed_begin(&deed, ctx, "heard", err) || rel_practice_heard_in(&deed, &h, &id, err)
        || rel_deed_end(&deed, change, err, "Heard from %s (%s): %s", who.name,
                        rel_heard_kind_word(h.kind), h.words))
        return err->status;
    *out = id;
    return REL_OK;
}

/* The item in its contact's name, when it can still be answered. */
static enum rel_status
load_live(struct rel_ctx *ctx, rel_id id, struct rel_heard *h, struct rel_contact_hit *who,
          struct rel_err *err)
{
    if (rel_heard_load(ctx->db, ctx->arena, ctx->user, ctx->book, id, h, err)
        || rel_contact_hit(ctx->db, ctx->arena, ctx->book, h->contact, who, err))
        return err->status;
    if (!rel_heard_live(h) || h->met != REL_NO_DAY) {
        rel_fail(err, REL_CONFLICT, "this is closed already: %s",
                 h->met != REL_NO_DAY ? "met" : rel_heard_state_word(h->state));
        return rel_advise(err, "heard", "See: relatum heard list --all");
    }
    return REL_OK;
}

/* Their words; the old ones stay behind as corrected. */
static enum rel_status
carry_on(struct rel_deed *deed, const struct rel_heard *old, const char *words, rel_id *out,
         struct rel_err *err)
{
    struct rel_heard h = *old;

    h.words = words;
    h.state = REL_CONFIRMED;
    h.day = h.reflected = h.answered = deed->ctx->today;
    h.follows = old->id;
    return rel_practice_heard_in(deed, &h, out, err);
}

enum rel_status
rel_practice_heard_answer(struct rel_ctx *ctx, rel_id heard, enum rel_heard_state state,
                          const char *words, rel_id *out, rel_id *change, struct rel_err *err)
{
    struct rel_heard h;
    struct rel_contact_hit who;
    rel_id next = heard;
    REL_DEED(deed);

    if (state == REL_HEARD) {
        rel_fail(err, REL_BAD_INPUT,
                 "what was heard is reflected, confirmed, corrected or outdated");
        return rel_advise(err, "state", "Give one of these.");
    }
    if (state == REL_CORRECTED && check_words(words, err))
        return err->status;
    if (rel_deed_begin(&deed, ctx, "heard", err) || load_live(ctx, heard, &h, &who, err))
        return err->status;
    h.state = state;
    if (state == REL_REFLECTED || h.reflected == REL_NO_DAY)
        h.reflected = state == REL_OUTDATED ? h.reflected : ctx->today;
    if (state != REL_REFLECTED)
        h.answered = ctx->today;
    if (rel_deed_row(&deed, "heard", h.id, h.contact, err) || rel_heard_write(ctx->db, &h, err)
        || (state == REL_CORRECTED && carry_on(&deed, &h, words, &next, err))
        || rel_deed_end(&deed, change, err, "%s: \"%s\" is %s", who.name, h.words,
                        rel_heard_state_word(state)))
        return err->status;
    *out = next;
    return REL_OK;
}

enum rel_status
rel_practice_heard_met(struct rel_ctx *ctx, rel_id heard, rel_id *change, struct rel_err *err)
{
    struct rel_heard h;
    struct rel_contact_hit who;
    REL_DEED(deed);

    if (rel_deed_begin(&deed, ctx, "heard", err) || load_live(ctx, heard, &h, &who, err))
        return err->status;
    if (!rel_heard_can_be_met(h.kind)) {
        rel_fail(err, REL_BAD_INPUT, "only a need, a goal or a problem is met; this is %s",
                 rel_heard_kind_word(h.kind));
        return rel_advise(err, "heard", "When it no longer holds: relatum heard outdated ID");
    }
    h.met = ctx->today;
    if (rel_deed_row(&deed, "heard", h.id, h.contact, err) || rel_heard_write(ctx->db, &h, err))
        return err->status;
    return rel_deed_end(&deed, change, err, "%s: \"%s\" is met", who.name, h.words);
}
