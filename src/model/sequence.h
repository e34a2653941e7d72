/* model/sequence.h - a plan of touches: steps by day and channel, and who is on it. */
#pragma once

#include "base/day.h"
#include "base/id.h"
#include "base/words.h"
#include "model/interaction.h"

#include <stddef.h>

enum rel_on_reply { REL_REPLY_PAUSE, REL_REPLY_STOP, REL_REPLY_GO_ON };
REL_WORDS(rel_on_reply, "pause", "stop", "go_on")

struct rel_sequence_step {
    rel_id id;
    int n;                    /* 1, 2, ... */
    int day;                  /* after the start */
    enum rel_channel channel; /* REL_CHANNELS = any */
    const char *what;
    rel_id template_id;       /* 0 = none, or not stored yet: */
    const char *template_key; /* of one that comes with relatum; "" = none */
};

struct rel_sequence_steps {
    struct rel_sequence_step *v;
    size_t n;
};

struct rel_sequence {
    rel_id id, book, user; /* id 0: comes with relatum and was not used yet */
    const char *name, *words;
    enum rel_on_reply on_reply;
    const char *builtin; /* its key; "" = the user's own */
    rel_day made;
    struct rel_sequence_steps steps;
    int people; /* who are on it now */
};

struct rel_sequence_list {
    struct rel_sequence *v;
    size_t n;
};

enum rel_enrolment_state {
    REL_ENROLLED_RUNNING,
    REL_ENROLLED_PAUSED,
    REL_ENROLLED_STOPPED,
    REL_ENROLLED_DONE
};
REL_WORDS(rel_enrolment_state, "running", "paused", "stopped", "done")

struct rel_enrolment {
    rel_id id, book, user, contact, sequence;
    rel_day started;
    int step;    /* the next one: 1, 2, ... */
    rel_day due; /* its day */
    enum rel_enrolment_state state;
    const char *why; /* "answered on 4 Nov" */
    rel_day since;   /* the day of that state, or of the last step that was done */
};

struct rel_enrolment_list {
    struct rel_enrolment *v;
    size_t n;
};
