/* model/log.h - what a user says happened: the exact form of `relatum log`. */
#pragma once

#include "model/interaction.h"
#include "model/promise.h"
#include "model/touchpoint.h"

struct rel_log_promise {
    enum rel_promise_side side;
    const char *text;
    rel_day due; /* REL_NO_DAY = no day was said */
};

struct rel_log {
    const char
        *uid; /* the client's own name for this log: the same one twice logs once; may be "" */
    struct {
        rel_id *v;
        size_t n;
    } who;
    enum rel_channel channel;
    enum rel_direction direction;
    int64_t at;  /* seconds UTC; not later than now */
    int minutes; /* 0 = not said */
    const char *note;
    bool has_next;
    rel_day next_day;              /* when they will hear from the user next */
    enum rel_channel next_channel; /* REL_CHANNELS = any */
    bool next_announced;           /* they were told */
    const char *next_what;
    struct {
        struct rel_log_promise *v;
        size_t n;
    } promises;
};

/* What a log did. */
struct rel_logged {
    rel_id interaction, change;
    bool again;                /* this uid was logged before; nothing was done now */
    struct rel_logged_person { /* one for each of `who` */
        rel_id contact;
        const char *name;
        rel_day next_touch;   /* when they come up next */
        const char *warning;  /* what was heard speaks against that channel; "" = nothing */
        const char *sentence; /* "Next: by Fri 27 Nov (weekly while new, touch 3)." */
    } * v;
    size_t n;
};
