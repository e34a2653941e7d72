#include "dav/place.h"

#include "base/str.h"
#include "practice/me.h"

#include <string.h>

static const char *
user_of(const struct rel_request *r)
{
    return rel_request_var(r, "user");
}

enum rel_status
rel_dav_place_user(struct rel_request *r, struct rel_err *err)
{
    struct rel_me me;

    if (rel_practice_me(rel_dav_ctx(r), &me, err))
        return err->status;
    r->vars[0] = (struct rel_pair){"user", me.name};
    r->vars_n = 1;
    return REL_OK;
}

/* ---------------------------------------------------------------- from a path */

static enum rel_status
find_collection(struct rel_request *r, const char *name, bool calendars, struct rel_dav_place *out,
                struct rel_err *err)
{
    enum rel_status status =
        rel_practice_dav_collection(rel_dav_ctx(r), calendars, name, &out->collection, err);

    return status == REL_NOT_FOUND ? REL_OK : status;
}

static enum rel_status
find_item(struct rel_request *r, const char *name, struct rel_dav_place *out, struct rel_err *err)
{
    enum rel_status status =
        rel_practice_dav_item(rel_dav_ctx(r), &out->collection, name, &out->item, err);

    return status == REL_NOT_FOUND ? REL_OK : status;
}

/* Of the parts behind /dav. */
static enum rel_status
resolve(struct rel_request *r, const char *const *parts, size_t n, struct rel_dav_place *out,
        struct rel_err *err)
{
    struct rel_dav_place p = {.at = REL_AT_NOWHERE, .name = "", .item = {.name = ""}};
    bool calendars;

    if (n)
        p.name = parts[n - 1];
    if (n == 0)
        p.at = REL_AT_ROOT;
    else if (rel_str_is(parts[0], "principals") && n <= 2)
        p.at = n == 1 ? REL_AT_PRINCIPALS : REL_AT_PRINCIPAL;
    calendars = n && rel_str_is(parts[0], "calendars");
    if (n >= 2 && !rel_str_is(parts[1], user_of(r)))
        p.at = REL_AT_NOWHERE;
    else if (n >= 2 && (calendars || rel_str_is(parts[0], "books"))) {
        if (n == 2)
            p.at = calendars ? REL_AT_CALENDARS : REL_AT_BOOKS;
        if (n >= 3 && find_collection(r, parts[2], calendars, &p, err))
            return err->status;
        if (n == 3)
            p.at = calendars ? REL_AT_CALENDAR : REL_AT_BOOK;
        if (n == 4 && p.collection.id) {
            p.at = calendars ? REL_AT_OBJECT : REL_AT_CARD;
            if (find_item(r, parts[3], &p, err))
                return err->status;
        }
    }
    *out = p;
    return REL_OK;
}

enum rel_status
rel_dav_place(struct rel_request *r, struct rel_dav_place *out, struct rel_err *err)
{
    return resolve(r, r->segments + 1, r->segments_n - 1, out, err);
}

/* Splits an href as the request's own path was. false: broken. */
static bool
split(struct rel_request *r, const char *href, struct rel_request *to)
{
    const char *host = strstr(href, "://");
    struct rel_err ignored;

    while (rel_ascii_space(*href))
        href++;
    if (host && host < href + strcspn(href, "/"))
        href = strchr(host + 3, '/') ? strchr(host + 3, '/') : "/";
    href = rel_strndup(r->arena, href, strcspn(href, " \t\r\n"));
    *to = (struct rel_request){.arena = r->arena, .target = href};
    return rel_request_split(to, &ignored) == REL_OK && to->segments_n
           && rel_str_is(to->segments[0], "dav");
}

enum rel_status
rel_dav_place_href(struct rel_request *r, const char *href, struct rel_dav_place *out,
                   struct rel_err *err)
{
    struct rel_request *parts = rel_alloc(r->arena, sizeof(*parts));

    if (!split(r, href, parts)) {
        *out = (struct rel_dav_place){.at = REL_AT_NOWHERE, .name = ""};
        return REL_OK;
    }
    return resolve(r, parts->segments + 1, parts->segments_n - 1, out, err);
}

const char *
rel_dav_href_item(struct rel_request *r, const struct rel_dav_place *c, const char *href)
{
    struct rel_request *parts = rel_alloc(r->arena, sizeof(*parts));
    const char *home = c->at == REL_AT_CALENDAR ? "calendars" : "books";

    if (!split(r, href, parts) || parts->segments_n != 5 || !rel_str_is(parts->segments[1], home)
        || !rel_str_is(parts->segments[2], user_of(r))
        || !rel_str_is(parts->segments[3], c->collection.name))
        return NULL;
    return parts->segments[4];
}

/* ---------------------------------------------------------------- to a path */

bool
rel_dav_is_there(const struct rel_dav_place *p)
{
    switch (p->at) {
    case REL_AT_NOWHERE:
        return false;
    case REL_AT_BOOK:
    case REL_AT_CALENDAR:
        return p->collection.id != 0;
    case REL_AT_CARD:
    case REL_AT_OBJECT:
        return *p->item.name != '\0';
    default:
        return true;
    }
}

bool
rel_dav_is_collection(const struct rel_dav_place *p)
{
    return p->at != REL_AT_CARD && p->at != REL_AT_OBJECT && p->at != REL_AT_NOWHERE;
}

/* Everything but what RFC 3986 calls unreserved, and a few marks that clients leave alone. */
static void
add_part(struct rel_buf *to, const char *part)
{
    for (; *part; part++) {
        unsigned char c = (unsigned char)*part;

        if ((c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z')
            || strchr("-._~@:+!$()*,;=", c))
            rel_buf_addc(to, *part);
        else
            rel_buf_addf(to, "%%%02X", c);
    }
}

void
rel_dav_href(struct rel_buf *to, const struct rel_request *r, const struct rel_dav_place *p)
{
    static const char *const homes[] = {[REL_AT_ROOT] = "/dav/",
                                        [REL_AT_PRINCIPALS] = "/dav/principals/",
                                        [REL_AT_PRINCIPAL] = "/dav/principals/",
                                        [REL_AT_BOOKS] = "/dav/books/",
                                        [REL_AT_CALENDARS] = "/dav/calendars/",
                                        [REL_AT_BOOK] = "/dav/books/",
                                        [REL_AT_CALENDAR] = "/dav/calendars/",
                                        [REL_AT_CARD] = "/dav/books/",
                                        [REL_AT_OBJECT] = "/dav/calendars/"};
    if (p->at == REL_AT_NOWHERE)
        return;
    rel_buf_adds(to, homes[p->at]);
    if (p->at < REL_AT_PRINCIPAL)
        return;
    add_part(to, user_of(r));
    rel_buf_addc(to, '/');
    if (p->at < REL_AT_BOOK)
        return;
    add_part(to, p->collection.id ? p->collection.name : p->name);
    rel_buf_addc(to, '/');
    if (p->at == REL_AT_CARD || p->at == REL_AT_OBJECT)
        add_part(to, *p->item.name ? p->item.name : p->name);
}

const char *
rel_dav_href_text(const struct rel_request *r, const struct rel_dav_place *p)
{
    REL_BUF(text);

    rel_dav_href(&text, r, p);
    return rel_strdup(r->arena, rel_buf_str(&text));
}

struct rel_dav_place
rel_dav_place_item(const struct rel_dav_place *c, const struct rel_dav_item *item)
{
    struct rel_dav_place p = *c;

    p.at = c->at == REL_AT_CALENDAR ? REL_AT_OBJECT : REL_AT_CARD;
    p.item = *item;
    p.name = item->name;
    return p;
}

const char *
rel_dav_place_path(struct rel_request *r, const struct rel_dav_place *p)
{
    switch (p->at) {
    case REL_AT_BOOKS:
        return "books";
    case REL_AT_CALENDARS:
        return "calendars";
    case REL_AT_PRINCIPAL:
        return "principal";
    case REL_AT_BOOK:
    case REL_AT_CALENDAR:
        return rel_practice_dav_path(rel_dav_ctx(r), &p->collection);
    default:
        return NULL;
    }
}
