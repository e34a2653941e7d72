#include "formats/vcard_query.h"

#include "base/limits.h"
#include "base/str.h"
#include "formats/vcard_value.h"
#include "lib/unicode.h"

#include <string.h>

/* ---------------------------------------------------------------- is it a card? */

struct check {
    int versions, properties;
    bool begun, ended;
    bool colon; /* the property has its colon */
    const char *why;
};

static bool
is_blank(const char *line, size_t len)
{
    for (size_t i = 0; i < len; i++)
        if (!rel_ascii_space(line[i]))
            return false;
    return true;
}

static bool
says(const char *line, size_t len, const char *text)
{
    size_t n = strlen(text);

    return len >= n && strncasecmp(line, text, n) == 0 && is_blank(line + n, len - n);
}

static const char *
begin_property(struct check *c, const char *line, size_t len)
{
    if (!c->colon)
        return "a property has no colon";
    if (!rel_vcard_prop_begins(line, len))
        return "a line is no property";
    if (++c->properties > REL_MAX_VCARD_PROPERTIES)
        return "it has too many properties";
    c->colon = memchr(line, ':', len) != NULL;
    if (len >= 8 && strncasecmp(line, "VERSION", 7) == 0 && (line[7] == ':' || line[7] == ';')) {
        c->versions++;
        if (!says(line, len, "VERSION:3.0") && !says(line, len, "VERSION:4.0"))
            return "its version is neither 3.0 nor 4.0";
    }
    return NULL;
}

static const char *
check_line(struct check *c, const char *line, size_t len)
{
    if (c->ended)
        return is_blank(line, len) ? NULL : "something stands behind the card";
    if (!c->begun) {
        c->begun = says(line, len, "BEGIN:VCARD");
        return c->begun || is_blank(line, len) ? NULL : "it does not begin with BEGIN:VCARD";
    }
    if (len && (*line == ' ' || *line == '\t')) {
        c->colon = c->colon || memchr(line, ':', len);
        return c->properties || is_blank(line, len) ? NULL : "a line goes on that never began";
    }
    if (!len)
        return NULL;
    if (says(line, len, "BEGIN:VCARD"))
        return "a card begins inside the card";
    if (says(line, len, "END:VCARD")) {
        c->ended = true;
        return c->colon ? NULL : "a property has no colon";
    }
    return begin_property(c, line, len);
}

const char *
rel_vcard_fault(const char *bytes, size_t n)
{
    struct check c = {.colon = true};
    size_t at = 0, len, whole;
    const char *why = NULL;

    if (!rel_unicode_valid(bytes, n))
        return "it is not UTF-8";
    while (!why && rel_vcard_line(bytes, n, at, &len, &whole)) {
        why = check_line(&c, bytes + at, len);
        at += whole;
    }
    return why               ? why
           : !c.begun        ? "there is no card in it"
           : !c.ended        ? "it has no END:VCARD"
           : c.versions != 1 ? "it says its version not exactly once"
                             : NULL;
}

/* ---------------------------------------------------------------- does it match? */

static const char *
ascii_lower(struct rel_arena *arena, const char *s)
{
    char *out = rel_strdup(arena, s);

    for (char *at = out; *at; at++)
        *at = rel_ascii_lower(*at);
    return out;
}

static const char *
collate(struct rel_arena *arena, const char *s, enum rel_collation as)
{
    return as == REL_COLLATE_OCTET   ? s
           : as == REL_COLLATE_ASCII ? ascii_lower(arena, s)
                                     : rel_unicode_casefold(arena, s);
}

bool
rel_text_matches(struct rel_arena *arena, const char *text, const struct rel_text_match *m)
{
    const char *in = collate(arena, text, m->collation);
    const char *what = collate(arena, m->text, m->collation);
    size_t n = strlen(in), k = strlen(what);
    bool found = false;

    switch (m->match) {
    case REL_MATCH_CONTAINS:
        found = strstr(in, what) != NULL;
        break;
    case REL_MATCH_EQUALS:
        found = rel_str_is(in, what);
        break;
    case REL_MATCH_STARTS:
        found = rel_str_starts(in, what);
        break;
    case REL_MATCH_ENDS:
        found = n >= k && rel_str_is(in + n - k, what);
        break;
    }
    return found != m->negate;
}

static bool
param_matches(const struct rel_vcard_reader *r, const struct rel_vcard_prop *p,
              const struct rel_param_filter *f)
{
    bool there = false;

    for (size_t i = 0; i < p->params.n; i++) {
        if (!rel_str_is_nocase(p->params.v[i].name, f->name))
            continue;
        there = true;
        if (f->match
            && rel_text_matches(r->arena, rel_vcard_param_utf8(r, p, p->params.v[i].value),
                                f->match))
            return true;
    }
    return f->not_defined ? !there : there && !f->match;
}

/* One property of the card against all that is asked of it. */
static bool
prop_matches(const struct rel_vcard_reader *r, const struct rel_vcard_prop *p,
             const struct rel_prop_filter *f)
{
    const char *value = "";

    if (f->matches.n) {
        const char *text = rel_vcard_text(r, p);

        value = rel_vcard_unescape(r->arena, text, strlen(text));
    }
    for (size_t i = 0; i < f->matches.n; i++)
        if (rel_text_matches(r->arena, value, &f->matches.v[i]) != f->all)
            return !f->all;
    for (size_t i = 0; i < f->params.n; i++)
        if (param_matches(r, p, &f->params.v[i]) != f->all)
            return !f->all;
    return f->all || f->matches.n + f->params.n == 0;
}

static bool
is_named(const struct rel_vcard_prop *p, const char *name)
{
    const char *dot = strchr(name, '.');

    if (!dot)
        return rel_str_is_nocase(p->name, name);
    return rel_str_is_nocase(p->name, dot + 1) && strlen(p->group) == (size_t)(dot - name)
           && strncasecmp(p->group, name, (size_t)(dot - name)) == 0;
}

static bool
filter_matches(const struct rel_vcard_reader *r, const struct rel_prop_filter *f)
{
    bool there = false;

    for (size_t i = 0; i < r->props.n; i++) {
        if (!is_named(&r->props.v[i], f->name))
            continue;
        there = true;
        if (!f->not_defined && prop_matches(r, &r->props.v[i], f))
            return true;
    }
    return f->not_defined && !there;
}

bool
rel_vcard_matches(struct rel_arena *arena, const char *bytes, size_t n,
                  const struct rel_card_filter *filter)
{
    struct rel_card card = {.contact = rel_contact_init(), .version = "", .rev = "", .text = ""};
    struct rel_vcard_reader reader = {.arena = arena, .card = &card};

    if (!filter->props.n)
        return true;
    rel_vcard_reader_begin(&reader, bytes, n, 1);
    for (size_t i = 0; i < filter->props.n; i++)
        if (filter_matches(&reader, &filter->props.v[i]) != filter->all)
            return !filter->all;
    return filter->all;
}

/* ---------------------------------------------------------------- parts of it */

static bool
is_wanted(const struct rel_vcard_prop *p, const struct rel_texts *names)
{
    static const char *const always[] = {"BEGIN", "VERSION", "END"};

    for (size_t i = 0; i < REL_COUNT(always); i++)
        if (rel_str_is(p->name, always[i]))
            return true;
    for (size_t i = 0; i < names->n; i++)
        if (is_named(p, names->v[i]))
            return true;
    return false;
}

void
rel_vcard_pick(struct rel_buf *out, struct rel_arena *arena, const char *bytes, size_t n,
               const struct rel_texts *names)
{
    struct rel_vcard_props props = {0};
    struct rel_problem_list problems = {0};

    rel_vcard_lines(arena, bytes, n, 1, &props, &problems);
    for (size_t i = 0; i < props.n; i++)
        if (is_wanted(&props.v[i], names))
            rel_buf_add(out, bytes + props.v[i].at, props.v[i].end - props.v[i].at);
}
