/*
 * core/introduction.h - double opt-in: what may follow what, whose turn it is and when, and the
 * letters.
 *
 * The giver is asked first; only with two yeses are they brought together. A follow-up asks ten
 * days after whether they met, and four weeks after how it went; the end is told to the giver with
 * thanks.
 */
#pragma once

#include "base/arena.h"
#include "model/introduction.h"

enum {
    REL_INTRO_ANSWER_AFTER = 7,   /* days until an answer not given is asked for */
    REL_INTRO_FOLLOW_AFTER = 10,  /* introduced: did they meet? */
    REL_INTRO_OUTCOME_AFTER = 18, /* met: how did it go? */
    REL_INTRO_THANKS_AFTER = 2,
};

/* false: this does not follow from that state. */
bool rel_introduction_move(enum rel_introduction_state from, enum rel_introduction_move move,
                           enum rel_introduction_state *to);

/* Whose turn it is (true: the giver, else the seeker) and on which day; false: nothing is left. */
bool rel_introduction_next(const struct rel_introduction *intro, bool *giver, rel_day *day);

/* "Ask Tom whether you may introduce Mei": what to do next; "" = nothing. */
const char *rel_introduction_act(struct rel_arena *arena, const struct rel_introduction *intro);
/* Where it stands: "Tom was asked, no answer yet". */
const char *rel_introduction_stand(struct rel_arena *arena, const struct rel_introduction *intro);

/* The letter of its next step; to = "" when none is due. given names: what to call them. */
struct rel_introduction_letter rel_introduction_letter(struct rel_arena *arena,
                                                       const struct rel_introduction *intro,
                                                       const char *seeker, const char *giver);
