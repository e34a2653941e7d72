#include "lib/unicode.h"

#include "base/str.h"
#include "lib/unicode_wide.h"

#include <string.h>
#include <unicode/uchar.h>
#include <unicode/utf8.h>

static const char *
fold_domain(struct rel_arena *arena, const char *domain)
{
    const UIDNA *idna = rel_wide_idna();
    UErrorCode code = U_ZERO_ERROR;
    UIDNAInfo info = UIDNA_INFO_INITIALIZER;
    char ascii[1024];
    int32_t n;

    if (!idna)
        return domain;
    n = uidna_nameToASCII_UTF8(idna, domain, -1, ascii, sizeof(ascii), &info, &code);
    if (U_FAILURE(code) || info.errors || n <= 0 || n >= (int32_t)sizeof(ascii))
        return domain;
    return rel_strndup(arena, ascii, (size_t)n);
}

const char *
rel_unicode_fold_address(struct rel_arena *arena, const char *address)
{
    size_t n;
    char *s, *at;
    const char *local;

    n = strlen(address);
    while (n > 0 && rel_ascii_space(address[n - 1]))
        n--;
    if (n > 0 && address[n - 1] == '>' && memrchr(address, '<', n))
        address = (const char *)memrchr(address, '<', n) + 1;
    while (rel_ascii_space(*address))
        address++;
    if (rel_str_starts_nocase(address, "mailto:"))
        address += strlen("mailto:");
    while (rel_ascii_space(*address))
        address++;
    n = strlen(address);
    while (n > 0
           && (rel_ascii_space(address[n - 1]) || address[n - 1] == '>' || address[n - 1] == '.'))
        n--;
    s = rel_strndup(arena, address, n);
    if (rel_unicode_ascii(s, n)) {
        for (char *p = s; *p; p++)
            *p = rel_ascii_lower(*p);
        return s;
    }
    at = strrchr(s, '@');
    if (!at) {
        UErrorCode code = U_ZERO_ERROR;

        return rel_wide_text(arena, rel_wide_normalize(arena, unorm2_getNFKCCasefoldInstance(&code),
                                                       rel_wide_of(arena, s, n)));
    }
    *at = '\0';
    local = rel_unicode_ascii(s, (size_t)(at - s)) ? s : NULL;
    if (local)
        for (char *p = s; *p; p++)
            *p = rel_ascii_lower(*p);
    else {
        UErrorCode code = U_ZERO_ERROR;

        local =
            rel_wide_text(arena, rel_wide_normalize(arena, unorm2_getNFKCCasefoldInstance(&code),
                                                    rel_wide_of(arena, s, (size_t)(at - s))));
    }
    return rel_printf(arena, "%s@%s", local, fold_domain(arena, at + 1));
}

static bool
is_letter(char c)
{
    return rel_ascii_lower(c) >= 'a' && rel_ascii_lower(c) <= 'z';
}

/* Does an extension begin here? "x12", "ext. 12", ";ext=12", ",12", "#12", "p12", "w12". */
static bool
is_extension(const char *s)
{
    static const char *const words[] = {"extension", "ext", "durchwahl", "app", "x", "p", "w"};

    if (*s == ';' || *s == ',' || *s == '#')
        return true;
    if (!is_letter(*s))
        return false;
    for (size_t i = 0; i < REL_COUNT(words); i++)
        if (rel_str_starts_nocase(s, words[i]) && !is_letter(s[strlen(words[i])]))
            return true;
    return false;
}

/* The key that carries the letter, for numbers spelt as words (ITU-T E.161): "1-800-FLOWERS". */
static int
keypad(char c)
{
    static const char keys[] = "22233344455566677778889999";

    return keys[c - 'A'] - '0';
}

/* The digit at text[*i], which moves behind it; -1: none. */
static int
next_digit(const char *text, int32_t *i, int32_t n, bool letters)
{
    UChar32 c;

    U8_NEXT(text, *i, n, c);
    if (c >= '0' && c <= '9')
        return (int)c - '0';
    if (c >= 0x80)
        return u_charDigitValue(c);
    return letters && c >= 'A' && c <= 'Z' ? keypad((char)c) : -1;
}

const char *
rel_fold_phone(struct rel_arena *arena, const char *text)
{
    char *out, *o;
    size_t n;
    bool plus, spelt = false;

    while (rel_ascii_space(*text) || *text == '(')
        text++;
    if (rel_str_starts_nocase(text, "tel:"))
        text += strlen("tel:");
    while (rel_ascii_space(*text) || *text == '(')
        text++;
    plus = *text == '+' || rel_str_starts(text, "\xef\xbc\x8b"); /* fullwidth plus */
    n = strlen(text);
    o = out = rel_alloc(arena, n + 2);
    *o++ = '+';
    for (int32_t i = 0; i < (int32_t)n;) {
        const char *here = text + i;
        int digit;

        if (o > out + 3 && !spelt && is_extension(here))
            break;
        if (plus && rel_str_starts(here, "(0)")) {
            i += 3;
            continue;
        }
        spelt = o > out + 3 && *here >= 'A' && *here <= 'Z';
        if ((digit = next_digit(text, &i, (int32_t)n, spelt)) >= 0)
            *o++ = (char)('0' + digit);
    }
    *o = '\0';
    if (o == out + 1)
        return "";
    if (!plus && rel_str_starts(out + 1, "00") && out[3]) {
        out[2] = '+';
        return out + 2;
    }
    return plus ? out : out + 1;
}
