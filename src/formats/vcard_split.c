#include "formats/vcard.h"

#include "base/limits.h"
#include "base/str.h"
#include "formats/vcard_lines.h"

#include <string.h>

enum { OUTSIDE, INSIDE, TOO_LARGE };

enum { LOOK = 4096, JUNK = 8, LONG_LINE = 4096 };

static bool
letter_or_digit(char c)
{
    c = rel_ascii_lower(c);
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
}

/* How many bytes of a line stand in front of its BEGIN:VCARD: blanks, dashes, quote marks, a byte
 * order mark; len when it is no such line. */
static size_t
before_begin(const char *line, size_t len)
{
    size_t junk = 0;

    while (junk < len && junk < JUNK && !letter_or_digit(line[junk]))
        junk++;
    return rel_vcard_is_mark(line + junk, len - junk, "BEGIN") ? junk : len;
}

static bool
is_blank(const char *s, size_t n)
{
    for (size_t i = 0; i < n; i++)
        if (!rel_ascii_space(s[i]))
            return false;
    return true;
}

static bool
is_mark_order(const char *s, size_t n)
{
    return n == 3 && memcmp(s, "\xef\xbb\xbf", 3) == 0;
}

/* "AGENT:" or "AGENT;X=Y:" with nothing behind the colon: the next BEGIN is another card inside. */
static bool
opens_agent(const char *s, size_t n)
{
    while (n > 0 && rel_ascii_space(s[n - 1]))
        n--;
    for (size_t i = 0; i + 5 < n && i < 64; i++)
        if (s[i] == '.')
            return opens_agent(s + i + 1, n - i - 1);
        else if (!letter_or_digit(s[i]))
            break;
    return n > 5 && rel_ascii_lower(s[0]) == 'a' && s[n - 1] == ':' && (s[5] == ':' || s[5] == ';')
           && (memcmp(s, "AGENT", 5) == 0 || memcmp(s, "agent", 5) == 0
               || memcmp(s, "Agent", 5) == 0);
}

/* Everything in front of `at` may go; the splitter's own places move with it. */
static enum rel_vcard_found
answer(struct rel_vcard_span *span, enum rel_vcard_found found, size_t at)
{
    span->used = at;
    span->scanned -= span->scanned < at ? span->scanned : at;
    span->start -= span->start < at ? span->start : at;
    return found;
}

static enum rel_vcard_found
problem(struct rel_vcard_span *span, int64_t line, const char *reason, size_t used)
{
    span->line = line;
    span->reason = reason;
    return answer(span, REL_VCARD_PROBLEM, used);
}

static enum rel_vcard_found
card(struct rel_vcard_span *span, size_t end)
{
    span->at = span->start;
    span->n = end - span->start;
    span->line = span->begin_line;
    span->state = OUTSIDE;
    span->told = false;
    return answer(span, REL_VCARD_CARD, end);
}

/* A whole line outside of any card. true: there is something to tell, in *found. */
static bool
outside(struct rel_vcard_span *span, const char *s, size_t len, size_t whole,
        enum rel_vcard_found *found)
{
    size_t junk = before_begin(s, len), here = span->scanned;
    bool mark = span->lines == 0 && is_mark_order(s, junk);

    span->scanned += whole;
    span->lines++;
    if (junk < len) {
        span->state = INSIDE;
        span->depth = 1;
        span->agent = span->told = false;
        span->start = here + junk;
        span->begin_line = span->lines;
        if (junk == 0 || mark)
            return false;
        *found =
            problem(span, span->lines, "something stands in front of BEGIN:VCARD", span->start);
        return true;
    }
    if (span->told || is_blank(s, len) || (span->lines == 1 && is_mark_order(s, len)))
        return false;
    span->told = true;
    *found = problem(span, span->lines, "left out: no BEGIN:VCARD stands before it", span->scanned);
    return true;
}

/* A whole line of a card. true: the card is complete, in *found. */
static bool
inside(struct rel_vcard_span *span, const char *s, size_t len, size_t whole,
       enum rel_vcard_found *found)
{
    bool begin = rel_vcard_is_mark(s, len, "BEGIN");

    if (begin && !span->agent) { /* END is missing: this line is the next card's */
        *found = card(span, span->scanned);
        return true;
    }
    span->scanned += whole;
    span->lines++;
    if (begin)
        span->depth++;
    if (!is_blank(s, len))
        span->agent = opens_agent(s, len);
    if (!rel_vcard_is_mark(s, len, "END") || --span->depth > 0)
        return false;
    *found = card(span, span->scanned);
    return true;
}

/* A whole line of a card that is too large: only its end, or the next card, matters. */
static void
too_large(struct rel_vcard_span *span, const char *s, size_t len, size_t whole)
{
    if (rel_vcard_is_mark(s, len, "BEGIN")) {
        span->state = OUTSIDE;
        return;
    }
    span->scanned += whole;
    span->lines++;
    if (rel_vcard_is_mark(s, len, "END"))
        span->state = OUTSIDE;
}

/* The window holds no further whole line. */
static enum rel_vcard_found
out_of_lines(struct rel_vcard_span *span, size_t n, bool last)
{
    if (span->state == INSIDE && last)
        return card(span, n);
    if (span->state == INSIDE && n - span->start > REL_MAX_VCARD) {
        span->state = TOO_LARGE;
        span->mid_line = span->scanned < n;
        span->scanned = n;
        return problem(span, span->begin_line, "left out: the card is larger than 32 MiB", n);
    }
    if (last)
        return answer(span, REL_VCARD_END, n);
    if (span->state == INSIDE)
        return answer(span, REL_VCARD_MORE, span->start);
    if (n - span->scanned > LONG_LINE) {
        span->mid_line = true;
        span->scanned = n;
        if (span->state == OUTSIDE && !span->told) {
            span->told = true;
            return problem(span, span->lines + 1, "left out: no BEGIN:VCARD stands before it", n);
        }
    }
    return answer(span, REL_VCARD_MORE, span->scanned);
}

enum rel_vcard_found
rel_vcard_next(const char *window, size_t n, bool last, struct rel_vcard_span *span)
{
    size_t len, whole;
    enum rel_vcard_found found;

    while (rel_vcard_line(window, n, span->scanned, &len, &whole)) {
        const char *s = window + span->scanned;
        bool complete =
            last || s[whole - 1] == '\n' || (len < whole && span->scanned + whole + 1 < n);

        if (!complete)
            break;
        if (span->mid_line) { /* the rest of a line whose beginning was let go */
            span->mid_line = false;
            span->scanned += whole;
            span->lines++;
        } else if (span->state == OUTSIDE) {
            if (outside(span, s, len, whole, &found))
                return found;
        } else if (span->state == INSIDE) {
            if (inside(span, s, len, whole, &found))
                return found;
        } else
            too_large(span, s, len, whole);
    }
    return out_of_lines(span, n, last);
}

const char *
rel_vcard_wide(const char *bytes, size_t n)
{
    if (n < 4)
        return "";
    if (memcmp(bytes, "\xff\xfe", 2) == 0 || (bytes[0] && !bytes[1] && bytes[2] && !bytes[3]))
        return "UTF-16LE";
    if (memcmp(bytes, "\xfe\xff", 2) == 0 || (!bytes[0] && bytes[1] && !bytes[2] && bytes[3]))
        return "UTF-16BE";
    return "";
}

bool
rel_vcard_looks(const char *bytes, size_t n)
{
    char narrow[LOOK];
    size_t len, whole, m = 0;

    if (n > LOOK)
        n = LOOK;
    for (size_t i = 0; i < n; i++) /* UTF-16 is ASCII here, with zeros between */
        if (bytes[i] || !*rel_vcard_wide(bytes, n))
            narrow[m++] = bytes[i];
    for (size_t at = 0; rel_vcard_line(narrow, m, at, &len, &whole); at += whole)
        if (before_begin(narrow + at, len) < len || rel_vcard_is_mark(narrow + at, len, "END"))
            return true;
    return false;
}
