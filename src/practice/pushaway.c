#include "practice/pushaway.h"

#include "base/limits.h"
#include "core/promise.h"
#include "core/pushaway.h"
#include "practice/deed.h"
#include "practice/share.h"
#include "practice/standing.h"
#include "store/contact.h"
#include "store/promise.h"
#include "store/pushaway.h"

#include <string.h>

enum { MOST_OF_ONE = 100, MOST_PROMISES = 50 };

const struct rel_playbook *
rel_practice_playbook(enum rel_signal signal)
{
    return &rel_share_playbooks[signal];
}

static enum rel_status
of_all(struct rel_ctx *ctx, bool closed, size_t most, struct rel_pushaway_list *out,
       struct rel_err *err)
{
    static const enum rel_pushaway_state states[] = {REL_PUSHAWAY_OPEN, REL_PUSHAWAY_ANSWERED,
                                                     REL_PUSHAWAY_REPAIRED, REL_PUSHAWAY_NOT_THIS};
    struct rel_pushaway_list list = {0};

    for (size_t s = 0; s < (closed ? 4 : 2) && list.n < most; s++) {
        struct rel_pushaway_list part;

        if (rel_pushaway_list(ctx->db, ctx->arena, ctx->user, ctx->book, states[s], most - list.n,
                              &part, err))
            return err->status;
        for (size_t i = 0; i < part.n; i++)
            *REL_ADD(ctx->arena, &list) = part.v[i];
    }
    *out = list;
    return REL_OK;
}

enum rel_status
rel_practice_pushaways(struct rel_ctx *ctx, rel_id contact, bool closed, size_t most,
                       struct rel_pushaway_list *out, struct rel_err *err)
{
    struct rel_pushaway_list all, list = {0};

    if (!contact)
        return of_all(ctx, closed, most, out, err);
    if (rel_pushaway_of(ctx->db, ctx->arena, ctx->user, contact, MOST_OF_ONE, &all, err))
        return err->status;
    for (int open = 1; open >= (closed ? 0 : 1); open--)
        for (size_t i = 0; i < all.n && list.n < most; i++)
            if (rel_pushaway_is_open(&all.v[i]) == (open == 1))
                *REL_ADD(ctx->arena, &list) = all.v[i];
    *out = list;
    return REL_OK;
}

/* What to call them: the given name, else the first word of the name. */
static enum rel_status
call_them(struct rel_ctx *ctx, rel_id contact, const char **out, struct rel_err *err)
{
    struct rel_contact_face face;

    if (rel_contact_face(ctx->db, ctx->arena, ctx->book, contact, &face, err))
        return err->status;
    *out = *face.given ? face.given : rel_strndup(ctx->arena, face.name, strcspn(face.name, " "));
    return REL_OK;
}

enum rel_status
rel_practice_noticed(struct rel_ctx *ctx, rel_id contact, struct rel_noticed_list *out,
                     struct rel_err *err)
{
    struct rel_noticed_list found = {0}, list = {0};
    struct rel_pushaway_list past;
    struct rel_pair pair;
    const char *given = "";

    if (call_them(ctx, contact, &given, err)
        || rel_practice_pair(ctx, ctx->arena, contact, &pair, err)
        || rel_pushaway_of(ctx->db, ctx->arena, ctx->user, contact, MOST_OF_ONE, &past, err))
        return err->status;
    if (pair.found)
        rel_pushaway_notice(ctx->arena, pair.days.v, pair.days.n, &past, given, ctx->today, &found);
    for (size_t i = 0; i < found.n; i++)
        if (found.v[i].day <= ctx->today && found.v[i].until >= ctx->today)
            *REL_ADD(ctx->arena, &list) = found.v[i];
    *out = list;
    return REL_OK;
}

static enum rel_status
check_words(const char *field, const char *words, struct rel_err *err)
{
    if (strlen(words) <= REL_MAX_LINE_SENTENCE)
        return REL_OK;
    rel_fail(err, REL_BAD_INPUT, "the words are longer than %d bytes", REL_MAX_LINE_SENTENCE);
    return rel_advise(err, field, "Shorten them.");
}

/* Fills in from what is noticed: the signal, and the evidence when no words were given. */
static enum rel_status
from_noticed(struct rel_ctx *ctx, struct rel_pushaway *p, struct rel_err *err)
{
    struct rel_noticed_list noticed;
    bool known = p->signal < REL_SIGNALS;

    if (rel_practice_noticed(ctx, p->contact, &noticed, err))
        return err->status;
    for (size_t i = 0; i < noticed.n; i++)
        if (!known || noticed.v[i].signal == p->signal) {
            p->signal = noticed.v[i].signal;
            p->evidence = *p->evidence ? p->evidence : noticed.v[i].evidence;
            return REL_OK;
        }
    if (known)
        return REL_OK;
    rel_fail(err, REL_NOT_FOUND, "nothing is noticed with them");
    return rel_advise(err, "signal",
                      "Say what happened: --signal curt (or slow, cancelled, late, "
                      "no_show, snide, cut_off ...).");
}

static enum rel_status
none_open(struct rel_ctx *ctx, rel_id contact, struct rel_err *err)
{
    struct rel_pushaway_list open;
    char id[REL_ID_TEXT];

    if (rel_practice_pushaways(ctx, contact, false, 1, &open, err))
        return err->status;
    if (!open.n)
        return REL_OK;
    rel_fail(err, REL_CONFLICT, "a case is open with them already");
    return rel_advise(err, "contact", "See: relatum pushaway show %s",
                      rel_id_text(open.v[0].id, id));
}

enum rel_status
rel_practice_pushaway_open(struct rel_ctx *ctx, rel_id contact, enum rel_signal signal,
                           const char *words, rel_day day, bool not_this, rel_id *out,
                           rel_id *change, struct rel_err *err)
{
    struct rel_pushaway p = {.id = rel_id_new(),
                             .book = ctx->book,
                             .user = ctx->user,
                             .contact = contact,
                             .signal = signal,
                             .evidence = words,
                             .day = day == REL_NO_DAY ? ctx->today : day,
                             .state = not_this ? REL_PUSHAWAY_NOT_THIS : REL_PUSHAWAY_OPEN,
                             .cause = "",
                             .response = "",
                             .due = not_this ? REL_NO_DAY : ctx->today,
                             .lesson = "",
                             .closed = not_this ? ctx->today : REL_NO_DAY};
    struct rel_contact_hit who;
    REL_DEED(deed);

    if (p.day > ctx->today) {
        rel_fail(err, REL_BAD_INPUT, "that day is still to come");
        return rel_advise(err, "day", "Give the day when it happened.");
    }
    if (check_words("words", words, err)
        || rel_contact_hit(ctx->db, ctx->arena, ctx->book, contact, &who, err)
        || none_open(ctx, contact, err) || from_noticed(ctx, &p, err)
        || rel_deed_begin(&deed, ctx, p.signal == REL_SIGNAL_BOTCH ? "botch" : "pushaway", err)
        || rel_deed_row(&deed, "pushaway", p.id, contact, err)
        || rel_pushaway_write(ctx->db, &p, err)
        || rel_deed_end(&deed, change, err,
                        not_this ? "%s: not a push-away (%s)" : "%s: push-away noted (%s)",
                        who.name, rel_pushaway_title(p.signal)))
        return err->status;
    *out = p.id;
    return REL_OK;
}

/* Changes a case that is still open: the change is made by `set`. */
static enum rel_status
change_open(struct rel_ctx *ctx, rel_id id, const struct rel_pushaway *set, const char *said,
            rel_id *change, struct rel_err *err)
{
    struct rel_pushaway p;
    struct rel_contact_hit who;
    REL_DEED(deed);

    if (check_words("cause", set->cause, err) || check_words("response", set->response, err)
        || check_words("lesson", set->lesson, err) || rel_deed_begin(&deed, ctx, "pushaway", err)
        || rel_pushaway_load(ctx->db, ctx->arena, ctx->user, ctx->book, id, &p, err)
        || rel_contact_hit(ctx->db, ctx->arena, ctx->book, p.contact, &who, err))
        return err->status;
    if (!rel_pushaway_is_open(&p)) {
        rel_fail(err, REL_CONFLICT, "this push-away is closed already: %s",
                 p.state == REL_PUSHAWAY_NOT_THIS ? "it was none"
                                                  : rel_pushaway_outcome_word(p.outcome));
        return rel_advise(err, "pushaway", "See: relatum pushaway list --all");
    }
    p.state = set->state;
    p.due = set->due;
    p.outcome = set->outcome;
    p.closed = set->closed;
    p.cause = *set->cause ? set->cause : p.cause;
    p.response = *set->response ? set->response : p.response;
    p.lesson = *set->lesson ? set->lesson : p.lesson;
    if (rel_deed_row(&deed, "pushaway", id, p.contact, err) || rel_pushaway_write(ctx->db, &p, err))
        return err->status;
    return rel_deed_end(&deed, change, err, "%s: push-away %s", who.name, said);
}

enum rel_status
rel_practice_pushaway_answer(struct rel_ctx *ctx, rel_id id, const char *cause,
                             const char *response, rel_day due, rel_id *change, struct rel_err *err)
{
    struct rel_pushaway set = {.state = REL_PUSHAWAY_ANSWERED,
                               .cause = cause,
                               .response = response,
                               .lesson = "",
                               .due = due == REL_NO_DAY ? ctx->today + REL_PUSHAWAY_AGAIN : due,
                               .closed = REL_NO_DAY};

    if (set.due < ctx->today || set.due > ctx->today + 3660) {
        rel_fail(err, REL_BAD_INPUT, "the day to look at it again has passed, or is too far");
        return rel_advise(err, "due", "Give a day, today or later.");
    }
    if (!*cause && !*response) {
        rel_fail(err, REL_BAD_INPUT, "nothing was said about it");
        return rel_advise(err, "response", "Say the likely cause, or what you did or will do.");
    }
    return change_open(ctx, id, &set, "answered", change, err);
}

enum rel_status
rel_practice_pushaway_close(struct rel_ctx *ctx, rel_id id, enum rel_pushaway_outcome outcome,
                            const char *lesson, rel_id *change, struct rel_err *err)
{
    struct rel_pushaway set = {.state = REL_PUSHAWAY_REPAIRED,
                               .cause = "",
                               .response = "",
                               .due = REL_NO_DAY,
                               .outcome = outcome,
                               .lesson = lesson,
                               .closed = ctx->today};

    if (outcome == REL_OUTCOME_NONE) {
        rel_fail(err, REL_BAD_INPUT, "how did it end?");
        return rel_advise(err, "outcome", "Say stronger, same or lost.");
    }
    return change_open(ctx, id, &set, rel_pushaway_outcome_word(outcome), change, err);
}

enum rel_status
rel_practice_pushaway_not_this(struct rel_ctx *ctx, rel_id id, rel_id *change, struct rel_err *err)
{
    struct rel_pushaway set = {.state = REL_PUSHAWAY_NOT_THIS,
                               .cause = "",
                               .response = "",
                               .lesson = "",
                               .due = REL_NO_DAY,
                               .closed = ctx->today};

    return change_open(ctx, id, &set, "was none", change, err);
}

enum rel_status
rel_practice_pushaway_view(struct rel_ctx *ctx, rel_id id, struct rel_pushaway_view *out,
                           struct rel_err *err)
{
    struct rel_pushaway_view view = {0};
    struct rel_promise_list all;
    struct rel_contact_hit who;

    if (rel_pushaway_load(ctx->db, ctx->arena, ctx->user, ctx->book, id, &view.pushaway, err)
        || rel_contact_hit(ctx->db, ctx->arena, ctx->book, view.pushaway.contact, &who, err)
        || rel_promise_list(ctx->db, ctx->arena, ctx->user, ctx->book, view.pushaway.contact, true,
                            MOST_PROMISES, &all, err))
        return err->status;
    view.name = who.name;
    view.book = rel_practice_playbook(view.pushaway.signal);
    for (size_t i = 0; i < all.n; i++) {
        struct rel_promise *p = &all.v[i];

        if (p->side != REL_MINE)
            continue;
        if (p->state == REL_OPEN) /* past its day for long or not: it can still be kept */
            *REL_ADD(ctx->arena, &view.promises) = *p;
        view.strikes += rel_promise_state_on(p, ctx->today) == REL_BROKEN;
    }
    *out = view;
    return REL_OK;
}
