#include "lib/xml.h"

#include "base/str.h"

#include <libxml/parser.h>
#include <libxml/parserInternals.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum {
    CHUNK = 16 << 10,
    ATTRS = 256, /* of one element: libxml2 compares each with each */
};

static const char xml_ns[] = "http://www.w3.org/XML/1998/namespace";

/* One tree that is being built, or waits to be taken. */
struct item {
    struct item *next;
    struct rel_arena *arena;
    struct rel_xml_node *root;
};

struct builder {
    xmlParserCtxtPtr ctx;
    struct rel_xml_limits limits;
    bool (*is_item)(void *arg, const char *ns, const char *name, int depth);
    void *arg;
    struct item *spare, *building, *ready, **ready_end;
    struct rel_arena *given; /* the caller's, for a whole document; NULL: each item has its own */
    struct rel_xml_node *at; /* the innermost open element of the item */
    struct rel_buf text;     /* the text that is coming in */
    int depth;
    size_t nodes;
    char why[256]; /* the first fault; "" = none */
};

static void
stop(struct builder *b, const char *why)
{
    if (!*b->why)
        snprintf(b->why, sizeof(b->why), "line %d: %s", xmlSAX2GetLineNumber(b->ctx), why);
    xmlStopParser(b->ctx);
}

static struct item *
item_new(struct builder *b)
{
    struct item *item = b->spare;

    if (item) {
        b->spare = item->next;
        rel_arena_reset(item->arena);
    } else {
        item = rel_xmalloc(sizeof(*item));
        *item = (struct item){.arena = b->given ? b->given : rel_arena_new()};
    }
    item->next = NULL;
    item->root = NULL;
    return item;
}

static void
item_free(struct builder *b, struct item *item)
{
    while (item) {
        struct item *next = item->next;

        if (item->arena != b->given)
            rel_arena_free(item->arena);
        free(item);
        item = next;
    }
}

static struct rel_xml_node *
add_node(struct builder *b)
{
    struct rel_xml_node *node = rel_alloc(b->building->arena, sizeof(*node));

    if (++b->nodes > b->limits.nodes)
        stop(b, "there is too much in it");
    *node = (struct rel_xml_node){.ns = "", .name = "", .text = "", .lang = "", .parent = b->at};
    node->line = xmlSAX2GetLineNumber(b->ctx);
    if (!b->at) {
        b->building->root = node;
        return node;
    }
    node->lang = b->at->lang;
    if (b->at->last)
        b->at->last->next = node;
    else
        b->at->first = node;
    b->at->last = node;
    return node;
}

static void
end_text(struct builder *b)
{
    if (!b->text.n)
        return;
    add_node(b)->text = rel_strndup(b->building->arena, b->text.v, b->text.n);
    rel_buf_clear(&b->text);
}

static const char *
copy(struct builder *b, const xmlChar *s)
{
    return s ? rel_strdup(b->building->arena, (const char *)s) : "";
}

/* Five pointers an attribute: local name, prefix, URI, value, end of value. */
static void
add_attrs(struct builder *b, struct rel_xml_node *node, int n, const xmlChar **from)
{
    node->attrs = rel_alloc(b->building->arena, (size_t)n * sizeof(*node->attrs));
    for (int i = 0; i < n; i++, from += 5) {
        struct rel_xml_attr *a = &node->attrs[node->attrs_n++];

        a->name = copy(b, from[0]);
        a->ns = copy(b, from[2]);
        a->value =
            rel_strndup(b->building->arena, (const char *)from[3], (size_t)(from[4] - from[3]));
        if (rel_str_is(a->name, "lang") && rel_str_is(a->ns, xml_ns))
            node->lang = a->value;
    }
}

static void
on_begin(void *arg, const xmlChar *name, const xmlChar *prefix, const xmlChar *uri, int ns_n,
         const xmlChar **ns, int attrs_n, int defaulted, const xmlChar **attrs)
{
    struct builder *b = arg;
    struct rel_xml_node *node;

    (void)prefix, (void)ns_n, (void)ns, (void)defaulted;
    if (b->depth++ >= b->limits.depth) {
        stop(b, "elements stand too deep inside each other");
        return;
    }
    if (!b->building) {
        if (!b->is_item(b->arg, uri ? (const char *)uri : "", (const char *)name, b->depth - 1))
            return;
        b->building = item_new(b);
        b->nodes = 0;
    }
    end_text(b);
    node = add_node(b);
    node->name = copy(b, name);
    node->ns = copy(b, uri);
    if (attrs_n)
        add_attrs(b, node, attrs_n, attrs);
    b->at = node;
}

static void
on_end(void *arg, const xmlChar *name, const xmlChar *prefix, const xmlChar *uri)
{
    struct builder *b = arg;

    (void)name, (void)prefix, (void)uri;
    b->depth--;
    if (!b->building)
        return;
    end_text(b);
    b->at = b->at->parent;
    if (b->at)
        return;
    *b->ready_end = b->building;
    b->ready_end = &b->building->next;
    b->building = NULL;
}

static void
on_text(void *arg, const xmlChar *text, int n)
{
    struct builder *b = arg;

    if (b->building)
        rel_buf_add(&b->text, text, (size_t)n);
}

static void
on_doctype(void *arg, const xmlChar *name, const xmlChar *public, const xmlChar *system)
{
    (void)name, (void)public, (void)system;
    stop(arg, "it has a DOCTYPE, which is not taken");
}

/* The XML declaration was read: which encodings may be decoded at all. */
static void
on_document(void *arg)
{
    static const char *const families[] = {
        "utf-8", "utf8",      "utf-16", "us-ascii",        "iso-8859-", "windows-125",
        "cp125", "shift_jis", "euc-jp", "iso-10646-ucs-2", "koi8-r",    "gb18030"};
    struct builder *b = arg;
    const char *encoding = (const char *)b->ctx->encoding;

    if (!encoding)
        return;
    for (size_t i = 0; i < REL_COUNT(families); i++)
        if (rel_str_starts_nocase(encoding, families[i]))
            return;
    stop(b, "its encoding is not taken; send UTF-8");
}

static void
on_error(void *arg, xmlErrorPtr error)
{
    struct builder *b = arg;
    const char *message = error->message ? error->message : "it is not well formed";

    if (*b->why || (error->level != XML_ERR_FATAL && error->level != XML_ERR_ERROR))
        return;
    snprintf(b->why, sizeof(b->why), "line %d: %.*s", error->line, (int)strcspn(message, "\r\n"),
             message);
}

static void
builder_init(struct builder *b)
{
    xmlSAXHandler sax = {
        .internalSubset = on_doctype,
        .startDocument = on_document,
        .characters = on_text,
        .ignorableWhitespace = on_text,
        .cdataBlock = on_text,
        .initialized = XML_SAX2_MAGIC,
        .startElementNs = on_begin,
        .endElementNs = on_end,
        .serror = on_error,
    };

    b->ready_end = &b->ready;
    b->ctx = xmlCreatePushParserCtxt(&sax, b, NULL, 0, NULL);
    if (!b->ctx)
        exit(REL_EXIT_MEMORY);
    /* NOENT only makes &amp; in attributes plain: without a DOCTYPE there is nothing to expand. */
    xmlCtxtUseOptions(b->ctx, XML_PARSE_NONET | XML_PARSE_NOENT | XML_PARSE_HUGE);
}

static void
builder_free(struct builder *b)
{
    xmlFreeParserCtxt(b->ctx);
    item_free(b, b->spare);
    item_free(b, b->building);
    item_free(b, b->ready);
    rel_buf_free(&b->text);
}

static enum rel_status
feed(struct builder *b, const char *bytes, size_t n, bool last, struct rel_err *err)
{
    int status = xmlParseChunk(b->ctx, bytes, (int)n, last);

    if (!status && !*b->why)
        return REL_OK;
    rel_fail(err, REL_BAD_INPUT, "%s", *b->why ? b->why : "it is not well formed");
    return rel_advise(err, "", "Send well-formed XML without a DOCTYPE, in UTF-8.");
}

static bool
is_root(void *arg, const char *ns, const char *name, int depth)
{
    (void)arg, (void)ns, (void)name;
    return depth == 0;
}

/* Could an element have more attributes than we take? Counted without parsing, since the parser's
 * own time grows with their square. "<" ends the count: it cannot stand in a value. */
static bool
has_crowd(const char *bytes, size_t n)
{
    size_t equals = 0, quotes = 0;

    for (size_t i = 0; i < n; i++) {
        if (bytes[i] == '<')
            equals = quotes = 0;
        equals += bytes[i] == '=';
        quotes += bytes[i] == '"' || bytes[i] == '\'';
        if (equals > ATTRS && quotes > 2 * ATTRS)
            return true;
    }
    return false;
}

enum rel_status
rel_xml_read(struct rel_arena *arena, const char *bytes, size_t n,
             const struct rel_xml_limits *limits, const struct rel_xml_node **out,
             struct rel_err *err)
{
    struct builder b = {.limits = *limits, .is_item = is_root, .given = arena};
    enum rel_status status;

    if (has_crowd(bytes, n))
        return rel_fail(err, REL_BAD_INPUT, "an element has too many attributes");
    builder_init(&b);
    status = feed(&b, bytes, n, true, err);
    if (!status)
        *out = b.ready->root;
    builder_free(&b);
    return status;
}

struct rel_xml_stream {
    struct builder b;
    struct rel_xml_source source;
    struct item *lent;
    bool ended;
};

struct rel_xml_stream *
rel_xml_open(const struct rel_xml_source *source)
{
    struct rel_xml_stream *s = rel_xmalloc(sizeof(*s));

    *s = (struct rel_xml_stream){
        .b = {.limits = source->limits, .is_item = source->is_item, .arg = source->arg},
        .source = *source,
    };
    builder_init(&s->b);
    return s;
}

void
rel_xml_close(struct rel_xml_stream *stream)
{
    if (!stream)
        return;
    if (stream->lent)
        item_free(&stream->b, stream->lent);
    builder_free(&stream->b);
    free(stream);
}

static enum rel_status
read_on(struct rel_xml_stream *s, struct rel_err *err)
{
    char chunk[CHUNK];
    ptrdiff_t n = s->source.read(s->source.arg, chunk, sizeof(chunk), err);

    if (n < 0)
        return err->status;
    s->ended = n == 0;
    return feed(&s->b, chunk, (size_t)n, s->ended, err);
}

enum rel_status
rel_xml_item(struct rel_xml_stream *s, const struct rel_xml_node **out, struct rel_err *err)
{
    enum rel_status status = REL_OK;
    struct item *item;

    if (s->lent) {
        s->lent->next = s->b.spare;
        s->b.spare = s->lent;
        s->lent = NULL;
    }
    while (!s->b.ready && !s->ended && !status)
        status = read_on(s, err);
    item = s->b.ready;
    if (!item) {
        if (!status && *s->b.why) /* the fault behind the last item */
            return feed(&s->b, "", 0, true, err);
        if (!status)
            *out = NULL;
        return status;
    }
    s->b.ready = item->next;
    if (!s->b.ready)
        s->b.ready_end = &s->b.ready;
    item->next = NULL;
    s->lent = item;
    *out = item->root;
    return REL_OK;
}

bool
rel_xml_is(const struct rel_xml_node *node, const char *ns, const char *name)
{
    return rel_str_is(node->name, name) && rel_str_is(node->ns, ns);
}

static const struct rel_xml_node *
element(const struct rel_xml_node *node)
{
    while (node && !*node->name)
        node = node->next;
    return node;
}

const struct rel_xml_node *
rel_xml_next(const struct rel_xml_node *node)
{
    return element(node->next);
}

const struct rel_xml_node *
rel_xml_first(const struct rel_xml_node *node)
{
    return node ? element(node->first) : NULL;
}

const struct rel_xml_node *
rel_xml_child(const struct rel_xml_node *node, const char *ns, const char *name)
{
    const struct rel_xml_node *child = rel_xml_first(node);

    while (child && !rel_xml_is(child, ns, name))
        child = rel_xml_next(child);
    return child;
}

const char *
rel_xml_attr(const struct rel_xml_node *node, const char *name)
{
    for (size_t i = 0; i < node->attrs_n; i++)
        if (!*node->attrs[i].ns && rel_str_is(node->attrs[i].name, name))
            return node->attrs[i].value;
    return NULL;
}

static void
gather(struct rel_buf *to, const struct rel_xml_node *node)
{
    for (const struct rel_xml_node *c = node->first; c; c = c->next) {
        rel_buf_adds(to, c->text);
        gather(to, c);
    }
}

const char *
rel_xml_text(struct rel_arena *arena, const struct rel_xml_node *node)
{
    REL_BUF(all);

    if (!node || !node->first)
        return "";
    if (node->first == node->last && !*node->first->name)
        return node->first->text;
    gather(&all, node);
    return rel_strndup(arena, rel_buf_str(&all), all.n);
}
