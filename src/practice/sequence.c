#include "practice/sequence.h"

#include "base/str.h"
#include "core/sequence.h"
#include "lib/unicode.h"
#include "practice/deed.h"
#include "practice/share.h"
#include "practice/standing.h"
#include "practice/template.h"
#include "store/contact.h"
#include "store/sequence.h"

enum { MOST = 200, MOST_OF_ONE = 50 };

static struct rel_sequence
shared(struct rel_ctx *ctx, const struct rel_share_plan *p)
{
    struct rel_sequence s = {
        .name = p->name, .words = p->words, .builtin = p->key, .made = REL_NO_DAY};

    rel_on_reply_parse(p->on_reply, &s.on_reply);
    for (size_t i = 0; i < p->steps_n; i++) {
        struct rel_sequence_step *step = REL_ADD(ctx->arena, &s.steps);

        *step = (struct rel_sequence_step){.n = (int)i + 1,
                                           .day = p->steps[i].day,
                                           .what = p->steps[i].what,
                                           .template_key = p->steps[i].template_key};
        if (!rel_channel_parse(p->steps[i].channel, &step->channel))
            step->channel = REL_CHANNELS;
    }
    return s;
}

enum rel_status
rel_practice_sequences(struct rel_ctx *ctx, struct rel_sequence_list *out, struct rel_err *err)
{
    struct rel_sequence_list list;

    if (rel_sequence_list(ctx->db, ctx->arena, ctx->user, ctx->book, MOST, &list, err))
        return err->status;
    for (size_t i = 0; i < rel_share_plans_n; i++) {
        bool known = false;

        for (size_t k = 0; k < list.n; k++)
            known |= rel_str_is(list.v[k].builtin, rel_share_plans[i].key);
        if (!known)
            *REL_ADD(ctx->arena, &list) = shared(ctx, &rel_share_plans[i]);
    }
    *out = list;
    return REL_OK;
}

/* As the person stands on it today: mail that came and went since moves it. */
static enum rel_status
settle(struct rel_ctx *ctx, const struct rel_sequence *s, struct rel_enrolment *e,
       struct rel_err *err)
{
    struct rel_pair pair;

    if (rel_practice_pair(ctx, ctx->arena, e->contact, &pair, err))
        return err->status;
    *e = rel_sequence_now(ctx->arena, e, &s->steps, s->on_reply, pair.days.v, pair.days.n,
                          ctx->today);
    return REL_OK;
}

enum rel_status
rel_practice_sequence(struct rel_ctx *ctx, const char *which, struct rel_sequence *out,
                      struct rel_enrolment_list *people, struct rel_err *err)
{
    struct rel_sequence_list list;
    const char *folded = rel_unicode_fold(ctx->arena, which);
    rel_id id = 0;

    rel_id_parse(which, &id);
    if (rel_practice_sequences(ctx, &list, err))
        return err->status;
    for (size_t i = 0; i < list.n; i++) {
        const struct rel_sequence *s = &list.v[i];

        if (!(id && s->id == id) && !rel_str_is(s->builtin, which)
            && !rel_str_is(rel_unicode_fold(ctx->arena, s->name), folded))
            continue;
        if (people)
            *people = (struct rel_enrolment_list){0};
        if (people && s->id && rel_enrolment_on(ctx->db, ctx->arena, ctx->user, s->id, people, err))
            return err->status;
        for (size_t k = 0; people && k < people->n; k++)
            if (settle(ctx, s, &people->v[k], err))
                return err->status;
        *out = *s;
        return REL_OK;
    }
    rel_fail(err, REL_NOT_FOUND, "there is no sequence \"%s\"", which);
    return rel_advise(err, "sequence", "See: relatum sequence list");
}

/* Writes it with its steps; templates named by key get rows. */
static enum rel_status
write_in(struct rel_deed *deed, struct rel_sequence *s, struct rel_err *err)
{
    struct rel_ctx *ctx = deed->ctx;

    s->id = s->id ? s->id : rel_id_new();
    s->book = ctx->book;
    s->user = ctx->user;
    if (s->made == REL_NO_DAY)
        s->made = ctx->today;
    if (rel_deed_row(deed, "sequence", s->id, 0, err))
        return err->status;
    for (size_t i = 0; i < s->steps.n; i++) {
        struct rel_sequence_step *step = &s->steps.v[i];
        struct rel_template t;

        if (!step->id)
            step->id = rel_id_new();
        if (*step->template_key
            && (rel_practice_template(ctx, step->template_key, &t, err)
                || rel_practice_template_adopt(deed, &t, &step->template_id, err)))
            return err->status;
        if (rel_deed_row(deed, "sequence_step", step->id, 0, err))
            return err->status;
    }
    return rel_sequence_write(ctx->db, s, err);
}

/* Steps that were there before are remembered too, so that undo brings them back. */
static enum rel_status
note_old(struct rel_deed *deed, rel_id sequence, struct rel_err *err)
{
    struct rel_sequence old;

    if (!sequence)
        return REL_OK;
    if (rel_sequence_load(deed->ctx->db, deed->ctx->arena, deed->ctx->user, sequence, &old, err))
        return err->status;
    for (size_t i = 0; i < old.steps.n; i++)
        if (rel_deed_row(deed, "sequence_step", old.steps.v[i].id, 0, err))
            return err->status;
    return REL_OK;
}

enum rel_status
rel_practice_sequence_save(struct rel_ctx *ctx, const struct rel_sequence *sequence, rel_id *out,
                           rel_id *change, struct rel_err *err)
{
    struct rel_sequence s = *sequence, other;
    REL_DEED(deed);

    if (rel_sequence_check(&s, err))
        return err->status;
    if (!rel_practice_sequence(ctx, s.name, &other, NULL, err)) {
        if (other.id != s.id || !other.id) {
            rel_fail(err, REL_CONFLICT, "there is a sequence \"%s\" already", other.name);
            return rel_advise(err, "name", "Choose another name.");
        }
    } else if (err->status != REL_NOT_FOUND) {
        return err->status;
    }
    if (rel_deed_begin(&deed, ctx, "sequence", err) || note_old(&deed, s.id, err)
        || write_in(&deed, &s, err) || rel_deed_end(&deed, change, err, "Sequence: %s", s.name))
        return err->status;
    *out = s.id;
    return REL_OK;
}

/* Running or paused on that sequence; its id is 0 when not. */
static enum rel_status
enrolled(struct rel_ctx *ctx, rel_id contact, rel_id sequence, struct rel_enrolment *out,
         struct rel_err *err)
{
    struct rel_enrolment_list list;

    *out = (struct rel_enrolment){0};
    if (rel_enrolment_of(ctx->db, ctx->arena, ctx->user, contact, MOST_OF_ONE, &list, err))
        return err->status;
    for (size_t i = 0; i < list.n; i++)
        if (list.v[i].sequence == sequence && list.v[i].state <= REL_ENROLLED_PAUSED)
            *out = list.v[i];
    return REL_OK;
}

enum rel_status
rel_practice_sequence_start_in(struct rel_deed *deed, rel_id contact, const char *which,
                               rel_day from, rel_id *out, struct rel_err *err)
{
    struct rel_ctx *ctx = deed->ctx;
    struct rel_sequence s;
    struct rel_enrolment e;

    if (rel_practice_sequence(ctx, which, &s, NULL, err) || (!s.id && write_in(deed, &s, err))
        || enrolled(ctx, contact, s.id, &e, err))
        return err->status;
    if (e.id) {
        *out = 0;
        return REL_OK;
    }
    from = from == REL_NO_DAY ? ctx->today : from;
    e = (struct rel_enrolment){.id = rel_id_new(),
                               .book = ctx->book,
                               .user = ctx->user,
                               .contact = contact,
                               .sequence = s.id,
                               .started = from,
                               .step = 1,
                               .due = from + s.steps.v[0].day,
                               .state = REL_ENROLLED_RUNNING,
                               .why = "",
                               .since = from};
    if (rel_deed_row(deed, "enrolment", e.id, contact, err)
        || rel_enrolment_write(ctx->db, &e, err))
        return err->status;
    *out = e.id;
    return REL_OK;
}

enum rel_status
rel_practice_sequence_start(struct rel_ctx *ctx, rel_id contact, const char *which, rel_day from,
                            rel_id *out, rel_id *change, struct rel_err *err)
{
    struct rel_contact_hit who;
    struct rel_sequence s;
    rel_id id;
    REL_DEED(deed);

    if (from != REL_NO_DAY && (from < ctx->today || from > ctx->today + 3660)) {
        rel_fail(err, REL_BAD_INPUT, "the start needs a day, today or later");
        return rel_advise(err, "from", "Give a day such as monday or 2026-12-01.");
    }
    if (rel_contact_hit(ctx->db, ctx->arena, ctx->book, contact, &who, err)
        || rel_practice_sequence(ctx, which, &s, NULL, err))
        return err->status;
    if (who.state != REL_ACTIVE) {
        rel_fail(err, REL_CONFLICT, "%s is not among those you tend", who.name);
        return rel_advise(err, "contact", "Choose them first: relatum pick WHO");
    }
    if (rel_deed_begin(&deed, ctx, "sequence", err)
        || rel_practice_sequence_start_in(&deed, contact, which, from, &id, err))
        return err->status;
    if (!id) {
        rel_fail(err, REL_CONFLICT, "%s is on \"%s\" already", who.name, s.name);
        return rel_advise(err, "contact", "See: relatum sequence show \"%s\"", s.name);
    }
    if (rel_deed_end(&deed, change, err, "%s: %s begins", who.name, s.name))
        return err->status;
    *out = id;
    return REL_OK;
}

static enum rel_status
act_on(struct rel_ctx *ctx, const struct rel_sequence *s, struct rel_enrolment *e,
       enum rel_enrolment_act act, struct rel_err *err)
{
    if (e->state >= REL_ENROLLED_STOPPED) {
        rel_fail(err, REL_CONFLICT, "that sequence is over for them: %s",
                 rel_enrolment_state_word(e->state));
        return rel_advise(err, "enrolment", "Start it again: relatum sequence start WHO NAME");
    }
    if (act == REL_ENROLMENT_SKIP) {
        e->state = REL_ENROLLED_RUNNING;
        rel_sequence_advance(e, &s->steps, ctx->today);
        return REL_OK;
    }
    e->state = act == REL_ENROLMENT_PAUSE  ? REL_ENROLLED_PAUSED
               : act == REL_ENROLMENT_STOP ? REL_ENROLLED_STOPPED
                                           : REL_ENROLLED_RUNNING;
    e->why = act == REL_ENROLMENT_GO_ON ? "" : "by hand";
    e->since = ctx->today;
    if (act == REL_ENROLMENT_GO_ON && e->due < ctx->today)
        e->due = ctx->today;
    return REL_OK;
}

enum rel_status
rel_practice_enrolment(struct rel_ctx *ctx, rel_id id, enum rel_enrolment_act act, rel_id *change,
                       struct rel_err *err)
{
    struct rel_contact_hit who;
    struct rel_enrolment e;
    struct rel_sequence s;
    REL_DEED(deed);

    if (rel_deed_begin(&deed, ctx, "sequence", err)
        || rel_enrolment_load(ctx->db, ctx->arena, ctx->user, ctx->book, id, &e, err)
        || rel_sequence_load(ctx->db, ctx->arena, ctx->user, e.sequence, &s, err)
        || settle(ctx, &s, &e, err)
        || rel_contact_hit(ctx->db, ctx->arena, ctx->book, e.contact, &who, err)
        || act_on(ctx, &s, &e, act, err) || rel_deed_row(&deed, "enrolment", id, e.contact, err)
        || rel_enrolment_write(ctx->db, &e, err))
        return err->status;
    return rel_deed_end(&deed, change, err, "%s: %s %s", who.name, s.name,
                        act == REL_ENROLMENT_SKIP ? "step passed over"
                                                  : rel_enrolment_state_word(e.state));
}

static enum rel_status
of_contact(struct rel_ctx *ctx, rel_id contact, bool closed, struct rel_enrolment_list *out,
           struct rel_err *err)
{
    struct rel_enrolment_list list;

    if (rel_enrolment_of(ctx->db, ctx->arena, ctx->user, contact, MOST_OF_ONE, &list, err))
        return err->status;
    for (size_t i = 0; i < list.n; i++) {
        struct rel_sequence s;

        if (rel_sequence_load(ctx->db, ctx->arena, ctx->user, list.v[i].sequence, &s, err)
            || settle(ctx, &s, &list.v[i], err))
            return err->status;
        if (closed || list.v[i].state <= REL_ENROLLED_PAUSED)
            *REL_ADD(ctx->arena, out) = list.v[i];
    }
    return REL_OK;
}

enum rel_status
rel_practice_enrolments(struct rel_ctx *ctx, rel_id contact, bool closed,
                        struct rel_enrolment_list *out, struct rel_err *err)
{
    struct rel_enrolment_list list = {0};
    struct rel_sequence_list all;

    if (contact) {
        if (of_contact(ctx, contact, closed, &list, err))
            return err->status;
        *out = list;
        return REL_OK;
    }
    if (rel_sequence_list(ctx->db, ctx->arena, ctx->user, ctx->book, MOST, &all, err))
        return err->status;
    for (size_t i = 0; i < all.n; i++) {
        struct rel_enrolment_list on;

        if (rel_enrolment_on(ctx->db, ctx->arena, ctx->user, all.v[i].id, &on, err))
            return err->status;
        for (size_t k = 0; k < on.n; k++) {
            if (settle(ctx, &all.v[i], &on.v[k], err))
                return err->status;
            if (closed || on.v[k].state <= REL_ENROLLED_PAUSED)
                *REL_ADD(ctx->arena, &list) = on.v[k];
        }
    }
    *out = list;
    return REL_OK;
}

enum rel_status
rel_practice_sequence_touched(struct rel_deed *deed, rel_id contact, rel_day day,
                              struct rel_err *err)
{
    struct rel_ctx *ctx = deed->ctx;
    struct rel_enrolment_list list;

    if (rel_enrolment_of(ctx->db, ctx->arena, ctx->user, contact, MOST_OF_ONE, &list, err))
        return err->status;
    for (size_t i = 0; i < list.n; i++) {
        struct rel_enrolment *e = &list.v[i];
        struct rel_sequence s;

        if (e->state != REL_ENROLLED_RUNNING || day < e->started
            || day < e->due - REL_SEQUENCE_EARLY)
            continue;
        if (rel_sequence_load(ctx->db, ctx->arena, ctx->user, e->sequence, &s, err))
            return err->status;
        rel_sequence_advance(e, &s.steps, day);
        if (rel_deed_row(deed, "enrolment", e->id, contact, err)
            || rel_enrolment_write(ctx->db, e, err))
            return err->status;
    }
    return REL_OK;
}
