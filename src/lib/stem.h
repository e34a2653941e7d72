/*
 * lib/stem.h - the stem of a word, English and German (Snowball, libstemmer).
 *
 * The only file that sees libstemmer. Words come folded (rel_unicode_fold). One stemmer serves one
 * thread.
 */
#pragma once

#include "base/arena.h"

#include <stddef.h>

enum { REL_STEM_LANGUAGES = 2 }; /* English, German */

struct rel_stemmer;
struct rel_stemmer *rel_stemmer_new(void);
void rel_stemmer_free(struct rel_stemmer *stemmer); /* NULL is fine */
REL_DEFINE_AUTO(rel_stemmer, rel_stemmer_free)

/* The stem by each language; a word that a language does not know is its own stem. */
void rel_stem(struct rel_stemmer *stemmer, struct rel_arena *arena, const char *word, size_t n,
              const char *out[REL_STEM_LANGUAGES]);
