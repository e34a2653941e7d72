#include "dav/proppatch.h"

#include "base/limits.h"
#include "base/str.h"
#include "dav/body.h"
#include "dav/methods.h"
#include "dav/props.h"

enum { MOST_PROPERTIES = 200, MOST_VALUE = 64 << 10 };

static const char *
as_xml(struct rel_request *r, const struct rel_xml_node *node)
{
    REL_BUF(text);

    rel_xml_add_node(&text, node);
    return rel_strndup(r->arena, rel_buf_str(&text), text.n);
}

bool
rel_dav_read_set(struct rel_request *r, const struct rel_xml_node *set, bool remove,
                 struct rel_dav_properties *out)
{
    const struct rel_xml_node *p = rel_xml_first(rel_xml_child(set, REL_DAV_NS, "prop"));
    bool all = true;

    for (; p; p = rel_xml_next(p)) {
        const char *value = remove ? "" : as_xml(r, p);
        size_t n = 0;

        while (n <= MOST_VALUE && value[n])
            n++;
        if (!rel_dav_may_set(p->ns, p->name) || n > MOST_VALUE || out->n >= MOST_PROPERTIES)
            all = false;
        *REL_ADD(r->arena, out) = (struct rel_dav_property){p->ns, p->name, value};
    }
    return all;
}

static void
add_name(struct rel_buf *to, const struct rel_dav_property *p)
{
    rel_buf_addf(to, "<%s", p->name);
    rel_xml_add_attr(to, "xmlns", p->space);
    rel_buf_adds(to, "/>");
}

/* All or nothing: when one cannot be set, the others say that they depend on it. */
static void
answer(struct rel_request *r, const struct rel_dav_place *place,
       const struct rel_dav_properties *set, bool refused, struct rel_buf *to)
{
    rel_buf_adds(to, "<D:response><D:href>");
    rel_dav_href(to, r, place);
    rel_buf_adds(to, "</D:href>");
    for (size_t i = 0; i < set->n; i++) {
        const bool may = rel_dav_may_set(set->v[i].space, set->v[i].name);

        rel_buf_adds(to, "<D:propstat><D:prop>");
        add_name(to, &set->v[i]);
        rel_buf_adds(to, "</D:prop><D:status>HTTP/1.1 ");
        if (!refused)
            rel_buf_adds(to, "200 OK</D:status>");
        else if (may)
            rel_buf_adds(to, "424 Failed Dependency</D:status>");
        else
            rel_buf_adds(to, "403 Forbidden</D:status><D:error>"
                             "<D:cannot-modify-protected-property/></D:error>");
        rel_buf_adds(to, "</D:propstat>");
    }
    rel_buf_adds(to, "</D:response>");
}

REL_DAV_METHOD(proppatch)
{
    const char *path = rel_dav_place_path(request, place);
    const struct rel_xml_node *body, *step;
    struct rel_dav_properties set = {0};
    bool all = true;

    if (rel_dav_body(request, &body, err))
        return err->status;
    if (!body || !rel_xml_is(body, REL_DAV_NS, "propertyupdate"))
        return rel_fail(err, REL_BAD_INPUT, "a PROPPATCH says <propertyupdate>");
    if (!rel_dav_is_there(place))
        return rel_dav_status(response, 404);
    for (step = rel_xml_first(body); step; step = rel_xml_next(step))
        if (rel_xml_is(step, REL_DAV_NS, "set") || rel_xml_is(step, REL_DAV_NS, "remove"))
            all &= rel_dav_read_set(request, step, rel_xml_is(step, REL_DAV_NS, "remove"), &set);
    if (!path)
        return rel_dav_error(response, 403, "D:cannot-modify-protected-property", "");
    if (all && rel_practice_dav_properties_set(rel_dav_ctx(request), path, &set, err))
        return err->status;
    rel_dav_begin(response);
    answer(request, place, &set, !all, response->body);
    rel_dav_end(response);
    return REL_OK;
}
