#include "base/str.h"
#include "dav/body.h"
#include "dav/methods.h"
#include "dav/proppatch.h"

#include <string.h>

/* Properties that say what the collection is, and are no properties to keep. */
struct wish {
    bool calendar, book;
    struct rel_buf *components;
    struct rel_dav_properties set;
};

static void
read_components(const struct rel_xml_node *set, struct rel_buf *to)
{
    for (const struct rel_xml_node *c = rel_xml_first(set); c; c = rel_xml_next(c)) {
        const char *name = rel_xml_attr(c, "name");

        if (name && strspn(name, "ABCDEFGHIJKLMNOPQRSTUVWXYZ-") == strlen(name) && strlen(name) < 32
            && to->n < 256)
            rel_buf_addf(to, "%s%s", to->n ? " " : "", name);
    }
}

static void
read_wish(struct rel_request *r, const struct rel_xml_node *body, struct wish *out)
{
    for (const struct rel_xml_node *set = rel_xml_first(body); set; set = rel_xml_next(set)) {
        const struct rel_xml_node *prop = rel_xml_child(set, REL_DAV_NS, "prop");
        const struct rel_xml_node *type = rel_xml_child(prop, REL_DAV_NS, "resourcetype");
        struct rel_dav_properties all = {0};

        if (!rel_xml_is(set, REL_DAV_NS, "set"))
            continue;
        out->calendar |= rel_xml_child(type, REL_CAL_NS, "calendar") != NULL;
        out->book |= rel_xml_child(type, REL_CARD_NS, "addressbook") != NULL;
        read_components(rel_xml_child(prop, REL_CAL_NS, "supported-calendar-component-set"),
                        out->components);
        rel_dav_read_set(r, set, false, &all);
        for (size_t i = 0; i < all.n; i++)
            if (!rel_str_is(all.v[i].name, "resourcetype")
                && !rel_str_is(all.v[i].name, "supported-calendar-component-set"))
                *REL_ADD(r->arena, &out->set) = all.v[i];
    }
}

/* MKCOL and MKCALENDAR (RFC 5689; RFC 4791, section 5.3.1). A plain collection among the books is
 * an address list as well: there is nothing else it could be. */
REL_DAV_METHOD(mkcol)
{
    const bool calendars = place->at == REL_AT_CALENDAR;
    struct rel_ctx *ctx = rel_dav_ctx(request);
    const struct rel_xml_node *body;
    struct rel_dav_collection made;
    REL_BUF(components);
    struct wish wish = {.components = &components};

    if (rel_dav_body(request, &body, err))
        return err->status;
    if (rel_dav_is_there(place)) {
        response->allow = "OPTIONS, PROPFIND, PROPPATCH, REPORT, DELETE";
        return rel_dav_error(response, 405, "D:resource-must-be-null", "");
    }
    if (place->at != REL_AT_BOOK && !calendars)
        return rel_dav_status(response,
                              place->at == REL_AT_NOWHERE && request->segments_n > 4 ? 409 : 403);
    if (body)
        read_wish(request, body, &wish);
    if ((wish.calendar && !calendars) || (wish.book && calendars)
        || (rel_str_is(request->method, "MKCALENDAR") && !calendars))
        return rel_dav_error(response, 403, "L:calendar-collection-location-ok", "");
    if (rel_practice_dav_make(ctx, calendars, place->name, rel_buf_str(&components), &made, err))
        return rel_dav_failed(response, err, "");
    if (wish.set.n
        && rel_practice_dav_properties_set(ctx, rel_practice_dav_path(ctx, &made), &wish.set, err))
        return err->status;
    return rel_dav_status(response, 201);
}
