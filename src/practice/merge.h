/*
 * practice/merge.h - two contacts are one person: one is kept, the other becomes a part of it.
 *
 * Both histories are kept: interactions, promises, everything heard, given and planned becomes the
 * kept one's. Of the fields the kept contact's own stand, and what it lacks is added; `take` names
 * fields in which the other's go before. It is one change, and can be taken back.
 */
#pragma once

#include "core/card_merge.h"
#include "practice/ctx.h"

struct rel_merge {
    rel_id keep, other;
    unsigned take; /* bits 1 << enum rel_card_field */
};

struct rel_merged {
    rel_id contact, change;
    const char *name, *other_name;
    unsigned added; /* fields that changed in the kept one */
    int64_t interactions;
};

/* REL_NOT_FOUND; REL_BAD_INPUT: the two are one already. */
enum rel_status rel_practice_merge(struct rel_ctx *ctx, const struct rel_merge *merge,
                                   struct rel_merged *out, struct rel_err *err);
