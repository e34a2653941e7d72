#include "lib/stem.h"

#include <libstemmer.h>
#include <stdlib.h>

struct rel_stemmer {
    struct sb_stemmer *of[REL_STEM_LANGUAGES];
};

struct rel_stemmer *
rel_stemmer_new(void)
{
    static const char *const languages[REL_STEM_LANGUAGES] = {"english", "german"};
    struct rel_stemmer *s = rel_xmalloc(sizeof(*s));

    for (int i = 0; i < REL_STEM_LANGUAGES; i++)
        s->of[i] = sb_stemmer_new(languages[i], "UTF_8");
    return s;
}

void
rel_stemmer_free(struct rel_stemmer *s)
{
    if (!s)
        return;
    for (int i = 0; i < REL_STEM_LANGUAGES; i++)
        if (s->of[i])
            sb_stemmer_delete(s->of[i]);
    free(s);
}

void
rel_stem(struct rel_stemmer *s, struct rel_arena *arena, const char *word, size_t n,
         const char *out[REL_STEM_LANGUAGES])
{
    for (int i = 0; i < REL_STEM_LANGUAGES; i++) {
        const sb_symbol *stem =
            s->of[i] ? sb_stemmer_stem(s->of[i], (const sb_symbol *)word, (int)n) : NULL;

        out[i] = stem ? rel_strndup(arena, (const char *)stem, (size_t)sb_stemmer_length(s->of[i]))
                      : rel_strndup(arena, word, n);
    }
}
