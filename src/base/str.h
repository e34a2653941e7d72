/* base/str.h - small questions about ASCII text; what needs Unicode is in lib/unicode.h. */
#pragma once

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#define REL_COUNT(array) (sizeof(array) / sizeof((array)[0]))

bool rel_str_is(const char *a, const char *b);        /* equal, byte for byte */
bool rel_str_is_nocase(const char *a, const char *b); /* equal but for ASCII case */
bool rel_str_starts(const char *s, const char *prefix);
bool rel_str_starts_nocase(const char *s, const char *prefix);
bool rel_str_ends_nocase(const char *s, const char *suffix);
bool rel_str_number(const char *s, int64_t *out); /* a whole decimal number and nothing else */
char rel_ascii_lower(char c);
bool rel_ascii_space(char c); /* space, tab, CR, LF, VT, FF */
