#include "practice/report.h"

#include "core/promise.h"
#include "core/pushaway.h"
#include "core/report.h"
#include "core/words.h"
#include "practice/standing.h"
#include "store/ask.h"
#include "store/contact.h"
#include "store/interaction.h"
#include "store/promise.h"
#include "store/pushaway.h"
#include "store/report.h"
#include "store/touchpoint.h"

enum { PAGE = 200, MOST_OF_ONE = 500, STRIKES = 5 };

/* What came before a silence: a push-away, a promise of mine that was not kept, or contact that
 * nobody answered. */
static enum rel_status
before(struct rel_ctx *ctx, struct rel_arena *arena, rel_id contact, const struct rel_pair *pair,
       const struct rel_promise_list *promises, const char **out, struct rel_err *err)
{
    rel_day last = pair->days.v[pair->days.n - 1].day;
    struct rel_pushaway_list cases;
    struct rel_habit habit = rel_pushaway_habit(pair->days.v, pair->days.n, REL_NO_DAY);

    if (rel_pushaway_of(ctx->db, arena, ctx->user, contact, MOST_OF_ONE, &cases, err))
        return err->status;
    *out = "";
    for (size_t i = 0; i < cases.n; i++)
        if (cases.v[i].state != REL_PUSHAWAY_NOT_THIS) {
            *out = rel_printf(ctx->arena, "push-away: %s", rel_pushaway_title(cases.v[i].signal));
            return REL_OK;
        }
    for (size_t i = 0; i < promises->n; i++) {
        const struct rel_promise *p = &promises->v[i];

        if (p->side == REL_MINE && p->due != REL_NO_DAY && p->due <= last + REL_REPORT_COHORT
            && (rel_promise_state_on(p, ctx->today) == REL_BROKEN || p->state == REL_LATE)) {
            *out = rel_printf(ctx->arena, "a promise of yours: %s",
                              rel_words_unstopped(ctx->arena, p->text));
            return REL_OK;
        }
    }
    if (habit.unanswered >= 2)
        *out = rel_printf(ctx->arena, "%d of yours were not answered", habit.unanswered);
    else if (!pair->days.v[pair->days.n - 1].out)
        *out = "they were in touch last; nobody answered";
    return REL_OK;
}

static void
strike(struct rel_ctx *ctx, struct rel_report *r, const struct rel_promise *p)
{
    size_t at = r->strikes.n;

    if (p->side != REL_MINE || rel_promise_state_on(p, ctx->today) != REL_BROKEN
        || (r->since != REL_NO_DAY && p->due < r->since))
        return;
    while (at > 0 && r->strikes.v[at - 1].due < p->due)
        at--;
    if (at == STRIKES)
        return;
    if (r->strikes.n < STRIKES)
        r->strikes.n++;
    for (size_t i = r->strikes.n - 1; i > at; i--)
        r->strikes.v[i] = r->strikes.v[i - 1];
    r->strikes.v[at] =
        (struct rel_report_strike){p->contact, "", rel_strdup(ctx->arena, p->text), p->due};
}

static enum rel_status
add_silent(struct rel_ctx *ctx, struct rel_arena *arena, struct rel_report *r, rel_id contact,
           const struct rel_pair *pair, rel_day met, const struct rel_promise_list *promises,
           struct rel_err *err)
{
    struct rel_report_person *p;

    r->silent.all++;
    if (r->silent.n == REL_REPORT_LIST)
        return REL_OK;
    p = REL_ADD(ctx->arena, &r->silent);
    *p = (struct rel_report_person){.contact = contact,
                                    .name = "",
                                    .met = met,
                                    .last = pair->days.v[pair->days.n - 1].day,
                                    .contacts = (int)pair->days.n};
    return before(ctx, arena, contact, pair, promises, &p->before, err);
}

static enum rel_status
add_contact(struct rel_ctx *ctx, struct rel_arena *arena, rel_id contact,
            struct rel_report_sum *sum, struct rel_err *err)
{
    struct rel_report_pair p = {.contact = contact};
    struct rel_contact_face face;
    struct rel_promise_list promises;
    struct rel_touchpoint_list closed;
    struct rel_ask_list asks;
    struct rel_moments moments;
    struct rel_pair pair;
    rel_day met;

    if (rel_practice_pair(ctx, arena, contact, &pair, err))
        return err->status;
    if (!pair.found || pair.facts.state == REL_CANDIDATE)
        return REL_OK;
    if (rel_contact_face(ctx->db, arena, ctx->book, contact, &face, err)
        || rel_interaction_moments(ctx->db, arena, ctx->user, contact, INT64_MIN, &moments, err)
        || rel_promise_list(ctx->db, arena, ctx->user, ctx->book, contact, true, MOST_OF_ONE,
                            &promises, err)
        || rel_touchpoint_closed(ctx->db, arena, ctx->user, contact, MOST_OF_ONE, &closed, err)
        || rel_ask_list(ctx->db, arena, ctx->user, ctx->book, contact, MOST_OF_ONE, &asks, err))
        return err->status;
    p.days = pair.days.v;
    p.n = pair.days.n;
    p.caught = face.caught;
    p.created = pair.facts.created;
    p.created_at = face.created;
    for (size_t i = 0; i < moments.n && !p.first_out_at; i++)
        if (moments.v[i].direction != REL_INBOUND)
            p.first_out_at = moments.v[i].at;
    if (rel_report_add(sum, &p, &met)
        && add_silent(ctx, arena, sum->report, contact, &pair, met, &promises, err))
        return err->status;
    for (size_t i = 0; i < promises.n; i++) {
        rel_report_promise(sum, &promises.v[i]);
        strike(ctx, sum->report, &promises.v[i]);
    }
    for (size_t i = 0; i < closed.n; i++)
        rel_report_announced(sum, &closed.v[i]);
    for (size_t i = 0; i < pair.facts.touchpoints.n; i++)
        rel_report_announced(sum, &pair.facts.touchpoints.v[i]);
    for (size_t i = 0; i < asks.n; i++)
        if (asks.v[i].side == REL_ASK_THEIRS)
            rel_report_invited(sum, pair.days.v, pair.days.n, asks.v[i].day);
    return REL_OK;
}

static enum rel_status
name(struct rel_ctx *ctx, rel_id contact, const char **out, struct rel_err *err)
{
    struct rel_contact_hit hit;

    if (rel_contact_hit(ctx->db, ctx->arena, ctx->book, contact, &hit, err))
        return err->status == REL_NOT_FOUND ? REL_OK : err->status; /* gone since */
    *out = hit.name;
    return REL_OK;
}

static enum rel_status
names(struct rel_ctx *ctx, struct rel_report *r, struct rel_err *err)
{
    for (size_t i = 0; i < r->silent.n; i++)
        if (name(ctx, r->silent.v[i].contact, &r->silent.v[i].name, err))
            return err->status;
    for (size_t i = 0; i < r->giving.n; i++)
        if (name(ctx, r->giving.v[i].contact, &r->giving.v[i].name, err))
            return err->status;
    for (size_t i = 0; i < r->strikes.n; i++)
        if (name(ctx, r->strikes.v[i].contact, &r->strikes.v[i].name, err))
            return err->status;
    return REL_OK;
}

enum rel_status
rel_practice_report(struct rel_ctx *ctx, rel_day since, struct rel_report *out, struct rel_err *err)
{
    REL_AUTO(rel_arena) *arena = rel_arena_new();
    struct rel_report_sum sum;
    struct rel_id_list page;
    rel_id after = 0;

    if (since != REL_NO_DAY && since > ctx->today) {
        rel_fail(err, REL_BAD_INPUT, "that day is still to come");
        return rel_advise(err, "since", "Give a day in the past.");
    }
    rel_report_begin(&sum, ctx->arena, out, since, ctx->today);
    do {
        page = (struct rel_id_list){0};
        if (rel_contact_page(ctx->db, ctx->arena, ctx->book, after, PAGE, &page, err))
            return err->status;
        for (size_t i = 0; i < page.n; i++) {
            rel_arena_reset(arena);
            if (add_contact(ctx, arena, page.v[i], &sum, err))
                return err->status;
            after = page.v[i];
        }
    } while (page.n == PAGE);
    rel_report_end(&sum);
    if (rel_report_sums(ctx->db, ctx->arena, ctx->user, ctx->book, since, ctx->today, out, err)
        || names(ctx, out, err))
        return err->status;
    return REL_OK;
}

const char *
rel_practice_report_share(struct rel_ctx *ctx, int64_t n, int64_t of)
{
    return rel_report_share(ctx->arena, n, of);
}

const char *
rel_practice_report_chance(struct rel_ctx *ctx, const struct rel_report_chance *bin)
{
    return rel_report_chance_words(ctx->arena, bin);
}
