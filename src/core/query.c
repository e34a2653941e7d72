#include "core/query.h"

#include "base/str.h"

#include <stdlib.h>
#include <string.h>

enum { MOST_FACETS = 20, FAR = 100000 };

struct facet_rule {
    bool (*read)(const char *value, struct rel_facet *out);
    const char *takes; /* the remedy */
};

static bool
read_text(const char *value, struct rel_facet *out)
{
    out->text = value;
    return *value != '\0';
}

static bool
read_any(const char *value, struct rel_facet *out)
{
    out->text = rel_str_is(value, "any") ? "" : value;
    return *value != '\0';
}

static bool
one_of(const char *value, const char *const *words)
{
    for (; *words; words++)
        if (rel_str_is(value, *words))
            return true;
    return false;
}

static bool
read_state(const char *value, struct rel_facet *out)
{
    static const char *const words[] = {"active",   "resting",   "unsorted",
                                        "archived", "candidate", NULL};

    out->text = value;
    return one_of(value, words);
}

static bool
read_has(const char *value, struct rel_facet *out)
{
    static const char *const words[] = {"email", "phone", "birthday", "address",
                                        "photo", "note",  NULL};

    out->text = value;
    return one_of(value, words);
}

/* "<40", ">=60", "40": the range of whole numbers it means. */
static bool
read_range(const char *value, int least, int most, int (*number)(const char *, const char **),
           struct rel_facet *out)
{
    char sign = *value == '<' || *value == '>' ? *value : '\0';
    bool equal;
    const char *end;
    int n;

    value += sign != '\0';
    equal = *value == '=';
    value += equal;
    n = number(value, &end);
    if (end == value || *end || n < 0)
        return false;
    out->low = sign == '>' ? n + !equal : sign == '<' ? least : n;
    out->high = sign == '<' ? n - !equal : sign == '>' ? most : n;
    return true;
}

static int
plain(const char *s, const char **end)
{
    char *e;
    long n = strtol(s, &e, 10);

    *end = e;
    return n > FAR ? FAR : (int)n;
}

/* "10d", "3w", "3m", "2y"; days when nothing is said. */
static int
span(const char *s, const char **end)
{
    static const struct {
        char unit;
        int days;
    } units[] = {{'d', 1}, {'w', 7}, {'m', 30}, {'y', 365}};
    int n = plain(s, end);

    for (size_t i = 0; *end > s && i < REL_COUNT(units); i++)
        if (**end == units[i].unit) {
            ++*end;
            return n > FAR / units[i].days ? FAR : n * units[i].days;
        }
    return n;
}

static bool
read_warmth(const char *value, struct rel_facet *out)
{
    /* model/MODEL: the bands that the page shows */
    static const struct {
        const char *word;
        int low, high;
    } bands[] = {
        {"fresh", 80, 100}, {"warm", 60, 79}, {"mild", 40, 59}, {"cool", 10, 39}, {"cold", 0, 9}};

    for (size_t i = 0; i < REL_COUNT(bands); i++)
        if (rel_str_is(value, bands[i].word)) {
            out->low = bands[i].low;
            out->high = bands[i].high;
            return true;
        }
    return read_range(value, 0, 100, plain, out);
}

static bool
read_last(const char *value, struct rel_facet *out)
{
    out->never = rel_str_is(value, "never");
    return out->never || read_range(value, 0, FAR, span, out);
}

static bool
read_due(const char *value, struct rel_facet *out)
{
    static const struct {
        const char *word;
        int low, high;
    } words[] = {{"today", -FAR, 0}, {"overdue", -FAR, -1}, {"week", -FAR, 7}, {"any", -FAR, FAR}};

    for (size_t i = 0; i < REL_COUNT(words); i++)
        if (rel_str_is(value, words[i].word)) {
            out->low = words[i].low;
            out->high = words[i].high;
            return true;
        }
    return read_range(value, -FAR, FAR, span, out);
}

static const struct facet_rule rules[REL_FACETS] = {
    [REL_FACET_CIRCLE] = {read_text, "Name a circle: circle:Clients"},
    [REL_FACET_TAG] = {read_text, "Name a tag: tag:choir"},
    [REL_FACET_STATE] = {read_state, "Say state:active, resting, unsorted, archived or candidate."},
    [REL_FACET_WARMTH] = {read_warmth, "Say warmth:<40, warmth:>60, or fresh, warm, mild, cool,"
                                       " cold."},
    [REL_FACET_LAST] = {read_last, "Say last:>3m, last:<2w or last:never (d, w, m, y)."},
    [REL_FACET_DUE] = {read_due, "Say due:today, overdue, week, any or due:<10d."},
    [REL_FACET_NEEDS] = {read_any, "Say needs:any, or a word of it: needs:tax"},
    [REL_FACET_HAS] = {read_has, "Say has:email, phone, birthday, address, photo or note."},
};

/* The next piece of the text, its quotes taken off; *quoted: it began with one. NULL at the end. */
static const char *
next_piece(struct rel_arena *arena, const char **at, bool *quoted)
{
    const char *s = *at + strspn(*at, " \t\r\n");
    char *out, *to;
    bool inside = false;

    if (!*s)
        return NULL;
    *quoted = *s == '"';
    out = to = rel_alloc(arena, strlen(s) + 1);
    for (; *s && (inside || !strchr(" \t\r\n", *s)); s++)
        if (*s == '"')
            inside = !inside;
        else
            *to++ = *s;
    *to = '\0';
    *at = s;
    return out;
}

static enum rel_status
add_facet(struct rel_arena *arena, struct rel_query *query, const char *piece, const char *colon,
          enum rel_facet_kind kind, struct rel_err *err)
{
    struct rel_facet facet = {.kind = kind, .not = *piece == '-', .text = ""};

    if (query->n == MOST_FACETS)
        return rel_fail(err, REL_BAD_INPUT, "more than %d facets", MOST_FACETS);
    if (!rules[kind].read(colon + 1, &facet)) {
        rel_fail(err, REL_BAD_INPUT, "\"%.60s\" is not understood", piece);
        return rel_advise(err, "q", "%s", rules[kind].takes);
    }
    *REL_ADD(arena, query) = facet;
    return REL_OK;
}

enum rel_status
rel_query_parse(struct rel_arena *arena, const char *text, struct rel_query *out,
                struct rel_err *err)
{
    struct rel_query query = {.words = ""};
    const char *piece;
    bool quoted;

    while ((piece = next_piece(arena, &text, &quoted))) {
        const char *name = piece + (*piece == '-'), *colon = strchr(name, ':');
        enum rel_facet_kind kind;

        if (!quoted && colon
            && rel_facet_kind_parse(rel_strndup(arena, name, (size_t)(colon - name)), &kind)) {
            if (add_facet(arena, &query, piece, colon, kind, err))
                return err->status;
        } else {
            query.words = rel_printf(arena, "%s%s%s", query.words, *query.words ? " " : "", piece);
        }
    }
    *out = query;
    return REL_OK;
}

const struct rel_facet *
rel_query_facet(const struct rel_query *query, enum rel_facet_kind kind)
{
    for (size_t i = 0; i < query->n; i++)
        if (query->v[i].kind == kind && !query->v[i].not )
            return &query->v[i];
    return NULL;
}
