#include "practice/capture.h"

#include "base/limits.h"
#include "base/str.h"
#include "lib/zone.h"
#include "practice/deed.h"
#include "practice/heard.h"
#include "practice/ledger.h"
#include "practice/log.h"
#include "practice/person_parts.h"
#include "practice/promise.h"
#include "practice/touchpoint.h"
#include "store/ask.h"
#include "store/contact.h"
#include "store/interaction.h"

#include <stdio.h>
#include <string.h>

enum { NOON = 12 * 60, MOST_PIECES = 200, MOST_ASKS = 20, ASK_AGAIN = 7, ASK_LATER = 30 };

/* One line on its way to be stored. */
struct saving {
    struct rel_ctx *ctx;
    const struct rel_pieces *pieces;
    rel_id *who;        /* of each piece: the contact of a who piece, 0 = it is none */
    struct rel_log log; /* who: those who took part */
    bool contact;       /* something happened: there is a channel */
    rel_id interaction;
    struct rel_captured done;
};

static const struct rel_piece *
first(const struct rel_pieces *pieces, enum rel_piece_kind kind)
{
    for (size_t i = 0; i < pieces->n; i++)
        if (pieces->v[i].kind == kind)
            return &pieces->v[i];
    return NULL;
}

/* When it was: the moment said, a past day without a time at noon, else now. */
static int64_t
moment(struct rel_ctx *ctx, const struct rel_piece *p)
{
    int64_t at;

    if (!p || (p->day == REL_NO_DAY && p->minute < 0))
        return ctx->now;
    if ((p->day == REL_NO_DAY || p->day == ctx->today) && p->minute < 0)
        return ctx->now;
    at = rel_zone_utc(ctx->zone, p->day == REL_NO_DAY ? ctx->today : p->day,
                      p->minute < 0 ? NOON : p->minute);
    /* "this evening", said in the morning: it is now */
    return at > ctx->now && p->day == ctx->today ? ctx->now : at;
}

static enum rel_status
check_piece(struct rel_ctx *ctx, const struct rel_pieces *pieces, size_t at, struct rel_err *err)
{
    const struct rel_piece *p = &pieces->v[at];
    struct rel_heard h = {.kind = p->heard,
                          .words = p->words,
                          .whose = p->whose,
                          .channel = REL_CHANNELS,
                          .from_hour = -1,
                          .to_hour = -1};
    bool bad = p->person >= 0
               && ((size_t)p->person >= pieces->n || pieces->v[p->person].kind != REL_PIECE_WHO);
    char field[48];

    snprintf(field, sizeof(field), "pieces[%zu]", at);
    if (bad) {
        rel_fail(err, REL_BAD_INPUT, "piece %zu is of somebody who is no piece", at + 1);
        return rel_advise(err, field, "person is the place of a who piece, or null.");
    }
    if (p->kind == REL_PIECE_HEARD && rel_practice_heard_check(ctx, &h, err))
        return err->status;
    if (p->kind == REL_PIECE_PROMISE && rel_practice_promise_check(ctx, p->words, p->day, err))
        return err->status;
    if (p->kind == REL_PIECE_NEXT && rel_practice_next_check(ctx, p->day, err))
        return err->status;
    if ((p->kind == REL_PIECE_LEDGER || p->kind == REL_PIECE_ASK) && !*p->words) {
        rel_fail(err, REL_BAD_INPUT, "what was given or asked has no words");
        return rel_advise(err, field, "Say what it was.");
    }
    if (p->kind == REL_PIECE_WHO && !p->contact
        && (!p->name[strspn(p->name, " ")] || strlen(p->name) > REL_MAX_NAME)) {
        rel_fail(err, REL_BAD_INPUT, "somebody new needs a name");
        return rel_advise(err, field, "Give a name, or the id of somebody known.");
    }
    return REL_OK;
}

static enum rel_status
prepare(struct saving *s, const char *uid, struct rel_err *err)
{
    const struct rel_pieces *pieces = s->pieces;
    const struct rel_piece *channel = first(pieces, REL_PIECE_CHANNEL),
                           *minutes = first(pieces, REL_PIECE_MINUTES);
    size_t others = 0;

    if (pieces->n > MOST_PIECES)
        return rel_fail(err, REL_BAD_INPUT, "more than %d pieces", MOST_PIECES);
    for (size_t i = 0; i < pieces->n; i++) {
        const struct rel_piece *p = &pieces->v[i];

        if (check_piece(s->ctx, pieces, i, err))
            return err->status;
        if (p->kind == REL_PIECE_WHO && (p->took_part || !channel))
            *REL_ADD(s->ctx->arena, &s->log.who) = p->contact;
        others += p->kind == REL_PIECE_HEARD || p->kind == REL_PIECE_PROMISE
                  || p->kind == REL_PIECE_NEXT || p->kind == REL_PIECE_LEDGER
                  || p->kind == REL_PIECE_ASK || p->kind == REL_PIECE_ANSWER;
    }
    s->contact = channel != NULL;
    if (!channel && !others) {
        rel_fail(err, REL_BAD_INPUT, "how were you in contact?");
        return rel_advise(err, "channel",
                          "Say it in the sentence (\"called Ana\"), or exactly: --who ANA "
                          "--channel call.");
    }
    s->log.uid = uid;
    s->log.channel = channel ? channel->channel : REL_MEETING;
    s->log.direction = channel ? channel->direction : REL_MUTUAL;
    s->log.at = moment(s->ctx, first(pieces, REL_PIECE_WHEN));
    s->log.minutes = minutes ? minutes->minutes : 0;
    s->log.note = pieces->text;
    s->log.next_what = "";
    if (s->log.channel >= REL_CHANNELS)
        return rel_fail(err, REL_BAD_INPUT, "channel: there is none");
    return rel_practice_log_check(s->ctx, &s->log, err);
}

/* The contacts behind the who pieces; new ones are made. */
static enum rel_status
people(struct saving *s, struct rel_deed *deed, struct rel_err *err)
{
    const struct rel_pieces *pieces = s->pieces;
    struct rel_contact_hit hit;
    size_t taking = 0;

    s->who = rel_alloc(s->ctx->arena, (pieces->n + 1) * sizeof(*s->who));
    for (size_t i = 0; i < pieces->n; i++) {
        const struct rel_piece *p = &pieces->v[i];
        struct rel_contact c = rel_contact_init();

        if (p->kind != REL_PIECE_WHO)
            continue;
        c.name = p->name;
        c.state = REL_ACTIVE;
        c.caught = REL_CAUGHT_LOG;
        if (p->contact) {
            if (rel_contact_hit(s->ctx->db, s->ctx->arena, s->ctx->book, p->contact, &hit, err))
                return err->status;
            s->who[i] = p->contact;
        } else if (rel_practice_person_check(&c, err)
                   || rel_practice_person_add_in(deed, &c, &s->who[i], err)) {
            return err->status;
        } else {
            s->done.made++;
        }
        if (p->took_part || !s->contact)
            s->log.who.v[taking++] = s->who[i];
    }
    return REL_OK;
}

static enum rel_status
save_heard(struct saving *s, struct rel_deed *deed, const struct rel_piece *p, rel_id contact,
           struct rel_err *err)
{
    struct rel_heard h = {.contact = contact,
                          .kind = p->heard,
                          .words = p->words,
                          .whose = p->whose,
                          .channel = REL_CHANNELS,
                          .from_hour = -1,
                          .to_hour = -1,
                          .state = REL_HEARD,
                          .day = rel_zone_day(s->ctx->zone, s->log.at),
                          .reflected = REL_NO_DAY,
                          .answered = REL_NO_DAY,
                          .met = REL_NO_DAY,
                          .interaction = s->contact ? s->interaction : 0};
    rel_id id;

    s->done.heard++;
    return rel_practice_heard_check(s->ctx, &h, err) ? err->status
                                                     : rel_practice_heard_in(deed, &h, &id, err);
}

static enum rel_status
save_promise(struct saving *s, struct rel_deed *deed, const struct rel_piece *p, rel_id contact,
             struct rel_err *err)
{
    struct rel_promise promise = {.contact = contact,
                                  .side = p->side,
                                  .text = p->words,
                                  .due = p->day,
                                  .made = rel_zone_day(s->ctx->zone, s->log.at),
                                  .interaction = s->contact ? s->interaction : 0};
    rel_id id;

    s->done.promises++;
    return rel_practice_promise_in(deed, &promise, &id, err);
}

static enum rel_status
save_next(struct saving *s, struct rel_deed *deed, const struct rel_piece *p, rel_id contact,
          struct rel_err *err)
{
    struct rel_touchpoint t = {.contact = contact,
                               .day = p->day,
                               .channel = p->channel,
                               .announced = p->announced,
                               .what = ""};
    rel_id id;

    (void)s;
    return rel_practice_next_in(deed, &t, &id, err);
}

static enum rel_status
save_ledger(struct saving *s, struct rel_deed *deed, const struct rel_piece *p, rel_id contact,
            struct rel_err *err)
{
    struct rel_ledger_entry e = {.contact = contact,
                                 .side = p->ledger,
                                 .kind = p->value,
                                 .words = p->words,
                                 .day = rel_zone_day(s->ctx->zone, s->log.at),
                                 .interaction = s->contact ? s->interaction : 0,
                                 .thanked = REL_NO_DAY,
                                 .returned = REL_NO_DAY};
    rel_id id;

    s->done.ledger++;
    return rel_practice_ledger_in(deed, &e, &id, err);
}

static void
answered(struct saving *s, struct rel_ask *a, enum rel_ask_answer answer)
{
    a->answer = answer;
    a->answered = rel_zone_day(s->ctx->zone, s->log.at);
    a->due = answer == REL_ASK_LATER ? s->ctx->today + ASK_LATER : REL_NO_DAY;
}

/* What was asked, with the answer when the line has it. */
static enum rel_status
save_ask(struct saving *s, struct rel_deed *deed, const struct rel_piece *p, rel_id contact,
         struct rel_err *err)
{
    const struct rel_piece *answer = first(s->pieces, REL_PIECE_ANSWER);
    struct rel_ask a = {.id = rel_id_new(),
                        .book = s->ctx->book,
                        .user = s->ctx->user,
                        .contact = contact,
                        .side = p->side == REL_MINE ? REL_ASK_MINE : REL_ASK_THEIRS,
                        .kind = REL_ASK_HELP,
                        .words = p->words,
                        .day = rel_zone_day(s->ctx->zone, s->log.at),
                        .answered = REL_NO_DAY,
                        .due = p->side == REL_MINE ? s->ctx->today + ASK_AGAIN : REL_NO_DAY,
                        .interaction = s->contact ? s->interaction : 0};

    if (answer && answer > p)
        answered(s, &a, answer->answer);
    s->done.asks++;
    return rel_deed_row(deed, "ask", a.id, contact, err) ? err->status
                                                         : rel_ask_write(s->ctx->db, &a, err);
}

/* An answer alone is to the newest ask of mine that is open. */
static enum rel_status
save_answer(struct saving *s, struct rel_deed *deed, const struct rel_piece *p, rel_id contact,
            struct rel_err *err)
{
    const struct rel_piece *ask = first(s->pieces, REL_PIECE_ASK);
    struct rel_ask_list asks;

    if (ask && ask < p)
        return REL_OK; /* stored with it */
    if (rel_ask_list(s->ctx->db, s->ctx->arena, s->ctx->user, s->ctx->book, contact, MOST_ASKS,
                     &asks, err))
        return err->status;
    for (size_t i = 0; i < asks.n; i++) {
        struct rel_ask *a = &asks.v[i];

        if (a->side != REL_ASK_MINE || a->answer != REL_ASK_OPEN)
            continue;
        answered(s, a, p->answer);
        return rel_deed_row(deed, "ask", a->id, contact, err) ? err->status
                                                              : rel_ask_write(s->ctx->db, a, err);
    }
    s->done.kept = "an answer, as nothing that you asked them is open";
    return REL_OK;
}

static enum rel_status
save_pieces(struct saving *s, struct rel_deed *deed, struct rel_err *err)
{
    static const struct {
        enum rel_status (*save)(struct saving *, struct rel_deed *, const struct rel_piece *,
                                rel_id, struct rel_err *);
        bool everybody; /* without a person: of all who took part, else of the first */
    } rules[REL_PIECE_LEFT + 1] = {
        [REL_PIECE_HEARD] = {save_heard, false}, [REL_PIECE_PROMISE] = {save_promise, true},
        [REL_PIECE_NEXT] = {save_next, true},    [REL_PIECE_LEDGER] = {save_ledger, false},
        [REL_PIECE_ASK] = {save_ask, false},     [REL_PIECE_ANSWER] = {save_answer, false},
    };

    for (size_t i = 0; i < s->pieces->n; i++) {
        const struct rel_piece *p = &s->pieces->v[i];

        if (p->kind == REL_PIECE_LEFT && s->contact
            && rel_interaction_left(s->ctx->db, s->ctx->book, s->interaction,
                                    rel_left_word(p->left), err))
            return err->status;
        if (!rules[p->kind].save)
            continue;
        if (p->person >= 0 && rules[p->kind].save(s, deed, p, s->who[p->person], err))
            return err->status;
        for (size_t k = 0; p->person < 0 && k < s->log.who.n; k++)
            if ((!k || rules[p->kind].everybody)
                && rules[p->kind].save(s, deed, p, s->log.who.v[k], err))
                return err->status;
    }
    return REL_OK;
}

enum rel_status
rel_practice_capture_save(struct rel_ctx *ctx, const struct rel_pieces *pieces, const char *uid,
                          struct rel_captured *out, struct rel_err *err)
{
    struct saving s = {.ctx = ctx, .pieces = pieces, .done = {.kept = ""}};
    struct rel_contact_hit hit;
    REL_DEED(deed);

    if (prepare(&s, uid, err))
        return err->status;
    s.interaction = s.done.logged.interaction = rel_practice_log_id(ctx, uid);
    if (rel_deed_begin(&deed, ctx, "log", err)
        || rel_interaction_exists(ctx->db, ctx->book, s.interaction, &s.done.logged.again, err))
        return err->status;
    if (!s.done.logged.again
        && (people(&s, &deed, err)
            || (s.contact && rel_practice_log_in(&deed, &s.log, s.interaction, err))
            || save_pieces(&s, &deed, err)
            || rel_contact_hit(ctx->db, ctx->arena, ctx->book, s.log.who.v[0], &hit, err)
            || rel_deed_end(&deed, &s.done.logged.change, err, "%s %s%s",
                            s.contact ? "Logged contact with" : "Noted what concerns", hit.name,
                            s.log.who.n > 1 ? " and others" : "")))
        return err->status;
    if (!s.contact)
        s.done.logged.interaction = 0;
    if (!s.done.logged.again && rel_practice_log_tell(ctx, &s.log, &s.done.logged, err))
        return err->status;
    *out = s.done;
    return REL_OK;
}
