/* model/pushaway.h - somebody moves away, or I pushed: the signal, the case, how it ended. */
#pragma once

#include "base/day.h"
#include "base/id.h"
#include "base/words.h"

/* The first three are measured, the others are noted by hand (cancelled, late and no_show also from
 * a calendar). botch: I did it. */
enum rel_signal {
    REL_SIGNAL_UNANSWERED,
    REL_SIGNAL_SLOW,
    REL_SIGNAL_ONE_SIDED,
    REL_SIGNAL_CANCELLED,
    REL_SIGNAL_LATE,
    REL_SIGNAL_NO_SHOW,
    REL_SIGNAL_CURT,
    REL_SIGNAL_SNIDE,
    REL_SIGNAL_CUT_OFF,
    REL_SIGNAL_BOTCH,
    REL_SIGNALS,
};
REL_WORDS(rel_signal, "unanswered", "slow", "one_sided", "cancelled", "late", "no_show", "curt",
          "snide", "cut_off", "botch")

enum rel_pushaway_state {
    REL_PUSHAWAY_OPEN,
    REL_PUSHAWAY_ANSWERED, /* something was done about it; looked at again on its day */
    REL_PUSHAWAY_REPAIRED, /* closed, with an outcome */
    REL_PUSHAWAY_NOT_THIS, /* it was none: the detector learns */
};
REL_WORDS(rel_pushaway_state, "open", "answered", "repaired", "not_this")

enum rel_pushaway_outcome {
    REL_OUTCOME_NONE,
    REL_OUTCOME_STRONGER,
    REL_OUTCOME_SAME,
    REL_OUTCOME_LOST
};
REL_WORDS(rel_pushaway_outcome, "", "stronger", "same", "lost")

struct rel_pushaway {
    rel_id id, book, user, contact;
    enum rel_signal signal;
    const char *evidence; /* in words; of a botch: what I did */
    rel_day day;          /* noticed on */
    enum rel_pushaway_state state;
    const char *cause, *response; /* may be "" */
    rel_day due;                  /* look at it again on; REL_NO_DAY once closed */
    enum rel_pushaway_outcome outcome;
    const char *lesson;
    rel_day closed;
    rel_id interaction; /* by which it was answered; 0 = none */
};

struct rel_pushaway_list {
    struct rel_pushaway *v;
    size_t n;
};

/* A signal found in what is stored; a proposal, nothing more. */
struct rel_noticed {
    enum rel_signal signal;
    rel_day since;        /* what it counts from: the first contact without an answer */
    rel_day day, until;   /* shown from, to */
    const char *sentence; /* at most 62 characters: "3 unanswered in a row since Mon 2 Nov." */
    const char *evidence; /* "They usually answer in 2 days (middle of 9); your last waits 18." */
};

struct rel_noticed_list {
    struct rel_noticed *v;
    size_t n;
};

/* What to do about a signal: share/playbooks. */
struct rel_playbook {
    enum rel_signal signal;
    const char *title;
    const char *const *causes; /* likely ones, my own fault first; each list ends with NULL */
    const char *first;         /* a first answer */
    const char *const *then;
    const char *const *avoid;
};
