/* model/referral.h - who sent whom: thanked, and told how it ended? */
#pragma once

#include "base/day.h"
#include "base/id.h"
#include "base/words.h"

enum rel_referral_side { REL_REFERRAL_RECEIVED, REL_REFERRAL_GIVEN };
REL_WORDS(rel_referral_side, "received", "given")

struct rel_referral {
    rel_id id, book, user;
    rel_id contact; /* who sent somebody to me (received), or to whom I sent somebody (given) */
    rel_id other;   /* who was sent; 0 = only named in words */
    enum rel_referral_side side;
    const char *words; /* "Bo Ruiz, needs a website" */
    rel_day day;
    rel_day thanked;               /* REL_NO_DAY = not yet */
    const char *outcome;           /* "" = not known yet */
    rel_day told;                  /* told them how it ended */
    const char *name, *other_name; /* for people; other_name "" */
};

struct rel_referral_list {
    struct rel_referral *v;
    size_t n;
};
