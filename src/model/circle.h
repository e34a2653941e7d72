/* model/circle.h - a group of people with its own rhythm, weight and words. */
#pragma once

#include "base/id.h"
#include "base/words.h"

enum rel_phase { REL_PHASE_NEW, REL_PHASE_GROWING, REL_PHASE_SETTLED, REL_PHASE_OLD_FRIEND };
REL_WORDS(rel_phase, "new", "growing", "settled", "old_friend")

enum { REL_PHASES = 4 };

/* Days between touches in each phase, and how many answered contacts lead out of the first two. */
struct rel_rhythm {
    int days[REL_PHASES];
    int new_until, growing_until;
};

/* PRODUCT defaults: new 7 days until 4 answered contacts, growing 14 until 8, settled 30, old
 * friend 90. */
#define REL_RHYTHM_DEFAULT                                                                         \
    ((struct rel_rhythm){.days = {7, 14, 30, 90}, .new_until = 4, .growing_until = 8})

enum rel_vocabulary { REL_WORDS_PERSONAL, REL_WORDS_PROFESSIONAL };
REL_WORDS(rel_vocabulary, "personal", "professional")

struct rel_circle {
    rel_id id, book;
    const char *name;
    int weight; /* 1-3, default 2 */
    enum rel_vocabulary vocabulary;
    struct rel_rhythm rhythm;
    int64_t people; /* how many; filled by lists */
};

struct rel_circle_list {
    struct rel_circle *v;
    size_t n;
};
