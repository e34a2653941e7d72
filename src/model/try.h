/* model/try.h - something to try this week: one relationship, one act. */
#pragma once

#include "base/day.h"
#include "base/id.h"
#include "base/words.h"

#include <stddef.h>

enum rel_try_state {
    REL_TRY_PROPOSED,
    REL_TRY_TAKEN,
    REL_TRY_DONE,
    REL_TRY_NOT_DONE,
    REL_TRY_DECLINED /* another one, please */
};
REL_WORDS(rel_try_state, "proposed", "taken", "done", "not_done", "declined")

struct rel_try {
    rel_id id, book, user, contact; /* id 0: proposed, nothing stored yet */
    const char *name;               /* of the contact; filled by practice */
    rel_day week;                   /* its Monday */
    const char *act;                /* key of share/tries.tsv */
    const char *words;              /* what to try, with the name in it */
    const char *question;           /* asked from Friday on; filled by practice */
    enum rel_try_state state;
    const char *answer; /* the private log */
    rel_day answered;
};

struct rel_try_list {
    struct rel_try *v;
    size_t n;
};
