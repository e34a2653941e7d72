#include "practice/doctor.h"

#include "base/str.h"
#include "core/forecast.h"
#include "core/same.h"
#include "practice/standing.h"
#include "store/agenda.h"
#include "store/contact.h"
#include "store/doctor.h"
#include "store/standing.h"

#include <string.h>

enum { CHUNK = 500 };

/* What a walk over all contacts finds. */
struct counts {
    int64_t looked_at, standing, stale, agenda, no_next;
};

/* Rows that ran out are worked out again by the roll: such a pair is not wrong, only due for it. */
static bool
same_agenda(const struct rel_agenda *stored, const struct rel_agenda *fresh, rel_day today)
{
    for (size_t i = 0; i < stored->n; i++)
        if (stored->v[i].until < today)
            return true;
    return rel_agenda_same(stored, fresh);
}

static enum rel_status
look_at(struct rel_ctx *ctx, struct rel_arena *arena, rel_id contact, struct counts *counts,
        struct rel_err *err)
{
    struct rel_pair pair;
    struct rel_standing stored;
    struct rel_agenda rows, fresh = {0};
    const char *name_key;
    bool found;

    if (rel_practice_pair(ctx, arena, contact, &pair, err)
        || rel_standing_load(ctx->db, arena, ctx->user, contact, &stored, &found, err)
        || rel_agenda_all_of(ctx->db, arena, ctx->user, contact, &rows, &name_key, err))
        return err->status;
    rel_agenda_derive(arena, &pair.facts, &fresh);
    counts->looked_at++;
    if (!found)
        counts->standing++;
    else if (stored.model != REL_FORECAST_VERSION || strcmp(stored.zone, ctx->zone_name) != 0)
        counts->stale++;
    else if (!pair.woken && !rel_standing_same(&stored, &pair.standing))
        counts->standing++;
    if (!pair.woken
        && (!same_agenda(&rows, &fresh, ctx->today)
            || (rows.n && !rel_str_is(name_key, pair.name_key))))
        counts->agenda++;
    if (pair.facts.state == REL_ACTIVE && pair.standing.next_touch == REL_NO_DAY)
        counts->no_next++;
    return REL_OK;
}

static enum rel_status
walk(struct rel_ctx *ctx, struct counts *counts, struct rel_err *err)
{
    REL_AUTO(rel_arena) *arena = rel_arena_new();
    struct rel_id_list ids;
    rel_id after = 0;

    do {
        rel_arena_reset(arena);
        ids = (struct rel_id_list){0};
        if (rel_contact_page(ctx->db, arena, ctx->book, after, CHUNK, &ids, err))
            return err->status;
        for (size_t i = 0; i < ids.n; i++)
            if (look_at(ctx, arena, ids.v[i], counts, err))
                return err->status;
        after = ids.n ? ids.v[ids.n - 1] : 0;
    } while (ids.n == CHUNK);
    return REL_OK;
}

static void
say(struct rel_ctx *ctx, struct rel_finding_list *list, const char *check, int64_t wrong,
    int64_t looked_at, const char *what, const char *remedy)
{
    *REL_ADD(ctx->arena, list) = (struct rel_finding){
        .check = check,
        .ok = !wrong,
        .n = wrong ? wrong : looked_at,
        .text = wrong
                    ? rel_printf(ctx->arena, "%lld %s.", (long long)wrong, what)
                    : rel_printf(ctx->arena, "All %lld contacts are right.", (long long)looked_at),
        .remedy = wrong ? remedy : "",
    };
}

enum rel_status
rel_practice_doctor(struct rel_ctx *ctx, struct rel_finding_list *out, struct rel_err *err)
{
    struct rel_finding_list list = {0};
    struct counts c = {0};

    if (rel_doctor_check(ctx->db, ctx->arena, &list, err) || walk(ctx, &c, err))
        return err->status;
    say(ctx, &list, "standing", c.standing, c.looked_at,
        "contacts stand otherwise than what happened says", "Run: relatum rebuild");
    say(ctx, &list, "forecast", c.stale, c.looked_at,
        "contacts were worked out by another version or in another time zone",
        "Run: relatum rebuild");
    say(ctx, &list, "agenda", c.agenda, c.looked_at,
        "contacts have other reasons than what is planned says", "Run: relatum rebuild");
    say(ctx, &list, "next step", c.no_next, c.looked_at, "active people have no next step",
        "See: relatum people --state active --sort next; plan one with: relatum next WHO DAY");
    *out = list;
    return REL_OK;
}
