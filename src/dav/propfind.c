#include "base/str.h"
#include "dav/body.h"
#include "dav/methods.h"
#include "dav/props.h"

static enum rel_status
write_collections(struct rel_request *r, const struct rel_dav_ask *ask, bool calendars,
                  struct rel_buf *to, struct rel_err *err)
{
    struct rel_dav_collections list;

    if (rel_practice_dav_collections(rel_dav_ctx(r), calendars, &list, err))
        return err->status;
    for (size_t i = 0; i < list.n; i++) {
        const struct rel_dav_place p = {.at = calendars ? REL_AT_CALENDAR : REL_AT_BOOK,
                                        .collection = list.v[i],
                                        .item = {.name = ""},
                                        .name = list.v[i].name};

        if (rel_dav_write(r, ask, &p, to, err))
            return err->status;
    }
    return REL_OK;
}

static enum rel_status
write_items(struct rel_request *r, const struct rel_dav_ask *ask, const struct rel_dav_place *p,
            struct rel_buf *to, struct rel_err *err)
{
    struct rel_dav_items items;

    if (rel_practice_dav_items(rel_dav_ctx(r), &p->collection, &items, err))
        return err->status;
    for (size_t i = 0; i < items.n; i++) {
        const struct rel_dav_place item = rel_dav_place_item(p, &items.v[i]);

        if (rel_dav_write(r, ask, &item, to, err))
            return err->status;
    }
    return REL_OK;
}

/* What stands below in places that are always there. */
static enum rel_status
write_fixed(struct rel_request *r, const struct rel_dav_ask *ask, enum rel_dav_at at,
            struct rel_buf *to, struct rel_err *err)
{
    static const struct {
        enum rel_dav_at parent, child;
    } below[] = {{REL_AT_ROOT, REL_AT_PRINCIPALS}, {REL_AT_PRINCIPALS, REL_AT_PRINCIPAL}};

    for (size_t i = 0; i < REL_COUNT(below); i++) {
        const struct rel_dav_place p = {.at = below[i].child, .name = "", .item = {.name = ""}};

        if (below[i].parent == at && rel_dav_write(r, ask, &p, to, err))
            return err->status;
    }
    return REL_OK;
}

static enum rel_status
write_below(struct rel_request *r, const struct rel_dav_ask *ask, const struct rel_dav_place *p,
            struct rel_buf *to, struct rel_err *err)
{
    switch (p->at) {
    case REL_AT_BOOKS:
    case REL_AT_CALENDARS:
        return write_collections(r, ask, p->at == REL_AT_CALENDARS, to, err);
    case REL_AT_BOOK:
    case REL_AT_CALENDAR:
        return write_items(r, ask, p, to, err);
    default:
        return write_fixed(r, ask, p->at, to, err);
    }
}

REL_DAV_METHOD(propfind)
{
    const enum rel_dav_depth depth = rel_dav_depth(request, REL_DEPTH_1);
    const struct rel_xml_node *body;
    struct rel_dav_ask ask = {0};

    if (rel_dav_body(request, &body, err))
        return err->status;
    if (body && !rel_xml_is(body, REL_DAV_NS, "propfind"))
        return rel_fail(err, REL_BAD_INPUT, "a PROPFIND asks with <propfind>");
    if (depth == REL_DEPTH_BAD)
        return rel_fail(err, REL_BAD_INPUT, "Depth is 0 or 1");
    if (depth == REL_DEPTH_INFINITY)
        return rel_dav_error(response, 403, "D:propfind-finite-depth", "");
    if (!rel_dav_is_there(place))
        return rel_dav_status(response, 404);
    rel_dav_ask_read(request, body, &ask);
    rel_dav_begin(response);
    if (rel_dav_write(request, &ask, place, response->body, err)
        || (depth == REL_DEPTH_1 && write_below(request, &ask, place, response->body, err)))
        return err->status;
    rel_dav_end(response);
    return REL_OK;
}
