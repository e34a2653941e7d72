/* model/introduction.h - bringing two people together, both asked first. */
#pragma once

#include "base/day.h"
#include "base/id.h"
#include "base/words.h"

#include <stdbool.h>

enum rel_introduction_state {
    REL_INTRO_IDEA,
    REL_INTRO_ASKED_GIVER,
    REL_INTRO_GIVER_YES,
    REL_INTRO_ASKED_SEEKER,
    REL_INTRO_BOTH_YES,
    REL_INTRO_INTRODUCED,
    REL_INTRO_MET,
    REL_INTRO_OUTCOME,
    REL_INTRO_THANKED,
    REL_INTRO_DECLINED,
    REL_INTRO_STATES,
};
REL_WORDS(rel_introduction_state, "idea", "asked_giver", "giver_yes", "asked_seeker", "both_yes",
          "introduced", "met", "outcome", "thanked", "declined")

/* What moves it on. */
enum rel_introduction_move {
    REL_INTRO_ASK,
    REL_INTRO_YES,
    REL_INTRO_NO,
    REL_INTRO_INTRODUCE,
    REL_INTRO_MEET,
    REL_INTRO_TELL, /* how it went */
    REL_INTRO_THANK,
};
REL_WORDS(rel_introduction_move, "ask", "yes", "no", "introduced", "met", "outcome", "thanked")

struct rel_introduction {
    rel_id id, book, user;
    rel_id contact, giver; /* who seeks, who could give */
    rel_id heard, offer;   /* the need and the offer it came from; 0 = none */
    const char *why;
    enum rel_introduction_state state;
    rel_day since, due; /* due: of the next step; REL_NO_DAY = none */
    const char *outcome;
    rel_day made;
    /* for people */
    const char *name, *giver_name;
    const char *need, *have; /* words of need and offer; "" = none */
    bool confirmed;          /* they confirmed the need */
};

struct rel_introduction_list {
    struct rel_introduction *v;
    size_t n;
};

struct rel_introduction_step {
    enum rel_introduction_state state;
    rel_day day;
    const char *note;
};

struct rel_introduction_steps {
    struct rel_introduction_step *v;
    size_t n;
};

struct rel_introduction_letter {
    const char *to; /* "giver", "seeker", "both" */
    const char *subject, *body;
};
