/* model/ask.h - what I asked of somebody, or they of me; and whether it is time to ask. */
#pragma once

#include "base/day.h"
#include "base/id.h"
#include "base/words.h"

#include <stdbool.h>
#include <stddef.h>

enum rel_ask_side { REL_ASK_MINE, REL_ASK_THEIRS };
REL_WORDS(rel_ask_side, "mine", "theirs")

enum rel_ask_kind {
    REL_ASK_SALE,
    REL_ASK_NEXT_STEP,
    REL_ASK_FRIENDSHIP,
    REL_ASK_INVITATION,
    REL_ASK_REFERRAL,
    REL_ASK_HELP
};
REL_WORDS(rel_ask_kind, "sale", "next_step", "friendship", "invitation", "referral", "help")

enum rel_ask_answer { REL_ASK_OPEN, REL_ASK_YES, REL_ASK_NO, REL_ASK_LATER };
REL_WORDS(rel_ask_answer, "", "yes", "no", "later")

struct rel_ask {
    rel_id id, book, user, contact;
    enum rel_ask_side side;
    enum rel_ask_kind kind;
    const char *words;
    rel_day day; /* asked on */
    enum rel_ask_answer answer;
    rel_day answered; /* REL_NO_DAY = open */
    rel_day due;      /* follow up on; REL_NO_DAY = never */
    rel_id interaction;
};

struct rel_ask_list {
    struct rel_ask *v;
    size_t n;
};

enum { REL_READINESS_ITEMS = 6 };

struct rel_readiness {
    bool ready; /* all of them hold */
    struct rel_readiness_item {
        const char *item; /* points, need, give, pushaway, promise, invitation */
        bool ok;
        const char *words;
    } items[REL_READINESS_ITEMS];
    const char *sentence; /* "Do not ask yet: give something towards \"a new roof\"." */
};
