#include "lib/unicode.h"

#include "base/str.h"
#include "lib/unicode_wide.h"

#include <string.h>
#include <unicode/uchar.h>
#include <unicode/utf8.h>

/* Latin letters that no normalization takes apart, as Latin-ASCII writes them: sparing whole
 * languages (Polish, Danish, Croatian ...) the transliterator. Case was folded before. */
static const char *
latin_letter(UChar32 c)
{
    static const struct {
        UChar32 letter;
        const char *ascii;
    } letters[] = {{0xe6, "ae"}, {0xf0, "d"},  {0xf8, "o"},  {0xfe, "th"},  {0x111, "d"},
                   {0x127, "h"}, {0x131, "i"}, {0x142, "l"}, {0x153, "oe"}, {0x2019, "'"}};

    for (size_t i = 0; i < REL_COUNT(letters); i++)
        if (letters[i].letter == c)
            return letters[i].ascii;
    return NULL;
}

static struct rel_wide
without_marks(struct rel_arena *arena, struct rel_wide from)
{
    UErrorCode code = U_ZERO_ERROR;
    struct rel_wide w = rel_wide_normalize(arena, unorm2_getNFDInstance(&code), from);
    struct rel_wide out = {rel_alloc(arena, ((size_t)w.n + 1) * 2 * sizeof(UChar)), 0};

    for (int32_t i = 0; i < w.n;) {
        const char *ascii;
        UChar32 c;
        int32_t at = i;

        U16_NEXT(w.v, i, w.n, c);
        if (c < 0x80) {
            out.v[out.n++] = (UChar)c;
            continue;
        }
        if (u_charType(c) == U_NON_SPACING_MARK || u_charType(c) == U_ENCLOSING_MARK
            || u_charType(c) == U_FORMAT_CHAR)
            continue;
        if ((ascii = latin_letter(c))) {
            while (*ascii)
                out.v[out.n++] = (UChar)*ascii++;
            continue;
        }
        while (at < i)
            out.v[out.n++] = w.v[at++];
    }
    return out;
}

static bool
wide_is_ascii(struct rel_wide w)
{
    for (int32_t i = 0; i < w.n; i++)
        if (w.v[i] >= 0x80)
            return false;
    return true;
}

const char *
rel_unicode_nfc(struct rel_arena *arena, const char *s)
{
    UErrorCode code = U_ZERO_ERROR;
    size_t n = strlen(s);

    if (rel_unicode_ascii(s, n))
        return rel_strndup(arena, s, n);
    return rel_wide_text(
        arena, rel_wide_normalize(arena, unorm2_getNFCInstance(&code), rel_wide_of(arena, s, n)));
}

/* In place: lower-case ASCII, runs of ASCII space to one, none at the ends. */
static char *
tidy(char *s)
{
    char *to = s;

    for (const char *p = s; *p; p++) {
        if (rel_ascii_space(*p)) {
            if (to != s && to[-1] != ' ')
                *to++ = ' ';
        } else if ((unsigned char)*p >= 0x20 && *p != 0x7f)
            *to++ = rel_ascii_lower(*p);
    }
    if (to != s && to[-1] == ' ')
        to--;
    *to = '\0';
    return s;
}

static struct rel_wide
casefold(struct rel_arena *arena, struct rel_wide w)
{
    UErrorCode code = U_ZERO_ERROR;

    w = rel_wide_normalize(arena, unorm2_getNFKCCasefoldInstance(&code), w);
    for (int32_t i = 0; i < w.n; i++) /* every kind of space is one */
        if (w.v[i] >= 0x80 && u_isUWhiteSpace(w.v[i]))
            w.v[i] = ' ';
    return w;
}

const char *
rel_unicode_casefold(struct rel_arena *arena, const char *s)
{
    UErrorCode code = U_ZERO_ERROR;
    size_t n = strlen(s);
    char *out;

    if (!rel_unicode_ascii(s, n))
        return rel_wide_text(arena, rel_wide_normalize(arena, unorm2_getNFKCCasefoldInstance(&code),
                                                       rel_wide_of(arena, s, n)));
    out = rel_strndup(arena, s, n);
    for (char *at = out; *at; at++)
        *at = rel_ascii_lower(*at);
    return out;
}

const char *
rel_unicode_fold(struct rel_arena *arena, const char *s)
{
    size_t n = strlen(s);
    struct rel_wide w, plain;

    if (rel_unicode_ascii(s, n))
        return tidy(rel_strndup(arena, s, n));
    w = casefold(arena, rel_wide_of(arena, s, n));
    /* Most names only lose accents; transliterating is some ten times dearer. Marks go only when
     * nothing else is left to do: Indic vowels and Japanese voicing are marks too. */
    plain = without_marks(arena, w);
    if (!wide_is_ascii(plain))
        plain = without_marks(arena, casefold(arena, rel_wide_latin(arena, w)));
    return tidy((char *)rel_wide_text(arena, plain));
}

const char *
rel_unicode_fold_cut(struct rel_arena *arena, const char *s, size_t most)
{
    char *key = (char *)rel_unicode_fold(arena, s);
    size_t n = rel_unicode_cut(key, strlen(key), most);

    while (n > 0 && key[n - 1] == ' ')
        n--;
    key[n] = '\0';
    return key;
}

static bool
in_word(const char *s, size_t *len)
{
    unsigned char c = (unsigned char)*s;
    UChar32 wide;
    int32_t i = 0;

    *len = 1;
    if (c < 0x80)
        return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    U8_NEXT(s, i, -1, wide);
    *len = (size_t)i;
    return wide >= 0
           && (u_isalnum(wide) || u_charType(wide) == U_NON_SPACING_MARK
               || u_charType(wide) == U_COMBINING_SPACING_MARK);
}

bool
rel_unicode_word(const char **at, const char **word, size_t *n)
{
    const char *s = *at;
    size_t len;

    while (*s && !in_word(s, &len))
        s += len;
    *word = s;
    while (*s && in_word(s, &len))
        s += len;
    *n = (size_t)(s - *word);
    *at = s;
    return *n > 0;
}

int
rel_unicode_width(const char *s)
{
    int width = 0;

    for (int32_t i = 0; s[i];) {
        UChar32 c;
        int ea;

        if ((unsigned char)s[i] < 0x80) {
            width += s[i] >= 0x20 && s[i] != 0x7f;
            i++;
            continue;
        }
        U8_NEXT(s, i, -1, c);
        if (c < 0) {
            width++;
            continue;
        }
        switch (u_charType(c)) {
        case U_NON_SPACING_MARK:
        case U_ENCLOSING_MARK:
        case U_FORMAT_CHAR:
        case U_CONTROL_CHAR:
            continue;
        default:
            break;
        }
        ea = u_getIntPropertyValue(c, UCHAR_EAST_ASIAN_WIDTH);
        width += ea == U_EA_WIDE || ea == U_EA_FULLWIDTH ? 2 : 1;
    }
    return width;
}
