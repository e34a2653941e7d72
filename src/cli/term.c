#include "cli/term.h"

#include "base/str.h"
#include "lib/unicode.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <unistd.h>

enum { WIDEST = 110, NARROWEST = 40, USUAL = 80 };

static int
columns(void)
{
    struct winsize size;
    const char *env = getenv("COLUMNS");
    int64_t n = 0;

    if (ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col)
        n = size.ws_col;
    else if (!env || !rel_str_number(env, &n))
        n = USUAL;
    return n < NARROWEST ? NARROWEST : n > WIDEST ? WIDEST : (int)n;
}

void
rel_term_open(struct rel_term *term, bool no_color)
{
    const char *off = getenv("NO_COLOR"), *kind = getenv("TERM");

    *term = (struct rel_term){.tty = isatty(STDOUT_FILENO)};
    term->width = term->tty ? columns() : 0;
    term->color =
        term->tty && !no_color && !(off && *off) && kind && *kind && !rel_str_is(kind, "dumb");
}

void
rel_term_close(struct rel_term *term)
{
    rel_buf_free(&term->out);
}

enum rel_status
rel_term_flush(struct rel_term *term, struct rel_err *err)
{
    size_t done = 0;

    while (done < term->out.n) {
        ssize_t n = write(STDOUT_FILENO, term->out.v + done, term->out.n - done);

        if (n < 0 && errno == EINTR)
            continue;
        if (n < 0 && errno == EPIPE)
            break; /* `relatum people | head` */
        if (n < 0) {
            enum rel_status status = errno == ENOSPC ? REL_FULL : REL_IO;

            rel_fail(err, status, "writing the answer: %s", strerror(errno));
            return rel_advise(err, "", "What you asked for was done; only the answer is missing.");
        }
        done += (size_t)n;
    }
    rel_buf_clear(&term->out);
    return REL_OK;
}

/* Bytes of a control character at s: C0 and DEL one, C1 (U+0080-U+009F) two, those that turn the
 * text behind them around (U+202A-U+202E, U+2066-U+2069) three; 0 = none. */
static size_t
control(const unsigned char *s)
{
    if ((*s < 0x20 && *s != '\n' && *s != '\t') || *s == 0x7f)
        return 1;
    if (*s == 0xe2
        && ((s[1] == 0x80 && s[2] >= 0xaa && s[2] <= 0xae)
            || (s[1] == 0x81 && s[2] >= 0xa6 && s[2] <= 0xa9)))
        return 3;
    return *s == 0xc2 && s[1] >= 0x80 && s[1] <= 0x9f ? 2 : 0;
}

void
rel_term_clean(struct rel_buf *out, const char *text)
{
    const char *plain = text;

    while (*text) {
        size_t n = control((const unsigned char *)text);

        if (!n) {
            text++;
            continue;
        }
        rel_buf_add(out, plain, (size_t)(text - plain));
        rel_buf_adds(out, "\xef\xbf\xbd");
        plain = text += n;
    }
    rel_buf_add(out, plain, (size_t)(text - plain));
}

void
rel_term_add(struct rel_term *term, enum rel_style style, const char *text)
{
    /* SGR codes of ECMA-48; the eight basic colours, which every theme keeps readable. */
    static const char *const codes[REL_STYLES] = {
        [REL_PLAIN] = "",        [REL_BOLD] = "1",    [REL_DIM] = "2",     [REL_HEAD] = "1",
        [REL_GOOD] = "32",       [REL_ALERT] = "31",  [REL_ACCENT] = "36", [REL_S_PROMISE] = "33",
        [REL_S_PUSHAWAY] = "35", [REL_S_NEW] = "36",  [REL_S_DATE] = "35", [REL_S_COOLING] = "34",
        [REL_S_PLAN] = "34",     [REL_S_GIVE] = "32",
    };
    bool styled = term->color && *codes[style] && *text;

    if (styled)
        rel_buf_addf(&term->out, "\033[%sm", codes[style]);
    rel_term_clean(&term->out, text);
    if (styled)
        rel_buf_adds(&term->out, "\033[0m");
}

static void __attribute__((format(printf, 3, 0)))
add_v(struct rel_term *term, enum rel_style style, const char *fmt, va_list ap)
{
    REL_AUTO(rel_arena) *arena = rel_arena_new();

    rel_term_add(term, style, rel_vprintf(arena, fmt, ap));
}

void
rel_term_addf(struct rel_term *term, enum rel_style style, const char *fmt, ...)
{
    va_list ap;

    va_start(ap, fmt);
    add_v(term, style, fmt, ap);
    va_end(ap);
}

void
rel_term_line(struct rel_term *term, const char *fmt, ...)
{
    va_list ap;

    va_start(ap, fmt);
    add_v(term, REL_PLAIN, fmt, ap);
    va_end(ap);
    rel_buf_addc(&term->out, '\n');
}

void
rel_term_head(struct rel_term *term, const char *title)
{
    rel_term_add(term, REL_HEAD, title);
    rel_term_end(term);
}

void
rel_term_end(struct rel_term *term)
{
    rel_buf_addc(&term->out, '\n');
}

void
rel_term_pad(struct rel_term *term, int columns_n)
{
    for (int i = 0; i < columns_n; i++)
        rel_buf_addc(&term->out, ' ');
}

int
rel_term_width(const char *text)
{
    return rel_unicode_width(text);
}

/* The character at s, whole, and its columns. */
static size_t
character(const char *s, int *columns_n)
{
    char one[5] = {0};
    size_t n = 1;

    while (n < 4 && ((unsigned char)s[n] & 0xc0) == 0x80)
        n++;
    memcpy(one, s, n);
    *columns_n = (unsigned char)*s < 0x80 ? 1 : rel_unicode_width(one);
    return n;
}

size_t
rel_term_cut(const char *text, int columns_n)
{
    const char *at = text;
    int used = 0, w;

    for (size_t n; *at; at += n, used += w) {
        n = character(at, &w);
        if (used + w > columns_n)
            break;
    }
    return (size_t)(at - text);
}

size_t
rel_term_wrap(const char *text, int columns_n, const char **next)
{
    const char *at = text, *space = NULL;
    size_t keep;
    int used = 0, w;

    while (*at && *at != '\n') {
        size_t n = character(at, &w);

        if (columns_n > 0 && used + w > columns_n && at > text)
            break;
        if (*at == ' ')
            space = at;
        used += w;
        at += n;
    }
    if (*at && *at != '\n' && *at != ' ' && space && space > text)
        at = space;
    keep = (size_t)(at - text);
    while (keep && text[keep - 1] == ' ')
        keep--;
    if (*at == '\n')
        at++;
    else
        while (*at == ' ')
            at++;
    *next = at;
    return keep;
}

void
rel_term_block(struct rel_term *term, enum rel_style style, const char *text, int indent,
               int columns_n)
{
    REL_AUTO(rel_arena) *arena = rel_arena_new();
    bool first = true;

    for (const char *at = text, *next; *at; at = next, first = false) {
        size_t n = rel_term_wrap(at, columns_n, &next);

        if (!first)
            rel_term_pad(term, indent);
        rel_term_add(term, style, rel_strndup(arena, at, n));
        rel_buf_addc(&term->out, '\n');
    }
}
