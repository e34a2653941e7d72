/* model/touchpoint.h - contact that is planned. */
#pragma once

#include "base/day.h"
#include "model/interaction.h"

enum rel_touchpoint_state { REL_PLANNED, REL_DONE, REL_DROPPED };
REL_WORDS(rel_touchpoint_state, "planned", "done", "dropped")

struct rel_touchpoint {
    rel_id id, book, user, contact;
    rel_day day;
    rel_day made;             /* when it was planned */
    enum rel_channel channel; /* REL_CHANNELS = any */
    bool announced;           /* they were told: it counts as a promise */
    const char *what;         /* "send photos of the house"; may be "" */
    enum rel_touchpoint_state state;
    rel_day closed; /* REL_NO_DAY while planned */
};

struct rel_touchpoint_list {
    struct rel_touchpoint *v;
    size_t n;
};
