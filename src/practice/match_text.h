/* practice/match_text.h - the words of a need or an offer with their stems, and the synonyms. */
#pragma once

#include "core/match.h"
#include "practice/ctx.h"

struct rel_stemmer;

enum { REL_MATCH_WORDS = 24 }; /* of one text that count */

struct rel_match_text rel_practice_match_text(struct rel_arena *arena, struct rel_stemmer *stemmer,
                                              const char *text);

/* The built-in synonyms and the user's. */
enum rel_status rel_practice_match_lexicon(struct rel_ctx *ctx, struct rel_stemmer *stemmer,
                                           struct rel_match_lexicon *out, struct rel_err *err);

struct rel_match_roots {
    const char **v;
    size_t n;
};

/* The roots of its own stems, each once; with a lexicon also those of their synonyms, at most
 * `most` in all. */
struct rel_match_roots rel_practice_match_roots(struct rel_arena *arena,
                                                const struct rel_match_text *text,
                                                const struct rel_match_lexicon *lexicon,
                                                size_t most);
