#include "practice/today_answer.h"

#include "base/limits.h"
#include "base/str.h"
#include "core/promise.h"
#include "core/today.h"
#include "practice/deed.h"
#include "practice/log.h"
#include "practice/person.h"
#include "practice/promise.h"
#include "practice/reasons.h"
#include "practice/today_row.h"
#include "store/agenda.h"
#include "store/contact.h"
#include "store/promise.h"
#include "store/touchpoint.h"

#include <string.h>

/* What the user answers: one person's row as Today shows it, and the reason that is meant. */
struct answered {
    struct rel_today_row row;
    struct rel_reason reason;
    struct rel_agenda due;
};

static enum rel_status
nothing_due(const struct rel_contact_hit *who, struct rel_err *err)
{
    rel_fail(err, REL_NOT_FOUND, "nothing of that is due with %s today", who->name);
    return rel_advise(err, "contact", "See: relatum today");
}

static enum rel_status
find_reason(struct rel_ctx *ctx, const struct rel_today_answer *a, struct answered *out,
            struct rel_err *err)
{
    struct rel_contact_hit who;
    struct rel_today_row *row = &out->row;

    if (rel_contact_hit(ctx->db, ctx->arena, ctx->book, a->contact, &who, err)
        || rel_agenda_of(ctx->db, ctx->arena, ctx->user, a->contact, ctx->today, &out->due, err))
        return err->status;
    if (!out->due.n)
        return nothing_due(&who, err);
    *row = (struct rel_today_row){.contact = a->contact, .weight = out->due.v[0].weight};
    rel_today_reasons(ctx->arena, &out->due, ctx->today, row);
    if (rel_practice_today_row(ctx, 0, row, err))
        return err->status;
    if (a->kind == REL_KINDS
        || (a->kind == row->reason.kind && (!a->row || a->row == row->reason.row))) {
        out->reason = row->reason;
        return REL_OK;
    }
    for (size_t i = 0; i < row->more_n; i++)
        if (row->more[i].kind == a->kind && (!a->row || a->row == row->more[i].row)) {
            out->reason = row->more[i];
            return REL_OK;
        }
    return nothing_due(&who, err);
}

static enum rel_status
write_answer(struct rel_deed *deed, const struct rel_today_answer *a, enum rel_agenda_kind kind,
             rel_id row, const char *word, rel_day until, struct rel_err *err)
{
    struct rel_ctx *ctx = deed->ctx;
    struct rel_agenda_answer answer = {.kind = kind, .row = row, .until = until};

    return rel_deed_row(deed, "answer", a->contact, a->contact, err)
               ? err->status
               : rel_agenda_answer_write(ctx->db, ctx->user, a->contact, &answer, word, a->why,
                                         ctx->now, err);
}

/* All that is due of this person waits: the row leaves the list as the user asked. */
static enum rel_status
later(struct rel_ctx *ctx, const struct rel_today_answer *a, const struct answered *what,
      rel_id *change, struct rel_err *err)
{
    rel_day until = a->until == REL_NO_DAY ? ctx->today + 1 : a->until;
    char day[REL_DAY_TEXT];
    REL_DEED(deed);

    if (until <= ctx->today || until > ctx->today + 3660) {
        rel_fail(err, REL_BAD_INPUT, "later needs a day after today");
        return rel_advise(err, "until", "Give a day such as tomorrow, monday or 2026-12-01.");
    }
    if (rel_deed_begin(&deed, ctx, "later", err))
        return err->status;
    for (size_t i = 0; i < what->due.n; i++)
        if (write_answer(&deed, a, what->due.v[i].kind, what->due.v[i].row, "later", until, err))
            return err->status;
    return rel_deed_end(&deed, change, err, "%s: later, on %s", what->row.name,
                        rel_day_words(until, ctx->today, day));
}

static enum rel_status
not_this(struct rel_ctx *ctx, const struct rel_today_answer *a, const struct answered *what,
         rel_id *change, struct rel_err *err)
{
    rel_day until = a->until == REL_NO_DAY ? REL_DAY_FOREVER : a->until;
    const struct rel_reason_rules *rules = rel_practice_reason_rules(what->reason.source);
    bool refused = rules->refuse && until == REL_DAY_FOREVER;
    REL_DEED(deed);

    if (rel_deed_begin(&deed, ctx, "not-this", err)
        || (refused && rules->refuse(&deed, a->contact, &what->reason, a->why, err)))
        return err->status;
    if (!refused
        && write_answer(&deed, a, what->reason.kind, what->reason.row, "not_this", until, err))
        return err->status;
    return rel_deed_end(&deed, change, err, "%s: not this (%s)", what->row.name,
                        what->reason.label);
}

/* Closes the promise or announced touchpoint that a reason rests on. */
static enum rel_status
keep(struct rel_deed *deed, const struct rel_reason *reason, rel_id contact, struct rel_err *err)
{
    struct rel_ctx *ctx = deed->ctx;
    struct rel_promise p;

    if (!reason->row || reason->source != REL_FROM_KIND
        || (reason->kind != REL_KIND_PROMISE && reason->kind != REL_KIND_OPEN_LOOP))
        return REL_OK;
    if (rel_promise_load(ctx->db, ctx->arena, ctx->user, ctx->book, reason->row, &p, err))
        return err->status == REL_NOT_FOUND ? REL_OK /* a touchpoint: the log closes it */
                                            : err->status;
    p.closed = ctx->today;
    p.state = rel_promise_kept_on(&p, ctx->today);
    return rel_deed_row(deed, "promise", p.id, contact, err) ? err->status
                                                             : rel_promise_write(ctx->db, &p, err);
}

static enum rel_status
done(struct rel_ctx *ctx, const struct rel_today_answer *a, const struct answered *what,
     rel_id *change, struct rel_err *err)
{
    struct rel_log log = {.uid = "",
                          .channel = what->row.channel,
                          .direction = REL_OUTBOUND,
                          .at = ctx->now,
                          .note = a->why,
                          .next_what = ""};
    rel_id contact = a->contact, interaction = rel_id_new();
    const struct rel_reason_rules *rules = rel_practice_reason_rules(what->reason.source);
    REL_DEED(deed);

    log.who.v = &contact;
    log.who.n = 1;
    if (rel_deed_begin(&deed, ctx, "done", err)
        || rel_practice_log_in(&deed, &log, interaction, err)
        || (rules->done && rules->done(&deed, contact, &what->reason, interaction, err))
        || keep(&deed, &what->reason, contact, err))
        return err->status;
    for (size_t i = 0; i < what->due.n; i++) /* a date was kept; cooling is met for now */
        if ((what->due.v[i].kind == REL_KIND_DATE || what->due.v[i].kind >= REL_KIND_GIVE)
            && write_answer(&deed, a, what->due.v[i].kind, what->due.v[i].row, "done",
                            what->due.v[i].kind == REL_KIND_DATE ? what->due.v[i].until + 1
                                                                 : ctx->today + 30,
                            err))
            return err->status;
    return rel_deed_end(&deed, change, err, "%s: done (%s)", what->row.name, what->row.act);
}

static enum rel_status
rest(struct rel_ctx *ctx, const struct rel_today_answer *a, const struct answered *what,
     rel_id *change, struct rel_err *err)
{
    (void)what;
    return rel_practice_person_state(ctx, a->contact, REL_RESTING,
                                     a->until == REL_NO_DAY ? REL_DAY_FOREVER : a->until, change,
                                     err);
}

enum rel_status
rel_practice_today_answer(struct rel_ctx *ctx, const struct rel_today_answer *answer,
                          struct rel_reason *reason, rel_id *change, struct rel_err *err)
{
    static enum rel_status (*const acts[])(struct rel_ctx *, const struct rel_today_answer *,
                                           const struct answered *, rel_id *, struct rel_err *) = {
        [REL_ANSWER_DONE] = done,
        [REL_ANSWER_LATER] = later,
        [REL_ANSWER_REST] = rest,
        [REL_ANSWER_NOT_THIS] = not_this,
    };
    struct answered what = {0};
    rel_id id;

    if (strlen(answer->why) > REL_MAX_NOTE)
        return rel_fail(err, REL_BAD_INPUT, "the reason is longer than %d bytes", REL_MAX_NOTE);
    if (find_reason(ctx, answer, &what, err) || acts[answer->answer](ctx, answer, &what, &id, err))
        return err->status;
    *reason = what.reason;
    *change = id;
    return REL_OK;
}
