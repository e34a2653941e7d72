#include "base/str.h"
#include "dav/props.h"
#include "dav/report.h"

/* RFC 6578. A token is the number of the latest change that the client knows of, and every change
 * has kept its number: no token ever ends. */
REL_DAV_REPORT(sync)
{
    const char *token = rel_xml_text(request->arena, rel_xml_child(body, REL_DAV_NS, "sync-token"));
    size_t most = rel_dav_limit(request->arena, body, REL_DAV_NS), n;
    const struct rel_dav_collection *c = &place->collection;
    struct rel_dav_ask ask = {0};
    struct rel_dav_items items;
    int64_t seq = 0, reached = c->seq;

    if (place->at != REL_AT_BOOK && place->at != REL_AT_CALENDAR)
        return rel_dav_error(response, 403, "D:supported-report", "");
    while (rel_ascii_space(*token))
        token++;
    if (*token && !rel_dav_token_parse(token, c, &seq))
        return rel_dav_error(response, 403, "D:valid-sync-token", "");
    most = most < INT32_MAX ? most : INT32_MAX;
    if (rel_practice_dav_since(rel_dav_ctx(request), c, seq, most + 1, &items, err))
        return err->status;
    rel_dav_ask_read(request, body, &ask);
    ask.report = true;
    rel_dav_begin(response);
    n = items.n < most ? items.n : most;
    for (size_t i = 0; i < n; i++) {
        const struct rel_dav_place item = rel_dav_place_item(place, &items.v[i]);

        if (items.v[i].deleted)
            rel_dav_write_status(request, rel_dav_href_text(request, &item), "404 Not Found",
                                 response->body);
        else if (rel_dav_write(request, &ask, &item, response->body, err))
            return err->status;
    }
    if (items.n > n) {
        rel_dav_write_more(request, place, response->body);
        reached = items.v[n - 1].seq;
    }
    rel_buf_addf(response->body, "<D:sync-token>%s</D:sync-token>",
                 rel_dav_token(request->arena, c->id, reached));
    rel_dav_end(response);
    return REL_OK;
}
