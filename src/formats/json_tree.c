#include "formats/json_tree.h"

#include "base/buf.h"
#include "base/limits.h"
#include "base/str.h"
#include "lib/unicode.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { BLOCK = 64 * 1024, MOST = 16 << 20 };

struct parser {
    const struct rel_tree_source *source;
    struct rel_arena *arena; /* of one item, or the caller's */
    bool lent;               /* the arena is the caller's: one tree of it all */
    char block[BLOCK];
    size_t at, n;
    bool end;
    int64_t line;
    int depth;
    size_t used; /* bytes of the item so far */
    const struct rel_tree *root;
    struct rel_buf text;
    struct rel_err *err;
};

static bool
refuse(struct parser *p, const char *why)
{
    rel_fail(p->err, REL_BAD_INPUT, "line %lld: no JSON (%s)", (long long)p->line, why);
    return false;
}

/* The next byte without taking it; -1: the end, or the disk failed (p->err then). */
static int
peek(struct parser *p)
{
    if (p->at == p->n && !p->end) {
        ptrdiff_t got = p->source->read(p->source->who, p->block, sizeof(p->block), p->err);

        p->end = got <= 0;
        p->n = got > 0 ? (size_t)got : 0;
        p->at = 0;
    }
    return p->at < p->n ? (unsigned char)p->block[p->at] : -1;
}

static int
take(struct parser *p)
{
    int c = peek(p);

    if (c >= 0)
        p->at++;
    p->line += c == '\n';
    p->used++;
    return c;
}

static int
next(struct parser *p)
{
    int c;

    while ((c = peek(p)) == ' ' || c == '\n' || c == '\t' || c == '\r')
        take(p);
    return c;
}

static int
hex4(struct parser *p)
{
    int v = 0;

    for (int i = 0; i < 4; i++) {
        int c = take(p);
        int d = c >= '0' && c <= '9'                 ? c - '0'
                : (c | 32) >= 'a' && (c | 32) <= 'f' ? (c | 32) - 'a' + 10
                                                     : -1;

        if (d < 0)
            return -1;
        v = v * 16 + d;
    }
    return v;
}

static void
add_utf8(struct rel_buf *to, int c)
{
    if (c < 0x80)
        rel_buf_addc(to, c ? (char)c : ' ');
    else if (c < 0x800)
        rel_buf_addf(to, "%c%c", 0xc0 | c >> 6, 0x80 | (c & 63));
    else if (c < 0x10000)
        rel_buf_addf(to, "%c%c%c", 0xe0 | c >> 12, 0x80 | (c >> 6 & 63), 0x80 | (c & 63));
    else
        rel_buf_addf(to, "%c%c%c%c", 0xf0 | c >> 18, 0x80 | (c >> 12 & 63), 0x80 | (c >> 6 & 63),
                     0x80 | (c & 63));
}

static bool
escape(struct parser *p)
{
    static const char from[] = "\"\\/bfnrt", to[] = "\"\\/\b\f\n\r\t";
    int c = take(p), low;
    const char *at = c > 0 ? strchr(from, c) : NULL;

    if (at) {
        rel_buf_addc(&p->text, to[at - from]);
        return true;
    }
    if (c != 'u' || (c = hex4(p)) < 0)
        return refuse(p, "a text has an escape that is none");
    if (c >= 0xd800 && c < 0xdc00 && peek(p) == '\\') { /* the first half of a pair */
        take(p);
        if (take(p) != 'u' || (low = hex4(p)) < 0)
            return refuse(p, "a text has an escape that is none");
        c = low >= 0xdc00 && low < 0xe000 ? 0x10000 + ((c - 0xd800) << 10) + low - 0xdc00 : 0xfffd;
    } else if (c >= 0xd800 && c < 0xe000)
        c = 0xfffd;
    add_utf8(&p->text, c);
    return true;
}

/* Behind the opening quote; into p->text, valid UTF-8. */
static bool
string(struct parser *p, const char **out)
{
    rel_buf_clear(&p->text);
    for (;;) {
        int c = take(p);

        if (c < 0)
            return refuse(p, "a text never ends");
        if (c == '"')
            break;
        if (c == '\\') {
            if (!escape(p))
                return false;
        } else
            rel_buf_addc(&p->text, c ? (char)c : ' ');
        if (p->text.n > MOST)
            return refuse(p, "a text of more than 16 MiB");
    }
    *out = rel_unicode_repair(p->arena, rel_buf_str(&p->text), p->text.n);
    return true;
}

/* A number or true, false, null, as it stands. */
static bool
word(struct parser *p, enum rel_tree_kind *kind, const char **out)
{
    int c;

    rel_buf_clear(&p->text);
    while ((c = peek(p)) > 0
           && (strchr("+-.", c) || (c >= '0' && c <= '9') || ((c | 32) >= 'a' && (c | 32) <= 'z'))
           && p->text.n < 64)
        rel_buf_addc(&p->text, (char)take(p));
    *out = rel_strdup(p->arena, rel_buf_str(&p->text));
    *kind = rel_str_is(*out, "null")                                ? REL_TREE_NULL
            : rel_str_is(*out, "true") || rel_str_is(*out, "false") ? REL_TREE_BOOL
                                                                    : REL_TREE_NUMBER;
    if (*kind == REL_TREE_NULL)
        *out = "";
    if (*kind == REL_TREE_NUMBER && (**out == '\0' || !strchr("-0123456789", **out)))
        return refuse(p, **out ? "a word that means nothing" : "a value is missing");
    return true;
}

static bool value(struct parser *p, struct rel_tree *into, const char *key, bool inside);

static void
append(struct rel_tree *to, struct rel_tree *child)
{
    if (to->last)
        to->last->next = child;
    else
        to->first = child;
    to->last = child;
}

/* One element of a list or member of an object: kept when it is inside an item. */
static bool
element(struct parser *p, struct rel_tree *parent, const char *key, bool inside, bool item)
{
    struct rel_tree *t;
    bool fine;

    if (!inside && !item)
        return value(p, NULL, key, false);
    if (item && !p->lent)
        p->used = 0;
    t = rel_alloc(p->arena, sizeof(*t));
    *t = (struct rel_tree){.key = key, .text = "", .line = p->line};
    fine = value(p, t, key, true);
    if (fine && item && p->source->item)
        p->source->item(p->source->told, t);
    if (item && !p->lent)
        rel_arena_reset(p->arena);
    else if (parent)
        append(parent, t);
    return fine;
}

static bool
list(struct parser *p, struct rel_tree *into, const char *key, bool inside)
{
    const bool items = !inside && p->source->list && rel_str_is(key, p->source->list);

    if (next(p) == ']') {
        take(p);
        return true;
    }
    for (;;) {
        next(p);
        if (!element(p, into, "", inside, items))
            return false;
        switch (next(p)) {
        case ',':
            take(p);
            break;
        case ']':
            take(p);
            return true;
        default:
            return refuse(p, "a list without its end");
        }
    }
}

static bool
member(struct parser *p, struct rel_tree *into, bool inside)
{
    char own[256]; /* outside of items nothing may pile up in the arena */
    const char *key;

    if (next(p) != '"')
        return refuse(p, "a member without a name");
    take(p);
    if (!string(p, &key))
        return false;
    if (!inside) {
        snprintf(own, sizeof(own), "%s", key);
        key = own;
        if (!p->lent)
            rel_arena_reset(p->arena);
    }
    if (next(p) != ':')
        return refuse(p, "a member without a value");
    take(p);
    next(p);
    return element(p, into, key, inside, false);
}

static bool
object(struct parser *p, struct rel_tree *into, bool inside)
{
    if (next(p) == '}') {
        take(p);
        return true;
    }
    for (;;) {
        if (!member(p, into, inside))
            return false;
        switch (next(p)) {
        case ',':
            take(p);
            break;
        case '}':
            take(p);
            return true;
        default:
            return refuse(p, "an object without its end");
        }
    }
}

static bool
scalar(struct parser *p, int c, struct rel_tree *into, const char *key, bool inside)
{
    enum rel_tree_kind kind = REL_TREE_TEXT;
    const char *text;

    if (c == '"') {
        take(p);
        if (!string(p, &text))
            return false;
    } else if (!word(p, &kind, &text))
        return false;
    if (into) {
        into->kind = kind;
        into->text = text;
    } else if (p->source->scalar && *key)
        p->source->scalar(p->source->told, p->depth, key, text);
    if (!inside && !p->lent)
        rel_arena_reset(p->arena);
    return true;
}

static bool
value(struct parser *p, struct rel_tree *into, const char *key, bool inside)
{
    int c = next(p);
    bool fine;

    if (p->used > (p->lent ? (size_t)MOST * 8 : (size_t)MOST) && inside)
        return refuse(p, "an item of more than 16 MiB");
    if (c != '{' && c != '[')
        return scalar(p, c, into, key, inside);
    if (p->depth == REL_MAX_JSON_DEPTH)
        return refuse(p, "nested too deep");
    take(p);
    p->depth++;
    if (into)
        into->kind = c == '{' ? REL_TREE_OBJECT : REL_TREE_LIST;
    fine = c == '{' ? object(p, into, inside) : list(p, into, key, inside);
    p->depth--;
    if (fine && c == '{' && !inside && p->source->scalar)
        p->source->scalar(p->source->told, p->depth + 1, "", NULL);
    return fine;
}

static enum rel_status
run(struct parser *p, struct rel_err *err)
{
    struct rel_tree *root = p->source->list ? NULL : rel_alloc(p->arena, sizeof(*root));
    bool fine;

    *err = (struct rel_err){0};
    p->err = err;
    p->line = 1;
    if (peek(p) == 0xef) /* a byte order mark */
        for (int i = 0; i < 3; i++)
            take(p);
    if (root)
        *root = (struct rel_tree){.key = "", .text = "", .line = 1};
    fine = value(p, root, "", root != NULL);
    if (fine && next(p) >= 0)
        fine = refuse(p, "something stands behind it");
    p->root = root;
    rel_buf_free(&p->text);
    return fine ? REL_OK : err->status ? err->status : REL_BAD_INPUT;
}

enum rel_status
rel_tree_read(const struct rel_tree_source *source, struct rel_err *err)
{
    REL_AUTO(rel_arena) *arena = rel_arena_new();
    struct parser *p = rel_xmalloc(sizeof(*p));
    enum rel_status s;

    *p = (struct parser){.source = source, .arena = arena};
    s = run(p, err);
    if (s == REL_OK && source->list == NULL && source->item)
        source->item(source->told, p->root);
    free(p);
    return s;
}

struct memory {
    const char *v;
    size_t n;
};

static ptrdiff_t
read_memory(void *who, char *to, size_t room, struct rel_err *err)
{
    struct memory *m = who;
    size_t n = m->n < room ? m->n : room;

    (void)err;
    memcpy(to, m->v, n);
    m->v += n;
    m->n -= n;
    return (ptrdiff_t)n;
}

enum rel_status
rel_tree_of(struct rel_arena *arena, const char *bytes, size_t n, const struct rel_tree **out,
            struct rel_err *err)
{
    struct memory memory = {bytes, n};
    const struct rel_tree_source source = {.read = read_memory, .who = &memory};
    struct parser *p = rel_xmalloc(sizeof(*p));
    enum rel_status s;

    *p = (struct parser){.source = &source, .arena = arena, .lent = true, .used = 0};
    s = run(p, err);
    if (s == REL_OK)
        *out = p->root;
    free(p);
    return s;
}

const struct rel_tree *
rel_tree_get(const struct rel_tree *tree, const char *key)
{
    for (const struct rel_tree *t = tree ? tree->first : NULL; t; t = t->next)
        if (rel_str_is(t->key, key))
            return t;
    return NULL;
}

const char *
rel_tree_text(const struct rel_tree *tree, const char *key)
{
    const struct rel_tree *t = rel_tree_get(tree, key);

    return t ? t->text : "";
}

int64_t
rel_tree_number(const struct rel_tree *tree, const char *key, int64_t otherwise)
{
    const char *text = rel_tree_text(tree, key);
    char *end;
    long long n = strtoll(text, &end, 10);

    return end == text ? otherwise : n;
}
