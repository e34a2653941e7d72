/*
 * base/words.h - enums that have one name everywhere: in C, SQL, JSON, CLI and page.
 *
 * In a model header:   REL_WORDS(rel_channel, "call", "email", ...)
 * gives                const char *rel_channel_word(enum rel_channel);
 *                      bool rel_channel_parse(const char *, enum rel_channel *out);
 * The words stand in the order of the enum; parse takes exactly them.
 */
#pragma once

#include <stdbool.h>
#include <stddef.h>
#include <string.h>

static inline bool
rel_words_find(const char *const *words, size_t n, const char *word, int *out)
{
    for (size_t i = 0; i < n; i++)
        if (strcmp(words[i], word) == 0) {
            *out = (int)i;
            return true;
        }
    return false;
}

#define REL_WORDS(name, ...)                                                                       \
    __attribute__((unused)) static inline const char *const *name##_words(size_t *n)               \
    {                                                                                              \
        static const char *const words[] = {__VA_ARGS__};                                          \
        *n = sizeof(words) / sizeof(*words);                                                       \
        return words;                                                                              \
    }                                                                                              \
    __attribute__((unused)) static inline const char *name##_word(enum name value)                 \
    {                                                                                              \
        size_t n;                                                                                  \
        const char *const *words = name##_words(&n);                                               \
        return (size_t)value < n ? words[value] : "";                                              \
    }                                                                                              \
    __attribute__((unused)) static inline bool name##_parse(const char *word, enum name *out)      \
    {                                                                                              \
        size_t n;                                                                                  \
        const char *const *words = name##_words(&n);                                               \
        int at;                                                                                    \
        if (!rel_words_find(words, n, word, &at))                                                  \
            return false;                                                                          \
        *out = (enum name)at;                                                                      \
        return true;                                                                               \
    }
