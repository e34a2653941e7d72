/*
 * core/match.h - does an offer meet a need? By words, stems and synonyms, ranked by what is easy to
 * give and valuable to them.
 *
 * Texts come as words with their stems in both languages (practice/match_text.h makes them). How
 * near two words are: the same word or stem 1; synonyms 0.85; the same beginning of five letters or
 * more, or one the end of the other (compounds), 0.6-0.7. Words that say little (table) weigh 0.3.
 * Nearness of two texts: 0.6 of the weight that the shorter text shares + 0.4 of what the longer
 * one shares. All pure.
 */
#pragma once

#include "base/arena.h"
#include "model/match.h"

#include <stddef.h>

enum {
    REL_MATCH_STEMS = 2,
    REL_MATCH_ROOT = 5,        /* letters of a stem that candidates are looked up by */
    REL_MATCH_LEAST = 230,     /* thousandths: below it, no match */
    REL_MATCH_FOR_TODAY = 300, /* rank from which a match may stand on Today */
};

struct rel_match_word {
    const char *text;
    const char *stem[REL_MATCH_STEMS];
    double weight;
};

struct rel_match_text {
    struct rel_match_word *v;
    size_t n;
};

/* Synonyms by stem, ordered by stem: words of the same group mean the same. */
struct rel_match_lexicon {
    struct rel_match_sense {
        const char *stem;
        int group;
    } * v;
    size_t n;
};

/* Words that never count ("the", "einen"); folded. */
bool rel_match_stop(const char *word);
/* 1, or 0.3 for words that say little ("small", "business", "help"). */
double rel_match_weight(const char *word);
/* The built-in groups: group i is a NULL-ended list of folded words; NULL behind the last. */
const char *const *rel_match_group(size_t i);

void rel_match_lexicon_order(struct rel_match_lexicon *lexicon); /* after all were added */

/* 0-1 for two words. */
double rel_match_near(const struct rel_match_lexicon *lexicon, const struct rel_match_word *a,
                      const struct rel_match_word *b);

/* Thousandths, 0 = nothing in common; *evidence (arena) names the words that met. */
int rel_match_score(struct rel_arena *arena, const struct rel_match_lexicon *lexicon,
                    const struct rel_match_text *need, const struct rel_match_text *offer,
                    const char **evidence);

/* What is kept beside the best match of the same need: not less than 70 % as near. */
int rel_match_cut(int best);

/* Thousandths: nearness x ease (1-3) x what it is worth to them (kind and state of the need). */
int rel_match_rank(int score, int ease, enum rel_heard_kind kind, enum rel_heard_state state);

/* Fills rank, sentence and act; name and giver_name are set. */
void rel_match_say(struct rel_arena *arena, struct rel_match *match, rel_day today);
