#include "formats/vcard_prop.h"

#include "base/limits.h"
#include "base/str.h"

#include <string.h>

const char *
rel_vcard_param(const struct rel_vcard_prop *prop, const char *name)
{
    for (size_t i = 0; i < prop->params.n; i++)
        if (rel_str_is(prop->params.v[i].name, name))
            return prop->params.v[i].value;
    return "";
}

bool
rel_vcard_is_type(const struct rel_vcard_prop *prop, const char *type)
{
    for (size_t i = 0; i < prop->params.n; i++)
        if (rel_str_is(prop->params.v[i].name, "TYPE")
            && rel_str_is_nocase(prop->params.v[i].value, type))
            return true;
    return false;
}

bool
rel_vcard_name_char(char c)
{
    return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-'
           || c == '_' || c == '/';
}

bool
rel_vcard_prop_begins(const char *s, size_t n)
{
    size_t i = 0;

    while (i < n && (rel_vcard_name_char(s[i]) || (s[i] == '.' && i > 0)))
        i++;
    if (i == 0)
        return false;
    if (n - i > 2 && memcmp(s + i, "://", 3) == 0 && rel_ascii_lower(s[0]) != 'u')
        return false; /* a link on a line of its own, in a note */
    while (i < n && s[i] == ' ')
        i++;
    return i < n && (s[i] == ':' || s[i] == ';');
}

static char *
upper(struct rel_arena *arena, const char *s, size_t n)
{
    char *out;

    while (n > 0 && rel_ascii_space(*s))
        s++, n--;
    while (n > 0 && rel_ascii_space(s[n - 1]))
        n--;
    out = rel_strndup(arena, s, n);
    for (char *p = out; *p; p++)
        if (*p >= 'a' && *p <= 'z')
            *p = (char)(*p - 'a' + 'A');
    return out;
}

/* Quotes off, RFC 6868: ^n is a line end, ^' a quote, ^^ a caret. */
static const char *
param_value(struct rel_arena *arena, const char *s, size_t n, bool v21)
{
    char *out = rel_alloc(arena, n + 1), *o = out;

    for (size_t i = 0; i < n; i++) {
        char next = i + 1 < n ? s[i + 1] : '\0';

        if (s[i] == '"')
            continue;
        if (s[i] == '\\' && next == '"')
            continue;
        if (s[i] == '^' && !v21 && (next == 'n' || next == '\'' || next == '^')) {
            *o++ = next == 'n' ? '\n' : next == '\'' ? '"' : '^';
            i++;
        } else
            *o++ = s[i];
    }
    while (o > out && rel_ascii_space(o[-1]))
        *--o = '\0';
    while (rel_ascii_space(*out))
        out++;
    return out;
}

static const char *
bare_word(const char *word)
{
    static const char *const words[][2] = {
        {"QUOTED-PRINTABLE", "ENCODING"},
        {"BASE64", "ENCODING"},
        {"B", "ENCODING"},
        {"8BIT", "ENCODING"},
        {"7BIT", "ENCODING"},
        {"URL", "VALUE"},
        {"URI", "VALUE"},
        {"INLINE", "VALUE"},
        {"CID", "VALUE"},
        {"CONTENT-ID", "VALUE"},
    };

    for (size_t i = 0; i < REL_COUNT(words); i++)
        if (rel_str_is_nocase(words[i][0], word))
            return words[i][1];
    return "TYPE";
}

static void
add_param(struct rel_arena *arena, struct rel_vcard_prop *prop, const char *s, size_t n, bool v21)
{
    const char *eq = memchr(s, '=', n), *name, *value;

    if (eq && memchr(s, '"', (size_t)(eq - s)))
        eq = NULL;
    name = eq ? upper(arena, s, (size_t)(eq - s)) : "";
    value = param_value(arena, eq ? eq + 1 : s, eq ? n - (size_t)(eq + 1 - s) : n, v21);
    if (!eq)
        name = bare_word(value);
    if (!*value && !eq)
        return;
    if (!rel_str_is(name, "TYPE")) {
        *REL_ADD(arena, &prop->params) = (struct rel_vcard_param){name, value};
        return;
    }
    while (*value) { /* TYPE=home,work and TYPE="home,work" */
        size_t len = strcspn(value, ",");

        *REL_ADD(arena, &prop->params) =
            (struct rel_vcard_param){name, rel_strndup(arena, value, len)};
        value += len + (value[len] == ',');
    }
}

void
rel_vcard_prop_read(struct rel_arena *arena, const char *s, size_t n, bool v21,
                    struct rel_vcard_prop *prop)
{
    size_t name = 0, start, dot;
    bool quoted = false, quotes;

    while (name < n && s[name] != ';')
        name++;
    for (dot = name; dot > 0 && s[dot - 1] != '.'; dot--)
        ;
    prop->group = dot > 1 ? rel_strndup(arena, s, dot - 1) : "";
    prop->name = upper(arena, s + dot, name - dot);
    for (size_t i = quotes = 0; i < n; i++)
        quotes ^= s[i] == '"';
    start = name + 1;
    for (size_t i = start; i <= n; i++) {
        if (i < n && s[i] == '"' && !quotes) /* an odd number of quotes protects nothing */
            quoted = !quoted;
        if (i < n && (s[i] != ';' || quoted))
            continue;
        if (prop->params.n < REL_MAX_VALUES)
            add_param(arena, prop, s + start, i - start, v21);
        start = i + 1;
    }
    for (size_t i = 0; i < prop->params.n; i++)
        if (rel_str_is(prop->params.v[i].name, "ENCODING")) {
            const char *how = prop->params.v[i].value;

            prop->qp |= rel_str_starts_nocase(how, "q");
            prop->base64 |= rel_str_starts_nocase(how, "b");
        }
}
