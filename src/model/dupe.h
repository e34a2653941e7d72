/* model/dupe.h - two contacts that may be one person, and why. */
#pragma once

#include "base/id.h"
#include "base/words.h"

#include <stddef.h>

enum rel_dupe_class {
    REL_DUPE_NOT,
    REL_DUPE_ASK,     /* likely: the user decides */
    REL_DUPE_CERTAIN, /* merged when the user asks for all certain ones */
};
REL_WORDS(rel_dupe_class, "not", "ask", "certain")

struct rel_dupe {
    rel_id contact, other; /* the richer, or older, one first */
    const char *name, *other_name;
    enum rel_dupe_class class;
    int score;       /* 0-100 */
    const char *why; /* "the same name, the same e-mail" */
};

struct rel_dupe_list {
    struct rel_dupe *v;
    size_t n;
};
