/* model/promise.h - what I said I would do, and what they said (waiting_on). */
#pragma once

#include "base/day.h"
#include "base/id.h"
#include "base/words.h"

#include <stdint.h>

enum rel_promise_side { REL_MINE, REL_THEIRS };
REL_WORDS(rel_promise_side, "promise", "waiting_on")

enum rel_promise_state {
    REL_OPEN,
    REL_KEPT,         /* by its day */
    REL_LATE,         /* kept after its day */
    REL_RENEGOTIATED, /* a new day was agreed; another promise carries on */
    REL_BROKEN,       /* said so, or 30 days past with no new date: a strike */
};
REL_WORDS(rel_promise_state, "open", "kept", "late", "renegotiated", "broken")

struct rel_promise {
    rel_id id, book, user, contact;
    enum rel_promise_side side;
    const char *text; /* "send the lease checklist" */
    rel_day due;      /* REL_NO_DAY = no day was said */
    enum rel_promise_state state;
    rel_day made, closed; /* closed: REL_NO_DAY while open */
    rel_id interaction;   /* where it was said; 0 = by itself */
    rel_id follows;       /* the promise that was renegotiated into this one; 0 = none */
};

struct rel_promise_list {
    struct rel_promise *v;
    size_t n;
};
