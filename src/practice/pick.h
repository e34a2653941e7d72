/* practice/pick.h - choose whom to tend: the ten the evidence speaks for, and making active. */
#pragma once

#include "model/today.h"
#include "practice/ctx.h"

struct rel_pick {
    rel_id contact;
    const char *name, *organization;
    const char *evidence; /* "You two wrote on 31 days, last on 3 Nov." */
    int cadence_days;     /* proposed from the observed rhythm; 0 = the circle's phases */
    double score;         /* only for ordering */
};

struct rel_pick_list {
    struct rel_pick *v;
    size_t n;
};

/* At most `most` people who are not active yet and whom the evidence speaks for, best first. */
enum rel_status rel_practice_proposed(struct rel_ctx *ctx, size_t most, struct rel_pick_list *out,
                                      struct rel_err *err);

/* Makes them active, in one change; circle 0 = none. Candidates become contacts. */
enum rel_status rel_practice_pick(struct rel_ctx *ctx, const rel_id *contacts, size_t n,
                                  rel_id circle, rel_id *change, struct rel_err *err);
