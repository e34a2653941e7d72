#include "core/capture_words.h"

#include <string.h>

const struct rel_capture_language *const rel_capture_languages[] = {&rel_capture_en,
                                                                    &rel_capture_de, NULL};

/* How many words the phrase takes at words[0]; 0 = it does not stand there. */
static size_t
fits(const char *phrase, const char *const *words, size_t n)
{
    size_t used = 0;

    while (*phrase) {
        size_t length = strcspn(phrase, " ");

        if (used == n || strlen(words[used]) != length || memcmp(phrase, words[used], length) != 0)
            return 0;
        used++;
        phrase += length + (phrase[length] == ' ');
    }
    return used;
}

const struct rel_capture_word *
rel_capture_find(const struct rel_capture_language *language, const char *const *words, size_t n,
                 size_t *used)
{
    const struct rel_capture_word *best = NULL;

    *used = 0;
    for (size_t i = 0; n && i < language->n; i++) {
        size_t length =
            language->v[i].phrase[0] == words[0][0] ? fits(language->v[i].phrase, words, n) : 0;

        if (length > *used) {
            best = &language->v[i];
            *used = length;
        }
    }
    return best;
}
