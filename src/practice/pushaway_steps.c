#include "practice/pushaway_steps.h"

#include "core/pushaway.h"
#include "store/pushaway.h"

enum { MOST = 100 };

enum rel_status
rel_practice_pushaway_steps(struct rel_ctx *ctx, struct rel_arena *arena,
                            const struct rel_pair_facts *facts, struct rel_steps *out,
                            struct rel_err *err)
{
    struct rel_pushaway_list past;
    struct rel_noticed_list noticed = {0};

    if (rel_pushaway_of(ctx->db, arena, ctx->user, facts->contact, MOST, &past, err))
        return err->status;
    for (size_t i = 0; i < past.n; i++)
        if (rel_pushaway_is_open(&past.v[i]))
            *REL_ADD(arena, out) = (struct rel_step){.kind = REL_KIND_PUSHAWAY,
                                                     .source = REL_FROM_PUSHAWAY,
                                                     .row = past.v[i].id,
                                                     .day = past.v[i].due,
                                                     .until = REL_DAY_FOREVER};
    rel_pushaway_notice(arena, facts->days, facts->days_n, &past, "", ctx->today, &noticed);
    for (size_t i = 0; i < noticed.n; i++)
        if (noticed.v[i].until >= ctx->today)
            *REL_ADD(arena, out) = (struct rel_step){.kind = REL_KIND_PUSHAWAY,
                                                     .source = REL_FROM_PUSHAWAY,
                                                     .row = noticed.v[i].signal + 1,
                                                     .day = noticed.v[i].day,
                                                     .until = noticed.v[i].until};
    return REL_OK;
}

static bool
waits(const struct rel_step *step)
{
    return step->kind == REL_KIND_GIVE || step->source == REL_FROM_ASK
           || step->source == REL_FROM_ENROLMENT || step->source == REL_FROM_MATCH;
}

void
rel_practice_pushaway_pause(struct rel_steps *steps)
{
    bool open = false;
    size_t n = 0;

    for (size_t i = 0; i < steps->n; i++)
        open |= steps->v[i].source == REL_FROM_PUSHAWAY && steps->v[i].row > REL_SIGNALS;
    for (size_t i = 0; open && i < steps->n; i++)
        if (!waits(&steps->v[i]))
            steps->v[n++] = steps->v[i];
    if (open)
        steps->n = n;
}
