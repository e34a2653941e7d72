#include "formats/mail_words.h"

#include "base/buf.h"
#include "base/str.h"
#include "lib/charset.h"
#include "lib/unicode.h"

#include <stdbool.h>
#include <string.h>
#include <strings.h>

struct word { /* =?charset?Q?text?= */
    const char *charset, *text, *end;
    size_t charset_n, text_n;
    bool base64;
};

/* Is there an encoded word at p? */
static bool
read_word(const char *p, struct word *w)
{
    const char *mark = p[0] == '=' && p[1] == '?' ? strchr(p + 2, '?') : NULL;
    const char *stop;

    if (mark == NULL || mark == p + 2 || mark - p > 80 || mark[1] == '\0' || mark[2] != '?'
        || strchr("BbQq", mark[1]) == NULL)
        return false;
    stop = strstr(mark + 3, "?=");
    if (stop == NULL)
        return false;
    w->charset = p + 2;
    w->charset_n = strcspn(p + 2, "?*"); /* RFC 2231 section 5: charset*language */
    w->base64 = (mark[1] | 32) == 'b';
    w->text = mark + 3;
    w->text_n = (size_t)(stop - w->text);
    w->end = stop + 2;
    return true;
}

static int
hex(char c)
{
    return c >= '0' && c <= '9'                 ? c - '0'
           : (c | 32) >= 'a' && (c | 32) <= 'f' ? (c | 32) - 'a' + 10
                                                : -1;
}

static void
add_q(struct rel_buf *to, const char *v, size_t n)
{
    for (size_t i = 0; i < n; i++)
        if (v[i] == '=' && i + 2 < n && hex(v[i + 1]) >= 0 && hex(v[i + 2]) >= 0) {
            rel_buf_addc(to, (char)(hex(v[i + 1]) * 16 + hex(v[i + 2])));
            i += 2;
        } else
            rel_buf_addc(to, v[i] == '_' ? ' ' : v[i]);
}

static void
add_base64(struct rel_buf *to, const char *v, size_t n)
{
    static const char digits[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    unsigned bits = 0;
    int have = 0;

    for (size_t i = 0; i < n; i++) {
        const char *d = v[i] != '\0' ? strchr(digits, v[i]) : NULL;

        if (v[i] == '=') /* the end of one; a joiner may have put another behind it */
            have = 0;
        if (d == NULL)
            continue;
        bits = bits << 6 | (unsigned)(d - digits);
        have += 6;
        if (have >= 8) {
            have -= 8;
            rel_buf_addc(to, (char)(bits >> have & 255));
        }
    }
}

/* The words that begin at *p, with nothing but blanks between them, as UTF-8. */
static const char *
decode_run(struct rel_arena *arena, const char **p)
{
    REL_BUF(text);
    REL_BUF(bytes);
    struct word w, first;
    const char *next = *p;

    while (read_word(next, &w)) {
        rel_buf_clear(&bytes);
        first = w;
        for (;;) {
            (w.base64 ? add_base64 : add_q)(&bytes, w.text, w.text_n);
            *p = w.end;
            next = w.end + strspn(w.end, " ");
            if (!read_word(next, &w) || w.charset_n != first.charset_n
                || strncasecmp(w.charset, first.charset, w.charset_n) != 0)
                break;
        }
        rel_buf_adds(&text, rel_charset_decode(arena, rel_buf_str(&bytes), bytes.n,
                                               rel_strndup(arena, first.charset, first.charset_n))
                                .text);
    }
    return rel_strdup(arena, rel_buf_str(&text));
}

/* Text that must not be taken for syntax. */
static void
add_escaped(struct rel_buf *to, const char *s, const char *special)
{
    for (; *s != '\0'; s++) {
        if (strchr(special, *s) != NULL)
            rel_buf_addc(to, '\\');
        rel_buf_addc(to, *s == '\r' || *s == '\n' ? ' ' : *s);
    }
}

struct place { /* where in an address list */
    bool quoted;
    int comment;
};

static void
step(struct place *at, char c, char before)
{
    if (before == '\\')
        return;
    if (c == '"' && at->comment == 0)
        at->quoted = !at->quoted;
    else if (c == '(' && !at->quoted)
        at->comment++;
    else if (c == ')' && at->comment > 0)
        at->comment--;
}

static void
add_word(struct rel_buf *to, const char *said, enum rel_mail_words where, const struct place *at)
{
    if (where == REL_WORDS_TEXT)
        rel_buf_adds(to, said);
    else if (at->quoted)
        add_escaped(to, said, "\"\\");
    else if (at->comment > 0)
        add_escaped(to, said, "()\\");
    else {
        rel_buf_addc(to, '"');
        add_escaped(to, said, "\"\\");
        rel_buf_addc(to, '"');
    }
}

const char *
rel_mail_words(struct rel_arena *arena, const char *v, const char *charset,
               enum rel_mail_words where)
{
    REL_BUF(out);
    struct place at = {0};
    size_t n = strlen(v);
    bool raw = false, escape = false;
    struct word w;

    for (const char *p = v; *p != '\0'; p++) {
        raw |= (*p & 0x80) != 0;
        escape |= *p == 27;
    }
    if (escape && !raw) { /* ISO-2022-JP as it is, without words around it */
        v = rel_charset_decode(arena, v, n, "ISO-2022-JP").text;
        raw = false;
    } else if (raw && rel_unicode_valid(v, n))
        raw = false;
    if (strstr(v, "=?") == NULL)
        return raw ? rel_charset_decode(arena, v, n, charset).text : v;
    for (const char *p = v, *from = v;; p++) {
        bool word = *p == '=' && read_word(p, &w);

        if (*p != '\0' && !word) {
            step(&at, *p, p > v ? p[-1] : '\0');
            continue;
        }
        if (raw && p > from)
            rel_buf_adds(&out,
                         rel_charset_decode(arena, rel_strndup(arena, from, (size_t)(p - from)),
                                            (size_t)(p - from), charset)
                             .text);
        else
            rel_buf_add(&out, from, (size_t)(p - from));
        if (!word)
            break;
        add_word(&out, decode_run(arena, &p), where, &at);
        from = p--;
    }
    return rel_strdup(arena, rel_buf_str(&out));
}
