#include "dav/props.h"

#include "base/limits.h"
#include "base/str.h"
#include "dav/data.h"

#include <inttypes.h>
#include <stdio.h>
#include <string.h>

enum {
    ROOT = 1 << REL_AT_ROOT,
    PRINCIPALS = 1 << REL_AT_PRINCIPALS,
    PRINCIPAL = 1 << REL_AT_PRINCIPAL,
    BOOKS = 1 << REL_AT_BOOKS,
    CALENDARS = 1 << REL_AT_CALENDARS,
    BOOK = 1 << REL_AT_BOOK,
    CALENDAR = 1 << REL_AT_CALENDAR,
    CARD = 1 << REL_AT_CARD,
    OBJECT = 1 << REL_AT_OBJECT,
    HOMES = BOOKS | CALENDARS,
    COLLECTIONS = BOOK | CALENDAR,
    ITEMS = CARD | OBJECT,
    ANY = ROOT | PRINCIPALS | PRINCIPAL | HOMES | COLLECTIONS | ITEMS,
};

struct view { /* one resource on its way out */
    struct rel_request *r;
    const struct rel_dav_place *p;
    const struct rel_xml_node *node; /* of the property, as it was asked */
    struct rel_err *err;
};

#define VIEW const struct view *v, struct rel_buf *to

/* Each writes what stands inside the element. false: the resource has none, or *v->err is set. */

static struct rel_dav_place
at(enum rel_dav_at where)
{
    return (struct rel_dav_place){.at = where, .name = "", .item = {.name = ""}};
}

static void
put_href(VIEW, enum rel_dav_at where)
{
    const struct rel_dav_place p = at(where);

    rel_buf_adds(to, "<D:href>");
    rel_dav_href(to, v->r, &p);
    rel_buf_adds(to, "</D:href>");
}

static bool
resourcetype(VIEW)
{
    if (rel_dav_is_collection(v->p))
        rel_buf_adds(to, "<D:collection/>");
    if (v->p->at == REL_AT_PRINCIPAL)
        rel_buf_adds(to, "<D:principal/>");
    if (v->p->at == REL_AT_BOOK)
        rel_buf_adds(to, "<C:addressbook/>");
    if (v->p->at == REL_AT_CALENDAR)
        rel_buf_adds(to, "<L:calendar/>");
    return true;
}

static bool
displayname(VIEW)
{
    static const char *const names[] = {[REL_AT_ROOT] = "relatum",
                                        [REL_AT_PRINCIPALS] = "Users",
                                        [REL_AT_BOOKS] = "Books",
                                        [REL_AT_CALENDARS] = "Calendars"};
    const char *name = v->p->at == REL_AT_PRINCIPAL                            ? "Me"
                       : rel_dav_is_collection(v->p) && v->p->at < REL_AT_BOOK ? names[v->p->at]
                       : rel_dav_is_collection(v->p) ? v->p->collection.title
                                                     : v->p->item.name;

    rel_xml_add_text(to, name, strlen(name));
    return true;
}

static bool
principal_href(VIEW)
{
    put_href(v, to, REL_AT_PRINCIPAL);
    return true;
}

static bool
principals_href(VIEW)
{
    put_href(v, to, REL_AT_PRINCIPALS);
    return true;
}

static bool
books_href(VIEW)
{
    put_href(v, to, REL_AT_BOOKS);
    return true;
}

static bool
calendars_href(VIEW)
{
    put_href(v, to, REL_AT_CALENDARS);
    return true;
}

static bool
empty(VIEW)
{
    (void)v, (void)to;
    return true;
}

static bool
resource_id(VIEW)
{
    const struct rel_dav_place *p = v->p;

    rel_buf_addf(to, "<D:href>urn:relatum:%" PRId64 "</D:href>",
                 p->collection.id ? p->collection.id : rel_dav_ctx(v->r)->user);
    return true;
}

static bool
privileges(VIEW)
{
    static const char *const reading[] = {"read", "read-current-user-privilege-set"};
    static const char *const writing[] = {"write", "write-content", "write-properties",
                                          "bind",  "unbind",        "unlock"};
    bool write = v->r->role >= REL_ROLE_MEMBER && !v->r->caller.read_only
                 && !v->p->collection.readonly && v->p->at >= REL_AT_PRINCIPAL;

    for (size_t i = 0; i < REL_COUNT(reading); i++)
        rel_buf_addf(to, "<D:privilege><D:%s/></D:privilege>", reading[i]);
    for (size_t i = 0; write && i < REL_COUNT(writing); i++)
        rel_buf_addf(to, "<D:privilege><D:%s/></D:privilege>", writing[i]);
    return true;
}

static void
report(struct rel_buf *to, const char *name)
{
    rel_buf_addf(to, "<D:supported-report><D:report><%s/></D:report></D:supported-report>", name);
}

static bool
reports(VIEW)
{
    report(to, "D:expand-property");
    report(to, "D:principal-search-property-set");
    report(to, "D:principal-property-search");
    if (v->p->at == REL_AT_BOOK || v->p->at == REL_AT_CALENDAR)
        report(to, "D:sync-collection");
    if (v->p->at == REL_AT_BOOK) {
        report(to, "C:addressbook-multiget");
        report(to, "C:addressbook-query");
    }
    if (v->p->at == REL_AT_CALENDAR) {
        report(to, "L:calendar-multiget");
        report(to, "L:calendar-query");
        report(to, "L:free-busy-query");
    }
    return true;
}

static bool
sync_token(VIEW)
{
    rel_buf_adds(to, rel_dav_token(v->r->arena, v->p->collection.id, v->p->collection.seq));
    return true;
}

static bool
address_data_kinds(VIEW)
{
    (void)v;
    rel_buf_adds(to, "<C:address-data-type content-type=\"text/vcard\" version=\"3.0\"/>"
                     "<C:address-data-type content-type=\"text/vcard\" version=\"4.0\"/>");
    return true;
}

static bool
calendar_data_kinds(VIEW)
{
    (void)v;
    rel_buf_adds(to, "<L:calendar-data content-type=\"text/calendar\" version=\"2.0\"/>");
    return true;
}

static bool
components(VIEW)
{
    for (const char *at = v->p->collection.components; *at;) {
        size_t n = strcspn(at, " ");

        rel_buf_addf(to, "<L:comp name=\"%.*s\"/>", (int)n, at);
        at += n + (at[n] == ' ');
    }
    return true;
}

static bool
collations(VIEW)
{
    const char *name = v->p->at == REL_AT_BOOK ? "C:supported-collation" : "L:supported-collation";

    for (size_t i = 0; i < REL_COUNT(rel_collation_table); i++)
        rel_xml_add_leaf(to, name, rel_collation_table[i]);
    return true;
}

static bool
most_bytes(VIEW)
{
    (void)v;
    rel_buf_addf(to, "%d", REL_MAX_BODY);
    return true;
}

static bool
etag(VIEW)
{
    const char *tag = rel_dav_etag(v->r->arena, &v->p->item, "");

    rel_xml_add_text(to, tag, strlen(tag));
    return true;
}

static bool
content_type(VIEW)
{
    rel_buf_adds(to, v->p->at == REL_AT_CARD ? "text/vcard; charset=utf-8"
                                             : "text/calendar; charset=utf-8");
    return true;
}

static bool
content_length(VIEW)
{
    bool kept;
    REL_BUF(text);

    if (rel_practice_dav_text(rel_dav_ctx(v->r), &v->p->collection, &v->p->item, 0, &text, &kept,
                              v->err))
        return false;
    rel_buf_addf(to, "%zu", text.n);
    return true;
}

static bool
data(VIEW)
{
    return rel_dav_data(v->r, v->p, v->node, to, v->err) == REL_OK;
}

static bool
addresses(VIEW)
{
    put_href(v, to, REL_AT_PRINCIPAL);
    return true;
}

struct rel_dav_prop {
    const char *ns, *name;
    int places;
    bool all;      /* allprop tells it */
    bool settable; /* what a client set stands above it */
    bool report;   /* only in reports */
    bool (*write)(VIEW);
};

static const struct rel_dav_prop props[] = {
    {REL_DAV_NS, "resourcetype", ANY, true, false, false, resourcetype},
    {REL_DAV_NS, "displayname", ANY & ~ITEMS, true, true, false, displayname},
    {REL_DAV_NS, "getetag", ITEMS, true, false, false, etag},
    {REL_DAV_NS, "getcontenttype", ITEMS, true, false, false, content_type},
    {REL_DAV_NS, "getcontentlength", ITEMS, false, false, false, content_length},
    {REL_DAV_NS, "current-user-principal", ANY, false, false, false, principal_href},
    {REL_DAV_NS, "principal-URL", ANY, false, false, false, principal_href},
    {REL_DAV_NS, "owner", HOMES | COLLECTIONS | ITEMS, false, false, false, principal_href},
    {REL_DAV_NS, "principal-collection-set", ANY, false, false, false, principals_href},
    {REL_DAV_NS, "alternate-URI-set", PRINCIPAL, false, false, false, empty},
    {REL_DAV_NS, "group-member-set", PRINCIPAL, false, false, false, empty},
    {REL_DAV_NS, "group-membership", PRINCIPAL, false, false, false, empty},
    {REL_DAV_NS, "current-user-privilege-set", ANY, false, false, false, privileges},
    {REL_DAV_NS, "supported-report-set", ANY, false, false, false, reports},
    {REL_DAV_NS, "resource-id", PRINCIPAL | COLLECTIONS, false, false, false, resource_id},
    {REL_DAV_NS, "sync-token", COLLECTIONS, true, false, false, sync_token},
    {REL_CS_NS, "getctag", COLLECTIONS, true, false, false, sync_token},
    {REL_CS_NS, "email-address-set", PRINCIPAL, false, false, false, empty},
    {REL_CARD_NS, "addressbook-home-set", ANY, false, false, false, books_href},
    {REL_CARD_NS, "addressbook-description", BOOK, false, true, false, NULL},
    {REL_CARD_NS, "supported-address-data", BOOK, false, false, false, address_data_kinds},
    {REL_CARD_NS, "supported-collation-set", BOOK, false, false, false, collations},
    {REL_CARD_NS, "max-resource-size", BOOK, false, false, false, most_bytes},
    {REL_CARD_NS, "address-data", CARD, false, false, true, data},
    {REL_CAL_NS, "calendar-home-set", ANY, false, false, false, calendars_href},
    {REL_CAL_NS, "calendar-user-address-set", PRINCIPAL, false, false, false, addresses},
    {REL_CAL_NS, "calendar-description", CALENDAR, false, true, false, NULL},
    {REL_CAL_NS, "calendar-timezone", CALENDAR, false, true, false, NULL},
    {REL_CAL_NS, "supported-calendar-component-set", CALENDAR, false, false, false, components},
    {REL_CAL_NS, "supported-calendar-data", CALENDAR, false, false, false, calendar_data_kinds},
    {REL_CAL_NS, "supported-collation-set", CALENDAR, false, false, false, collations},
    {REL_CAL_NS, "max-resource-size", CALENDAR, false, false, false, most_bytes},
    {REL_CAL_NS, "calendar-data", OBJECT, false, false, true, data},
};

static const struct rel_dav_prop *
find(const char *ns, const char *name)
{
    for (size_t i = 0; i < REL_COUNT(props); i++)
        if (rel_str_is(props[i].name, name) && rel_str_is(props[i].ns, ns))
            return &props[i];
    return NULL;
}

bool
rel_dav_may_set(const char *ns, const char *name)
{
    const struct rel_dav_prop *p = find(ns, name);

    return !p || p->settable;
}

/* ---------------------------------------------------------------- what was asked */

static void
ask_for(struct rel_request *r, const char *ns, const char *name, const struct rel_xml_node *node,
        struct rel_dav_ask *out)
{
    *REL_ADD(r->arena, &out->props) = (struct rel_dav_asked){ns, name, find(ns, name), node};
}

static bool
is_brief(const struct rel_request *r)
{
    const char *prefer = rel_request_header(r, "Prefer"), *brief = rel_request_header(r, "Brief");

    return (brief && rel_str_starts_nocase(brief, "t"))
           || (prefer && strstr(prefer, "return=minimal"));
}

void
rel_dav_ask_read(struct rel_request *r, const struct rel_xml_node *parent, struct rel_dav_ask *out)
{
    const struct rel_xml_node *prop = rel_xml_child(parent, REL_DAV_NS, "prop"), *p;

    out->brief = is_brief(r);
    out->names_only = rel_xml_child(parent, REL_DAV_NS, "propname") != NULL;
    out->all = !prop && !out->names_only;
    for (p = rel_xml_first(prop); p; p = rel_xml_next(p))
        ask_for(r, p->ns, p->name, p, out);
    prop = rel_xml_child(parent, REL_DAV_NS, "include");
    for (p = rel_xml_first(prop); p && out->all; p = rel_xml_next(p))
        ask_for(r, p->ns, p->name, p, out);
    for (size_t i = 0; (out->all || out->names_only) && i < REL_COUNT(props); i++)
        if (props[i].all || (out->names_only && !props[i].report))
            ask_for(r, props[i].ns, props[i].name, NULL, out);
}

/* ---------------------------------------------------------------- writing */

/* <D:getetag, or a name of somebody else's with its namespace. */
static void
open_tag(struct rel_buf *to, const struct rel_dav_asked *a)
{
    const char *prefix = rel_dav_prefix(a->ns);

    if (prefix) {
        rel_buf_addf(to, "<%s:%s", prefix, a->name);
        return;
    }
    rel_buf_addf(to, "<%s", a->name);
    rel_xml_add_attr(to, "xmlns", a->ns);
}

static void
close_tag(struct rel_buf *to, const struct rel_dav_asked *a)
{
    const char *prefix = rel_dav_prefix(a->ns);

    if (prefix)
        rel_buf_addf(to, "</%s:%s>", prefix, a->name);
    else
        rel_buf_addf(to, "</%s>", a->name);
}

static const struct rel_dav_property *
find_set(const struct rel_dav_properties *set, const char *ns, const char *name)
{
    for (size_t i = 0; i < set->n; i++)
        if (rel_str_is(set->v[i].name, name) && rel_str_is(set->v[i].space, ns))
            return &set->v[i];
    return NULL;
}

struct parts {
    struct rel_buf *found, *missing;
};

static enum rel_status
write_one(const struct view *view, const struct rel_dav_ask *ask, const struct rel_dav_asked *a,
          const struct rel_dav_properties *set, struct parts *to)
{
    const struct rel_dav_property *own =
        a->prop && !a->prop->settable ? NULL : find_set(set, a->ns, a->name);
    struct rel_buf *out = to->found;
    size_t before = out->n;
    bool here = a->prop && (a->prop->places & 1 << view->p->at) && a->prop->write
                && (!a->prop->report || ask->report);

    if (own && !ask->names_only) {
        rel_buf_adds(out, own->value);
        return REL_OK;
    }
    if (here || own) {
        open_tag(out, a);
        if (!ask->names_only) {
            rel_buf_addc(out, '>');
            if (a->prop->write(view, out)) {
                close_tag(out, a);
                return REL_OK;
            }
            if (view->err->status)
                return view->err->status;
            out->n = before;
        } else {
            rel_buf_adds(out, "/>");
            return REL_OK;
        }
    }
    if (a->node) {
        open_tag(to->missing, a);
        rel_buf_adds(to->missing, "/>");
    }
    return REL_OK;
}

static void
add_propstat(struct rel_buf *to, const struct rel_buf *props_, const char *status)
{
    rel_buf_adds(to, "<D:propstat><D:prop>");
    if (props_)
        rel_buf_add(to, props_->v, props_->n);
    rel_buf_addf(to, "</D:prop><D:status>HTTP/1.1 %s</D:status></D:propstat>", status);
}

enum rel_status
rel_dav_write(struct rel_request *r, const struct rel_dav_ask *ask, const struct rel_dav_place *p,
              struct rel_buf *to, struct rel_err *err)
{
    const char *path = rel_dav_place_path(r, p);
    struct rel_dav_properties set = {0};
    REL_BUF(found);
    REL_BUF(missing);
    struct parts parts = {&found, &missing};

    err->status = REL_OK;
    if (path && rel_practice_dav_properties(rel_dav_ctx(r), path, &set, err))
        return err->status;
    for (size_t i = 0; i < ask->props.n; i++) {
        const struct view view = {r, p, ask->props.v[i].node, err};

        if (write_one(&view, ask, &ask->props.v[i], &set, &parts))
            return err->status;
    }
    for (size_t i = 0; (ask->all || ask->names_only) && i < set.n; i++)
        if (!find(set.v[i].space, set.v[i].name)) {
            const struct rel_dav_asked a = {set.v[i].space, set.v[i].name, NULL, NULL};
            const struct view view = {r, p, NULL, err};

            if (write_one(&view, ask, &a, &set, &parts))
                return err->status;
        }
    rel_buf_adds(to, "<D:response><D:href>");
    rel_dav_href(to, r, p);
    rel_buf_adds(to, "</D:href>");
    if (found.n || !missing.n || ask->brief)
        add_propstat(to, &found, "200 OK");
    if (missing.n && !ask->brief)
        add_propstat(to, &missing, "404 Not Found");
    rel_buf_adds(to, "</D:response>");
    return REL_OK;
}

void
rel_dav_write_status(const struct rel_request *r, const char *href, const char *status,
                     struct rel_buf *to)
{
    (void)r;
    rel_buf_adds(to, "<D:response><D:href>");
    rel_xml_add_text(to, href, strlen(href));
    rel_buf_addf(to, "</D:href><D:status>HTTP/1.1 %s</D:status></D:response>", status);
}

/* ---------------------------------------------------------------- tags and tokens */

const char *
rel_dav_etag(struct rel_arena *arena, const struct rel_dav_item *item, const char *suffix)
{
    return rel_printf(arena, "\"%" PRId64 "%s\"", item->seq, suffix);
}

const char *
rel_dav_token(struct rel_arena *arena, rel_id collection, int64_t seq)
{
    return rel_printf(arena, "urn:relatum:sync:%" PRId64 ":%" PRId64, collection, seq);
}

bool
rel_dav_token_parse(const char *text, const struct rel_dav_collection *c, int64_t *seq)
{
    int64_t id, at;
    int end = 0;

    if (sscanf(text, " urn:relatum:sync:%" SCNd64 ":%" SCNd64 " %n", &id, &at, &end) != 2
        || text[end] || id != c->id || at < 0 || at > c->seq)
        return false;
    *seq = at;
    return true;
}
