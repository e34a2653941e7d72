/*
 * formats/vcard_prop.h - one property of a card, taken apart: group.NAME;parameters:value.
 *
 * RFC 6350 section 3.3, RFC 6868, and the bare words of versit vCard 2.1 ("TEL;HOME;VOICE:").
 */
#pragma once

#include "model/card.h"

#include "base/arena.h"

#include <stdbool.h>

struct rel_vcard_param {
    const char *name; /* upper case; a bare word of 2.1 is TYPE, ENCODING or VALUE by its meaning */
    const char *value; /* without quotes, RFC 6868 decoded; bytes in the card's charset */
};

struct rel_vcard_prop {
    const char *head;  /* unfolded, as it came: "item1.TEL;TYPE=home" */
    const char *group; /* "item1"; "" = none */
    const char *name;  /* upper case */
    struct {
        struct rel_vcard_param *v;
        size_t n;
    } params;          /* a TYPE list is several */
    const char *value; /* unfolded bytes, still encoded and escaped, NUL behind them */
    size_t n;
    bool qp, base64; /* by ENCODING */
    size_t at, end;  /* bytes of the card's text it takes, with line ends and folds */
    int64_t line;
};

/* Reads group, name and parameters out of head[0..n), what stands before the value's colon. */
void rel_vcard_prop_read(struct rel_arena *arena, const char *head, size_t n, bool v21,
                         struct rel_vcard_prop *prop);

/* Does a property begin here? A group and a name, then ';' or ':'. */
bool rel_vcard_prop_begins(const char *s, size_t n);
bool rel_vcard_name_char(char c);

/* The first value of a parameter, "" when there is none. */
const char *rel_vcard_param(const struct rel_vcard_prop *prop, const char *name);
bool rel_vcard_is_type(const struct rel_vcard_prop *prop, const char *type); /* any case */
