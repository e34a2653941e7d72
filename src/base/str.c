#include "base/str.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>

bool
rel_str_is(const char *a, const char *b)
{
    return strcmp(a, b) == 0;
}

bool
rel_str_is_nocase(const char *a, const char *b)
{
    return strcasecmp(a, b) == 0;
}

bool
rel_str_starts(const char *s, const char *prefix)
{
    return strncmp(s, prefix, strlen(prefix)) == 0;
}

bool
rel_str_starts_nocase(const char *s, const char *prefix)
{
    return strncasecmp(s, prefix, strlen(prefix)) == 0;
}

bool
rel_str_ends_nocase(const char *s, const char *suffix)
{
    size_t n = strlen(s), m = strlen(suffix);

    return n >= m && strcasecmp(s + n - m, suffix) == 0;
}

bool
rel_str_number(const char *s, int64_t *out)
{
    char *end;
    long long value;

    if (rel_ascii_space(*s) || !*s)
        return false;
    errno = 0;
    value = strtoll(s, &end, 10);
    if (errno || *end)
        return false;
    *out = value;
    return true;
}

char
rel_ascii_lower(char c)
{
    return c >= 'A' && c <= 'Z' ? (char)(c - 'A' + 'a') : c;
}

bool
rel_ascii_space(char c)
{
    return c == ' ' || (c >= '\t' && c <= '\r');
}
