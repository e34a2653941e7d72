#include "practice/sync_ways.h"

#include "base/buf.h"
#include "base/str.h"
#include "lib/xml.h"
#include "store/account.h"

#include <string.h>

#define DAV "DAV:"
#define CS "http://calendarserver.org/ns/"
#define CARD "urn:ietf:params:xml:ns:carddav"
#define CAL "urn:ietf:params:xml:ns:caldav"

enum { SMALL = 5 << 20, MOST = 64 << 20, SECONDS = 120, COLLECTIONS = 100 };

/* What differs between address books (RFC 6352) and calendars (RFC 4791). */
struct dialect {
    const char *ns, *home, *collection, *data, *well_known, *query;
};

static const struct dialect cards = {
    .ns = CARD,
    .home = "addressbook-home-set",
    .collection = "addressbook",
    .data = "address-data",
    .well_known = "/.well-known/carddav",
    .query = "<C:addressbook-query xmlns:D=\"DAV:\" xmlns:C=\"" CARD "\"><D:prop><C:address-data/>"
             "</D:prop><C:filter/></C:addressbook-query>",
};
static const struct dialect events = {
    .ns = CAL,
    .home = "calendar-home-set",
    .collection = "calendar",
    .data = "calendar-data",
    .well_known = "/.well-known/caldav",
    .query = "<C:calendar-query xmlns:D=\"DAV:\" xmlns:C=\"" CAL "\"><D:prop><C:calendar-data/>"
             "</D:prop><C:filter><C:comp-filter name=\"VCALENDAR\"><C:comp-filter name=\"VEVENT\"/>"
             "</C:comp-filter></C:filter></C:calendar-query>",
};

struct dav {
    struct rel_sync *sync;
    const struct dialect *dialect;
    struct rel_http *http;
    struct rel_arena *arena;
};

struct collection {
    const char *url, *tag;
};

struct collections {
    struct collection *v;
    size_t n;
};

struct answer {
    int status;
    const char *url;
    const struct rel_xml_node *root; /* NULL: there is no XML */
};

/* ---------------------------------------------------------------- asking */

static enum rel_status
ask(struct dav *d, const char *method, const char *url, const char *depth, const char *body,
    int64_t most, struct answer *out, struct rel_err *err)
{
    static const struct rel_xml_limits limits = {.depth = 32, .nodes = 4000000};
    const char *const headers[] = {rel_printf(d->arena, "Depth: %s", depth),
                                   "Content-Type: application/xml; charset=utf-8", NULL};
    const struct rel_http_ask request = {.method = method,
                                         .url = url,
                                         .headers = headers,
                                         .body = body,
                                         .n = strlen(body),
                                         .etag = "",
                                         .since = "",
                                         .most = most,
                                         .seconds = SECONDS};
    struct rel_http_answer a;
    struct answer answer = {0};

    if (rel_http_do(d->http, d->arena, &request, &a, err))
        return err->status;
    answer.status = a.status;
    answer.url = a.url;
    if (a.status == 207 && rel_xml_read(d->arena, a.body, a.n, &limits, &answer.root, err)) {
        err->status = REL_NETWORK;
        return rel_wrap(err, "the answer of %.100s", url);
    }
    *out = answer;
    return REL_OK;
}

static size_t
origin_of(const char *url)
{
    const char *host = strstr(url, "://");

    return host ? (size_t)(host + 3 - url) + strcspn(host + 3, "/?#") : 0;
}

/* "example.org" of "https://dav.example.org:443". */
static const char *
domain_of(struct rel_arena *arena, const char *url)
{
    char *host = rel_strndup(arena, url, origin_of(url));
    char *at = strstr(host, "://"), *dot;

    host = at ? at + 3 : host;
    host[strcspn(host, ":")] = '\0';
    dot = strrchr(host, '.');
    while (dot && dot > host && *--dot != '.')
        ;
    return dot && *dot == '.' ? dot + 1 : host;
}

/* What an href means. NULL: another house, which must not get the password. */
static const char *
resolve(struct dav *d, const char *base, const char *href)
{
    const char *place = d->sync->account->place;

    if (!strstr(href, "://"))
        return *href == '/' ? rel_printf(d->arena, "%.*s%s", (int)origin_of(base), base, href)
                            : NULL;
    if (strncmp(href, place, origin_of(href)) == 0 && origin_of(href) == origin_of(place))
        return href;
    return rel_str_starts(href, "https://")
                   && rel_str_is_nocase(domain_of(d->arena, href), domain_of(d->arena, place))
               ? href
               : NULL;
}

/* ---------------------------------------------------------------- reading answers */

static const struct rel_xml_node *
prop_of(const struct rel_xml_node *response, const char *ns, const char *name)
{
    for (const struct rel_xml_node *s = rel_xml_first(response); s; s = rel_xml_next(s)) {
        const struct rel_xml_node *found =
            rel_xml_is(s, DAV, "propstat") ? rel_xml_child(rel_xml_child(s, DAV, "prop"), ns, name)
                                           : NULL;

        if (found && rel_xml_first(found) == NULL && found->first == NULL)
            continue; /* empty: of a propstat of what is not there */
        if (found)
            return found;
    }
    return NULL;
}

/* The href inside a property of the first response; NULL: there is none we may follow. */
static const char *
href_in(struct dav *d, const struct answer *a, const char *ns, const char *name)
{
    const struct rel_xml_node *response = rel_xml_first(a->root);
    const struct rel_xml_node *href = rel_xml_child(prop_of(response, ns, name), DAV, "href");

    return href ? resolve(d, a->url, rel_xml_text(d->arena, href)) : NULL;
}

static void
add_collections(struct dav *d, const struct answer *a, struct collections *list)
{
    const struct rel_xml_node *r = a->root ? rel_xml_first(a->root) : NULL;

    for (; r && list->n < COLLECTIONS; r = rel_xml_next(r)) {
        const char *url = resolve(d, a->url, rel_xml_text(d->arena, rel_xml_child(r, DAV, "href")));

        if (url
            && rel_xml_child(prop_of(r, DAV, "resourcetype"), d->dialect->ns,
                             d->dialect->collection))
            *REL_ADD(d->arena, list) = (struct collection){
                .url = url, .tag = rel_xml_text(d->arena, prop_of(r, CS, "getctag"))};
    }
}

/* ---------------------------------------------------------------- finding (RFC 6764) */

static enum rel_status
look(struct dav *d, const char *url, const char *depth, struct answer *out, struct rel_err *err)
{
    const char *body = rel_printf(
        d->arena,
        "<D:propfind xmlns:D=\"DAV:\" xmlns:C=\"%s\" xmlns:S=\"" CS "\"><D:prop><D:resourcetype/>"
        "<D:current-user-principal/><C:%s/><S:getctag/></D:prop></D:propfind>",
        d->dialect->ns, d->dialect->home);

    return ask(d, "PROPFIND", url, depth, body, SMALL, out, err);
}

static enum rel_status
find(struct dav *d, struct collections *list, struct rel_err *err)
{
    const char *place = d->sync->account->place, *to;
    struct answer a;

    if (look(d, place, "0", &a, err))
        return err->status;
    add_collections(d, &a, list);
    if (list->n)
        return REL_OK;
    if (a.status == 401 || a.status == 403)
        return rel_http_refuse(place, a.status, err);
    if (!a.root
        || (!href_in(d, &a, DAV, "current-user-principal")
            && !href_in(d, &a, d->dialect->ns, d->dialect->home))) {
        to = rel_printf(d->arena, "%.*s%s", (int)origin_of(place), place, d->dialect->well_known);
        if (look(d, to, "0", &a, err))
            return err->status;
    }
    to = a.root ? href_in(d, &a, d->dialect->ns, d->dialect->home) : NULL;
    if (!to && a.root && (to = href_in(d, &a, DAV, "current-user-principal"))) {
        if (look(d, to, "0", &a, err))
            return err->status;
        to = a.root ? href_in(d, &a, d->dialect->ns, d->dialect->home) : NULL;
    }
    if (to && look(d, to, "1", &a, err))
        return err->status;
    if (to)
        add_collections(d, &a, list);
    if (list->n)
        return REL_OK;
    if (a.status != 207)
        return rel_http_refuse(place, a.status, err);
    rel_fail(err, REL_NOT_FOUND, "no %s was found at %.200s", d->dialect->collection, place);
    return rel_advise(err, "place", "Give the address of the %s itself.", d->dialect->collection);
}

/* ---------------------------------------------------------------- fetching */

static enum rel_status
fetch(struct dav *d, const struct collection *c, struct rel_err *err)
{
    struct rel_sync *sync = d->sync;
    const struct rel_import_wish wish = {.tell = sync->tell, .who = sync->who};
    const char *name = rel_printf(d->arena, "account %s", sync->account->name);
    struct rel_import_report report;
    struct rel_account_place place;
    struct answer a;
    REL_BUF(all);

    if (rel_account_place_load(sync->ctx->db, d->arena, sync->account->id, c->url, &place, err))
        return err->status;
    if (*c->tag && rel_str_is(c->tag, place.tag))
        return REL_OK;
    if (ask(d, "REPORT", c->url, "1", d->dialect->query, MOST, &a, err))
        return err->status;
    if (!a.root)
        return rel_http_refuse(c->url, a.status, err);
    for (const struct rel_xml_node *r = rel_xml_first(a.root); r; r = rel_xml_next(r)) {
        const char *text = rel_xml_text(d->arena, prop_of(r, d->dialect->ns, d->dialect->data));

        rel_buf_adds(&all, text);
        if (*text && text[strlen(text) - 1] != '\n')
            rel_buf_adds(&all, "\r\n");
    }
    if (all.n) {
        if (rel_practice_import_bytes(sync->ctx, &wish, name, all.v, all.n, &report, err))
            return err->status;
        rel_sync_count(sync, &report.import);
    }
    place.tag = c->tag;
    return rel_sync_place(sync, &place, err);
}

enum rel_status
rel_sync_dav(struct rel_sync *sync, struct rel_err *err)
{
    REL_AUTO(rel_arena) *arena = rel_arena_new();
    REL_AUTO(rel_http) *http = NULL;
    struct dav d = {.sync = sync, .arena = arena};
    struct collections list = {0};
    struct rel_http_who who;

    d.dialect = sync->account->kind == REL_ACCOUNT_CARDDAV ? &cards : &events;
    if (rel_sync_who(sync, &who, err))
        return err->status;
    d.http = http = rel_http_open(&who);
    rel_sync_forget(&who);
    if (find(&d, &list, err))
        return err->status;
    for (size_t i = 0; i < list.n; i++)
        if (fetch(&d, &list.v[i], err))
            return err->status;
    return REL_OK;
}
