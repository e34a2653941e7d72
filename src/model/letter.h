/* model/letter.h - messages to write: templates with fields, and the letters made from them. */
#pragma once

#include "base/day.h"
#include "base/id.h"
#include "base/words.h"

#include <stdbool.h>
#include <stddef.h>

enum rel_letter_kind {
    REL_LETTER_MESSAGE,
    REL_LETTER_EMAIL,
    REL_LETTER_LETTER,
    REL_LETTER_CARD,
    REL_LETTER_KINDS
};
REL_WORDS(rel_letter_kind, "message", "email", "letter", "card")

struct rel_template {
    rel_id id, book, user; /* id 0: comes with relatum and was not changed or used yet */
    const char *name;
    enum rel_letter_kind kind;
    const char *language, *subject, *body;
    const char *builtin; /* key of the one that came with relatum; "" = the user's own */
    rel_day made;
};

struct rel_template_list {
    struct rel_template *v;
    size_t n;
};

enum rel_letter_state { REL_LETTER_DRAFT, REL_LETTER_SENT };
REL_WORDS(rel_letter_state, "draft", "sent")

struct rel_letter {
    rel_id id, book, user, contact, template_id; /* 0 = written freely */
    enum rel_letter_kind kind;
    const char *subject, *body; /* with {fields} that are still missing */
    enum rel_letter_state state;
    rel_day made, sent; /* REL_NO_DAY = not yet */
    rel_id interaction; /* by which it was logged */
};

struct rel_letter_list {
    struct rel_letter *v;
    size_t n;
};

struct rel_field_value { /* what stands for {field}; value "" = not known */
    const char *field, *value;
};

struct rel_field_values {
    struct rel_field_value *v;
    size_t n;
};

/* One line of "reads well": a hint, never a blocker. */
struct rel_letter_check {
    const char *item; /* thanks, heard, useful, next, no_selling, complete */
    bool ok;
    const char *words;
};

enum { REL_LETTER_CHECKS = 6 };
