/*
 * core/promise.h - do what you said: states by day, strikes, and "your word".
 *
 * An announced touchpoint counts as a promise.
 */
#pragma once

#include "base/arena.h"
#include "model/promise.h"
#include "model/today.h"
#include "model/touchpoint.h"

enum {
    REL_PROMISE_BROKEN_AFTER = 30, /* days past due with no new date: broken, a strike */
    REL_PROMISE_WORD_DAYS = 30,    /* "your word" looks back that far */
    REL_PROMISE_UNDATED_AFTER = 7, /* a promise without a day comes up a week after it was made */
    REL_WAITING_UNDATED_AFTER = 14,
    REL_PROMISE_MEND = 3, /* days to the new date that an apology proposes */
};

/* The state as of today: an open one 30 days past its day is broken. */
enum rel_promise_state rel_promise_state_on(const struct rel_promise *p, rel_day today);

/* kept when closed by its day (or it had none), else late. */
enum rel_promise_state rel_promise_kept_on(const struct rel_promise *p, rel_day closed);

/* The day it comes up on Today: mine on its day, theirs the day after; see above without a day. */
rel_day rel_promise_fires(const struct rel_promise *p);

/* "You keep 17 of 19 promises to Ana." of mine that were kept, late, broken or are past their day;
 * "" = none of them. */
const char *rel_promise_kept_sentence(struct rel_arena *arena,
                                      const struct rel_promise_list *promises, const char *name,
                                      rel_day today);

/* Does that subject of something sent later speak of the promise: do they share a word of four
 * letters or more? Then it may have kept it; only the user says so. */
bool rel_promise_speaks_of(const struct rel_promise *p, const char *subject);

/* Promises of mine and announced touchpoints that fell due in the 30 days up to today (one due
 * today counts once it is closed); renegotiated ones carry on elsewhere and do not count. Both
 * lists may hold anything else as well. Ticks: the oldest first. */
struct rel_word rel_promise_word(struct rel_arena *arena, const struct rel_promise_list *promises,
                                 const struct rel_touchpoint_list *touchpoints, rel_day today);

/* "21 of 22 promises kept on time; 1 late." "Nothing was due in the last 30 days." */
const char *rel_promise_word_sentence(struct rel_arena *arena, const struct rel_word *word);
