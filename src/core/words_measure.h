/*
 * core/words_measure.h - the measures of a pair in words; no number without what it rests on.
 */
#pragma once

#include "base/arena.h"
#include "core/standing.h"
#include "model/person.h"

/* 0-100, or -1: too early to tell, or they have not answered; *word: the band, or why not. */
int rel_words_warmth(const struct rel_standing *s, rel_day today, const char **word);

/* "You are usually in touch every 12 days (middle of 5 gaps); it has been 41. Chance you are in
 * touch in the next 36 days if nothing changes: 47 %." Or why nothing can be said. */
const char *rel_words_forecast(struct rel_arena *arena, const struct rel_standing *s,
                               rel_day today);

/* "You two usually talk every 12 days; it has been 41." At most REL_WORDS_SENTENCE characters. */
const char *rel_words_rhythm(struct rel_arena *arena, const struct rel_standing *s, rel_day today);

/* All of them. days as for rel_standing_trend(); health from core/health.h. */
struct rel_measures rel_words_measures(struct rel_arena *arena, const struct rel_standing *s,
                                       const struct rel_contact_day *days, size_t n,
                                       const char *health, rel_day today);

/* "weekly while new, touch 4", "monthly", "every 12 days, their own rhythm". */
const char *rel_words_phase(struct rel_arena *arena, const struct rel_standing *s,
                            const struct rel_cadence *cadence);

/* "Next: by Fri 27 Nov (weekly while new, touch 3)." "Nothing is planned." */
const char *rel_words_next(struct rel_arena *arena, const struct rel_standing *s,
                           const struct rel_cadence *cadence, rel_day today);
