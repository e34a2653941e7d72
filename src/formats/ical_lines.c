#include "formats/ical_lines.h"

#include "base/buf.h"
#include "base/limits.h"
#include "base/str.h"
#include "lib/charset.h"
#include "lib/unicode.h"

#include <string.h>

enum { DEEPEST = 16, PROBLEMS = 1000 };

/* Components that stand for themselves; what is inside them belongs to them. */
static const char *const whole[] = {"VEVENT",    "VTODO",         "VJOURNAL", "VFREEBUSY",
                                    "VTIMEZONE", "VAVAILABILITY", "VPOLL",    "PARTICIPANT"};

/* What is read of an event; the rest may be as odd as it likes. */
static const char *const used[] = {
    "UID",   "SUMMARY", "LOCATION", "DESCRIPTION",   "DTSTART", "DTEND",     "DURATION",
    "RRULE", "RDATE",   "EXDATE",   "RECURRENCE-ID", "STATUS",  "ORGANIZER", "ATTENDEE",
};

static const char *const dates[] = {"DTSTART", "DTEND", "RECURRENCE-ID", "EXDATE", "RDATE"};
static const char *const used_of_zone[] = {"TZID",    "TZOFFSETFROM", "TZOFFSETTO", "TZNAME",
                                           "DTSTART", "RRULE",        "RDATE"};

struct splitting {
    struct rel_arena *arena;
    struct rel_ical_parts *out;
    const char *at, *end;
    int64_t line; /* of `at` */
    struct rel_buf logical;
    const char *stack[DEEPEST];
    int depth;
    int whole_depth; /* where the component of `now` stands; 0 = in none */
    struct rel_buf now;
    struct rel_ical_part part;
};

static void
problem(struct splitting *s, int64_t line, const char *what, const char *reason)
{
    if (s->out->problems.n < PROBLEMS)
        *REL_ADD(s->arena, &s->out->problems) = (struct rel_problem){line, what, reason};
}

/* One line of the file without its end; false behind the last. */
static bool
raw_line(struct splitting *s, const char **line, size_t *n)
{
    const char *p = s->at;

    if (p >= s->end)
        return false;
    while (p < s->end && *p != '\n' && *p != '\r')
        p++;
    *line = s->at;
    *n = (size_t)(p - s->at);
    if (p < s->end && *p == '\r')
        p++;
    if (p < s->end && *p == '\n' && (p == s->at || p[-1] == '\r' || *line + *n == p))
        p++;
    s->at = p;
    s->line++;
    return true;
}

static bool
quoted_printable(const struct rel_buf *line)
{
    const char *colon = memchr(rel_buf_str(line), ':', line->n);

    return colon && memmem(line->v, (size_t)(colon - line->v), "QUOTED-PRINTABLE", 16) != NULL;
}

/* The next unfolded line, without control characters. */
static bool
logical_line(struct splitting *s, int64_t *number)
{
    const char *line;
    size_t n;

    rel_buf_clear(&s->logical);
    *number = s->line + 1;
    if (!raw_line(s, &line, &n))
        return false;
    for (;;) {
        bool soft;

        for (size_t i = 0; i < n && s->logical.n < REL_ICAL_LINE; i++)
            if ((unsigned char)line[i] >= ' ' || line[i] == '\t')
                rel_buf_addc(&s->logical, line[i]);
        soft =
            s->logical.n && s->logical.v[s->logical.n - 1] == '=' && quoted_printable(&s->logical);
        if (s->at >= s->end || (!soft && *s->at != ' ' && *s->at != '\t'))
            return true;
        if (soft)
            s->logical.n--;
        else
            s->at++;
        if (!raw_line(s, &line, &n))
            return true;
    }
}

static const char *
upper(struct rel_arena *arena, const char *s, size_t n)
{
    char *out = rel_strndup(arena, s, n);

    for (size_t i = 0; i < n; i++)
        if (out[i] >= 'a' && out[i] <= 'z')
            out[i] = (char)(out[i] - 32);
    while (n && rel_ascii_space(out[n - 1]))
        out[--n] = '\0';
    return out;
}

static bool
is_whole(const char *name)
{
    for (size_t i = 0; i < REL_COUNT(whole); i++)
        if (rel_str_is(whole[i], name))
            return true;
    return false;
}

static void
finish(struct splitting *s)
{
    s->part.text = rel_strndup(s->arena, rel_buf_str(&s->now), s->now.n);
    *REL_ADD(s->arena, &s->out->parts) = s->part;
    rel_buf_clear(&s->now);
    s->whole_depth = 0;
}

static void
close_to(struct splitting *s, int depth)
{
    while (s->depth > depth) {
        const char *name = s->stack[--s->depth];

        if (s->whole_depth
            && (s->depth + 1 == s->whole_depth || rel_str_is(s->part.name, "VTIMEZONE")))
            rel_buf_addf(&s->now, "END:%s\r\n", name);
        if (s->depth + 1 == s->whole_depth)
            finish(s);
    }
}

static void
begin(struct splitting *s, const char *name, int64_t line)
{
    if (s->whole_depth && is_whole(name) && !rel_str_is(name, "PARTICIPANT")) {
        problem(s, s->part.line, s->part.name, "it has no END");
        close_to(s, s->whole_depth - 1);
    }
    if (s->depth == DEEPEST) {
        problem(s, line, name, "nested too deep");
        close_to(s, 0);
    }
    s->stack[s->depth++] = name;
    if (s->whole_depth == 0 && is_whole(name)) {
        s->whole_depth = s->depth;
        s->part = (struct rel_ical_part){.name = name, .line = line};
        rel_buf_addf(&s->now, "BEGIN:%s\r\n", name);
    } else if (s->whole_depth && rel_str_is(s->part.name, "VTIMEZONE"))
        rel_buf_addf(&s->now, "BEGIN:%s\r\n", name);
}

static void
end(struct splitting *s, const char *name, int64_t line)
{
    int at = s->depth;

    while (at > 0 && !rel_str_is(s->stack[at - 1], name))
        at--;
    if (at == 0) {
        problem(s, line, name, "END without BEGIN");
        return;
    }
    if (at < s->depth)
        problem(s, line, s->stack[s->depth - 1], "it has no END");
    close_to(s, at - 1);
}

static bool
is_name(char c)
{
    return c == '-' || c == '_' || (c >= '0' && c <= '9') || ((c | 32) >= 'a' && (c | 32) <= 'z');
}

/* Is this "NAME;parameters:value"? Sets how long the name is. */
static bool
is_property(const struct rel_buf *line, size_t *name)
{
    bool quoted = false;

    *name = 0;
    while (*name < line->n && is_name(line->v[*name]))
        ++*name;
    if (*name == 0 || *name == line->n || strchr(":;", line->v[*name]) == NULL)
        return false;
    for (size_t i = *name; i < line->n; i++) {
        quoted ^= line->v[i] == '"';
        if (line->v[i] == ':' && !quoted)
            return true;
    }
    return memchr(line->v, ':', line->n) != NULL;
}

static bool
is_in(const char *const *names, size_t n, const char *line, size_t name)
{
    for (size_t i = 0; i < n; i++)
        if (strlen(names[i]) == name && strncasecmp(line, names[i], name) == 0)
            return true;
    return false;
}

/* "2013-10-09T17:00:00", "20131009T1700", "20131009T170000T" as the standard has it; what is none
 * of these stays. */
static void
add_date(struct rel_buf *to, const char *s, size_t n)
{
    char digits[16];
    size_t d = 0, i = 0;
    bool utc = n && (s[n - 1] == 'Z' || s[n - 1] == 'z');

    for (; i < n && d < 14; i++)
        if (s[i] >= '0' && s[i] <= '9')
            digits[d++] = s[i];
        else if (strchr("-:Tt ", s[i]) == NULL)
            break;
    if (d < 8 || (d != 8 && d != 12 && d != 14) || n - i > 1
        || (n - i == 1 && strchr("TtZz", s[i]) == NULL)) {
        rel_buf_add(to, s, n);
        return;
    }
    rel_buf_add(to, digits, 8);
    if (d > 8)
        rel_buf_addf(to, "T%.4s%.2s%s", digits + 8, d == 14 ? digits + 12 : "00", utc ? "Z" : "");
}

/* Dates in their proper form, one by one. */
static void
mend_dates(struct splitting *s)
{
    struct rel_buf *line = &s->logical;
    const char *value = memrchr(line->v, ':', line->n), *text = rel_buf_str(line);
    const char *t = NULL;
    REL_BUF(to);

    for (const char *p = value; p && p > text && t == NULL; p--) /* the first colon of a time */
        if (*p == ':' && !(p > text && p[-1] >= '0' && p[-1] <= '9' && strchr(text, ':') != p))
            t = p;
    if (t == NULL)
        return;
    rel_buf_add(&to, text, (size_t)(t + 1 - text));
    for (const char *p = t + 1; *p;) {
        size_t n = strcspn(p, ",;");

        add_date(&to, p, n);
        p += n;
        if (*p) {
            rel_buf_addc(&to, ',');
            p++;
        }
    }
    rel_buf_clear(line);
    rel_buf_add(line, rel_buf_str(&to), to.n);
}

/* "LOCATION:" and nothing behind it. */
static bool
is_empty(const struct rel_buf *line)
{
    size_t n = line->n;

    while (n && rel_ascii_space(line->v[n - 1]))
        n--;
    return n && line->v[n - 1] == ':';
}

/* A zone's rule that is not yearly would be followed for ever. */
static void
property(struct splitting *s, int64_t number)
{
    struct rel_buf *line = &s->logical;
    size_t name;

    if (!is_property(line, &name)) {
        problem(s, number,
                rel_strndup(s->arena, rel_buf_str(line), rel_unicode_cut(line->v, line->n, 40)),
                "not a property: no colon");
        return;
    }
    if (s->whole_depth == 0) {
        if (rel_str_starts_nocase(line->v, "METHOD:"))
            s->out->method = upper(s->arena, line->v + 7, line->n - 7);
        else if (rel_str_starts_nocase(line->v, "X-WR-CALNAME"))
            s->out->name = rel_strdup(s->arena, strchr(line->v, ':') + 1);
        return;
    }
    if (rel_str_is(s->part.name, "VTIMEZONE")) {
        if (!is_in(used_of_zone, REL_COUNT(used_of_zone), line->v, name) || is_empty(line))
            return;
        if (rel_str_starts_nocase(line->v, "RRULE") && strcasestr(line->v, "FREQ=YEARLY") == NULL) {
            problem(s, number, "RRULE", "a time zone's rule that is not yearly: left out");
            return;
        }
    } else if (s->depth != s->whole_depth || !is_in(used, REL_COUNT(used), line->v, name)
               || is_empty(line))
        return;
    if (is_in(dates, REL_COUNT(dates), line->v, name))
        mend_dates(s);
    rel_buf_add(&s->now, line->v, line->n);
    rel_buf_adds(&s->now, "\r\n");
}

void
rel_ical_lines(struct rel_arena *arena, const char *bytes, size_t n, struct rel_ical_parts *out)
{
    const struct rel_charset_text text = rel_charset_decode(arena, bytes, n, "");
    struct rel_ical_parts parts = {.name = "", .method = ""};
    struct splitting s = {
        .arena = arena, .out = &parts, .at = text.text, .end = text.text + text.n};
    int64_t number;

    while (logical_line(&s, &number)) {
        const char *line = rel_buf_str(&s.logical);
        size_t blank = strspn(line, " \t");

        if (blank == s.logical.n)
            continue;
        if (rel_str_starts_nocase(line + blank, "BEGIN:"))
            begin(&s, upper(arena, line + blank + 6, s.logical.n - blank - 6), number);
        else if (rel_str_starts_nocase(line + blank, "END:"))
            end(&s, upper(arena, line + blank + 4, s.logical.n - blank - 4), number);
        else
            property(&s, number);
    }
    if (s.depth)
        problem(&s, s.line, s.stack[s.depth - 1], "the file ends before its END");
    close_to(&s, 0);
    rel_buf_free(&s.logical);
    rel_buf_free(&s.now);
    *out = parts;
}

bool
rel_ical_looks(const char *bytes, size_t n)
{
    static const char *const names[] = {"VCALENDAR", "VEVENT",    "VTODO",  "VJOURNAL",
                                        "VFREEBUSY", "VTIMEZONE", "VALARM", "VAVAILABILITY"};

    for (const char *p = bytes, *end = bytes + n; p < end;) {
        size_t left = (size_t)(end - p);

        while (left && (rel_ascii_space(*p) || (unsigned char)*p >= 0x80))
            p++, left--;
        if (left > 6 && strncasecmp(p, "BEGIN:", 6) == 0) {
            for (size_t i = 0; i < REL_COUNT(names); i++)
                if (left - 6 >= strlen(names[i])
                    && strncasecmp(p + 6, names[i], strlen(names[i])) == 0)
                    return true;
            return false;
        }
        while (p < end && *p != '\n' && *p != '\r')
            p++;
        p += p < end;
    }
    return false;
}
