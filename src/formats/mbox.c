#include "formats/mbox.h"

#include "base/limits.h"
#include "base/str.h"

#include <string.h>
#include <strings.h>

enum state { AT_MESSAGE, IN_BODY, AT_END };

/* What may stand at a place of the window when the rest is not there yet. */
enum answer { NO, YES, NOT_YET };

static bool
from_starts(const char *p, size_t n)
{
    return n >= 5 && memcmp(p, "From ", 5) == 0;
}

/* "Name:" at p (RFC 5322 section 2.2), or mboxrd's ">From " line that mailers put below "From ". */
static enum answer
is_field(const char *p, size_t n, bool last)
{
    size_t i = 0;

    if (n >= 6 && memcmp(p, ">From ", 6) == 0)
        return YES;
    while (i < n && i < REL_MBOX_FROM && p[i] > 32 && p[i] < 127 && p[i] != ':')
        i++;
    if (i == n && !last && i < REL_MBOX_FROM)
        return NOT_YET;
    return i > 0 && i < n && p[i] == ':' ? YES : NO;
}

static bool
is_month(const char *p)
{
    static const char months[] = "JanFebMarAprMayJunJulAugSepOctNovDec";

    for (size_t i = 0; i < 36; i += 3)
        if (memcmp(p, months + i, 3) == 0)
            return true;
    return false;
}

static bool
digit(char c)
{
    return c >= '0' && c <= '9';
}

/* Does a "From " line carry a date: a month, a time of day, and a year of four digits? In whatever
 * order: asctime's, Thunderbird's "Fri, 27 Jan 2017 00:19:08 GMT". */
static bool
has_date(const char *p, size_t n)
{
    bool month = false, time = false, year = false;

    for (size_t i = 5; i + 3 < n; i++) {
        if (p[i - 1] != ' ')
            continue;
        month |= is_month(p + i) && (p[i + 3] == ' ' || p[i + 3] == ',');
        time |= digit(p[i])
                && ((p[i + 1] == ':' && digit(p[i + 2]))
                    || (digit(p[i + 1]) && p[i + 2] == ':' && digit(p[i + 3])));
        year |= (p[i] == '1' || p[i] == '2') && digit(p[i + 1]) && digit(p[i + 2])
                && digit(p[i + 3]) && (i + 4 >= n || !digit(p[i + 4]));
    }
    return month && time && year;
}

/* "From -" and nothing more, as Netscape wrote it. */
static bool
is_netscape(const char *p, size_t n)
{
    size_t i = 6;

    if (n < 7 || p[5] != '-')
        return false;
    while (i < n && (p[i] == ' ' || p[i] == '\r' || p[i] == '\n'))
        i++;
    return i == n;
}

/* "From 3f2a... Mon Sep 17 00:00:00 2001": git format-patch's mark. Such a line in a mailbox is a
 * patch somebody attached, unless the whole file is of patches. */
static bool
is_patch(const char *p, size_t n)
{
    static const char when[] = " Mon Sep 17 00:00:00 2001";
    size_t hex = 5;

    while (hex < n && ((p[hex] >= '0' && p[hex] <= '9') || (p[hex] >= 'a' && p[hex] <= 'f')))
        hex++;
    return hex >= 45 && n - hex >= sizeof(when) - 1 && memcmp(p + hex, when, sizeof(when) - 1) == 0;
}

/* Does a message begin with the line of n bytes (its line feed among them) at p? `rest` bytes of
 * the window begin there too. */
static enum answer
begins_message(const struct rel_mbox *m, const char *p, size_t n, size_t rest, bool last)
{
    bool dated = n <= REL_MBOX_FROM && (has_date(p, n) || is_netscape(p, n));

    if (is_patch(p, n) && !m->patches)
        return NO;
    if (dated && m->blank && !m->strict)
        return YES;
    if (!dated && (!m->blank || m->strict))
        return NO;
    if (m->strict && !m->blank)
        return NO;
    return is_field(p + n, rest - n, last);
}

static bool
is_blank(const char *p, size_t n) /* with its line feed */
{
    return n == 1 || (n == 2 && p[0] == '\r');
}

static void
advance(struct rel_mbox *m, const char *bytes, size_t n)
{
    for (const char *p = bytes; (p = memchr(p, '\n', n - (size_t)(p - bytes))) != NULL; p++)
        m->line++;
    m->at += (int64_t)n;
}

/* Where the body ends by the header's Content-Length, if that is to be trusted; else 0. */
static int64_t
content_end(const struct rel_mbox *m, const char *header, size_t n)
{
    static const char name[] = "content-length:";
    char look[16] = "";
    int64_t length = 0;
    size_t got, i = 0;

    if (m->peek == NULL)
        return 0;
    for (const char *p = header, *end = header + n; p < end;) {
        const char *nl = memchr(p, '\n', (size_t)(end - p));

        if ((size_t)(end - p) >= sizeof(name) && strncasecmp(p, name, sizeof(name) - 1) == 0) {
            length = 0;
            for (p += sizeof(name) - 1; p < end && (*p == ' ' || *p == '\t');)
                p++;
            for (; p < end && digit(*p) && length < INT64_MAX / 20; p++)
                length = length * 10 + (*p - '0');
        }
        if (nl == NULL)
            break;
        p = nl + 1;
    }
    if (length <= 0 || length > INT64_MAX - m->at
        || m->peek(m->who, m->at + length - 1, look, 1) != 1)
        return 0;
    got = m->peek(m->who, m->at + length, look, sizeof(look));
    while (i < got && (look[i] == '\n' || look[i] == '\r'))
        i++;
    return i == got || from_starts(look + i, got - i) ? m->at + length : 0;
}

/* The header at the front of the window: where it ends, behind its blank line. A "From " line with
 * a date in the midst of it begins another message: there was no blank line. */
static enum answer
header_end(const char *v, size_t start, size_t n, bool last, size_t *end, bool *next_message)
{
    size_t i = start;

    *next_message = false;
    while (i < n) {
        const char *nl = memchr(v + i, '\n', n - i);
        size_t len = nl ? (size_t)(nl - (v + i)) + 1 : n - i;

        if (nl == NULL)
            break;
        if (is_blank(v + i, len)) {
            *end = i + len;
            return YES;
        }
        if (i > start && from_starts(v + i, len) && len <= REL_MBOX_FROM && has_date(v + i, len)) {
            *next_message = true;
            *end = i;
            return YES;
        }
        i += len;
    }
    *end = n;
    return last ? YES : NOT_YET;
}

static size_t
before_first(const char *v, size_t n)
{
    size_t skip = 0;

    while (skip < n && skip < REL_MBOX_FROM && (v[skip] == '\n' || v[skip] == '\r'))
        skip++;
    return n - skip >= 3 && memcmp(v + skip, "\xef\xbb\xbf", 3) == 0 ? skip + 3 : skip;
}

void
rel_mbox_kind(struct rel_mbox *mbox, const char *bytes, size_t n)
{
    size_t skip = before_first(bytes, n);

    mbox->strict = !from_starts(bytes + skip, n - skip);
    mbox->patches = !mbox->strict && is_patch(bytes + skip, n - skip);
}

static enum rel_mbox_event
read_message(struct rel_mbox *m, const char *v, size_t n, bool last, size_t *used,
             struct rel_mbox_span *span)
{
    size_t start = 0, end, skip = 0;
    bool next_message;
    enum answer whole;

    /* Blank lines and a byte order mark before everything else. */
    if (m->at == 0) {
        if (n < 2 * REL_MBOX_FROM && !last)
            return *used = 0, REL_MBOX_MORE;
        skip = before_first(v, n);
        rel_mbox_kind(m, v, n);
    }
    start = skip;
    if (from_starts(v + start, n - start)) {
        const char *nl = memchr(v + start, '\n', n - start);

        if (nl == NULL && !last && n < REL_MAX_MAIL_HEADER)
            return *used = 0, REL_MBOX_MORE;
        start = nl != NULL ? (size_t)(nl - v) + 1 : n;
    }
    if (start == n && last && skip == n) {
        m->state = AT_END;
        return *used = n, REL_MBOX_END;
    }
    whole = header_end(v, start, n, last, &end, &next_message);
    if (whole == NOT_YET && n - start <= REL_MAX_MAIL_HEADER)
        return *used = 0, REL_MBOX_MORE;
    *span = (struct rel_mbox_span){.start = start, .n = end - start, .at = m->at + (int64_t)skip};
    span->cut = end - start > REL_MAX_MAIL_HEADER;
    if (span->cut) {
        span->n = REL_MAX_MAIL_HEADER;
        end = start + span->n;
        next_message = false;
    }
    advance(m, v, skip);
    span->line = m->line + 1;
    advance(m, v + skip, end - skip);
    m->state = next_message ? AT_MESSAGE : IN_BODY;
    m->mid_line = end > 0 && v[end - 1] != '\n';
    m->blank = true;
    m->body_end = next_message || span->cut ? 0 : content_end(m, v + start, span->n);
    *used = end;
    return REL_MBOX_MESSAGE;
}

/* Scans the body for the next message. True: one begins at *used; false: all of *used is body. */
static bool
scan_body(struct rel_mbox *m, const char *v, size_t n, bool last, size_t *used)
{
    size_t i = 0;

    if (m->body_end > m->at) {
        i = m->body_end - m->at > (int64_t)n ? n : (size_t)(m->body_end - m->at);
        m->blank = true;
        m->mid_line = false;
    }
    while (i < n) {
        const char *nl = memchr(v + i, '\n', n - i);
        size_t len = nl != NULL ? (size_t)(nl - (v + i)) + 1 : n - i;

        if (nl == NULL && (m->mid_line || last || len > REL_MBOX_FROM)) {
            m->mid_line = true;
            i = n;
            break;
        }
        if (nl == NULL)
            break; /* a short line whose end is not here yet */
        if (m->mid_line)
            m->mid_line = m->blank = false;
        else if (v[i] == 'F' && from_starts(v + i, len)) {
            enum answer begins = begins_message(m, v + i, len, n - i, last);

            if (begins != NO) {
                *used = i;
                return begins == YES;
            }
            m->blank = false;
        } else
            m->blank = is_blank(v + i, len);
        i += len;
    }
    *used = i;
    return false;
}

enum rel_mbox_event
rel_mbox_next(struct rel_mbox *mbox, const char *bytes, size_t n, bool last, size_t *used,
              struct rel_mbox_span *span)
{
    bool found;

    if (mbox->state == AT_END)
        return *used = n, REL_MBOX_END;
    if (mbox->state == AT_MESSAGE)
        return read_message(mbox, bytes, n, last, used, span);
    found = scan_body(mbox, bytes, n, last, used);
    advance(mbox, bytes, *used);
    if (found) {
        size_t more;
        enum rel_mbox_event event;

        mbox->state = AT_MESSAGE;
        event = read_message(mbox, bytes + *used, n - *used, last, &more, span);
        if (event == REL_MBOX_MESSAGE)
            span->start += *used;
        *used += more;
        return event;
    }
    if (last && *used == n) {
        mbox->state = AT_END;
        return REL_MBOX_END;
    }
    return REL_MBOX_MORE;
}

bool
rel_mbox_looks(const char *bytes, size_t n)
{
    const char *nl;

    while (n > 0 && (*bytes == '\n' || *bytes == '\r'))
        bytes++, n--;
    nl = from_starts(bytes, n) ? memchr(bytes, '\n', n) : NULL;
    return nl != NULL
           && (has_date(bytes, (size_t)(nl - bytes))
               || is_field(nl + 1, n - (size_t)(nl + 1 - bytes), true) == YES);
}
