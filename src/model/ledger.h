/* model/ledger.h - value given and received, in one book for both sides. */
#pragma once

#include "base/day.h"
#include "base/id.h"
#include "base/words.h"

#include <stdbool.h>

enum rel_ledger_side { REL_GIVE, REL_TAKE };
REL_WORDS(rel_ledger_side, "give", "take")

enum rel_value {
    REL_VALUE_HELP,
    REL_VALUE_TIME,
    REL_VALUE_INTRODUCTION,
    REL_VALUE_ARTICLE,
    REL_VALUE_GIFT,
    REL_VALUE_LOAN,
    REL_VALUE_REFERRAL,
    REL_VALUES,
};
REL_WORDS(rel_value, "help", "time", "introduction", "article", "gift", "loan", "referral")

struct rel_ledger_entry {
    rel_id id, book, user, contact;
    enum rel_ledger_side side;
    enum rel_value kind;
    const char *words; /* "two hours on her lease"; may be "" when `row` says it */
    rel_day day;
    int minutes; /* 0 = not said */
    bool trust;  /* given free of charge and with no immediate benefit to me */
    rel_id interaction;
    rel_id row;       /* the introduction, article or referral it came from; 0 = by itself */
    rel_day thanked;  /* of what was taken: the day I thanked them; REL_NO_DAY = not yet */
    rel_day returned; /* of a loan */
};

/* Sums over one person, or everybody. */
struct rel_ledger_sums {
    struct rel_ledger_sum {
        int64_t n, minutes;
        int64_t by_kind[REL_VALUES];
    } given, taken;
    int64_t trust;     /* of those given: trust actions */
    int64_t unthanked; /* of those taken */
    int64_t on_loan;   /* both ways, not returned */
};

struct rel_ledger {
    struct rel_ledger_entry *v; /* the newest first */
    size_t n;
    struct rel_ledger_sums sums;
    const char *sentence; /* "You have given 6, received 2." */
};
