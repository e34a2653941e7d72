/* model/today.h - the answer to "who should I reach out to today, why, and with what?" */
#pragma once

#include "base/day.h"
#include "model/agenda.h"
#include "model/contact.h"
#include "model/interaction.h"

enum rel_cut { REL_DO_FIRST, REL_GOOD_TODAY, REL_IF_TIME };
REL_WORDS(rel_cut, "do_first", "good_today", "if_time")

struct rel_reason {
    enum rel_agenda_kind kind;
    rel_day day;  /* fired on */
    int days_due; /* today - day */
    enum rel_source source;
    rel_id row;           /* promise, touchpoint ... it rests on; 0 = the pair */
    const char *label;    /* "Promised for today" */
    const char *sentence; /* "You promised on 17 Nov: the vendor checklist." */
    const char *evidence; /* where it comes from: "from your log of 17 Nov"; may be "" */
};

struct rel_today_row {
    rel_id contact;
    const char *name, *organization;
    enum rel_contact_state state; /* unsorted on the ten suggestions */
    enum rel_cut cut;
    int weight;
    struct rel_reason reason; /* the strongest */
    struct rel_reason *more;  /* the others, strongest first */
    size_t more_n;
    const char *act; /* "Send the checklist", "Call Ana" */
    enum rel_channel channel;
    int minutes;
    const char *reach; /* the number or address for that channel; may be "" */
    const char *draft; /* a first line to send or say; may be "" */
    const char *care;  /* what to mind, from what was heard: "Not before 12:00."; may be "" */
    const char *order; /* why it stands here, in words: "promise, weight 2, 3 days due" */
};

/* "Your word": promises of mine that fell due in the last 30 days. */
struct rel_word {
    int due, kept, late, broken;
    struct rel_word_tick {
        rel_day due;
        const char *state; /* kept, late, broken, open */
    } * ticks;
    size_t ticks_n;
};

/* A meeting of today or yesterday that is over and of which nothing was noted: a line, no row. */
struct rel_today_meeting {
    rel_id meeting;
    int64_t at; /* seconds UTC */
    rel_day day;
    int minutes; /* 0 = not known */
    const char *subject;
    const char *sentence; /* "You met Ana Ferreira and one more today at 09:00: Weekly talk." */
    const char *say;      /* what to log: "met Ana Ferreira yesterday 45 min" */
    struct {
        rel_id *v;
        size_t n;
    } who;
};

struct rel_today_ahead { /* one of the next days */
    rel_day day;
    int people, minutes;
};

struct rel_today {
    rel_day day;
    bool suggestions; /* nobody is active yet: the rows are the ten to pick from */
    struct rel_today_row *v;
    size_t n;
    int minutes;    /* of all rows */
    bool more;      /* others are due as well */
    int64_t active; /* people tended, counted up to 100; 0 when suggestions */
    struct {
        struct rel_today_meeting *v;
        size_t n;
    } meetings; /* under "Do first" */
    struct rel_word word;
    struct rel_today_ahead ahead[5];
    size_t ahead_n;
};
