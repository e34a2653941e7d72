/* model/calendar.h - what a calendar file says: events, who takes part, and when they happen. */
#pragma once

#include "base/words.h"
#include "model/mail.h"

/* RFC 5545 section 3.2.12. */
enum rel_answer_given { REL_NO_ANSWER, REL_ACCEPTED, REL_DECLINED, REL_MAYBE };
REL_WORDS(rel_answer_given, "", "accepted", "declined", "tentative")

enum rel_event_state { REL_EVENT_CONFIRMED, REL_EVENT_TENTATIVE, REL_EVENT_CANCELLED };
REL_WORDS(rel_event_state, "confirmed", "tentative", "cancelled")

struct rel_guest {
    struct rel_mailbox box;
    enum rel_answer_given answer;
    bool organizer;
    bool thing; /* a room, a projector, a group or another calendar: nobody */
};

/* A moment; INT64_MIN = none. wall: no zone is known: the clock on the wall, in seconds as if it
 * showed UTC. date: a whole day (wall, at midnight). */
struct rel_when {
    int64_t at;
    bool wall, date;
};

struct rel_event {
    const char *uid;
    const char *subject, *place, *note; /* plain text, may be "" */
    const char *zone;                   /* as the file names it; "" = UTC or none */
    const char *rule;                   /* RRULE as it came; "" = happens once (but for RDATE) */
    struct rel_when start, end;         /* end: behind it; none when not said */
    struct rel_when instance;           /* RECURRENCE-ID: replaces this one of the series */
    enum rel_event_state state;
    struct {
        struct rel_guest *v;
        size_t n;
    } guests; /* each address once, the organizer among them */
    int64_t line;
    struct rel_problem_list problems;
};

struct rel_occurrence {
    const struct rel_event *event; /* of a changed instance: the one that replaces it */
    struct rel_when start;
    struct rel_when instance; /* which one of the series; none = it is no series */
    int minutes;              /* 0 = not known, and of whole days */
};

struct rel_calendar {
    const char *name; /* X-WR-CALNAME; may be "" */
    struct {
        struct rel_event *v;
        size_t n;
    } events; /* in the order of the file */
    struct {
        struct rel_occurrence *v;
        size_t n;
    } occurrences;                    /* of the window asked for, series after series, in order */
    struct rel_problem_list others;   /* parts that are no events: tasks, journals, busy times */
    struct rel_problem_list problems; /* outside of events */
};
