/*
 * core/heard.h - listening: kinds, the sentence that plays it back, and when it has aged.
 */
#pragma once

#include "base/arena.h"
#include "model/circle.h"
#include "model/heard.h"

/* Splits "need: a bookkeeper" into its kind and words; *words points into text. false: no kind
 * stands in front. */
bool rel_heard_split(struct rel_arena *arena, const char *text, enum rel_heard_kind *kind,
                     const char **words);

/* What is still true as far as is known: heard, reflected or confirmed. */
bool rel_heard_live(const struct rel_heard *h);

/* Has an end: a need, goal or problem can be met. */
bool rel_heard_can_be_met(enum rel_heard_kind kind);

/* Months after which that kind is asked about again; 0 = never. */
int rel_heard_months(enum rel_heard_kind kind);

/* The day it should be asked about again: so many months after it was last confirmed, said back or
 * heard. REL_DAY_FOREVER: never (the kind, met, or no longer live). */
rel_day rel_heard_asks_on(const struct rel_heard *h);

/* "What I heard: you need a bookkeeper; at home: your son starts school. Did I get that right?" Of
 * items that are live and not confirmed (all: confirmed ones too), at most five, the oldest first
 * as they stand in the list; closer and away are for the user's eyes and stay out. "" = nothing to
 * play back. */
const char *rel_heard_play_back(struct rel_arena *arena, const struct rel_heard_list *items,
                                enum rel_vocabulary vocabulary, bool all);

/* "needs", "hopes for", ...: how the user's own lists name the kind. */
const char *rel_heard_noun(enum rel_heard_kind kind);
