/*
 * model/agenda.h - every time-driven reason as "fires on this day unless something happens".
 *
 * Derived rows. Today reads the due ones per kind with a limit, and nothing else.
 */
#pragma once

#include "base/day.h"
#include "base/id.h"
#include "base/words.h"

/* In rank order: PRODUCT section 2. The number + 1 is the rank. */
enum rel_agenda_kind {
    REL_KIND_PROMISE,
    REL_KIND_PUSHAWAY,
    REL_KIND_NEW,
    REL_KIND_OWED,
    REL_KIND_DATE,
    REL_KIND_OPEN_LOOP,
    REL_KIND_TOUCHPOINT,
    REL_KIND_COOLING,
    REL_KIND_GIVE,
    REL_KIND_PRACTICE,
    REL_KINDS,
};
REL_WORDS(rel_agenda_kind, "promise", "pushaway", "new", "owed", "date", "open_loop", "touchpoint",
          "cooling", "give", "practice")

/* The record a reason rests on. REL_FROM_KIND: what the kind says (a promise or touchpoint, a date,
 * the pair itself). */
enum rel_source {
    REL_FROM_KIND,
    REL_FROM_PUSHAWAY,
    REL_FROM_INTRODUCTION,
    REL_FROM_REFERRAL,
    REL_FROM_LEDGER,
    REL_FROM_ASK,
    REL_FROM_ENROLMENT,
    REL_FROM_MATCH,
    REL_FROM_ARTICLE,
    REL_FROM_HEARD,
    REL_FROM_CARD,
    REL_FROM_TRY,
    REL_SOURCES,
};
REL_WORDS(rel_source, "kind", "pushaway", "introduction", "referral", "ledger", "ask", "enrolment",
          "match", "article", "heard", "card", "try")

struct rel_agenda_row {
    enum rel_agenda_kind kind;
    enum rel_source source;
    rel_day day;   /* fires from this day */
    rel_day until; /* last day on which it is true; REL_DAY_FOREVER = until something happens */
    int weight;    /* 1-3, the circle's */
    double value;  /* cooling: the forecast's value of that week; else 0 */
    rel_id contact;
    rel_id row; /* the promise, touchpoint, ... it rests on; the date's number; 0 = the pair */
};

struct rel_agenda {
    struct rel_agenda_row *v;
    size_t n;
};

/* What a record of the practice asks for: it becomes a row of the agenda when nothing is in the
 * way (rest, an answer). */
struct rel_step {
    enum rel_agenda_kind kind;
    enum rel_source source;
    rel_id row;
    rel_day day, until; /* REL_DAY_FOREVER = until something happens */
};

struct rel_steps {
    struct rel_step *v;
    size_t n;
};

/* A row that is due, with what orders equal ones. */
struct rel_today_due {
    struct rel_agenda_row row;
    const char *name_key; /* folded, the order of names */
};

struct rel_today_dues {
    struct rel_today_due *v;
    size_t n;
};

/* What the user answered to a reason (later, not this, done): it does not fire before `until`. */
struct rel_agenda_answer {
    enum rel_agenda_kind kind;
    rel_id row;    /* as in the agenda's row */
    rel_day until; /* REL_DAY_FOREVER = never again */
};
