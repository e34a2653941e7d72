/* model/card.h - one vCard as read from a file: a contact, what else it said, and its own text. */
#pragma once

#include "model/contact.h"

enum rel_card_kind { REL_CARD_INDIVIDUAL, REL_CARD_ORG, REL_CARD_GROUP, REL_CARD_OTHER };
REL_WORDS(rel_card_kind, "individual", "org", "group", "other")

/* Something in a file that could not be read; it costs only itself. */
struct rel_problem {
    int64_t line;       /* from 1; 0 = the whole file */
    const char *what;   /* the property or header: "PHOTO"; may be "" */
    const char *reason; /* "base64 ends in the middle" */
};

struct rel_problem_list {
    struct rel_problem *v;
    size_t n;
};

struct rel_card {
    struct rel_contact contact;
    enum rel_card_kind kind;
    struct rel_texts members; /* of a group: UIDs, without urn:uuid: */
    const char *version;      /* "2.1", "3.0", "4.0"; "" = not said */
    const char *rev;          /* as it came */
    const char *text;         /* the card byte for byte, BEGIN to END with its line end */
    size_t text_len;
    int64_t line; /* where BEGIN stands, from 1 */
    struct rel_problem_list problems;
};
