#include "base/str.h"
#include "dav/body.h"
#include "dav/data.h"
#include "dav/methods.h"
#include "dav/props.h"

#include <string.h>

/* ---------------------------------------------------------------- GET */

/* The version of cards that Accept asks for: "text/vcard;version=4.0". */
static int
version_of(const struct rel_request *r)
{
    const char *accept = rel_request_header(r, "Accept");
    const char *at = accept ? strcasestr(accept, "text/vcard") : NULL;
    size_t n = at ? strcspn(at, ",") : 0;
    const char *version = at ? memmem(at, n, "version=", 8) : NULL;

    if (version)
        version += 8 + (version[8] == '"');
    return rel_dav_version(r, version);
}

REL_DAV_METHOD(get)
{
    const bool card = place->at == REL_AT_CARD;
    int version = card ? version_of(request) : 0;
    bool kept;

    if (!rel_dav_is_there(place))
        return rel_dav_status(response, 404);
    if (rel_dav_is_collection(place)) {
        response->type = "text/plain; charset=utf-8";
        rel_buf_adds(response->body, "This address is for the address books and calendars of "
                                     "phones and other programs.\n");
        return REL_OK;
    }
    if (rel_practice_dav_text(rel_dav_ctx(request), &place->collection, &place->item, version,
                              response->body, &kept, err))
        return err->status;
    response->type = card ? "text/vcard; charset=utf-8" : "text/calendar; charset=utf-8";
    response->etag = rel_dav_etag(request->arena, &place->item,
                                  kept           ? ""
                                  : version == 4 ? "-4"
                                                 : "-3");
    response->cache = "private, no-cache";
    response->plain = true;
    return REL_OK;
}

/* ---------------------------------------------------------------- PUT */

static bool
is_type(const struct rel_request *r, bool card)
{
    static const char *const cards[] = {"text/vcard", "text/x-vcard", "text/directory"};
    const char *type = rel_request_header(r, "Content-Type");

    if (!type)
        return true;
    if (!card)
        return rel_str_starts_nocase(type, "text/calendar");
    for (size_t i = 0; i < REL_COUNT(cards); i++)
        if (rel_str_starts_nocase(type, cards[i]))
            return true;
    return false;
}

/* The resource that has the UID already, for the client to look at. */
static const char *
conflict_href(struct rel_request *r, const struct rel_dav_place *place,
              const struct rel_dav_saved *saved)
{
    struct rel_dav_place other = *place;

    if (!*saved->conflict)
        return "";
    other.item = (struct rel_dav_item){.name = saved->conflict};
    return rel_printf(r->arena, "<D:href>%s</D:href>", rel_dav_href_text(r, &other));
}

REL_DAV_METHOD(put)
{
    const bool card = place->at == REL_AT_CARD;
    struct rel_dav_condition condition;
    struct rel_dav_saved saved;

    if (rel_dav_is_collection(place) && rel_dav_is_there(place)) {
        response->allow = "OPTIONS, PROPFIND, PROPPATCH, REPORT";
        return rel_dav_status(response, 405);
    }
    if (!card && place->at != REL_AT_OBJECT)
        return rel_dav_status(response, 409);
    if (!is_type(request, card))
        return rel_dav_error(response, 415,
                             card ? "C:supported-address-data" : "L:supported-calendar-data", "");
    if (place->collection.readonly)
        return rel_dav_error(response, 403, "D:need-privileges", "");
    rel_dav_condition(request, &condition);
    if (rel_practice_dav_put(rel_dav_ctx(request), &place->collection, place->name, request->body,
                             request->body_n, &condition, &saved, err))
        return rel_dav_failed(response, err, conflict_href(request, place, &saved));
    rel_dav_status(response, saved.created ? 201 : 204);
    if (saved.as_sent) {
        const struct rel_dav_item item = {.seq = saved.seq};

        response->etag = rel_dav_etag(request->arena, &item, "");
    }
    return REL_OK;
}

/* ---------------------------------------------------------------- DELETE, MOVE */

REL_DAV_METHOD(delete)
{
    struct rel_dav_condition condition;

    rel_dav_condition(request, &condition);
    if (!rel_dav_is_there(place)) /* If-Match of nothing does not hold */
        return rel_dav_status(response, condition.match ? 412 : 404);
    if (place->at == REL_AT_BOOK || place->at == REL_AT_CALENDAR) {
        if (rel_practice_dav_remove(rel_dav_ctx(request), &place->collection, err))
            return rel_dav_failed(response, err, "");
        return rel_dav_status(response, 204);
    }
    if (rel_dav_is_collection(place) || place->collection.readonly)
        return rel_dav_error(response, 403, "D:need-privileges", "");
    if (rel_practice_dav_delete(rel_dav_ctx(request), &place->collection, place->name, &condition,
                                err))
        return rel_dav_failed(response, err, "");
    return rel_dav_status(response, 204);
}

REL_DAV_METHOD(move)
{
    const char *to = rel_request_header(request, "Destination");
    const char *overwrite = rel_request_header(request, "Overwrite");
    struct rel_dav_place there;
    bool created = false;

    if (!to)
        return rel_fail(err, REL_BAD_INPUT, "a MOVE says its Destination");
    if (!rel_dav_is_there(place))
        return rel_dav_status(response, 404);
    if (rel_dav_is_collection(place))
        return rel_dav_status(response, 403);
    if (rel_dav_place_href(request, to, &there, err))
        return err->status;
    if (there.at != place->at)
        return rel_dav_status(response, there.at == REL_AT_NOWHERE ? 502 : 409);
    if (place->collection.readonly || there.collection.readonly)
        return rel_dav_error(response, 403, "D:need-privileges", "");
    if (rel_practice_dav_move(rel_dav_ctx(request), &place->collection, place->name,
                              &there.collection, there.name,
                              !overwrite || !rel_str_is_nocase(overwrite, "F"), &created, err))
        return rel_dav_failed(response, err, "");
    return rel_dav_status(response, created ? 201 : 204);
}
