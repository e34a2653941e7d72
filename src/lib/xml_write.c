#include "base/str.h"
#include "lib/unicode.h"
#include "lib/xml.h"

#include <string.h>

static const char xml_ns[] = "http://www.w3.org/XML/1998/namespace";

/* What a byte is written as; NULL: as it is. */
static const char *
escape(unsigned char c, bool quoted)
{
    switch (c) {
    case '&':
        return "&amp;";
    case '<':
        return "&lt;";
    case '>':
        return "&gt;";
    case '\r':
        return "&#13;";
    case '"':
        return quoted ? "&quot;" : NULL;
    case '\n':
        return quoted ? "&#10;" : NULL;
    case '\t':
        return quoted ? "&#9;" : NULL;
    case 127:
        return NULL;
    default:
        return c < ' ' ? "\xef\xbf\xbd" : NULL;
    }
}

static void
add(struct rel_buf *to, const char *text, size_t n, bool quoted)
{
    size_t from = 0;

    for (size_t i = 0; i < n; i++) {
        const char *as = escape((unsigned char)text[i], quoted);

        if (!as)
            continue;
        rel_buf_add(to, text + from, i - from);
        rel_buf_adds(to, as);
        from = i + 1;
    }
    rel_buf_add(to, text + from, n - from);
}

/* U+FFFE and U+FFFF are valid UTF-8, and no XML. */
static bool
is_writable(const char *text, size_t n)
{
    if (!rel_unicode_valid(text, n))
        return false;
    for (const char *at = text; (at = memchr(at, 0xef, n - (size_t)(at - text))); at++)
        if ((unsigned char)at[1] == 0xbf && (unsigned char)at[2] >= 0xbe)
            return false;
    return true;
}

static void
add_checked(struct rel_buf *to, const char *text, size_t n, bool quoted)
{
    if (is_writable(text, n)) {
        add(to, text, n, quoted);
        return;
    }
    for (size_t i = 0, step; i < n; i += step) { /* rare: one character at a time */
        unsigned char lead = (unsigned char)text[i];

        step = lead < 0x80 ? 1 : lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : 4;
        if (step <= n - i && is_writable(text + i, step)) {
            add(to, text + i, step, quoted);
        } else {
            rel_buf_adds(to, "\xef\xbf\xbd");
            if (step > n - i || !rel_unicode_valid(text + i, step))
                step = 1;
        }
    }
}

void
rel_xml_add_text(struct rel_buf *to, const char *text, size_t n)
{
    add_checked(to, text, n, false);
}

void
rel_xml_add_attr(struct rel_buf *to, const char *name, const char *value)
{
    rel_buf_addc(to, ' ');
    rel_buf_adds(to, name);
    rel_buf_adds(to, "=\"");
    add_checked(to, value, strlen(value), true);
    rel_buf_addc(to, '"');
}

void
rel_xml_add_leaf(struct rel_buf *to, const char *name, const char *text)
{
    rel_buf_addf(to, "<%s>", name);
    add_checked(to, text, strlen(text), false);
    rel_buf_addf(to, "</%s>", name);
}

static void
add_attr_of(struct rel_buf *to, const struct rel_xml_attr *a, size_t i)
{
    if (rel_str_is(a->ns, xml_ns)) {
        rel_buf_addf(to, " xml:%s", a->name);
    } else if (*a->ns) {
        rel_buf_addf(to, " a%zu:%s", i, a->name);
    } else {
        rel_buf_addf(to, " %s", a->name);
    }
    rel_buf_adds(to, "=\"");
    add_checked(to, a->value, strlen(a->value), true);
    rel_buf_addc(to, '"');
    if (*a->ns && !rel_str_is(a->ns, xml_ns)) {
        rel_buf_addf(to, " xmlns:a%zu=\"", i);
        add_checked(to, a->ns, strlen(a->ns), true);
        rel_buf_addc(to, '"');
    }
}

void
rel_xml_add_node(struct rel_buf *to, const struct rel_xml_node *node)
{
    if (!*node->name) {
        add_checked(to, node->text, strlen(node->text), false);
        return;
    }
    rel_buf_addf(to, "<%s", node->name);
    rel_xml_add_attr(to, "xmlns", node->ns);
    for (size_t i = 0; i < node->attrs_n; i++)
        add_attr_of(to, &node->attrs[i], i);
    if (!node->first) {
        rel_buf_adds(to, "/>");
        return;
    }
    rel_buf_addc(to, '>');
    for (const struct rel_xml_node *c = node->first; c; c = c->next)
        rel_xml_add_node(to, c);
    rel_buf_addf(to, "</%s>", node->name);
}
