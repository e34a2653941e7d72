#include "practice/today_row.h"

#include "base/str.h"
#include "core/prefer.h"
#include "core/promise.h"
#include "core/referral.h"
#include "core/today.h"
#include "core/words.h"
#include "lib/zone.h"
#include "practice/pace.h"
#include "practice/reasons.h"
#include "store/agenda.h"
#include "store/circle.h"
#include "store/contact.h"
#include "store/heard.h"
#include "store/interaction.h"
#include "store/promise.h"
#include "store/referral.h"
#include "store/standing.h"
#include "store/touchpoint.h"

#include <string.h>

enum { MOST_HEARD = 50 }; /* of closer and of away */
enum { LATEST = 16 };     /* interactions looked at for pace, channel and last words */

/* Everything that is known of the person, read once for all their reasons. */
struct known {
    struct rel_contact_face face;
    struct rel_circle_list circles;
    struct rel_standing standing;
    struct rel_cadence cadence;
    struct rel_moments latest; /* newest first */
    struct rel_contact_dates dates;
    struct rel_heard_list prefer; /* closer and away */
    struct rel_pace_facts pace;
    struct rel_words_facts facts;
};

static enum rel_status
read_known(struct rel_ctx *ctx, rel_id contact, struct known *k, struct rel_err *err)
{
    bool found;

    k->standing = rel_standing_init(ctx->user, contact, ctx->book);
    if (rel_contact_face(ctx->db, ctx->arena, ctx->book, contact, &k->face, err)
        || rel_circle_of(ctx->db, ctx->arena, contact, &k->circles, err)
        || rel_standing_load(ctx->db, ctx->arena, ctx->user, contact, &k->standing, &found, err)
        || rel_interaction_latest(ctx->db, ctx->arena, ctx->user, contact, LATEST, &k->latest, err)
        || rel_heard_prefer(ctx->db, ctx->arena, ctx->user, ctx->book, contact, MOST_HEARD,
                            &k->prefer, err))
        return err->status;
    k->cadence = rel_cadence_of(
        k->circles.v, k->circles.n, k->face.cadence_days, k->face.old_friend,
        rel_zone_day(ctx->zone, k->face.state_since ? k->face.state_since : k->face.created));
    return REL_OK;
}

/* Leaves out channels by which they never answer, when another is there. */
static size_t
answered_first(const struct rel_pace_facts *pace, enum rel_channel *welcome, size_t n)
{
    size_t kept = 0;

    for (size_t i = 0; i < n; i++)
        if (!rel_pace_avoids(pace, welcome[i]) || (i + 1 == n && kept == 0))
            welcome[kept++] = welcome[i];
    return kept;
}

/* Channels by which they can be reached, the most used of late first. */
static enum rel_channel
propose(const struct known *k)
{
    enum rel_channel recent[LATEST], welcome[3];
    size_t n = 0, calls = 0, mails = 0;
    bool call_first;

    for (size_t i = 0; i < k->latest.n; i++) {
        recent[i] = k->latest.v[i].channel;
        calls += recent[i] == REL_CALL || recent[i] == REL_MEETING || recent[i] == REL_VISIT;
        mails += recent[i] == REL_MAIL;
    }
    call_first = calls > mails || !*k->face.email;
    if (call_first && *k->face.phone)
        welcome[n++] = REL_CALL;
    if (*k->face.email)
        welcome[n++] = REL_MAIL;
    if (!call_first && *k->face.phone)
        welcome[n++] = REL_CALL;
    if (!n)
        welcome[n++] = REL_MESSAGE;
    n = answered_first(&k->pace, welcome, n);
    n = rel_prefer_order(&k->prefer, welcome, n);
    return rel_cadence_channel(recent, k->latest.n, welcome, n);
}

/* What to call them: the given name, else the first word of the name. */
static const char *
call_them(struct rel_arena *arena, const struct rel_contact_face *face)
{
    return *face->given ? face->given : rel_strndup(arena, face->name, strcspn(face->name, " "));
}

static void
fill_facts(struct rel_ctx *ctx, struct known *k)
{
    struct rel_words_facts *f = &k->facts;

    *f = (struct rel_words_facts){.today = ctx->today,
                                  .name = k->face.name,
                                  .given = call_them(ctx->arena, &k->face),
                                  .vocabulary = rel_cadence_vocabulary(k->circles.v, k->circles.n),
                                  .standing = &k->standing,
                                  .cadence = k->face.state == REL_ACTIVE ? &k->cadence : NULL,
                                  .caught = k->face.caught,
                                  .created = rel_zone_day(ctx->zone, k->face.created),
                                  .channel = propose(k)};
    f->last.day = f->last_in.day = REL_NO_DAY;
    f->last.subject = f->last_in.subject = "";
    for (size_t i = k->latest.n; i-- > 0;) {
        const struct rel_moment *m = &k->latest.v[i];

        f->last.day = rel_zone_day(ctx->zone, m->at);
        f->last.channel = m->channel;
        f->last.subject = m->subject;
        if (m->direction != REL_OUTBOUND) {
            f->last_in.day = f->last.day;
            f->last_in.channel = m->channel;
            f->last_in.subject = m->subject;
        }
    }
}

/* The promise, touchpoint or date that a reason rests on. */
static enum rel_status
find_record(struct rel_ctx *ctx, struct known *k, rel_id contact, const struct rel_reason *reason,
            struct rel_promise *promise, struct rel_touchpoint *touchpoint, struct rel_err *err)
{
    struct rel_words_facts *f = &k->facts;
    bool announced_or_promised = reason->kind == REL_KIND_PROMISE;

    f->promise = NULL;
    f->touchpoint = NULL;
    f->date = NULL;
    if (reason->kind == REL_KIND_DATE) {
        if (!k->dates.n && rel_contact_dates(ctx->db, ctx->arena, contact, &k->dates, err))
            return err->status;
        if (reason->row >= 0 && (size_t)reason->row < k->dates.n)
            f->date = &k->dates.v[reason->row];
        return REL_OK;
    }
    if (!reason->row)
        return REL_OK;
    if (announced_or_promised || reason->kind == REL_KIND_OPEN_LOOP) {
        if (!rel_promise_load(ctx->db, ctx->arena, ctx->user, ctx->book, reason->row, promise,
                              err)) {
            f->promise = promise;
            return REL_OK;
        }
        if (err->status != REL_NOT_FOUND)
            return err->status;
    }
    if (announced_or_promised || reason->kind == REL_KIND_TOUCHPOINT) {
        if (rel_touchpoint_load(ctx->db, ctx->arena, ctx->user, ctx->book, reason->row, touchpoint,
                                err))
            return err->status;
        f->touchpoint = touchpoint;
    }
    return REL_OK;
}

/* A record of the practice says it. One that is gone says nothing: the roll takes its row away. */
static enum rel_status
say_record(struct rel_ctx *ctx, const struct known *k, rel_id contact, struct rel_reason *reason,
           struct rel_today_row *row, struct rel_err *err)
{
    const struct rel_reason_rules *rules = rel_practice_reason_rules(reason->source);
    struct rel_reason_words words = {.label = "",
                                     .sentence = "",
                                     .evidence = "",
                                     .act = "",
                                     .draft = "",
                                     .channel = REL_CHANNELS};

    if (rules->say && rules->say(ctx, &k->facts, contact, reason, &words, err)
        && err->status != REL_NOT_FOUND)
        return err->status;
    reason->label = words.label;
    reason->sentence = rel_words_fit(ctx->arena, words.sentence, REL_WORDS_SENTENCE);
    reason->evidence = words.evidence;
    if (!row)
        return REL_OK;
    rel_words_act(ctx->arena, &k->facts, row);
    if (words.channel != REL_CHANNELS) {
        row->channel = words.channel;
        row->minutes = rel_today_minutes(reason->kind, words.channel);
        row->act = rel_printf(ctx->arena, "%s %s", rel_words_verb(words.channel), k->facts.given);
    }
    if (*words.act)
        row->act = words.act;
    row->draft = words.draft;
    if (words.minutes)
        row->minutes = words.minutes;
    return REL_OK;
}

/* The pace guard: instead of one more touch, room. The reason itself stands. */
static void
mind_the_pace(struct rel_ctx *ctx, const struct known *k, struct rel_reason *reason,
              struct rel_today_row *row)
{
    struct rel_pace_advice advice;

    if (reason->kind != REL_KIND_TOUCHPOINT && reason->kind != REL_KIND_COOLING)
        return;
    advice = rel_pace_of(ctx->arena, &k->pace, row->channel);
    if (advice.pace == REL_PACE_FINE)
        return;
    reason->evidence = advice.sentence;
    if (advice.until == REL_NO_DAY)
        return;
    row->act = rel_printf(ctx->arena, "Give %s room until %s", k->facts.given,
                          rel_words_day(ctx->arena, advice.until, ctx->today));
    row->draft = "";
    row->minutes = 0;
}

/* A cooling relationship shows what is at stake: the people they have sent. */
static enum rel_status
at_stake(struct rel_ctx *ctx, const struct known *k, rel_id contact, struct rel_reason *reason,
         struct rel_err *err)
{
    const char *stake;
    int64_t sent;

    if (rel_referral_sent(ctx->db, ctx->user, contact, &sent, err))
        return err->status;
    stake = rel_referral_stake(ctx->arena, k->facts.given, sent);
    if (*stake)
        reason->evidence =
            *reason->evidence ? rel_printf(ctx->arena, "%s; %s", reason->evidence, stake) : stake;
    return REL_OK;
}

/* Something sent since that speaks of it may have kept it: said, never done. */
static void
offer_to_close(struct rel_ctx *ctx, const struct known *k, const struct rel_promise *p,
               struct rel_reason *reason)
{
    for (size_t i = 0; i < k->latest.n; i++) {
        const struct rel_moment *m = &k->latest.v[i];

        if (m->direction == REL_INBOUND || rel_zone_day(ctx->zone, m->at) < p->made
            || !rel_promise_speaks_of(p, m->subject))
            continue;
        reason->evidence =
            rel_printf(ctx->arena, "%s; \"%s\" %s may have kept it: relatum promise kept",
                       reason->evidence, rel_words_fit(ctx->arena, m->subject, 40),
                       rel_words_on(ctx->arena, rel_zone_day(ctx->zone, m->at), ctx->today));
        return;
    }
}

static enum rel_status
say(struct rel_ctx *ctx, struct known *k, rel_id contact, struct rel_reason *reason,
    struct rel_today_row *row, struct rel_err *err)
{
    struct rel_promise promise;
    struct rel_touchpoint touchpoint;

    if (reason->source != REL_FROM_KIND)
        return say_record(ctx, k, contact, reason, row, err);
    if (find_record(ctx, k, contact, reason, &promise, &touchpoint, err))
        return err->status;
    rel_words_reason(ctx->arena, &k->facts, reason);
    if (k->facts.promise && reason->kind == REL_KIND_PROMISE)
        offer_to_close(ctx, k, k->facts.promise, reason);
    if (reason->kind == REL_KIND_COOLING && at_stake(ctx, k, contact, reason, err))
        return err->status;
    if (row) {
        rel_words_act(ctx->arena, &k->facts, row);
        mind_the_pace(ctx, k, reason, row);
    }
    return REL_OK;
}

static const char *
reach(const struct rel_contact_face *face, enum rel_channel channel)
{
    if (channel == REL_MAIL)
        return face->email;
    return channel == REL_CALL || channel == REL_MESSAGE ? face->phone : "";
}

enum rel_status
rel_practice_today_row(struct rel_ctx *ctx, double value, struct rel_today_row *row,
                       struct rel_err *err)
{
    struct known k = {.dates = {0}}; /* the dates are read when a reason rests on one */
    struct rel_agenda due;

    if (read_known(ctx, row->contact, &k, err)
        || rel_agenda_of(ctx->db, ctx->arena, ctx->user, row->contact, ctx->today, &due, err))
        return err->status;
    k.pace = rel_practice_pace_facts(ctx, &k.latest, call_them(ctx->arena, &k.face));
    fill_facts(ctx, &k);
    row->name = k.face.name;
    row->organization = k.face.organization;
    row->state = k.face.state;
    rel_today_reasons(ctx->arena, &due, ctx->today, row);
    if (say(ctx, &k, row->contact, &row->reason, row, err))
        return err->status;
    for (size_t i = 0; i < row->more_n; i++)
        if (say(ctx, &k, row->contact, &row->more[i], NULL, err))
            return err->status;
    row->reach = reach(&k.face, row->channel);
    row->care = rel_prefer_care(ctx->arena, &k.prefer, row->channel);
    row->order = rel_today_why(ctx->arena, row, value);
    return REL_OK;
}
