#include "lib/unicode.h"

#include <stdint.h>
#include <string.h>

bool
rel_unicode_ascii(const char *s, size_t n)
{
    size_t i = 0;

    for (uint64_t w; i + sizeof(w) <= n; i += sizeof(w)) {
        memcpy(&w, s + i, sizeof(w));
        if (w & UINT64_C(0x8080808080808080))
            return false;
    }
    for (; i < n; i++)
        if ((unsigned char)s[i] >= 0x80)
            return false;
    return true;
}

/* The length of the well-formed character at s, 0 when there is none. */
static size_t
char_len(const unsigned char *s, size_t n)
{
    unsigned char c = s[0];

    if (c < 0x80)
        return c != 0;
    if (c < 0xc2 || c > 0xf4)
        return 0;
    if (c < 0xe0)
        return n >= 2 && (s[1] & 0xc0) == 0x80 ? 2 : 0;
    if (c < 0xf0) {
        unsigned char low = c == 0xe0 ? 0xa0 : 0x80, high = c == 0xed ? 0x9f : 0xbf;

        return n >= 3 && s[1] >= low && s[1] <= high && (s[2] & 0xc0) == 0x80 ? 3 : 0;
    }
    return n >= 4 && s[1] >= (c == 0xf0 ? 0x90 : 0x80) && s[1] <= (c == 0xf4 ? 0x8f : 0xbf)
                   && (s[2] & 0xc0) == 0x80 && (s[3] & 0xc0) == 0x80
               ? 4
               : 0;
}

bool
rel_unicode_valid(const char *bytes, size_t n)
{
    const unsigned char *s = (const unsigned char *)bytes;

    for (size_t i = 0; i < n;) {
        size_t len;

        if (n - i >= 8 && rel_unicode_ascii(bytes + i, 8) && !memchr(bytes + i, 0, 8)) {
            i += 8;
            continue;
        }
        if (!(len = char_len(s + i, n - i)))
            return false;
        i += len;
    }
    return true;
}

const char *
rel_unicode_repair(struct rel_arena *arena, const char *bytes, size_t n)
{
    const unsigned char *s = (const unsigned char *)bytes;
    char *out, *o;

    if (rel_unicode_valid(bytes, n))
        return rel_strndup(arena, bytes, n);
    o = out = rel_alloc(arena, 3 * n + 1);
    for (size_t i = 0; i < n;) {
        size_t len = char_len(s + i, n - i);

        if (len) {
            memcpy(o, s + i, len);
            o += len;
            i += len;
            continue;
        }
        memcpy(o, "\xef\xbf\xbd", 3);
        o += 3;
        for (i++; i < n && (s[i] & 0xc0) == 0x80; i++)
            ;
    }
    *o = '\0';
    return out;
}

size_t
rel_unicode_cut(const char *s, size_t n, size_t most)
{
    if (n <= most)
        return n;
    while (most > 0 && ((unsigned char)s[most] & 0xc0) == 0x80)
        most--;
    return most;
}
