#include "practice/today.h"

#include "base/str.h"
#include "core/agenda.h"
#include "core/pick.h"
#include "core/promise.h"
#include "core/today.h"
#include "practice/pick.h"
#include "practice/standing.h"
#include "practice/today_meeting.h"
#include "practice/today_row.h"
#include "store/agenda.h"
#include "store/people.h"
#include "store/promise.h"
#include "store/touchpoint.h"
#include "store/txn.h"
#include "store/user.h"

enum {
    WEIGHTS = 3,
    BEYOND = 4, /* rows shown behind the day's people, as "if there is time" */
    MOST_ROWS = 200,
    MOST_READ = 1 << 14, /* of one kind and weight; only one person with that many rows needs it */
    AHEAD_DAYS = 5,
    AHEAD_MOST = 60,   /* rows of one kind and weight counted for the days ahead */
    ACTIVE_MOST = 250, /* tended people are counted up to here */
    WORD_MOST = 500,
    ROLLED = 200,
};

/* How far back a kind can have fired and still be true, to the day: rows that ended stand first in
 * the index, and one day too many of them is thousands in a large book. */
static rel_day
since(enum rel_agenda_kind kind, rel_day today)
{
    if (kind == REL_KIND_OWED)
        return today - (REL_AGENDA_OWED_UNTIL - REL_AGENDA_OWED_AFTER);
    if (kind == REL_KIND_DATE)
        return today - REL_AGENDA_DATE_AFTER; /* fires on its day: no card has to be posted yet */
    if (kind == REL_KIND_COOLING)
        return rel_agenda_monday(today);
    return REL_NO_DAY;
}

/* The first rows of every kind and weight, `limit` of each: all that the list can need. */
static enum rel_status
read_due(struct rel_ctx *ctx, size_t limit, struct rel_today_dues *out, struct rel_err *err)
{
    struct rel_today_dues dues = {0};

    for (int kind = 0; kind < REL_KINDS; kind++) {
        rel_day to = kind == REL_KIND_COOLING ? rel_agenda_monday(ctx->today) : ctx->today;

        for (int weight = 1; weight <= WEIGHTS; weight++)
            if (rel_agenda_due(
                    ctx->db, ctx->arena, ctx->user, ctx->book, (enum rel_agenda_kind)kind, weight,
                    since((enum rel_agenda_kind)kind, ctx->today), to, limit, &dues, err))
                return err->status;
    }
    *out = dues;
    return REL_OK;
}

static double
value_of(const struct rel_today_dues *dues, const struct rel_today_row *row)
{
    for (size_t i = 0; i < dues->n; i++)
        if (dues->v[i].row.contact == row->contact && dues->v[i].row.kind == row->reason.kind)
            return dues->v[i].row.value;
    return 0;
}

static enum rel_status
list_rows(struct rel_ctx *ctx, size_t most, struct rel_today *t, struct rel_err *err)
{
    struct rel_today_dues dues;

    for (size_t limit = most + 1;; limit *= 4) {
        if (read_due(ctx, limit, &dues, err))
            return err->status;
        if (rel_today_order(ctx->arena, &dues, limit, most, ctx->today, &t->v, &t->n, &t->more)
            || limit > MOST_READ)
            break;
    }
    for (size_t i = 0; i < t->n; i++)
        if (rel_practice_today_row(ctx, value_of(&dues, &t->v[i]), &t->v[i], err))
            return err->status;
    return REL_OK;
}

/* Nobody is tended yet: the people the evidence speaks for, to pick from. */
static enum rel_status
suggest(struct rel_ctx *ctx, struct rel_today *t, struct rel_err *err)
{
    struct rel_pick_list picks;

    if (rel_practice_proposed(ctx, REL_PICK_TEN, &picks, err))
        return err->status;
    t->suggestions = true;
    t->v = rel_alloc(ctx->arena, (picks.n + 1) * sizeof(*t->v));
    for (size_t i = 0; i < picks.n; i++)
        t->v[t->n++] = (struct rel_today_row){
            .contact = picks.v[i].contact,
            .name = picks.v[i].name,
            .organization = picks.v[i].organization,
            .state = REL_UNSORTED,
            .cut = REL_GOOD_TODAY,
            .weight = 2,
            .reason = {.kind = REL_KIND_NEW,
                       .day = ctx->today,
                       .label = "Proposed",
                       .sentence = picks.v[i].evidence,
                       .evidence = "from your mail and address book"},
            .act = "Pick",
            .channel = REL_MESSAGE,
            .reach = "",
            .draft = "",
            .care = "",
            .order = "most contact both ways, lately",
        };
    return REL_OK;
}

static enum rel_status
your_word(struct rel_ctx *ctx, struct rel_word *out, struct rel_err *err)
{
    rel_day from = ctx->today - REL_PROMISE_WORD_DAYS;
    struct rel_promise_list promises;
    struct rel_touchpoint_list touchpoints;

    if (rel_promise_due_between(ctx->db, ctx->arena, ctx->user, ctx->book, from, ctx->today,
                                WORD_MOST, &promises, err)
        || rel_touchpoint_announced_between(ctx->db, ctx->arena, ctx->user, ctx->book, from,
                                            ctx->today, WORD_MOST, &touchpoints, err))
        return err->status;
    *out = rel_promise_word(ctx->arena, &promises, &touchpoints, ctx->today);
    return REL_OK;
}

static enum rel_status
days_ahead(struct rel_ctx *ctx, struct rel_today *t, struct rel_err *err)
{
    static const enum rel_agenda_kind kinds[] = {REL_KIND_PROMISE, REL_KIND_DATE,
                                                 REL_KIND_TOUCHPOINT};

    t->ahead_n = AHEAD_DAYS;
    for (int d = 0; d < AHEAD_DAYS; d++)
        t->ahead[d].day = ctx->today + d + 1;
    for (size_t k = 0; k < REL_COUNT(kinds); k++)
        for (int weight = 1; weight <= WEIGHTS; weight++) {
            int people[AHEAD_DAYS] = {0};

            if (rel_agenda_ahead(ctx->db, ctx->user, ctx->book, kinds[k], weight, ctx->today,
                                 AHEAD_DAYS, AHEAD_MOST, people, err))
                return err->status;
            for (int d = 0; d < AHEAD_DAYS; d++) {
                t->ahead[d].people += people[d];
                t->ahead[d].minutes += people[d] * rel_today_minutes(kinds[k], REL_CALL);
            }
        }
    return REL_OK;
}

enum rel_status
rel_practice_today(struct rel_ctx *ctx, size_t most, struct rel_today *out, struct rel_err *err)
{
    struct rel_today t = {.day = ctx->today};
    struct rel_me me;
    REL_TXN(moment); /* all of it is read as of one moment */

    if (rel_txn_begin_read(&moment, ctx->db, err)
        || rel_user_load(ctx->db, ctx->arena, ctx->user, ctx->book, &me, err))
        return err->status;
    if (!most)
        most = (size_t)me.daily_people + BEYOND;
    if (most > MOST_ROWS)
        most = MOST_ROWS;
    if (list_rows(ctx, most, &t, err)
        || rel_people_count(ctx->db, ctx->book, REL_ACTIVE, ACTIVE_MOST, &t.active, err)
        || (!t.n && !t.active && suggest(ctx, &t, err)) || your_word(ctx, &t.word, err)
        || rel_practice_today_meetings(ctx, &t, err) || days_ahead(ctx, &t, err))
        return err->status;
    if (!t.suggestions)
        t.minutes = rel_today_cut(t.v, t.n, me.daily_people, me.daily_minutes);
    *out = t;
    return REL_OK;
}

enum rel_status
rel_practice_today_roll(struct rel_ctx *ctx, bool *left, struct rel_err *err)
{
    struct rel_id_list ended = {0};
    REL_TXN(txn);

    if (rel_agenda_ended(ctx->db, ctx->arena, ctx->user, ctx->book, ctx->today, ROLLED, &ended,
                         err))
        return err->status;
    if (ended.n
        && (rel_txn_begin(&txn, ctx->db, err)
            || rel_practice_standing_refresh(ctx, ended.v, ended.n, err)
            || rel_txn_commit(&txn, err)))
        return err->status;
    *left = ended.n == ROLLED;
    return REL_OK;
}
