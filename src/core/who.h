/*
 * core/who.h - whom does a name on the command line mean?
 *
 * Everything compared is folded by the caller (lib/unicode: case, accents, width, spaces to one).
 */
#pragma once

#include "base/arena.h"
#include "base/id.h"
#include "model/contact.h"

struct rel_who {
    rel_id contact;
    const char *name;           /* folded whole name */
    struct rel_texts nicknames; /* folded */
    struct rel_texts points;    /* folded addresses, numbers, profiles */
    const char *organization;   /* folded; helps to tell apart: "ana brightwell" */
    bool candidate;             /* known from mail only */
};

struct rel_who_query {
    const char *text;  /* folded as names are */
    const char *point; /* folded as addresses and numbers are; "" = cannot be one */
    rel_id id;         /* 0 = is none */
};

/* How well it fits; higher wins, equal ones are ambiguous. */
enum rel_who_fit {
    REL_WHO_NONE,
    REL_WHO_PARTS, /* each word begins a word of name, nickname or organization */
    REL_WHO_NAMES, /* each word is a whole word of the name or a nickname */
    REL_WHO_NICKNAME,
    REL_WHO_NAME,
    REL_WHO_POINT,
    REL_WHO_ID,
};
enum rel_who_fit rel_who_fit(const struct rel_who *who, const struct rel_who_query *query);

/* Puts the indexes of those that fit best into *out: one = found, several = ambiguous, none = not
 * found. Candidates count only when nobody else answers. */
struct rel_who_found {
    size_t *v;
    size_t n;
};
void rel_who_find(struct rel_arena *arena, const struct rel_who *whos, size_t n,
                  const struct rel_who_query *query, struct rel_who_found *out);
