/*
 * core/dupe.h - are these two the same person? From names, addresses, numbers, organisation and
 * birthday, with the reasons in words.
 *
 * Certain is only what two people hardly ever share: a compatible name together with an address or
 * number that does not belong to a whole family or office; or the same full name together with the
 * same birthday, or with the same organisation and nothing against it. A birthday that differs, or
 * a given name that differs while the family name is the same (a family's telephone), speaks
 * against it.
 */
#pragma once

#include "base/arena.h"
#include "model/dupe.h"

#include <stdbool.h>

/* What is compared of one contact; all texts folded (lib/unicode.h), none NULL. */
struct rel_dupe_face {
    rel_id contact;
    const char *name;   /* as shown */
    const char *key;    /* the words of the name, sorted, a space between */
    const char *given;  /* first given name; "" = not known */
    const char *family; /* "" = not known */
    const char *organization;
    const char *birthday; /* "1976-11-24"; "" = not known, or without year */
    bool company;
    int weight; /* how much is known of them: the richer one is kept */
    struct rel_dupe_keys {
        const char **v;
        size_t n;
    } nicknames, emails, phones; /* phones international (core/phone.h) */
};

/* others: somebody with another given name has the address or number that the two share, too.
 * same_initial: one of those has their family name and initial. Fills all of *out. */
void rel_dupe_compare(struct rel_arena *arena, const struct rel_dupe_face *a,
                      const struct rel_dupe_face *b, bool others, bool same_initial,
                      struct rel_dupe *out);

/* Letters to change, add, leave out or swap with their neighbour, up to `most`; more gives most + 1
 * (optimal string alignment distance). */
int rel_dupe_distance(const char *a, const char *b, int most);
