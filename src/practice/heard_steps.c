#include "practice/heard_steps.h"

#include "core/heard.h"
#include "store/heard.h"

enum { MOST_HEARD = 500 };

/* Not before the user's own answer to it. */
static rel_day
put_off(const struct rel_pair_facts *facts, rel_id row, rel_day day)
{
    for (size_t i = 0; i < facts->answers_n; i++)
        if (facts->answers[i].kind == REL_KIND_PRACTICE && facts->answers[i].row == row
            && facts->answers[i].until > day)
            day = facts->answers[i].until;
    return day;
}

enum rel_status
rel_practice_heard_steps(struct rel_ctx *ctx, struct rel_arena *arena,
                         const struct rel_pair_facts *facts, struct rel_steps *out,
                         struct rel_err *err)
{
    struct rel_heard_list list;
    rel_day first = REL_DAY_FOREVER;
    rel_id row = 0;

    if (rel_heard_list(ctx->db, arena, ctx->user, ctx->book, facts->contact, REL_HEARD_KINDS, false,
                       MOST_HEARD, &list, err))
        return err->status;
    for (size_t i = 0; i < list.n; i++) {
        rel_day day = put_off(facts, list.v[i].id, rel_heard_asks_on(&list.v[i]));

        if (day < first) {
            first = day;
            row = list.v[i].id;
        }
    }
    if (row)
        *REL_ADD(arena, out) = (struct rel_step){.kind = REL_KIND_PRACTICE,
                                                 .source = REL_FROM_HEARD,
                                                 .row = row,
                                                 .day = first,
                                                 .until = REL_DAY_FOREVER};
    return REL_OK;
}
