/* lib/unicode_wide.h - UTF-16, which is what ICU works on, and ICU's dear objects; inside lib only.
 */
#pragma once

#include "base/arena.h"

#include <unicode/uidna.h>
#include <unicode/unorm2.h>
#include <unicode/utrans.h>

struct rel_wide {
    UChar *v; /* in the arena */
    int32_t n;
};

struct rel_wide rel_wide_of(struct rel_arena *arena, const char *utf8, size_t n);
const char *rel_wide_text(struct rel_arena *arena, struct rel_wide wide);
struct rel_wide rel_wide_normalize(struct rel_arena *arena, const UNormalizer2 *how,
                                   struct rel_wide from);

/* "Any-Latin; Latin-ASCII"; what ICU cannot transliterate stays. */
struct rel_wide rel_wide_latin(struct rel_arena *arena, struct rel_wide from);

/* For domains (UTS 46); NULL: ICU has no data. Belongs to the thread. */
const UIDNA *rel_wide_idna(void);
