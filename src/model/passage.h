/* model/passage.h - what a search found besides people: notes, what was heard, promises, articles.
 */
#pragma once

#include "base/day.h"
#include "base/id.h"
#include "base/words.h"

#include <stdbool.h>
#include <stddef.h>

/* Where the words stand. */
enum rel_passage_kind {
    REL_PASSAGE_NOTE,        /* on the contact's card */
    REL_PASSAGE_INTERACTION, /* written about contact that happened */
    REL_PASSAGE_HEARD,
    REL_PASSAGE_PROMISE,
    REL_PASSAGE_ARTICLE,
    REL_PASSAGE_KINDS,
};
REL_WORDS(rel_passage_kind, "note", "interaction", "heard", "promise", "article")

/* A text to be found: one of a contact. */
struct rel_passage_text {
    enum rel_passage_kind kind;
    rel_id user;      /* whose it is; 0 = everybody's who sees the contact */
    rel_id row;       /* the interaction, heard item, promise or article; of a note its number */
    rel_day day;      /* REL_NO_DAY = not known */
    const char *text; /* as written */
};

struct rel_passage_texts {
    struct rel_passage_text *v;
    size_t n;
};

/* A piece of a text around what was found, in turns: not matching, matching, not matching ... */
struct rel_passage_piece {
    const char *text;
    bool match;
};

struct rel_passage {
    enum rel_passage_kind kind;
    rel_id contact, row;
    const char *name; /* of the contact; of an article its title */
    rel_day day;
    struct {
        struct rel_passage_piece *v;
        size_t n;
    } pieces;
};

struct rel_passage_list {
    struct rel_passage *v;
    size_t n;
};
