/* model/heard.h - what was heard from somebody, and whether it was played back to them. */
#pragma once

#include "base/day.h"
#include "base/id.h"
#include "base/words.h"
#include "model/interaction.h"

enum rel_heard_kind {
    REL_HEARD_NEED,
    REL_HEARD_GOAL,
    REL_HEARD_PROBLEM,
    REL_HEARD_ENVIRONMENT,
    REL_HEARD_FAMILY,
    REL_HEARD_INTEREST,
    REL_HEARD_VALUE,
    REL_HEARD_IMPLICATION, /* what follows if nothing changes */
    REL_HEARD_CLOSER,      /* what brings the user closer to them */
    REL_HEARD_AWAY,        /* what drives them away */
    REL_HEARD_KINDS,
};
REL_WORDS(rel_heard_kind, "need", "goal", "problem", "environment", "family", "interest", "value",
          "implication", "closer", "away")

enum rel_heard_state {
    REL_HEARD,     /* not yet said back */
    REL_REFLECTED, /* said back, no answer yet */
    REL_CONFIRMED,
    REL_CORRECTED, /* they said it otherwise: another item carries on */
    REL_OUTDATED,
    REL_HEARD_STATES,
};
REL_WORDS(rel_heard_state, "heard", "reflected", "confirmed", "corrected", "outdated")

struct rel_heard {
    rel_id id, book, user, contact;
    enum rel_heard_kind kind;
    const char *words; /* "a Postgres consultant" */
    const char *whose; /* "" = their own; "her son", "the team", "the hospice" */
    /* What a closer or away means for Today. */
    enum rel_channel channel; /* REL_CHANNELS = none in particular */
    int from_hour, to_hour;   /* 0-24, their end not included; -1 = not said */
    enum rel_heard_state state;
    rel_day day;                      /* heard on */
    rel_day reflected, answered, met; /* REL_NO_DAY = not yet; met: of a need, goal or problem */
    rel_id interaction;               /* where it was said; 0 = by itself */
    rel_id follows;                   /* the words it corrects; 0 = none */
    rel_day asks_on; /* derived: to be asked about again; REL_DAY_FOREVER = never */
};

struct rel_heard_list {
    struct rel_heard *v;
    size_t n;
};
