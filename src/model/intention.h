/* model/intention.h - why: what the user wants for somebody, and whether they were told. */
#pragma once

#include "base/day.h"
#include "base/id.h"
#include "base/words.h"

enum rel_cell {
    REL_CELL_SUCCESS,       /* what success means for them */
    REL_CELL_WORKING,       /* how best to work with them */
    REL_CELL_INTENTION,     /* mine */
    REL_CELL_PURPOSE,       /* the larger one that both share */
    REL_CELL_REWARD_THEIRS, /* what they get of it */
    REL_CELL_REWARD_MINE,
    REL_CELLS,
};
REL_WORDS(rel_cell, "success", "working", "intention", "purpose", "reward_theirs", "reward_mine")

enum rel_intention_state {
    REL_WHY_PRIVATE,
    REL_WHY_STATED, /* they were told */
    REL_WHY_AGREED,
    REL_WHY_CORRECTED, /* other words stand now */
    REL_WHY_STATES,
};
REL_WORDS(rel_intention_state, "private", "stated", "agreed", "corrected")

struct rel_intention {
    rel_id id, book, user, contact;
    enum rel_cell cell;
    const char *words;
    enum rel_intention_state state;
    rel_day made, stated, answered; /* REL_NO_DAY = not yet */
    rel_id follows;                 /* the words it corrects; 0 = none */
};

struct rel_intention_list {
    struct rel_intention *v;
    size_t n;
};

/* All six cells of one relationship. */
struct rel_compass {
    struct rel_compass_cell {
        const char *question;          /* what an empty one asks */
        struct rel_intention now;      /* id 0 = empty */
        struct rel_intention_list old; /* corrected words, the newest first */
    } cells[REL_CELLS];
};
