#include "formats/feed.h"

#include "base/buf.h"
#include "base/limits.h"
#include "base/str.h"
#include "formats/mail_date.h"
#include "lib/charset.h"
#include "lib/unicode.h"
#include "lib/xml.h"

#include <stdlib.h>
#include <string.h>

enum { TEXT = 256 * 1024, DEEP = 100, NODES = 20000 };

enum field { NONE, TITLE, LINK, GUID, SUMMARY, CONTENT, DATE, FIELDS };

/* Which element means what, in feed and item alike; of two for one field the higher rank wins. */
static const struct {
    const char *name;
    enum field field;
    int rank;
} elements[] = {
    {"title", TITLE, 1},      {"link", LINK, 2},           {"guid", GUID, 2},
    {"id", GUID, 2},          {"description", SUMMARY, 2}, {"summary", SUMMARY, 2},
    {"subtitle", SUMMARY, 2}, {"tagline", SUMMARY, 1},     {"encoded", CONTENT, 1},
    {"content", CONTENT, 1},  {"pubDate", DATE, 3},        {"published", DATE, 3},
    {"issued", DATE, 3},      {"date", DATE, 2},           {"updated", DATE, 1},
    {"modified", DATE, 1},    {"lastBuildDate", DATE, 1},
};

/* Namespaces whose "title", "link" ... are about something else (a picture, a podcast). */
static const char *const foreign[] = {"http://search.yahoo.com/mrss/",
                                      "http://www.itunes.com/dtds/podcast-1.0.dtd",
                                      "http://www.google.com/schemas/play-podcasts/1.0"};

struct reading {
    struct rel_arena *arena;
    const char *at; /* what is not read yet */
    size_t n;
    bool root; /* it is a feed */
    struct rel_feed feed;
    struct rel_feed_item *item; /* NULL: what is read is about the feed itself */
    int rank[FIELDS], feed_rank[FIELDS];
    const char *content;
};

const char *
rel_feed_plain(struct rel_arena *arena, const char *html)
{
    static const struct {
        const char *name, *is;
    } entities[] = {{"amp;", "&"},    {"lt;", "<"},    {"gt;", ">"},    {"quot;", "\""},
                    {"apos;", "'"},   {"nbsp;", " "},  {"#39;", "'"},   {"#160;", " "},
                    {"hellip;", "…"}, {"rsquo;", "’"}, {"lsquo;", "‘"}, {"rdquo;", "”"},
                    {"ldquo;", "“"},  {"ndash;", "–"}, {"mdash;", "—"}, {"#8217;", "’"},
                    {"#8216;", "‘"},  {"#8220;", "“"}, {"#8221;", "”"}, {"#8211;", "–"},
                    {"#8212;", "—"},  {"#8230;", "…"}, {"copy;", "©"}};
    REL_BUF(to);

    for (const char *s = html; *s; s++) {
        size_t i = 0;

        if (*s == '<' && (strchr("/!?", s[1]) || ((s[1] | 32) >= 'a' && (s[1] | 32) <= 'z'))) {
            const char *close = s[1] ? strchr(s, '>') : NULL;

            if (close) {
                s = close;
                if (to.n && to.v[to.n - 1] != ' ')
                    rel_buf_addc(&to, ' ');
                continue;
            }
        }
        while (*s == '&' && i < REL_COUNT(entities) && !rel_str_starts(s + 1, entities[i].name))
            i++;
        if (*s == '&' && i < REL_COUNT(entities)) {
            rel_buf_adds(&to, entities[i].is);
            s += strlen(entities[i].name);
        } else if (!rel_ascii_space(*s))
            rel_buf_addc(&to, *s);
        else if (to.n && to.v[to.n - 1] != ' ')
            rel_buf_addc(&to, ' ');
    }
    while (to.n && to.v[to.n - 1] == ' ')
        to.n--;
    return rel_strndup(arena, rel_buf_str(&to), to.n);
}

static const char *
cut(struct rel_arena *arena, const char *s, size_t most)
{
    return rel_strndup(arena, s, rel_unicode_cut(s, strlen(s), most));
}

static bool
is_foreign(const char *ns)
{
    for (size_t i = 0; i < REL_COUNT(foreign); i++)
        if (rel_str_is(ns, foreign[i]))
            return true;
    return false;
}

static void
store(struct reading *r, enum field field, int rank, const char *text)
{
    int *had = r->item ? r->rank : r->feed_rank;
    const char *plain = rel_feed_plain(r->arena, text);
    int64_t at;

    if (*plain == '\0' || rank <= had[field])
        return;
    if (field == DATE) {
        if (r->item && rel_mail_date(plain, &at)) {
            r->item->at = at;
            had[field] = rank;
        }
        return;
    }
    had[field] = rank;
    if (field == TITLE)
        *(r->item ? &r->item->title : &r->feed.title) = cut(r->arena, plain, REL_MAX_NAME - 1);
    else if (field == LINK)
        *(r->item ? &r->item->link : &r->feed.link) = cut(r->arena, plain, REL_MAX_NAME - 1);
    else if (field == SUMMARY)
        *(r->item ? &r->item->summary : &r->feed.summary) = cut(r->arena, plain, REL_FEED_SUMMARY);
    else if (field == GUID && r->item)
        r->item->guid = cut(r->arena, plain, REL_MAX_NAME - 1);
    else if (field == CONTENT && r->item)
        r->content = cut(r->arena, plain, REL_FEED_SUMMARY);
}

/* Atom's link stands in an attribute; the page itself is rel "alternate", or none said. */
static bool
atom_link(struct reading *r, const struct rel_xml_node *node)
{
    const char *href = rel_xml_attr(node, "href"), *rel = rel_xml_attr(node, "rel");

    if (href == NULL)
        return false;
    if (rel == NULL || *rel == '\0' || rel_str_is(rel, "alternate"))
        store(r, LINK, 3, href);
    return true;
}

static void
read_element(struct reading *r, const struct rel_xml_node *node)
{
    const char *text;

    if (is_foreign(node->ns) || (rel_str_is(node->name, "link") && atom_link(r, node)))
        return;
    for (size_t i = 0; i < REL_COUNT(elements); i++)
        if (rel_str_is(node->name, elements[i].name)) {
            text = rel_xml_text(r->arena, node);
            store(r, elements[i].field, elements[i].rank, cut(r->arena, text, TEXT));
        }
}

static bool
is_item_name(const char *name)
{
    return rel_str_is(name, "item") || rel_str_is(name, "entry");
}

/* Items, and what the feed says of itself: rss/channel/title, feed/title. */
static bool
is_item(void *arg, const char *ns, const char *name, int depth)
{
    struct reading *r = arg;

    (void)ns;
    if (depth == 0)
        r->root = rel_str_is(name, "rss") || rel_str_is(name, "feed") || rel_str_is(name, "RDF");
    if (!r->root || depth == 0 || depth > 2)
        return false;
    return is_item_name(name) || rel_str_is(name, "title") || rel_str_is(name, "link")
           || rel_str_is(name, "description") || rel_str_is(name, "subtitle")
           || rel_str_is(name, "tagline");
}

static void
read_item(struct reading *r, const struct rel_xml_node *node)
{
    struct rel_feed_item item = {
        .title = "", .link = "", .guid = "", .summary = "", .at = INT64_MIN, .line = node->line};

    memset(r->rank, 0, sizeof(r->rank));
    r->content = "";
    r->item = &item;
    for (const struct rel_xml_node *c = rel_xml_first(node); c; c = rel_xml_next(c))
        read_element(r, c);
    r->item = NULL;
    if (*item.summary == '\0')
        item.summary = r->content;
    if (*item.link == '\0' && rel_str_starts(item.guid, "http"))
        item.link = item.guid;
    if (*item.title == '\0')
        item.title = *item.summary ? cut(r->arena, item.summary, 80) : item.link;
    if (*item.guid == '\0')
        item.guid = *item.link ? item.link : item.title;
    if (*item.guid)
        *REL_ADD(r->arena, &r->feed.items) = item;
    else
        *REL_ADD(r->arena, &r->feed.problems) = (struct rel_problem){
            item.line, "item", "it has no title, link or id, and was left out"};
}

static ptrdiff_t
more(void *arg, char *to, size_t room, struct rel_err *err)
{
    struct reading *r = arg;
    size_t n = r->n < room ? r->n : room;

    (void)err;
    memcpy(to, r->at, n);
    r->at += n;
    r->n -= n;
    return (ptrdiff_t)n;
}

static enum rel_status
read_all(struct reading *r, struct rel_err *err)
{
    const struct rel_xml_source source = {
        .read = more, .arg = r, .is_item = is_item, .limits = {DEEP, NODES}};
    REL_AUTO(rel_xml_stream) *xml = rel_xml_open(&source);
    const struct rel_xml_node *node;

    for (;;) {
        if (rel_xml_item(xml, &node, err))
            return err->status;
        if (node == NULL)
            return REL_OK;
        if (!is_item_name(node->name))
            read_element(r, node);
        else if (r->feed.items.n < REL_FEED_ITEMS)
            read_item(r, node);
        else {
            *REL_ADD(r->arena, &r->feed.problems) = (struct rel_problem){
                node->line, "", "more than 5,000 items; the rest was not read"};
            return REL_OK;
        }
    }
}

/* The charset the declaration names, "" = none; *end: how long the declaration is. */
static const char *
declared(struct rel_arena *arena, const char *s, size_t n, size_t *end)
{
    const char *close = n > 5 && memcmp(s, "<?xml", 5) == 0 ? memmem(s, n, "?>", 2) : NULL;
    const char *e = close ? memmem(s, (size_t)(close - s), "encoding", 8) : NULL;
    size_t from;

    *end = close ? (size_t)(close + 2 - s) : 0;
    if (e == NULL)
        return "";
    e += 8;
    while (e < close && strchr(" =\"'", *e) != NULL)
        e++;
    for (from = 0; e + from < close && strchr("\"'", e[from]) == NULL;)
        from++;
    return rel_strndup(arena, e, from);
}

/* Sites write "fish & chips" and HTML's names of characters: both become what XML knows. */
static const char *
mended(struct rel_arena *arena, const char *s, size_t n, size_t *out)
{
    static const char *const known[] = {"amp;", "lt;", "gt;", "quot;", "apos;", "#"};
    const char *end = s + n;
    REL_BUF(to);

    while (s < end) {
        const char *amp = memchr(s, '&', (size_t)(end - s));
        const char *data = memmem(s, (size_t)(end - s), "<![CDATA[", 9);
        bool fine = false;

        if (amp == NULL)
            break;
        if (data && data < amp) {
            const char *close = memmem(data, (size_t)(end - data), "]]>", 3);

            data = close ? close + 3 : end;
            rel_buf_add(&to, s, (size_t)(data - s));
            s = data;
            continue;
        }
        for (size_t i = 0; i < REL_COUNT(known); i++)
            fine |= rel_str_starts(amp + 1, known[i]);
        rel_buf_add(&to, s, (size_t)(amp + 1 - s));
        if (!fine)
            rel_buf_adds(&to, "amp;");
        s = amp + 1;
    }
    rel_buf_add(&to, s, (size_t)(end - s));
    *out = to.n;
    return rel_strndup(arena, rel_buf_str(&to), to.n);
}

enum rel_status
rel_feed_read(struct rel_arena *arena, const char *bytes, size_t n, struct rel_feed *out,
              struct rel_err *err)
{
    struct reading r = {.arena = arena, .feed = {.title = "", .link = "", .summary = ""}};
    struct rel_charset_text text;
    size_t at = 0, end;
    enum rel_status s;

    while (at < n && rel_ascii_space(bytes[at]))
        at++; /* a declaration must stand first, and often does not */
    text = rel_charset_decode(arena, bytes + at, n - at, declared(arena, bytes + at, n - at, &end));
    declared(arena, text.text, text.n, &end);
    r.at = mended(arena, text.text + end, text.n - end, &r.n);
    s = read_all(&r, err);
    if (!r.root)
        return s ? s : rel_fail(err, REL_BAD_INPUT, "no feed: neither RSS nor Atom");
    if (s && r.feed.items.n == 0)
        return s;
    if (s)
        *REL_ADD(arena, &r.feed.problems) = (struct rel_problem){
            0, "", rel_printf(arena, "%s; the items before were read", err->text)};
    *out = r.feed;
    return REL_OK;
}

/* Is there such a tag in the text? */
static bool
has(const char *bytes, size_t n, const char *tag)
{
    const char *at = memmem(bytes, n, tag, strlen(tag));
    size_t end = at ? (size_t)(at - bytes) + strlen(tag) : n;

    return at && end < n && (rel_ascii_space(bytes[end]) || bytes[end] == '>');
}

bool
rel_feed_looks(const char *bytes, size_t n)
{
    size_t at = n >= 3 && memcmp(bytes, "\xef\xbb\xbf", 3) == 0 ? 3 : 0;

    while (at < n && rel_ascii_space(bytes[at]))
        at++;
    if (at == n || bytes[at] != '<')
        return false;
    return has(bytes, n, "<rss") || has(bytes, n, "<rdf:RDF")
           || (has(bytes, n, "<feed") && memmem(bytes, n, "Atom", 4) != NULL)
           || (has(bytes, n, "<feed") && memmem(bytes, n, "purl.org/atom", 13) != NULL);
}
