/*
 * core/words.h - small pieces of sentences: days, counts, channels, and cutting to length.
 */
#pragma once

#include "base/arena.h"
#include "base/day.h"
#include "model/interaction.h"

enum { REL_WORDS_SENTENCE = 62 }; /* characters of a sentence of Today */

/* At most `most` characters (code points); cut between words with an ellipsis behind. */
const char *rel_words_fit(struct rel_arena *arena, const char *text, int most);

/* "today", "yesterday", "tomorrow", "Wed 4 Nov", "4 Nov 2025". */
const char *rel_words_day(struct rel_arena *arena, rel_day day, rel_day today);

/* "today", "yesterday", "on Friday" within a week, else "on 4 Nov". */
const char *rel_words_on(struct rel_arena *arena, rel_day day, rel_day today);

/* "1 day", "12 days". */
const char *rel_words_count(struct rel_arena *arena, int64_t n, const char *one, const char *many);

/* "weekly", "every 2 weeks", "every 12 days", "monthly", "every 3 months", "yearly". */
const char *rel_words_every(struct rel_arena *arena, int days);

/* What one does: "Call", "Write to", "Post a card to", ...; and its noun: "call", "mail". */
const char *rel_words_verb(enum rel_channel channel);
const char *rel_words_noun(enum rel_channel channel);

/* The same with a capital first letter (ASCII). */
const char *rel_words_capital(struct rel_arena *arena, const char *text);

/* Without full stops and spaces at its end: to stand inside a sentence. */
const char *rel_words_unstopped(struct rel_arena *arena, const char *text);
