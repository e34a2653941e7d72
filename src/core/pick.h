/*
 * core/pick.h - which ten does the evidence of an import speak for most?
 *
 * Two-sided days of contact count first, then how lately, by how many channels, and whether the
 * user answers them. One-sided contact speaks for nobody.
 */
#pragma once

#include "base/arena.h"
#include "core/standing.h"

enum { REL_PICK_TEN = 10 };

struct rel_pick_facts {
    rel_id contact;
    const char *name_key;
    struct rel_standing standing;
    int channels;     /* different channels they were in touch by; 0 = not known */
    int64_t mails;    /* inbound or outbound ones; 0 = not known */
    int64_t meetings; /* meetings, visits, calls; 0 = not known */
};

/* 0 = nothing speaks for them. min(I, O) of the strength's sums, x 2^(-silence / 180 days), x 1.25
 * for a second channel. Only for ordering, never shown. */
double rel_pick_score(const struct rel_pick_facts *facts, rel_day today);

/* Puts the best `most` with a score above 0 first (equal: by name) and gives how many these are.
 * O(n log most). */
size_t rel_pick_best(struct rel_pick_facts *facts, size_t n, size_t most, rel_day today);

/* "You two were in touch on 31 days, last on 3 Nov." */
const char *rel_pick_sentence(struct rel_arena *arena, const struct rel_pick_facts *facts,
                              rel_day today);

/* A cadence from the observed rhythm: the median gap put on the next of 7, 14, 21, 30, 60, 90, 180,
 * 365; 0 = the circle's phases, when there are too few days to see a rhythm. */
int rel_pick_cadence(const struct rel_pick_facts *facts);
