#include "lib/json.h"

#include "base/buf.h"
#include "base/day.h"
#include "base/id.h"
#include "base/limits.h"
#include "base/str.h"
#include "base/words.h"
#include "lib/unicode.h"

#include <jansson.h>
#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* Where in the body we are: "promises[1].due". A chain on the stack, written out on failure. */
struct place {
    const struct place *up;
    const char *name;
    size_t at; /* index in a list; SIZE_MAX = a member */
};

struct reader {
    struct rel_arena *arena;
    struct rel_err *err;
};

/* A client's own word, cut and in plain ASCII, as it goes into messages that are cut anywhere. */
static void
add_name(struct rel_buf *to, const char *name)
{
    if (to->n)
        rel_buf_addc(to, '.');
    for (int i = 0; name[i] && i < 40; i++)
        rel_buf_addc(to, name[i] > ' ' && name[i] < 127 ? name[i] : '?');
}

static void
place_text(const struct place *p, struct rel_buf *to)
{
    if (!p)
        return;
    place_text(p->up, to);
    if (p->at != SIZE_MAX)
        rel_buf_addf(to, "[%zu]", p->at);
    else
        add_name(to, p->name);
}

static enum rel_status refuse(struct reader *r, const struct place *p, const char *fmt, ...)
    __attribute__((format(printf, 3, 4)));

/* fmt says what would be right: "a day such as 2026-11-22". */
static enum rel_status
refuse(struct reader *r, const struct place *p, const char *fmt, ...)
{
    char right[200];
    va_list ap;
    REL_BUF(where);

    place_text(p, &where);
    va_start(ap, fmt);
    vsnprintf(right, sizeof(right), fmt, ap);
    va_end(ap);
    rel_fail(r->err, REL_BAD_INPUT, "%s: must be %s", rel_buf_str(&where), right);
    return rel_advise(r->err, rel_buf_str(&where), "Give %s.", right);
}

static bool
digits(const char **s, int n, int *out)
{
    int v = 0;

    for (int i = 0; i < n; i++) {
        if (**s < '0' || **s > '9')
            return false;
        v = v * 10 + *(*s)++ - '0';
    }
    *out = v;
    return true;
}

/* RFC 3339, section 5.6; a fraction of a second is dropped, a leap second is the one before. */
static bool
time_parse(const char *s, int64_t *out)
{
    int y, mo, d, h, mi, sec, oh = 0, om = 0, sign = 0;

    if (!digits(&s, 4, &y) || *s++ != '-' || !digits(&s, 2, &mo) || *s++ != '-'
        || !digits(&s, 2, &d) || (*s != 'T' && *s != 't' && *s != ' '))
        return false;
    s++;
    if (!digits(&s, 2, &h) || *s++ != ':' || !digits(&s, 2, &mi) || *s++ != ':'
        || !digits(&s, 2, &sec))
        return false;
    if (*s == '.')
        for (s++; *s >= '0' && *s <= '9';)
            s++;
    if (*s == '+' || *s == '-') {
        sign = *s++ == '+' ? 1 : -1;
        if (!digits(&s, 2, &oh) || *s++ != ':' || !digits(&s, 2, &om))
            return false;
    } else if (*s != 'Z' && *s != 'z') {
        return false;
    } else {
        s++;
    }
    if (*s || !rel_day_exists(y, mo, d) || h > 23 || mi > 59 || sec > 60 || oh > 23 || om > 59)
        return false;
    *out = (int64_t)rel_day_of(y, mo, d) * 86400 + h * 3600 + mi * 60 + (sec > 59 ? 59 : sec)
           - sign * (oh * 3600 + om * 60);
    return true;
}

static enum rel_status
read_word(struct reader *r, const struct place *p, const struct rel_json_member *m,
          const char *text, void *to)
{
    size_t n;
    const char *const *words = m->words(&n);
    int at;
    REL_BUF(all);

    if (rel_words_find(words, n, text, &at)) {
        memcpy(to, &at, sizeof(at));
        return REL_OK;
    }
    for (size_t i = 0; i < n; i++)
        rel_buf_addf(&all, "%s%s", i ? ", " : "", words[i]);
    return refuse(r, p, "one of %s", rel_buf_str(&all));
}

/* The kinds that are written as text, in a body as in an address. */
static enum rel_status
read_text(struct reader *r, const struct place *p, const struct rel_json_member *m,
          const char *text, size_t n, void *to)
{
    int64_t most = m->most ? m->most : REL_MAX_NAME;
    rel_day day;
    rel_id id;
    int64_t at;

    switch (m->kind) {
    case REL_JSON_TEXT:
        if ((int64_t)n < m->least)
            return refuse(r, p, "a text that is not empty");
        if ((int64_t)n > most)
            return refuse(r, p, "at most %lld bytes long", (long long)most);
        text = rel_strndup(r->arena, text, n);
        memcpy(to, &text, sizeof(text));
        return REL_OK;
    case REL_JSON_DAY:
    case REL_JSON_DAY_OR_FOREVER:
        if (m->kind == REL_JSON_DAY_OR_FOREVER && rel_str_is(text, "forever"))
            day = REL_DAY_FOREVER;
        else if (!rel_day_parse(text, &day))
            return refuse(r, p, "a day such as 2026-11-22%s",
                          m->kind == REL_JSON_DAY ? "" : ", or \"forever\"");
        memcpy(to, &day, sizeof(day));
        return REL_OK;
    case REL_JSON_TIME:
        if (!time_parse(text, &at))
            return refuse(r, p, "a moment such as 2026-11-22T09:30:00Z");
        memcpy(to, &at, sizeof(at));
        return REL_OK;
    case REL_JSON_ID:
        if (!rel_id_parse(text, &id))
            return refuse(r, p, "an id of 13 characters");
        memcpy(to, &id, sizeof(id));
        return REL_OK;
    default:
        return read_word(r, p, m, text, to);
    }
}

static enum rel_status
read_num(struct reader *r, const struct place *p, const struct rel_json_member *m, int64_t v,
         void *to)
{
    int num;

    if (v < m->least || v > m->most)
        return refuse(r, p, "a whole number from %lld to %lld", (long long)m->least,
                      (long long)m->most);
    num = (int)v;
    memcpy(to, &num, sizeof(num));
    return REL_OK;
}

static void
store_null(const struct rel_json_member *m, void *to)
{
    const char *none = "";
    rel_day day = REL_NO_DAY;
    int num = (int)m->null;
    int64_t big = m->null;

    switch (m->kind) {
    case REL_JSON_TEXT:
        memcpy(to, &none, sizeof(none));
        break;
    case REL_JSON_DAY:
    case REL_JSON_DAY_OR_FOREVER:
        memcpy(to, &day, sizeof(day));
        break;
    case REL_JSON_NUM:
    case REL_JSON_WORD:
        memcpy(to, &num, sizeof(num));
        break;
    default:
        memcpy(to, &big, sizeof(big));
        break;
    }
}

static enum rel_status read_object(struct reader *r, const struct place *p, json_t *value,
                                   const struct rel_json_shape *shape, void *into);

/* One item of a list: a text, an id or an object. */
static enum rel_status
read_item(struct reader *r, const struct place *p, const struct rel_json_member *m, json_t *value,
          void *to)
{
    struct rel_json_member one = {.kind = REL_JSON_TEXT, .most = REL_MAX_NOTE};

    if (m->kind == REL_JSON_OBJECTS) {
        if (m->shape->fresh)
            memcpy(to, m->shape->fresh, m->shape->size);
        return read_object(r, p, value, m->shape, to);
    }
    if (!json_is_string(value))
        return refuse(r, p, "a text");
    if (m->kind == REL_JSON_IDS)
        one.kind = REL_JSON_ID;
    return read_text(r, p, &one, json_string_value(value), json_string_length(value), to);
}

static enum rel_status
read_list(struct reader *r, const struct place *p, const struct rel_json_member *m, json_t *value,
          void *to)
{
    int64_t most = m->most ? m->most : REL_MAX_VALUES;
    size_t n = json_array_size(value);
    size_t size = m->kind == REL_JSON_OBJECTS ? m->shape->size
                  : m->kind == REL_JSON_IDS   ? sizeof(rel_id)
                                              : sizeof(const char *);
    struct {
        void *v;
        size_t n;
    } list = {.n = n};

    if (!json_is_array(value))
        return refuse(r, p, "a list");
    if ((int64_t)n < m->least || (int64_t)n > most)
        return refuse(r, p, "a list of %lld to %lld", (long long)m->least, (long long)most);
    list.v = rel_alloc(r->arena, n * size);
    for (size_t i = 0; i < n; i++) {
        struct place item = {.up = p, .at = i};

        if (read_item(r, &item, m, json_array_get(value, i), (char *)list.v + i * size))
            return r->err->status;
    }
    memcpy(to, &list, sizeof(list));
    return REL_OK;
}

static void
read_raw(struct reader *r, json_t *value, void *to)
{
    char *text = json_dumps(value, JSON_COMPACT | JSON_ENCODE_ANY);
    const char *copy = rel_strdup(r->arena, text ? text : "null");

    free(text);
    memcpy(to, &copy, sizeof(copy));
}

static enum rel_status
read_member(struct reader *r, const struct place *p, const struct rel_json_member *m, json_t *value,
            void *to)
{
    bool flag;

    if (json_is_null(value) && m->nullable) {
        store_null(m, to);
        return REL_OK;
    }
    switch (m->kind) {
    case REL_JSON_NUM:
        if (!json_is_integer(value))
            return refuse(r, p, "a whole number from %lld to %lld", (long long)m->least,
                          (long long)m->most);
        return read_num(r, p, m, json_integer_value(value), to);
    case REL_JSON_BOOL:
        if (!json_is_boolean(value))
            return refuse(r, p, "true or false");
        flag = json_is_true(value);
        memcpy(to, &flag, sizeof(flag));
        return REL_OK;
    case REL_JSON_OBJECT:
        return read_object(r, p, value, m->shape, to);
    case REL_JSON_RAW:
        read_raw(r, value, to);
        return REL_OK;
    case REL_JSON_TEXTS:
    case REL_JSON_IDS:
    case REL_JSON_OBJECTS:
        return read_list(r, p, m, value, to);
    default:
        if (!json_is_string(value))
            return refuse(r, p, "a text");
        return read_text(r, p, m, json_string_value(value), json_string_length(value), to);
    }
}

static const struct rel_json_member *
find(const struct rel_json_shape *shape, const char *name)
{
    for (size_t i = 0; i < shape->n; i++)
        if (strcmp(shape->v[i].name, name) == 0)
            return &shape->v[i];
    return NULL;
}

static enum rel_status
unknown(struct reader *r, const struct place *p, const struct rel_json_shape *shape)
{
    REL_BUF(where);
    REL_BUF(all);

    place_text(p, &where);
    for (size_t i = 0; i < shape->n; i++)
        rel_buf_addf(&all, "%s%s", i ? ", " : "", shape->v[i].name);
    rel_fail(r->err, REL_BAD_INPUT, "%s: there is no such member here", rel_buf_str(&where));
    return rel_advise(r->err, rel_buf_str(&where), "Leave it out; known are: %s.",
                      rel_buf_str(&all));
}

static enum rel_status
missing(struct reader *r, const struct place *p)
{
    REL_BUF(where);

    place_text(p, &where);
    rel_fail(r->err, REL_BAD_INPUT, "%s is missing", rel_buf_str(&where));
    return rel_advise(r->err, rel_buf_str(&where), "Send it as the contract says.");
}

static enum rel_status
read_object(struct reader *r, const struct place *p, json_t *value,
            const struct rel_json_shape *shape, void *into)
{
    const char *name;
    json_t *item;

    if (!json_is_object(value))
        return refuse(r, p, "an object");
    json_object_foreach(value, name, item)
    {
        const struct rel_json_member *m = find(shape, name);
        struct place at = {.up = p, .name = name, .at = SIZE_MAX};

        if (!m && shape->open)
            continue;
        if (!m)
            return unknown(r, &at, shape);
        if (read_member(r, &at, m, item, (char *)into + m->offset))
            return r->err->status;
    }
    for (size_t i = 0; i < shape->n; i++) {
        struct place at = {.up = p, .name = shape->v[i].name, .at = SIZE_MAX};

        if (shape->v[i].required && !json_object_get(value, shape->v[i].name))
            return missing(r, &at);
    }
    return REL_OK;
}

/* jansson's own limit is deeper than ours, and it recurses. */
static bool
too_deep(const char *bytes, size_t n)
{
    bool text = false;
    int depth = 0;

    for (size_t i = 0; i < n; i++) {
        if (text && bytes[i] == '\\')
            i++;
        else if (bytes[i] == '"')
            text = !text;
        else if (!text && (bytes[i] == '{' || bytes[i] == '['))
            depth++;
        else if (!text && (bytes[i] == '}' || bytes[i] == ']'))
            depth--;
        if (depth > REL_MAX_JSON_DEPTH)
            return true;
    }
    return false;
}

static void
use_our_memory(void)
{
    json_set_alloc_funcs(rel_xmalloc, free);
}

enum rel_status
rel_json_read(struct rel_arena *arena, const char *bytes, size_t n,
              const struct rel_json_shape *shape, void *into, struct rel_err *err)
{
    static pthread_once_t once = PTHREAD_ONCE_INIT;
    struct reader r = {arena, err};
    struct place top = {.name = "body", .at = SIZE_MAX};
    enum rel_status st;
    json_error_t why;
    json_t *root;

    pthread_once(&once, use_our_memory);
    if (!n) {
        rel_fail(err, REL_BAD_INPUT, "the body is empty");
        return rel_advise(err, "", "Send a JSON object.");
    }
    if (too_deep(bytes, n)) {
        rel_fail(err, REL_BAD_INPUT, "the body nests deeper than %d levels", REL_MAX_JSON_DEPTH);
        return rel_advise(err, "", "Send a flatter object.");
    }
    root = json_loadb(bytes, n, JSON_REJECT_DUPLICATES | JSON_DECODE_ANY, &why);
    if (!root) {
        rel_fail(err, REL_BAD_INPUT, "the body is no JSON: line %d, column %d: %s", why.line,
                 why.column, rel_unicode_repair(arena, why.text, strlen(why.text)));
        return rel_advise(err, "", "Send one JSON object in UTF-8 and nothing else.");
    }
    st = json_is_object(root) ? read_object(&r, NULL, root, shape, into)
                              : refuse(&r, &top, "an object");
    json_decref(root);
    return st;
}

static enum rel_status
read_pair(struct reader *r, const struct place *p, const struct rel_json_member *m,
          const char *text, void *to)
{
    int64_t v;
    bool flag;

    switch (m->kind) {
    case REL_JSON_NUM:
        if (!rel_str_number(text, &v))
            return refuse(r, p, "a whole number from %lld to %lld", (long long)m->least,
                          (long long)m->most);
        return read_num(r, p, m, v, to);
    case REL_JSON_BOOL:
        flag = rel_str_is(text, "true");
        if (!flag && !rel_str_is(text, "false"))
            return refuse(r, p, "true or false");
        memcpy(to, &flag, sizeof(flag));
        return REL_OK;
    default:
        return read_text(r, p, m, text, strlen(text), to);
    }
}

enum rel_status
rel_json_read_pairs(struct rel_arena *arena, const struct rel_pair *pairs, size_t n,
                    const struct rel_json_shape *shape, void *into, struct rel_err *err)
{
    struct reader r = {arena, err};

    for (size_t i = 0; i < n; i++) {
        const struct rel_json_member *m = find(shape, pairs[i].name);
        struct place at = {.name = pairs[i].name, .at = SIZE_MAX};

        if (!m)
            return unknown(&r, &at, shape);
        for (size_t k = 0; k < i; k++)
            if (rel_str_is(pairs[k].name, pairs[i].name))
                return refuse(&r, &at, "given once");
        if (!*pairs[i].value && m->kind != REL_JSON_TEXT)
            continue;
        if (read_pair(&r, &at, m, pairs[i].value, (char *)into + m->offset))
            return err->status;
    }
    for (size_t i = 0; i < shape->n; i++) {
        struct place at = {.name = shape->v[i].name, .at = SIZE_MAX};
        bool there = !shape->v[i].required;

        for (size_t k = 0; k < n && !there; k++)
            there = rel_str_is(pairs[k].name, shape->v[i].name);
        if (!there)
            return missing(&r, &at);
    }
    return REL_OK;
}
