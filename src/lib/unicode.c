#include "lib/unicode.h"

#include "base/buf.h"
#include "base/str.h"

#include <pthread.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <unicode/uchar.h>
#include <unicode/uidna.h>
#include <unicode/unorm2.h>
#include <unicode/ustring.h>
#include <unicode/utf8.h>
#include <unicode/utrans.h>

/* What ICU makes dear to open, once for each thread: transliterators are not safe to share. */
struct tools {
    UTransliterator *latin;
    UIDNA *idna;
};

static pthread_key_t tools_key;
static pthread_once_t tools_once = PTHREAD_ONCE_INIT;

static void
tools_free(void *v)
{
    struct tools *t = v;

    if (!t)
        return;
    if (t->latin)
        utrans_close(t->latin);
    if (t->idna)
        uidna_close(t->idna);
    free(t);
}

static void
tools_init(void)
{
    if (pthread_key_create(&tools_key, tools_free) != 0)
        abort();
}

static struct tools *
tools_of_thread(void)
{
    struct tools *t;

    pthread_once(&tools_once, tools_init);
    t = pthread_getspecific(tools_key);
    if (!t) {
        t = rel_xmalloc(sizeof(*t));
        *t = (struct tools){0};
        if (pthread_setspecific(tools_key, t) != 0)
            abort();
    }
    return t;
}

/* Keys' destructors do not run for the thread that ends the program. */
__attribute__((destructor)) static void
tools_of_main_free(void)
{
    pthread_once(&tools_once, tools_init);
    tools_free(pthread_getspecific(tools_key));
    pthread_setspecific(tools_key, NULL);
}

static bool
is_ascii(const char *s, size_t n)
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

        if (n - i >= 8 && is_ascii(bytes + i, 8) && !memchr(bytes + i, 0, 8)) {
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

/* ---- UTF-16, which is what ICU works on ---- */

struct wide {
    UChar *v;
    int32_t n;
};

static struct wide
widen(struct rel_arena *arena, const char *s, size_t n)
{
    struct wide w = {rel_alloc(arena, (n + 1) * sizeof(UChar)), 0};
    UErrorCode code = U_ZERO_ERROR;

    u_strFromUTF8WithSub(w.v, (int32_t)n + 1, &w.n, s, (int32_t)n, 0xfffd, NULL, &code);
    if (U_FAILURE(code))
        w.n = 0;
    return w;
}

static const char *
narrow(struct rel_arena *arena, struct wide w)
{
    char *s = rel_alloc(arena, (size_t)w.n * 3 + 1);
    UErrorCode code = U_ZERO_ERROR;

    u_strToUTF8WithSub(s, w.n * 3 + 1, NULL, w.v, w.n, 0xfffd, NULL, &code);
    return s;
}

static struct wide
normalize(struct rel_arena *arena, const UNormalizer2 *how, struct wide from)
{
    UErrorCode code = U_ZERO_ERROR;
    struct wide to = {0};

    if (from.n == 0)
        return from;
    for (int32_t room = from.n * 2 + 16;; room = to.n) {
        to.v = rel_alloc(arena, (size_t)room * sizeof(UChar));
        code = U_ZERO_ERROR;
        to.n = unorm2_normalize(how, from.v, from.n, to.v, room, &code);
        if (code != U_BUFFER_OVERFLOW_ERROR)
            break;
    }
    return U_FAILURE(code) ? from : to;
}

static struct wide
without_marks(struct rel_arena *arena, struct wide from)
{
    UErrorCode code = U_ZERO_ERROR;
    struct wide w = normalize(arena, unorm2_getNFDInstance(&code), from);
    struct wide out = {rel_alloc(arena, ((size_t)w.n + 1) * sizeof(UChar)), 0};

    for (int32_t i = 0; i < w.n;) {
        UChar32 c;
        int32_t at = i;

        U16_NEXT(w.v, i, w.n, c);
        if (u_charType(c) == U_NON_SPACING_MARK || u_charType(c) == U_ENCLOSING_MARK
            || u_charType(c) == U_FORMAT_CHAR)
            continue;
        while (at < i)
            out.v[out.n++] = w.v[at++];
    }
    return out;
}

static bool
wide_is_ascii(struct wide w)
{
    for (int32_t i = 0; i < w.n; i++)
        if (w.v[i] >= 0x80)
            return false;
    return true;
}

static struct wide
latin(struct rel_arena *arena, struct wide from)
{
    static const UChar id[] = u"Any-Latin; Latin-ASCII";
    struct tools *t = tools_of_thread();
    UErrorCode code = U_ZERO_ERROR;
    int32_t room = from.n * 8 + 64, limit = from.n;
    struct wide to = {rel_alloc(arena, (size_t)room * sizeof(UChar)), from.n};

    if (!t->latin)
        t->latin = utrans_openU(id, -1, UTRANS_FORWARD, NULL, 0, NULL, &code);
    if (U_FAILURE(code))
        return from;
    u_memcpy(to.v, from.v, from.n);
    utrans_transUChars(t->latin, to.v, &to.n, room, 0, &limit, &code);
    return U_FAILURE(code) ? from : to;
}

const char *
rel_unicode_nfc(struct rel_arena *arena, const char *s)
{
    UErrorCode code = U_ZERO_ERROR;
    size_t n = strlen(s);

    if (is_ascii(s, n))
        return rel_strndup(arena, s, n);
    return narrow(arena, normalize(arena, unorm2_getNFCInstance(&code), widen(arena, s, n)));
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

static struct wide
casefold(struct rel_arena *arena, struct wide w)
{
    UErrorCode code = U_ZERO_ERROR;

    w = normalize(arena, unorm2_getNFKCCasefoldInstance(&code), w);
    for (int32_t i = 0; i < w.n; i++) /* every kind of space is one */
        if (w.v[i] >= 0x80 && u_isUWhiteSpace(w.v[i]))
            w.v[i] = ' ';
    return w;
}

const char *
rel_unicode_fold(struct rel_arena *arena, const char *s)
{
    size_t n = strlen(s);
    struct wide w, plain;

    if (is_ascii(s, n))
        return tidy(rel_strndup(arena, s, n));
    w = casefold(arena, widen(arena, s, n));
    /* Most names only lose accents; transliterating is some ten times dearer. Marks go only when
     * nothing else is left to do: Indic vowels and Japanese voicing are marks too. */
    plain = without_marks(arena, w);
    if (!wide_is_ascii(plain))
        plain = without_marks(arena, casefold(arena, latin(arena, w)));
    return tidy((char *)narrow(arena, plain));
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

/* ---- addresses and numbers ---- */

static const char *
fold_domain(struct rel_arena *arena, const char *domain)
{
    struct tools *t = tools_of_thread();
    UErrorCode code = U_ZERO_ERROR;
    UIDNAInfo info = UIDNA_INFO_INITIALIZER;
    char ascii[1024];
    int32_t n;

    if (!t->idna)
        t->idna = uidna_openUTS46(UIDNA_NONTRANSITIONAL_TO_ASCII, &code);
    if (U_FAILURE(code))
        return domain;
    n = uidna_nameToASCII_UTF8(t->idna, domain, -1, ascii, sizeof(ascii), &info, &code);
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
    if (is_ascii(s, n)) {
        for (char *p = s; *p; p++)
            *p = rel_ascii_lower(*p);
        return s;
    }
    at = strrchr(s, '@');
    if (!at) {
        UErrorCode code = U_ZERO_ERROR;

        return narrow(arena,
                      normalize(arena, unorm2_getNFKCCasefoldInstance(&code), widen(arena, s, n)));
    }
    *at = '\0';
    local = is_ascii(s, (size_t)(at - s)) ? s : NULL;
    if (local)
        for (char *p = s; *p; p++)
            *p = rel_ascii_lower(*p);
    else {
        UErrorCode code = U_ZERO_ERROR;

        local = narrow(arena, normalize(arena, unorm2_getNFKCCasefoldInstance(&code),
                                        widen(arena, s, (size_t)(at - s))));
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
