/* core/highlight.h - the part of a text around what was looked for, and what of it matches. */
#pragma once

#include "base/arena.h"
#include "model/passage.h"

/* Folds one word as the search folds (lib/unicode.h), in the arena. */
typedef const char *(*rel_fold_fn)(struct rel_arena *arena, const char *word);

enum { REL_HIGHLIGHT_BYTES = 160 };

/* words: folded, a space between; a word of the text matches when it begins with one of them. Cuts
 * the text to about REL_HIGHLIGHT_BYTES around the first match, at spaces, with an ellipsis where
 * something was left out. */
void rel_highlight(struct rel_arena *arena, const char *text, const char *words, rel_fold_fn fold,
                   struct rel_passage *out);
