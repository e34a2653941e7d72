/*
 * core/pushaway.h - signals that somebody moves away, each measured against their own habit.
 *
 * A signal is a row of one table: what is measured, from where on it counts, what it says. All of
 * them follow from the pair's contact days alone, so a signal is known on the day of the last
 * contact as "fires on day D unless something happens" and stays right without being looked at.
 *
 *   unanswered  more days of contact from me without one from them than they ever let pass, at
 *               least three; shown once they had twice the time they usually take (at least 14
 *               days after the latest).
 *   slow        my first contact without an answer waits longer than four times the middle of
 *               their last twelve answers and three times the slowest of them, at least 21 days.
 *               Needs 5 answers to know a habit.
 *   one_sided   in the 90 days up to the last contact at least 6 days were mine alone and theirs
 *               were a sixth of them or fewer, while before they made a third of all.
 *
 * Each time the user says "not a push-away" to a signal, its measure for this person grows by half
 * (unanswered: by one). What was answered, or refused, is counted no more: only days after it.
 */
#pragma once

#include "base/arena.h"
#include "model/pushaway.h"
#include "model/standing.h"

enum {
    REL_PUSHAWAY_UNANSWERED = 3,  /* in a row, at least */
    REL_PUSHAWAY_ANSWERS = 5,     /* needed to know how fast they answer */
    REL_PUSHAWAY_RECENT = 12,     /* answers that make the habit */
    REL_PUSHAWAY_SLOW_LEAST = 21, /* days */
    REL_PUSHAWAY_PATIENCE = 14,   /* days after the latest before "unanswered" is said */
    REL_PUSHAWAY_WINDOW = 90,     /* days looked at for one_sided */
    REL_PUSHAWAY_STAYS = 21,      /* days a proposal stays */
    REL_PUSHAWAY_AGAIN = 14,      /* days until an answered case is looked at again */
};

/* How they answer: from days with something from me and the next day with something from them. */
struct rel_habit {
    int answers;      /* all of them */
    double median;    /* days, of the last twelve; 0 = the same day */
    int fastest;      /* of those; days */
    int slowest;      /* of those; days */
    int longest;      /* days of mine in a row that they did answer in the end */
    rel_day waiting;  /* my first day without an answer; REL_NO_DAY = nothing waits */
    rel_day last_out; /* of those that wait, the latest */
    int unanswered;   /* days of mine since something came from them */
};

/* days sorted, each once. Days up to `after` (REL_NO_DAY = none) make the habit, but do not count
 * as waiting or unanswered. */
struct rel_habit rel_pushaway_habit(const struct rel_contact_day *days, size_t n, rel_day after);

/* The strongest signal there is, or none (n 0 or 1 row). past: the cases and refusals of this
 * person; while one of them is open or answered nothing is found. given: what to call them. */
void rel_pushaway_notice(struct rel_arena *arena, const struct rel_contact_day *days, size_t n,
                         const struct rel_pushaway_list *past, const char *given, rel_day today,
                         struct rel_noticed_list *out);

bool rel_pushaway_is_open(const struct rel_pushaway *p); /* open or answered */

/* "no answer", "slow to answer", ...; and whether it is found by measuring. */
const char *rel_pushaway_title(enum rel_signal signal);
bool rel_pushaway_measured(enum rel_signal signal);
