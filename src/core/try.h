/*
 * core/try.h - which relationship and which act to propose this week, and when a card with no
 * occasion is in its place. Both follow from the week and what was before; nothing is random.
 */
#pragma once

#include "model/contact.h"
#include "model/try.h"

#include <stdbool.h>

enum {
    REL_TRY_WEEKS_PERSON = 6, /* the same person not again for so long */
    REL_TRY_WEEKS_ACT = 12,   /* nor the same act */
    REL_TRY_ASKED = 4,        /* days after Monday: Friday */
    REL_CARD_APART = 120,     /* days between cards or gifts */
    REL_CARD_FROM_DATE = 7,   /* days a card keeps away from a date */
};

/* May they be proposed in that week: not tried with lately, nor declined this week? */
bool rel_try_person_free(const struct rel_try_list *past, rel_id contact, rel_day week);
/* May the act? */
bool rel_try_act_free(const struct rel_try_list *past, const char *act, rel_day week);
/* Where to begin in a list of n: another place each week, and after each refusal in it. */
size_t rel_try_start(const struct rel_try_list *past, rel_day week, size_t n);

/* The days on which a card with no occasion has its place: from `base` (the last card or gift, or
 * the first contact, and 120 days) on, never within 7 days of a date. Of several such times the
 * first that is not over today. *until: the day before the next date's week; REL_DAY_FOREVER = no
 * date comes. */
void rel_card_window(const struct rel_date *dates, size_t n, rel_day base, rel_day today,
                     rel_day *day, rel_day *until);
