#include "formats/ical_query.h"

#include "base/str.h"
#include "formats/ical.h"
#include "formats/ical_write.h"
#include "formats/vcard_query.h"
#include "formats/vcard_value.h"
#include "lib/unicode.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* ---------------------------------------------------------------- lines of a part */

struct line {
    const char *head, *value; /* "DTSTART;TZID=Europe/Berlin" and what stands behind the colon */
};

/* The colon that ends the head: not one inside quotes. */
static const char *
colon_of(const char *s, size_t n)
{
    bool quoted = false;

    for (size_t i = 0; i < n; i++) {
        quoted ^= s[i] == '"';
        if (s[i] == ':' && !quoted)
            return s + i;
    }
    return NULL;
}

/* The next line of a part's text; false at the end. */
static bool
next_line(struct rel_arena *arena, const char **at, struct line *out)
{
    for (;;) {
        size_t n = strcspn(*at, "\r\n");
        const char *s = *at, *colon = colon_of(s, n);

        if (!*s)
            return false;
        *at = s + n;
        *at += strspn(*at, "\r\n");
        if (!colon)
            continue;
        out->head = rel_strndup(arena, s, (size_t)(colon - s));
        out->value = rel_strndup(arena, colon + 1, (size_t)(s + n - colon - 1));
        return true;
    }
}

static bool
is_named(const struct line *line, const char *name)
{
    size_t n = strlen(name);

    return rel_str_starts_nocase(line->head, name) && (!line->head[n] || line->head[n] == ';');
}

/* The value of the first line of that name; NULL: there is none. */
static const char *
value_of(struct rel_arena *arena, const char *text, const char *name)
{
    struct line line;

    while (next_line(arena, &text, &line))
        if (is_named(&line, name))
            return line.value;
    return NULL;
}

/* ---------------------------------------------------------------- components */

struct part { /* VEVENT, VTODO ...: its own lines, unfolded; and the names of what is inside it */
    const char *name, *text, *inside;
};

struct parts {
    struct {
        struct part *v;
        size_t n;
    } parts;
    bool method;
};

enum { DEEPEST = 8 };

struct splitter {
    struct rel_arena *arena;
    struct parts *out;
    struct rel_buf own, inside;
    const char *name; /* of the component that is open */
    int depth;        /* 1 = in VCALENDAR, 2 = in a component */
};

/* One unfolded line. false: it stands where it cannot. */
static bool
take_line(struct splitter *s, const char *line, size_t n)
{
    if (n > 6 && strncasecmp(line, "BEGIN:", 6) == 0) {
        if (++s->depth > DEEPEST)
            return false;
        if (s->depth == 2)
            s->name = rel_strndup(s->arena, line + 6, n - 6);
        else if (s->depth == 3)
            rel_buf_addf(&s->inside, " %.*s ", (int)(n - 6), line + 6);
        return true;
    }
    if (n > 4 && strncasecmp(line, "END:", 4) == 0) {
        if (s->depth-- == 2) {
            *REL_ADD(s->arena, &s->out->parts) =
                (struct part){s->name, rel_strndup(s->arena, rel_buf_str(&s->own), s->own.n),
                              rel_strndup(s->arena, rel_buf_str(&s->inside), s->inside.n)};
            rel_buf_clear(&s->own);
            rel_buf_clear(&s->inside);
        }
        return s->depth >= 0;
    }
    s->out->method |= s->depth == 1 && n > 7 && strncasecmp(line, "METHOD:", 7) == 0;
    if (s->depth == 2) {
        rel_buf_add(&s->own, line, n);
        rel_buf_addc(&s->own, '\n');
    }
    return true;
}

/* Takes an object apart. false: BEGIN and END do not fit. */
static bool
split(struct rel_arena *arena, const char *bytes, size_t n, struct parts *out)
{
    struct parts parts = {0};
    struct splitter s = {.arena = arena, .out = &parts};
    const char *end = bytes + n;
    bool whole = true;
    REL_BUF(line);

    for (const char *at = bytes; at < end && whole;) {
        const char *lf = memchr(at, '\n', (size_t)(end - at));
        const char *next = lf ? lf + 1 : end;
        size_t len = (size_t)((lf ? lf : end) - at);

        while (len && at[len - 1] == '\r')
            len--;
        rel_buf_add(&line, at, len);
        at = next;
        if (at < end && (*at == ' ' || *at == '\t')) {
            at++;
            continue;
        }
        whole = take_line(&s, rel_buf_str(&line), line.n);
        rel_buf_clear(&line);
    }
    rel_buf_free(&s.own);
    rel_buf_free(&s.inside);
    *out = parts;
    return whole && s.depth == 0;
}

/* ---------------------------------------------------------------- is it one? */

static bool
is_object(const char *name)
{
    return rel_str_is(name, "VEVENT") || rel_str_is(name, "VTODO") || rel_str_is(name, "VJOURNAL");
}

static void
widen(struct rel_ical_object *o, const struct rel_event *e)
{
    int64_t start = e->start.at, end = e->end.at == INT64_MIN ? e->start.at : e->end.at;

    if (start == INT64_MIN)
        return;
    start -= 86400; /* walls and whole days are of any zone */
    end += 2 * 86400;
    o->starts = start < o->starts ? start : o->starts;
    o->ends = end > o->ends ? end : o->ends;
}

static void
bounds(struct rel_arena *arena, const char *bytes, size_t n, struct rel_ical_object *o)
{
    struct rel_calendar c;
    bool endless = !rel_str_is(o->component, "VEVENT");

    rel_ical_read(arena, bytes, n, NULL, &c);
    o->starts = INT64_MAX;
    o->ends = INT64_MIN;
    for (size_t i = 0; i < c.events.n; i++) {
        widen(o, &c.events.v[i]);
        endless = endless || *c.events.v[i].rule;
    }
    endless = endless || memmem(bytes, n, "RDATE", 5);
    if (o->starts == INT64_MAX || !rel_str_is(o->component, "VEVENT"))
        o->starts = INT64_MIN;
    if (endless || o->ends == INT64_MIN)
        o->ends = INT64_MAX;
}

const char *
rel_ical_fault(struct rel_arena *arena, const char *bytes, size_t n, struct rel_ical_object *out)
{
    struct rel_ical_object o = {.component = "", .uid = ""};
    struct parts parts;

    if (!rel_unicode_valid(bytes, n))
        return "it is not UTF-8";
    if (n < 15 || strncasecmp(bytes, "BEGIN:VCALENDAR", 15) != 0)
        return "it does not begin with BEGIN:VCALENDAR";
    if (!memmem(bytes, n, "END:VCALENDAR", 13))
        return "it has no END:VCALENDAR";
    if (!split(arena, bytes, n, &parts))
        return "its components do not fit into each other";
    if (parts.method)
        return "it has a METHOD, which is for mail";
    for (size_t i = 0; i < parts.parts.n; i++) {
        const struct part *p = &parts.parts.v[i];
        const char *uid;

        if (!is_object(p->name))
            continue;
        uid = value_of(arena, p->text, "UID");
        if (!uid || !*uid)
            return "a component has no UID";
        if (*o.component && !rel_str_is(o.component, p->name))
            return "it has components of several kinds";
        if (*o.uid && !rel_str_is(o.uid, uid))
            return "it has several UIDs";
        o.component = p->name;
        o.uid = uid;
    }
    if (!*o.component)
        return "there is no event, task or journal in it";
    bounds(arena, bytes, n, &o);
    *out = o;
    return NULL;
}

/* ---------------------------------------------------------------- instances in a range */

static int64_t
length_of(const struct rel_event *e)
{
    if (e->start.at == INT64_MIN)
        return 0;
    if (e->end.at == INT64_MIN || e->end.at < e->start.at)
        return e->start.date ? 86400 : 0;
    return e->end.at - e->start.at;
}

/* RFC 4791, section 9.9: what happens at a moment touches a range that holds it. */
static bool
touches(const struct rel_occurrence *o, int64_t from, int64_t to)
{
    const int64_t start = o->start.at, length = length_of(o->event);

    return start < to && (length ? start + length > from : start >= from);
}

static int64_t
longest(const struct rel_calendar *c)
{
    int64_t most = 0;

    for (size_t i = 0; i < c->events.n; i++)
        if (length_of(&c->events.v[i]) > most)
            most = length_of(&c->events.v[i]);
    return most;
}

/* Reads the occurrences that may touch [from, to). Of a series without end that is asked about
 * without end, the first years are enough to know. */
static void
read_range(struct rel_arena *arena, const char *bytes, size_t n, int64_t from, int64_t to,
           struct rel_calendar *out)
{
    struct rel_ical_window window;
    struct rel_calendar plain;

    rel_ical_read(arena, bytes, n, NULL, &plain);
    window.from = from < INT64_MIN / 2 ? INT64_MIN / 2 : from - longest(&plain);
    window.to = to;
    if (to > INT64_MAX / 2) {
        int64_t base = from > INT64_MIN / 4 ? from : 0;

        for (size_t i = 0; i < plain.events.n; i++)
            if (plain.events.v[i].start.at != INT64_MIN && plain.events.v[i].start.at > base)
                base = plain.events.v[i].start.at;
        window.to = base + 6 * 366 * INT64_C(86400);
    }
    rel_ical_read(arena, bytes, n, &window, out);
}

static bool
events_touch(struct rel_arena *arena, const char *bytes, size_t n, int64_t from, int64_t to)
{
    struct rel_calendar c;

    read_range(arena, bytes, n, from, to, &c);
    for (size_t i = 0; i < c.occurrences.n; i++)
        if (touches(&c.occurrences.v[i], from, to))
            return true;
    return false;
}

bool
rel_ical_utc_parse(const char *text, int64_t *out)
{
    int y, m, d, h, i, s, used = 0;

    if (sscanf(text, "%4d%2d%2dT%2d%2d%2dZ%n", &y, &m, &d, &h, &i, &s, &used) != 6 || !used
        || text[used] || strlen(text) != 16 || !rel_day_exists(y, m, d) || h > 23 || i > 59
        || s > 60)
        return false;
    *out = (int64_t)rel_day_of(y, m, d) * 86400 + h * 3600 + i * 60 + s;
    return true;
}

/* The moment in a DATE or DATE-TIME as it is written. */
static bool
moment_of(const char *value, int64_t *out)
{
    char text[20];
    size_t n = strlen(value);

    if (n == 8)
        snprintf(text, sizeof(text), "%sT000000Z", value);
    else if (n == 15 || n == 16)
        snprintf(text, sizeof(text), "%.15sZ", value);
    else
        return false;
    return rel_ical_utc_parse(text, out);
}

/* RFC 4791, section 9.9, the table of VTODO, by its dates as they are written. */
static bool
task_touches(struct rel_arena *arena, const char *text, int64_t from, int64_t to)
{
    static const char *const names[] = {"DTSTART", "DUE", "COMPLETED", "CREATED"};
    int64_t at[4];
    bool has[4];

    for (size_t i = 0; i < REL_COUNT(names); i++) {
        const char *value = value_of(arena, text, names[i]);

        has[i] = value && moment_of(value, &at[i]);
    }
    if (has[0] && has[1])
        return (from < at[1] || from <= at[0]) && (to > at[0] || to >= at[1]);
    if (has[0])
        return from <= at[0] && to > at[0];
    if (has[1])
        return from < at[1] && to >= at[1];
    if (has[2])
        return from <= at[2] && to >= at[2];
    return !has[3] || to > at[3];
}

/* ---------------------------------------------------------------- filters */

static bool
line_matches(struct rel_arena *arena, const struct line *line, const struct rel_prop_filter *f)
{
    const char *text = rel_vcard_unescape(arena, line->value, strlen(line->value));
    int64_t at;

    if (f->ranged && !(moment_of(line->value, &at) && at >= f->starts && at < f->ends))
        return false;
    for (size_t i = 0; i < f->matches.n; i++)
        if (!rel_text_matches(arena, text, &f->matches.v[i]))
            return false;
    for (size_t i = 0; i < f->params.n; i++) {
        const struct rel_param_filter *p = &f->params.v[i];
        const char *param = strcasestr(line->head, rel_printf(arena, ";%s=", p->name));
        const char *value;

        if (!param) {
            if (!p->not_defined)
                return false;
            continue;
        }
        param += strlen(p->name) + 2;
        param += *param == '"';
        value = rel_strndup(arena, param, strcspn(param, ";\""));
        if (p->not_defined || (p->match && !rel_text_matches(arena, value, p->match)))
            return false;
    }
    return true;
}

static bool
prop_matches(struct rel_arena *arena, const char *text, const struct rel_prop_filter *f)
{
    struct line line;
    bool there = false;

    while (next_line(arena, &text, &line)) {
        if (!is_named(&line, f->name))
            continue;
        there = true;
        if (!f->not_defined && line_matches(arena, &line, f))
            return true;
    }
    return f->not_defined && !there;
}

struct asked {
    struct rel_arena *arena;
    const char *bytes;
    size_t n;
    struct parts parts;
};

static bool
comp_matches(const struct asked *q, const struct part *p, const struct rel_comp_filter *f)
{
    for (size_t i = 0; i < f->props.n; i++)
        if (!prop_matches(q->arena, p->text, &f->props.v[i]))
            return false;
    for (size_t i = 0; i < f->comps.n; i++) { /* alarms, by their being there */
        bool there =
            strcasestr(p->inside, rel_printf(q->arena, " %s ", f->comps.v[i].name)) != NULL;

        if (there == f->comps.v[i].not_defined)
            return false;
    }
    if (!f->ranged || rel_str_is(p->name, "VEVENT"))
        return true;
    return !rel_str_is(p->name, "VTODO") || task_touches(q->arena, p->text, f->starts, f->ends);
}

static bool
any_matches(const struct asked *q, const struct rel_comp_filter *f)
{
    bool there = false, match = false;

    for (size_t i = 0; i < q->parts.parts.n && !match; i++) {
        const struct part *p = &q->parts.parts.v[i];

        if (!rel_str_is_nocase(p->name, f->name))
            continue;
        there = true;
        match = comp_matches(q, p, f);
    }
    if (f->not_defined)
        return !there;
    if (match && f->ranged && rel_str_is_nocase(f->name, "VEVENT"))
        return events_touch(q->arena, q->bytes, q->n, f->starts, f->ends);
    return match;
}

bool
rel_ical_matches(struct rel_arena *arena, const char *bytes, size_t n,
                 const struct rel_comp_filter *filter)
{
    struct asked q = {.arena = arena, .bytes = bytes, .n = n};

    if (filter->not_defined)
        return false;
    split(arena, bytes, n, &q.parts);
    for (size_t i = 0; i < filter->comps.n; i++)
        if (!any_matches(&q, &filter->comps.v[i]))
            return false;
    return true;
}

/* ---------------------------------------------------------------- instances written */

static void
put_occurrence(struct rel_buf *out, const struct rel_occurrence *o)
{
    const struct rel_event *e = o->event;
    const int64_t length = length_of(e);

    rel_buf_adds(out, "BEGIN:VEVENT\r\n");
    rel_ical_put_text(out, "UID", e->uid);
    rel_ical_put_utc(out, "DTSTAMP", o->start.at);
    if (o->start.date) {
        rel_ical_put_day(out, "DTSTART", (rel_day)(o->start.at / 86400));
        rel_ical_put_day(out, "DTEND", (rel_day)((o->start.at + length) / 86400));
    } else {
        rel_ical_put_utc(out, "DTSTART", o->start.at);
        rel_ical_put_utc(out, "DTEND", o->start.at + length);
    }
    if (o->instance.at != INT64_MIN && o->instance.date)
        rel_ical_put_day(out, "RECURRENCE-ID", (rel_day)(o->instance.at / 86400));
    else if (o->instance.at != INT64_MIN)
        rel_ical_put_utc(out, "RECURRENCE-ID", o->instance.at);
    if (*e->subject)
        rel_ical_put_text(out, "SUMMARY", e->subject);
    if (*e->place)
        rel_ical_put_text(out, "LOCATION", e->place);
    if (*e->note)
        rel_ical_put_text(out, "DESCRIPTION", e->note);
    rel_buf_adds(out, "END:VEVENT\r\n");
}

void
rel_ical_expand(struct rel_buf *out, struct rel_arena *arena, const char *bytes, size_t n,
                int64_t from, int64_t to)
{
    struct rel_calendar c;

    read_range(arena, bytes, n, from, to, &c);
    rel_buf_adds(out, rel_ical_begin);
    for (size_t i = 0; i < c.occurrences.n; i++)
        if (touches(&c.occurrences.v[i], from, to))
            put_occurrence(out, &c.occurrences.v[i]);
    rel_buf_adds(out, "END:VCALENDAR\r\n");
}

void
rel_ical_busy_begin(struct rel_buf *out, int64_t from, int64_t to, int64_t now)
{
    rel_buf_adds(out, rel_ical_begin);
    rel_buf_adds(out, "BEGIN:VFREEBUSY\r\n");
    rel_ical_put_utc(out, "DTSTAMP", now);
    rel_ical_put_utc(out, "DTSTART", from);
    rel_ical_put_utc(out, "DTEND", to);
}

void
rel_ical_busy_end(struct rel_buf *out)
{
    rel_buf_adds(out, "END:VFREEBUSY\r\nEND:VCALENDAR\r\n");
}

void
rel_ical_busy(struct rel_buf *out, struct rel_arena *arena, const char *bytes, size_t n,
              int64_t from, int64_t to)
{
    struct rel_calendar c;

    if (memmem(bytes, n, "TRANSP:TRANSPARENT", 18))
        return;
    read_range(arena, bytes, n, from, to, &c);
    for (size_t i = 0; i < c.occurrences.n; i++) {
        const struct rel_occurrence *o = &c.occurrences.v[i];
        int64_t start = o->start.at, end = start + length_of(o->event);
        REL_BUF(a);
        REL_BUF(b);

        if (!touches(o, from, to) || o->event->state == REL_EVENT_CANCELLED)
            continue;
        rel_ical_put_utc(&a, "", start < from ? from : start);
        rel_ical_put_utc(&b, "", end > to ? to : end);
        rel_buf_addf(out, "FREEBUSY%s:%.16s/%.16s\r\n",
                     o->event->state == REL_EVENT_TENTATIVE ? ";FBTYPE=BUSY-TENTATIVE" : "",
                     a.v + 1, b.v + 1);
    }
}

struct rel_ical_task
rel_ical_task(struct rel_arena *arena, const char *bytes, size_t n)
{
    struct rel_ical_task task = {.due = REL_NO_DAY};
    struct parts parts;

    split(arena, bytes, n, &parts);
    for (size_t i = 0; i < parts.parts.n; i++) {
        const char *text = parts.parts.v[i].text, *status, *percent, *due;
        int64_t at;

        if (!rel_str_is(parts.parts.v[i].name, "VTODO"))
            continue;
        status = value_of(arena, text, "STATUS");
        percent = value_of(arena, text, "PERCENT-COMPLETE");
        due = value_of(arena, text, "DUE");
        task.is_task = true;
        task.completed = (status && rel_str_is_nocase(status, "COMPLETED"))
                         || (percent && rel_str_is(percent, "100"))
                         || value_of(arena, text, "COMPLETED");
        task.cancelled = status && rel_str_is_nocase(status, "CANCELLED");
        if (due && moment_of(due, &at))
            task.due = (rel_day)(at / 86400);
    }
    return task;
}
