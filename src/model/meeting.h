/* model/meeting.h - a meeting found in a calendar: with whom, when, and whether it stands. */
#pragma once

#include "base/day.h"
#include "base/id.h"
#include "model/calendar.h"

struct rel_meeting_guest {
    rel_id contact;
    const char *name; /* filled when read */
    enum rel_answer_given answer;
    bool organizer;
};

struct rel_meeting {
    rel_id id, book, user;
    int64_t hash, content; /* what it is known by, and what tells a change */
    int64_t at;            /* seconds UTC */
    int minutes;           /* 0 = not known */
    rel_day day;           /* in the user's zone */
    bool whole_day;
    enum rel_event_state state;
    const char *subject, *place;
    bool mine;          /* the user called it */
    rel_id interaction; /* what became of it; 0 = nothing yet */
    rel_id import_id;
    struct {
        struct rel_meeting_guest *v;
        size_t n;
    } guests; /* without the user */
};

struct rel_meeting_list {
    struct rel_meeting *v;
    size_t n;
};
