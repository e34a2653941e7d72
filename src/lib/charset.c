#include "lib/charset.h"

#include "base/str.h"
#include "lib/unicode.h"

#include <stdlib.h>
#include <string.h>
#include <unicode/ucnv.h>
#include <unicode/ucsdet.h>
#include <unicode/ustring.h>

/* What a name means in practice: WHATWG Encoding Standard, section 4.2 and what mailers send. */
static const struct {
    const char *name, *means; /* "" = says nothing */
} misnomers[] = {
    {"iso-8859-1", "windows-1252"},
    {"iso8859-1", "windows-1252"},
    {"iso_8859-1", "windows-1252"},
    {"latin1", "windows-1252"},
    {"latin-1", "windows-1252"},
    {"l1", "windows-1252"},
    {"us-ascii", ""},
    {"ascii", ""},
    {"ansi_x3.4-1968", ""},
    {"iso-8859-9", "windows-1254"},
    {"iso-8859-11", "windows-874"},
    {"tis-620", "windows-874"},
    {"shift_jis", "ibm-943_P15A-2003"},
    {"shift-jis", "ibm-943_P15A-2003"},
    {"sjis", "ibm-943_P15A-2003"},
    {"x-sjis", "ibm-943_P15A-2003"},
    {"windows-31j", "ibm-943_P15A-2003"},
    {"cp932", "ibm-943_P15A-2003"},
    {"gb2312", "gb18030"},
    {"gbk", "gb18030"},
    {"x-gbk", "gb18030"},
    {"ks_c_5601-1987", "windows-949"},
    {"euc-kr", "windows-949"},
    {"ansi", ""},
    {"unknown", ""},
    {"unknown-8bit", ""},
    {"x-unknown", ""},
    {"x-user-defined", ""},
    {"default", ""},
    {"8bit", ""},
    {"binary", ""},
    {"none", ""},
};

static const char *
meaning(const char *name)
{
    for (size_t i = 0; i < REL_COUNT(misnomers); i++)
        if (rel_str_is_nocase(misnomers[i].name, name))
            return misnomers[i].means;
    return name;
}

bool
rel_charset_known(const char *name)
{
    UErrorCode code = U_ZERO_ERROR;

    name = meaning(name);
    return *name && ucnv_getAlias(name, 0, &code) && U_SUCCESS(code);
}

/* Decodes all of it; false when there is no such charset. Counts what meant nothing. */
static bool
convert(struct rel_arena *arena, const char *bytes, size_t n, const char *charset,
        struct rel_charset_text *out)
{
    UErrorCode code = U_ZERO_ERROR;
    UConverter *from = ucnv_open(charset, &code), *to = ucnv_open("UTF-8", &code);
    size_t room = n * 4 + 16; /* no charset needs more: one byte is at most one character of 3 */
    char *text = NULL, *t;
    const char *s = bytes;
    UChar pivot[1024], *p1 = pivot, *p2 = pivot;

    if (U_FAILURE(code)) {
        ucnv_close(from);
        ucnv_close(to);
        return false;
    }
    t = text = rel_alloc(arena, room + 1);
    ucnv_convertEx(to, from, &t, text + room, &s, bytes + n, pivot, &p1, &p2, pivot + 1024, true,
                   true, &code);
    ucnv_close(from);
    ucnv_close(to);
    if (U_FAILURE(code) && code != U_TRUNCATED_CHAR_FOUND)
        return false;
    *t = '\0';
    out->text = text;
    out->n = (size_t)(t - text);
    out->charset = charset;
    out->damaged = code == U_TRUNCATED_CHAR_FOUND;
    if (memchr(text, 0, out->n)) {
        out->text = rel_unicode_repair(arena, text, out->n);
        out->n = strlen(out->text);
        out->damaged = true;
    }
    if (out->n >= 3 && memcmp(out->text, "\xef\xbb\xbf", 3) == 0) {
        out->text += 3;
        out->n -= 3;
    }
    out->damaged |= strstr(out->text, "\xef\xbf\xbd") || memchr(out->text, 0x1a, out->n);
    return true;
}

static struct rel_charset_text
as_utf8(struct rel_arena *arena, const char *bytes, size_t n)
{
    struct rel_charset_text out = {.charset = "UTF-8"};

    if (n >= 3 && memcmp(bytes, "\xef\xbb\xbf", 3) == 0) {
        bytes += 3;
        n -= 3;
    }
    out.damaged = !rel_unicode_valid(bytes, n);
    out.text = rel_unicode_repair(arena, bytes, n);
    out.n = strlen(out.text);
    return out;
}

/* UTF-16 without a mark shows itself by a zero in nearly every other byte. */
static const char *
utf16_by_zeros(const char *bytes, size_t n)
{
    size_t zeros[2] = {0}, half = n / 2;

    if (n < 4 || n % 2)
        return "";
    for (size_t i = 0; i < n; i++)
        zeros[i % 2] += bytes[i] == '\0';
    if (zeros[1] * 10 > half * 4 && zeros[0] * 10 < half)
        return "UTF-16LE";
    return zeros[0] * 10 > half * 4 && zeros[1] * 10 < half ? "UTF-16BE" : "";
}

static const char *
by_mark(const char *bytes, size_t n)
{
    UErrorCode code = U_ZERO_ERROR;
    int32_t len = 0;
    const char *name = ucnv_detectUnicodeSignature(bytes, n > 8 ? 8 : (int32_t)n, &len, &code);

    return U_SUCCESS(code) && name ? name : "";
}

/* The detector counts pairs of letters: on a name or two it would only guess wildly, and slowly. */
static bool
worth_detecting(const char *bytes, size_t n)
{
    int high = 0;

    for (size_t i = 0; i < n && high < 8; i++)
        high += (unsigned char)bytes[i] >= 0x80;
    return high == 8;
}

static bool
by_detector(struct rel_arena *arena, const char *bytes, size_t n, struct rel_charset_text *out)
{
    UErrorCode code = U_ZERO_ERROR;
    UCharsetDetector *detector = ucsdet_open(&code);
    const UCharsetMatch *match;
    bool found = false;

    ucsdet_setText(detector, bytes, n > 65536 ? 65536 : (int32_t)n, &code);
    match = ucsdet_detect(detector, &code);
    if (U_SUCCESS(code) && match) {
        int32_t sure = ucsdet_getConfidence(match, &code);
        const char *name = ucsdet_getName(match, &code);

        if (U_SUCCESS(code) && sure >= 40 && !rel_str_starts(name, "UTF-"))
            found =
                convert(arena, bytes, n, rel_strdup(arena, meaning(name)), out) && !out->damaged;
    }
    ucsdet_close(detector);
    return found;
}

struct rel_charset_text
rel_charset_decode(struct rel_arena *arena, const char *bytes, size_t n, const char *declared)
{
    const char *name = meaning(declared), *wide;
    bool utf8 = rel_unicode_valid(bytes, n), said, single;
    struct rel_charset_text out = {0}, first = {0};

    if (*(wide = by_mark(bytes, n)) && !rel_str_is_nocase(wide, "UTF-8")
        && convert(arena, bytes, n, wide, &out)) {
        out.guessed = !rel_str_starts_nocase(declared, "UTF-16");
        return out;
    }
    said = *name && !rel_str_is_nocase(name, "UTF-8") && !rel_str_is_nocase(name, "UTF8");
    single = rel_str_starts_nocase(name, "windows-125") || rel_str_starts_nocase(name, "iso-8859");
    /* What is UTF-8 by its bytes is UTF-8 even when a one-byte charset was declared: real text of
     * those all but never looks like it. */
    if (utf8 && (!said || single)) {
        out = as_utf8(arena, bytes, n);
        return out;
    }
    if (said && convert(arena, bytes, n, name, &first) && !first.damaged) {
        first.charset = declared;
        return first;
    }
    out.guessed = true;
    if (utf8)
        out = as_utf8(arena, bytes, n);
    else if (*(wide = utf16_by_zeros(bytes, n)) && convert(arena, bytes, n, wide, &out))
        ;
    else if (said && first.text)
        out = first;
    else if (!(worth_detecting(bytes, n) && by_detector(arena, bytes, n, &out))
             && !convert(arena, bytes, n, "windows-1252", &out))
        out = as_utf8(arena, bytes, n);
    out.guessed = true;
    return out;
}
