#include "practice/standing.h"

#include "base/str.h"
#include "core/same.h"
#include "core/standing.h"
#include "core/touchpoint.h"
#include "lib/zone.h"
#include "practice/steps.h"
#include "store/agenda.h"
#include "store/circle.h"
#include "store/contact.h"
#include "store/interaction.h"
#include "store/promise.h"
#include "store/standing.h"
#include "store/touchpoint.h"

enum { MOST_OPEN = 1000 }; /* promises and plans of one pair */

/* Moments of contact, oldest first -> local days, each once. */
static struct rel_contact_days
days_of(struct rel_ctx *ctx, struct rel_arena *arena, const struct rel_moments *moments)
{
    struct rel_contact_days days = {0};

    for (size_t i = 0; i < moments->n; i++) {
        rel_day day = rel_zone_day(ctx->zone, moments->v[i].at);
        enum rel_direction direction = moments->v[i].direction;
        struct rel_contact_day *d = days.n ? &days.v[days.n - 1] : NULL;

        if (!d || d->day != day) {
            d = REL_ADD(arena, &days);
            d->day = day;
        }
        d->in |= direction != REL_OUTBOUND;
        d->out |= direction != REL_INBOUND;
    }
    return days;
}

/* The latest card or gift of mine. */
static rel_day
last_card(struct rel_ctx *ctx, const struct rel_moments *moments)
{
    for (size_t i = moments->n; i-- > 0;)
        if (moments->v[i].direction != REL_INBOUND
            && (moments->v[i].channel == REL_CARD || moments->v[i].channel == REL_GIFT))
            return rel_zone_day(ctx->zone, moments->v[i].at);
    return REL_NO_DAY;
}

static bool
awake(const struct rel_contact_plan *plan, const struct rel_standing *s, rel_day today)
{
    return plan->state == REL_RESTING
           && (plan->rest_until <= today || s->last_in_at > plan->state_since);
}

/* What was only planned is met by any contact from any source; what they were told stands until the
 * user says it was kept. */
static void
drop_met(struct rel_touchpoint_list *planned, rel_day last_outbound)
{
    size_t n = 0;

    for (size_t i = 0; i < planned->n; i++)
        if (planned->v[i].announced || !rel_touchpoint_met(&planned->v[i], last_outbound))
            planned->v[n++] = planned->v[i];
    planned->n = n;
}

static rel_day
earliest(const struct rel_touchpoint_list *planned)
{
    return planned->n ? planned->v[0].day : REL_NO_DAY;
}

/* What only somebody tended, or caught and new, has: plans, promises, dates, answers. */
static enum rel_status
read_plans(struct rel_ctx *ctx, struct rel_arena *arena, rel_id contact, struct rel_pair *pair,
           struct rel_err *err)
{
    struct rel_pair_facts *f = &pair->facts;
    struct rel_contact_dates dates;
    struct rel_agenda_answers answers;

    if (rel_promise_list(ctx->db, arena, ctx->user, ctx->book, contact, false, MOST_OPEN,
                         &f->promises, err)
        || rel_touchpoint_planned(ctx->db, arena, ctx->user, contact, &f->touchpoints, err)
        || rel_contact_dates(ctx->db, arena, contact, &dates, err)
        || rel_agenda_answers(ctx->db, arena, ctx->user, contact, &answers, err))
        return err->status;
    drop_met(&f->touchpoints, pair->standing.last_outbound);
    f->dates = dates.v;
    f->dates_n = dates.n;
    f->answers = answers.v;
    f->answers_n = answers.n;
    return REL_OK;
}

enum rel_status
rel_practice_pair(struct rel_ctx *ctx, struct rel_arena *arena, rel_id contact,
                  struct rel_pair *out, struct rel_err *err)
{
    struct rel_pair pair = {0};
    struct rel_contact_plan plan;
    struct rel_circle_list circles;
    struct rel_moments moments;

    if (rel_contact_plan(ctx->db, arena, ctx->book, contact, &plan, &pair.found, err))
        return err->status;
    if (!pair.found) {
        *out = pair;
        return REL_OK;
    }
    if (rel_interaction_moments(ctx->db, arena, ctx->user, contact, INT64_MIN, &moments, err)
        || rel_circle_of(ctx->db, arena, contact, &circles, err))
        return err->status;
    pair.name_key = plan.name_key;
    pair.days = days_of(ctx, arena, &moments);
    pair.vocabulary = rel_cadence_vocabulary(circles.v, circles.n);
    pair.cadence =
        rel_cadence_of(circles.v, circles.n, plan.cadence_days, plan.old_friend,
                       rel_zone_day(ctx->zone, plan.state_since ? plan.state_since : plan.created));
    pair.standing = rel_standing_init(ctx->user, contact, ctx->book);
    rel_standing_fold(&pair.standing, pair.days.v, pair.days.n, &pair.cadence);
    for (size_t i = 0; i < moments.n; i++)
        rel_standing_moment(&pair.standing, moments.v[i].at, moments.v[i].direction);
    pair.standing.zone = ctx->zone_name;
    pair.woken = awake(&plan, &pair.standing, ctx->today);
    pair.facts = (struct rel_pair_facts){
        .today = ctx->today,
        .contact = contact,
        .state = pair.woken ? REL_ACTIVE : plan.state,
        .caught = plan.caught,
        .created = rel_zone_day(ctx->zone, plan.created),
        .rest_until = plan.rest_until,
        .weight = rel_cadence_weight(circles.v, circles.n),
        .last_card = last_card(ctx, &moments),
        .date_channel = last_card(ctx, &moments) == REL_NO_DAY ? REL_CALL : REL_CARD,
        .days = pair.days.v,
        .days_n = pair.days.n,
    };
    if (plan.state != REL_CANDIDATE && read_plans(ctx, arena, contact, &pair, err))
        return err->status;
    rel_standing_plan(&pair.standing, &pair.cadence, pair.facts.state == REL_ACTIVE,
                      earliest(&pair.facts.touchpoints));
    pair.facts.standing = &pair.standing;
    if ((pair.facts.state == REL_ACTIVE || pair.facts.state == REL_RESTING)
        && rel_practice_steps(ctx, arena, &pair.facts, &pair.facts.steps, err))
        return err->status;
    *out = pair;
    out->facts.standing = &out->standing;
    return REL_OK;
}

static enum rel_status
write_agenda(struct rel_ctx *ctx, rel_id contact, const char *name_key,
             const struct rel_agenda *agenda, bool any, rel_agenda_aside aside, void *who,
             struct rel_err *err)
{
    const struct rel_agenda none = {0};

    if (aside == NULL)
        return rel_agenda_write(ctx->db, ctx->user, ctx->book, contact, name_key, agenda, err);
    if (any && rel_agenda_write(ctx->db, ctx->user, ctx->book, contact, "", &none, err))
        return err->status;
    for (size_t i = 0; i < agenda->n; i++) {
        struct rel_agenda_row row = agenda->v[i];

        row.contact = contact;
        if (aside(who, name_key, &row, err))
            return err->status;
    }
    return REL_OK;
}

static enum rel_status
refresh_one(struct rel_ctx *ctx, struct rel_arena *arena, rel_id contact, rel_agenda_aside aside,
            void *who, struct rel_err *err)
{
    struct rel_pair pair;
    struct rel_standing stored;
    struct rel_agenda agenda = {0}, rows;
    const char *name_key;
    bool found;

    if (rel_practice_pair(ctx, arena, contact, &pair, err)
        || rel_standing_load(ctx->db, arena, ctx->user, contact, &stored, &found, err)
        || rel_agenda_all_of(ctx->db, arena, ctx->user, contact, &rows, &name_key, err))
        return err->status;
    if (!pair.found) /* put away: its derived rows go */
        return rel_standing_remove(ctx->db, ctx->user, contact, err)
                   ? err->status
                   : rel_agenda_write(ctx->db, ctx->user, ctx->book, contact, "", &agenda, err);
    if (pair.woken && rel_contact_wake(ctx->db, ctx->book, contact, ctx->now, err))
        return err->status;
    rel_agenda_derive(arena, &pair.facts, &agenda);
    if (!(found
          && rel_standing_same(&stored, &pair.standing)) /* reading is cheap, writing is not */
        && rel_standing_write(ctx->db, &pair.standing, err))
        return err->status;
    if (!rel_agenda_same(&rows, &agenda) || (rows.n && !rel_str_is(name_key, pair.name_key)))
        return write_agenda(ctx, contact, pair.name_key, &agenda, rows.n > 0, aside, who, err);
    return REL_OK;
}

enum rel_status
rel_practice_standing_aside(struct rel_ctx *ctx, const rel_id *contacts, size_t n,
                            rel_agenda_aside aside, void *who, struct rel_err *err)
{
    REL_AUTO(rel_arena) *arena = rel_arena_new();

    for (size_t i = 0; i < n; i++) {
        rel_arena_reset(arena);
        if (refresh_one(ctx, arena, contacts[i], aside, who, err))
            return err->status;
    }
    return REL_OK;
}

enum rel_status
rel_practice_standing_refresh(struct rel_ctx *ctx, const rel_id *contacts, size_t n,
                              struct rel_err *err)
{
    return rel_practice_standing_aside(ctx, contacts, n, NULL, NULL, err);
}
