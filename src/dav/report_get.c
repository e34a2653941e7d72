#include "base/str.h"
#include "dav/data.h"
#include "dav/filter.h"
#include "dav/props.h"
#include "dav/report.h"

#include <stdlib.h>

size_t
rel_dav_limit(struct rel_arena *arena, const struct rel_xml_node *body, const char *ns)
{
    const struct rel_xml_node *limit = rel_xml_child(body, ns, "limit");
    const char *text = rel_xml_text(arena, rel_xml_child(limit, ns, "nresults"));
    long n = strtol(text, NULL, 10);

    return n > 0 ? (size_t)n : SIZE_MAX;
}

void
rel_dav_write_more(struct rel_request *r, const struct rel_dav_place *place, struct rel_buf *to)
{
    rel_buf_adds(to, "<D:response><D:href>");
    rel_dav_href(to, r, place);
    rel_buf_adds(to, "</D:href><D:status>HTTP/1.1 507 Insufficient Storage</D:status>"
                     "<D:error><D:number-of-matches-within-limits/></D:error></D:response>");
}

/* ---------------------------------------------------------------- multiget */

static enum rel_status
get_one(struct rel_request *r, const struct rel_dav_place *place, const struct rel_dav_ask *ask,
        const char *href, struct rel_buf *to, struct rel_err *err)
{
    const char *name = rel_dav_href_item(r, place, href);
    struct rel_dav_place item;
    struct rel_dav_item found;
    enum rel_status status = REL_NOT_FOUND;

    if (name)
        status = rel_practice_dav_item(rel_dav_ctx(r), &place->collection, name, &found, err);
    if (status == REL_OK) {
        item = rel_dav_place_item(place, &found);
        return rel_dav_write(r, ask, &item, to, err);
    }
    if (status == REL_NOT_FOUND) {
        rel_dav_write_status(r, href, "404 Not Found", to);
        return REL_OK;
    }
    return status;
}

/* Of a card or event itself, its collection; of a home the collection that the first href means. */
static enum rel_status
collection_of(struct rel_request *r, const struct rel_dav_place *place,
              const struct rel_xml_node *body, struct rel_dav_place *out, struct rel_err *err)
{
    *out = *place;
    if (place->at == REL_AT_CARD || place->at == REL_AT_OBJECT)
        out->at = place->at == REL_AT_CARD ? REL_AT_BOOK : REL_AT_CALENDAR;
    if (place->at == REL_AT_BOOKS || place->at == REL_AT_CALENDARS) {
        const char *href = rel_xml_text(r->arena, rel_xml_child(body, REL_DAV_NS, "href"));

        if (rel_dav_place_href(r, href, out, err))
            return err->status;
        out->at = out->at == REL_AT_OBJECT ? REL_AT_CALENDAR : REL_AT_BOOK;
    }
    return REL_OK;
}

REL_DAV_REPORT(multiget)
{
    const bool cards = rel_str_is(body->name, "addressbook-multiget");
    struct rel_dav_ask ask = {.report = true};
    struct rel_dav_place collection;

    if (collection_of(request, place, body, &collection, err))
        return err->status;
    if (collection.at != (cards ? REL_AT_BOOK : REL_AT_CALENDAR))
        return rel_dav_error(response, 403, "D:supported-report", "");
    rel_dav_ask_read(request, body, &ask);
    ask.report = true;
    for (size_t i = 0; i < ask.props.n; i++)
        if (ask.props.v[i].node && rel_str_is(ask.props.v[i].name, "address-data")
            && !rel_dav_can_give(ask.props.v[i].node))
            return rel_dav_error(response, 403, "C:supported-address-data", "");
    rel_dav_begin(response);
    for (const struct rel_xml_node *h = rel_xml_first(body); h; h = rel_xml_next(h))
        if (rel_xml_is(h, REL_DAV_NS, "href")
            && get_one(request, &collection, &ask, rel_xml_text(request->arena, h), response->body,
                       err))
            return err->status;
    rel_dav_end(response);
    return REL_OK;
}

/* ---------------------------------------------------------------- queries */

static enum rel_status
bad_filter(struct rel_response *response, const struct rel_err *err, bool cards)
{
    if (rel_str_is(err->field, "supported-collation"))
        return rel_dav_error(response, 403,
                             cards ? "C:supported-collation" : "L:supported-collation", "");
    if (rel_str_is(err->field, "valid-filter"))
        return rel_dav_error(response, 403, "L:valid-filter", "");
    return err->status;
}

REL_DAV_REPORT(cards)
{
    const size_t most = rel_dav_limit(request->arena, body, REL_CARD_NS);
    struct rel_dav_ask ask = {0};
    struct rel_card_filter filter;
    struct rel_dav_items items;
    size_t n = 0;

    if (place->at != REL_AT_BOOK)
        return rel_dav_error(response, 403, "D:supported-report", "");
    if (rel_dav_card_filter(request->arena, rel_xml_child(body, REL_CARD_NS, "filter"), &filter,
                            err))
        return bad_filter(response, err, true);
    rel_dav_ask_read(request, body, &ask);
    ask.report = true;
    rel_dav_begin(response);
    if (rel_practice_dav_items(rel_dav_ctx(request), &place->collection, &items, err))
        return err->status;
    for (size_t i = 0; i < items.n; i++) {
        const struct rel_dav_place item = rel_dav_place_item(place, &items.v[i]);
        bool match;

        if (rel_practice_dav_card_matches(rel_dav_ctx(request), &place->collection, &items.v[i],
                                          &filter, &match, err))
            return err->status;
        if (!match)
            continue;
        if (n++ == most) {
            rel_dav_write_more(request, place, response->body);
            break;
        }
        if (rel_dav_write(request, &ask, &item, response->body, err))
            return err->status;
    }
    rel_dav_end(response);
    return REL_OK;
}

REL_DAV_REPORT(events)
{
    const struct rel_xml_node *top =
        rel_xml_child(rel_xml_child(body, REL_CAL_NS, "filter"), REL_CAL_NS, "comp-filter");
    struct rel_comp_filter filter = {.name = "VCALENDAR"};
    struct rel_dav_ask ask = {0};
    struct rel_dav_objects found;
    int64_t starts, ends;

    if (place->at != REL_AT_CALENDAR)
        return rel_dav_error(response, 403, "D:supported-report", "");
    if (top && rel_dav_comp_filter(request->arena, top, &filter, err))
        return bad_filter(response, err, false);
    rel_dav_filter_bounds(&filter, &starts, &ends);
    rel_dav_ask_read(request, body, &ask);
    ask.report = true;
    rel_dav_begin(response);
    if (rel_practice_dav_events(rel_dav_ctx(request), &place->collection, starts, ends, &filter,
                                &found, err))
        return err->status;
    for (size_t i = 0; i < found.n; i++) {
        struct rel_dav_item item;
        struct rel_dav_place p;

        if (rel_practice_dav_item(rel_dav_ctx(request), &place->collection, found.v[i].name, &item,
                                  err))
            return err->status;
        p = rel_dav_place_item(place, &item);
        if (rel_dav_write(request, &ask, &p, response->body, err))
            return err->status;
    }
    rel_dav_end(response);
    return REL_OK;
}

REL_DAV_REPORT(busy)
{
    const struct rel_xml_node *range = rel_xml_child(body, REL_CAL_NS, "time-range");
    int64_t from, to;

    if (place->at != REL_AT_CALENDAR)
        return rel_dav_error(response, 403, "D:supported-report", "");
    if (!range || rel_dav_range(range, &from, &to, err) || from == INT64_MIN || to == INT64_MAX)
        return rel_dav_error(response, 403, "L:valid-filter", "");
    response->type = "text/calendar; charset=utf-8";
    return rel_practice_dav_busy(rel_dav_ctx(request), &place->collection, from, to, response->body,
                                 err);
}
