/* core/capture_items.h - the line as items (words with a meaning) and clauses of items. */
#pragma once

#include "core/capture.h"

struct rel_capture_item {
    enum rel_tag tag;
    int value;
    size_t t0, t1; /* tokens t0 <= t < t1 */
    struct rel_capture_time time;
    int minutes;
    size_t name; /* PERSON and NAME: index of the name */
    bool possessive;
    bool quoted;
};

struct rel_capture_items {
    struct rel_capture_item *v;
    size_t n;
};

struct rel_capture_clause {
    const struct rel_capture_item *v;
    size_t n;
    bool question;
};

struct rel_capture_clauses {
    struct rel_capture_clause *v;
    size_t n;
};

struct rel_capture_items rel_capture_items(struct rel_arena *arena,
                                           const struct rel_capture_tokens *tokens,
                                           const struct rel_capture_names *names,
                                           const struct rel_capture_clock *clock);

struct rel_capture_clauses rel_capture_clauses(struct rel_arena *arena,
                                               const struct rel_capture_items *items);

static inline bool
rel_capture_is_person(const struct rel_capture_item *i)
{
    return i->tag == REL_TAG_PERSON || i->tag == REL_TAG_NAME;
}
