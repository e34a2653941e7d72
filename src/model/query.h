/* model/query.h - what somebody typed to find people: words, and facets such as circle:Clients. */
#pragma once

#include "base/words.h"

#include <stdbool.h>
#include <stddef.h>

enum rel_facet_kind {
    REL_FACET_CIRCLE,
    REL_FACET_TAG,
    REL_FACET_STATE,
    REL_FACET_WARMTH, /* warmth:<40, warmth:cool */
    REL_FACET_LAST,   /* last:>3m: the last contact is longer ago; last:never */
    REL_FACET_DUE,    /* due:today (and overdue), due:<7d */
    REL_FACET_NEEDS,  /* needs:tax: they need something with that word; needs:any */
    REL_FACET_HAS,    /* has:email phone birthday address photo note */
    REL_FACETS,
};
REL_WORDS(rel_facet_kind, "circle", "tag", "state", "warmth", "last", "due", "needs", "has")

struct rel_facet {
    enum rel_facet_kind kind;
    bool not ;        /* -tag:x */
    const char *text; /* circle, tag, state, needs, has: the value; "" = any */
    int low, high;    /* warmth: from, to, both counted; last, due: days ago or ahead, from, to */
    bool never;       /* last:never */
};

struct rel_query {
    const char *words; /* what is left, a space between; "" = none */
    struct rel_facet *v;
    size_t n;
};
