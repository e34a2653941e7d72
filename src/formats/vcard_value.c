#include "formats/vcard_value.h"

#include "base/buf.h"
#include "base/limits.h"
#include "base/str.h"
#include "lib/charset.h"
#include "lib/unicode.h"

#include <string.h>

void
rel_vcard_reader_begin(struct rel_vcard_reader *reader, const char *text, size_t n, int64_t line)
{
    reader->charset = "";
    reader->utf8 = rel_unicode_valid(text, n);
    if (!reader->utf8) { /* the whole card tells its charset better than one property can */
        struct rel_charset_text all = rel_charset_decode(reader->arena, text, n, "");

        reader->charset = all.damaged ? "windows-1252" : all.charset;
    }
    rel_vcard_lines(reader->arena, text, n, line, &reader->props, &reader->card->problems);
    for (size_t i = 0; i < reader->props.n; i++) {
        const struct rel_vcard_prop *p = &reader->props.v[i];

        if (rel_str_is(p->name, "VERSION"))
            reader->v21 |= strstr(p->value, "2.1") != NULL;
        else if (*p->group && rel_str_is(p->name, "X-ABLABEL"))
            *REL_ADD(reader->arena, &reader->labels) = p;
    }
}

/* ---- bytes ---- */

static int
hex(char c)
{
    c = rel_ascii_lower(c);
    return c >= '0' && c <= '9' ? c - '0' : c >= 'a' && c <= 'f' ? c - 'a' + 10 : -1;
}

/* In 2.1 a separator meant as text may be written =3B beside real ones: it is escaped then, so that
 * the parts stay what they are. Where nothing else separates, encoded ones do. */
static void
decode_qp(struct rel_buf *out, const char *s, size_t n)
{
    bool real = memchr(s, ';', n) != NULL;

    for (size_t i = 0; i < n; i++) {
        int high = s[i] == '=' && i + 2 < n ? hex(s[i + 1]) : -1;
        int low = high >= 0 ? hex(s[i + 2]) : -1;

        if (low >= 0) {
            char c = (char)(high * 16 + low);

            if (c == ';' && real)
                rel_buf_addc(out, '\\');
            if (c != '\r')
                rel_buf_addc(out, c);
            i += 2;
        } else if (s[i] != '=' || i + 1 < n)
            rel_buf_addc(out, s[i]);
    }
}

static const char *
to_utf8(const struct rel_vcard_reader *reader, const char *s, size_t n, const char *declared,
        bool *damaged)
{
    bool said = *declared && !rel_str_is_nocase(declared, "UTF-8");
    struct rel_charset_text text;

    if (!said && rel_unicode_valid(s, n))
        return rel_strndup(reader->arena, s, n);
    text = rel_charset_decode(reader->arena, s, n, said ? declared : reader->charset);
    *damaged |= text.damaged;
    return text.text;
}

const char *
rel_vcard_text(const struct rel_vcard_reader *reader, const struct rel_vcard_prop *prop)
{
    const char *declared = rel_vcard_param(prop, "CHARSET"), *text;
    bool damaged = false;

    if (prop->qp) {
        REL_BUF(bytes);

        decode_qp(&bytes, prop->value, prop->n);
        text = to_utf8(reader, rel_buf_str(&bytes), bytes.n, declared, &damaged);
    } else if (reader->utf8 && !*declared)
        return prop->value;
    else
        text = to_utf8(reader, prop->value, prop->n, declared, &damaged);
    if (damaged)
        rel_vcard_tell(reader->arena, &reader->card->problems, prop->line, prop->name,
                       "some bytes mean nothing in its charset");
    return text;
}

const char *
rel_vcard_plain(const struct rel_vcard_reader *reader, const struct rel_vcard_prop *prop,
                size_t most)
{
    const char *text = rel_vcard_text(reader, prop), *plain;
    size_t n = strlen(text);

    while (n > 0 && rel_ascii_space(*text))
        text++, n--;
    while (n > 0 && rel_ascii_space(text[n - 1]))
        n--;
    plain = rel_vcard_unescape(reader->arena, text, n);
    n = strlen(plain);
    if (n <= most)
        return plain;
    rel_vcard_tell(reader->arena, &reader->card->problems, prop->line, prop->name,
                   "too long; its beginning was kept");
    return rel_strndup(reader->arena, plain, rel_unicode_cut(plain, n, most));
}

const char *
rel_vcard_param_utf8(const struct rel_vcard_reader *reader, const struct rel_vcard_prop *prop,
                     const char *value)
{
    bool ignored = false;
    size_t n = strlen(value);

    if (!reader->utf8) {
        value = to_utf8(reader, value, n, rel_vcard_param(prop, "CHARSET"), &ignored);
        n = strlen(value);
    }
    if (memchr(value, '\\', n)) {
        value = rel_vcard_unescape(reader->arena, value, n);
        n = strlen(value);
    }
    return n <= REL_MAX_NAME
               ? value
               : rel_strndup(reader->arena, value, rel_unicode_cut(value, n, REL_MAX_NAME));
}

const char *
rel_vcard_param_text(const struct rel_vcard_reader *reader, const struct rel_vcard_prop *prop,
                     const char *name)
{
    return rel_vcard_param_utf8(reader, prop, rel_vcard_param(prop, name));
}

/* ---- escapes and parts ---- */

const char *
rel_vcard_unescape(struct rel_arena *arena, const char *s, size_t n)
{
    char *out, *o;

    out = rel_strndup(arena, s, n);
    if (!memchr(out, '\\', n))
        return out;
    o = out;
    for (size_t i = 0; i < n; i++) {
        if (s[i] != '\\' || i + 1 == n)
            *o++ = s[i];
        else if (s[i + 1] == 'n' || s[i + 1] == 'N') {
            *o++ = '\n';
            i++;
        } else {
            if (!strchr(",;:\\\"", s[i + 1]))
                *o++ = '\\';
            *o++ = s[++i];
        }
    }
    *o = '\0';
    return out;
}

bool
rel_vcard_part(struct rel_arena *arena, const char **at, char separator, const char **part)
{
    const char *s = *at;
    size_t n = 0, from = 0, to;

    if (!s)
        return false;
    while (s[n] && s[n] != separator)
        n += s[n] == '\\' && s[n + 1] ? 2 : 1;
    *at = s[n] ? s + n + 1 : NULL;
    for (to = n; from < to && rel_ascii_space(s[from]); from++)
        ;
    while (to > from && rel_ascii_space(s[to - 1]))
        to--;
    *part = rel_vcard_unescape(arena, s + from, to - from);
    return true;
}

/* ---- base64 ---- */

static int
sextet(char c)
{
    if (c >= 'A' && c <= 'Z')
        return c - 'A';
    if (c >= 'a' && c <= 'z')
        return c - 'a' + 26;
    if (c >= '0' && c <= '9')
        return c - '0' + 52;
    return c == '+' || c == '-' ? 62 : c == '/' || c == '_' ? 63 : -1;
}

bool
rel_vcard_base64(struct rel_arena *arena, const char *s, size_t n, const void **bytes, size_t *len)
{
    unsigned char *out = rel_alloc(arena, n / 4 * 3 + 4), *o = out;
    unsigned bits = 0;
    int have = 0;
    size_t i = 0;

    for (; i < n && s[i] != '='; i++) {
        int six = sextet(s[i]);

        if (rel_ascii_space(s[i]))
            continue;
        if (six < 0)
            return false;
        bits = bits << 6 | (unsigned)six;
        if ((have += 6) >= 8)
            *o++ = (unsigned char)(bits >> (have -= 8));
    }
    for (; i < n; i++)
        if (s[i] != '=' && !rel_ascii_space(s[i]))
            return false;
    if (have == 6 || o == out) /* one lone character: cut inside */
        return false;
    *bytes = out;
    *len = (size_t)(o - out);
    return true;
}

/* ---- dates ---- */

/* So many digits at *s, which moves behind them; -1 when there are fewer. */
static int
digits(const char **s, int count)
{
    int value = 0;

    for (int i = 0; i < count; i++) {
        if ((*s)[i] < '0' || (*s)[i] > '9')
            return -1;
        value = value * 10 + (*s)[i] - '0';
    }
    *s += count;
    return value;
}

static bool
read_date(const char *s, struct rel_date *d)
{
    const char *t;

    if (rel_str_starts(s, "---")) {
        s += 3;
        d->day = digits(&s, 2);
    } else if (rel_str_starts(s, "--")) {
        s += 2;
        d->month = digits(&s, 2);
        s += *s == '-';
        if (*s >= '0' && *s <= '9')
            d->day = digits(&s, 2);
    } else if ((d->year = digits(&s, 4)) >= 0 && *s) {
        s += *s == '-' || *s == '/';
        d->month = digits(&s, 2);
        if (d->month < 0 && s[0] >= '1' && s[0] <= '9' && s[1] == '-') /* 1980-3-22 */
            d->month = digits(&s, 1);
        s += *s == '-' || *s == '/';
        if (*s >= '0' && *s <= '9') {
            t = s;
            d->day = digits(&s, 2);
            if (d->day < 0) {
                s = t;
                d->day = digits(&s, 1);
            }
        }
    }
    while (*s == ' ')
        s++;
    if (*s && *s != 'T' && *s != 't' && !(*s >= '0' && *s <= '9' && strchr(s, ':')))
        return false;
    return d->year >= 0 && d->month >= 0 && d->month <= 12 && d->day >= 0 && d->day <= 31
           && (d->year || d->month || d->day)
           && (!d->day || !d->month || rel_day_exists(d->year ? d->year : 2000, d->month, d->day));
}

void
rel_vcard_date(struct rel_arena *arena, const char *text, struct rel_date *out)
{
    struct rel_date d = {.kind = out->kind, .text = ""};

    if (!read_date(text, &d))
        d = (struct rel_date){.kind = out->kind, .text = rel_strdup(arena, text)};
    *out = d;
}
