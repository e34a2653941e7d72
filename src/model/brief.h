/* model/brief.h - what to have in mind before meeting somebody. */
#pragma once

#include "model/heard.h"
#include "model/intention.h"
#include "model/match.h"
#include "model/person.h"
#include "model/pushaway.h"

struct rel_brief {
    struct rel_person person;       /* promises: open ones only; a short timeline */
    struct rel_heard_list check;    /* heard and not confirmed: to say back */
    struct rel_heard_list known;    /* confirmed */
    struct rel_heard_list closer;   /* what brings closer */
    struct rel_heard_list avoid;    /* what drives away */
    const char *play_back;          /* the sentence; "" = nothing to say back */
    const char *kept;               /* "You keep 17 of 19 promises to Ana." "" = none fell due */
    struct rel_match_list give;     /* what could meet their needs */
    struct rel_pushaway_list cases; /* open push-aways */
    struct rel_compass compass;
};
