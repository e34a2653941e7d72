#include "base/str.h"
#include "dav/props.h"
#include "dav/report.h"

/* RFC 3253, section 3.8: properties, and those of the resources they name. Each href of ours is
 * answered with the properties asked inside. */
static enum rel_status
expand(struct rel_request *r, const struct rel_dav_place *place, const struct rel_xml_node *asked,
       struct rel_buf *to, struct rel_err *err)
{
    const struct rel_dav_place principal = {
        .at = REL_AT_PRINCIPAL, .name = "", .item = {.name = ""}};
    REL_BUF(found);

    for (const struct rel_xml_node *p = rel_xml_first(asked); p; p = rel_xml_next(p)) {
        const char *name = rel_xml_attr(p, "name"), *ns = rel_xml_attr(p, "namespace");
        const char *prefix;

        if (!rel_xml_is(p, REL_DAV_NS, "property") || !name)
            continue;
        prefix = rel_dav_prefix(ns ? ns : REL_DAV_NS);
        if (!prefix || !rel_xml_first(p)
            || !(rel_str_is(name, "current-user-principal") || rel_str_is(name, "principal-URL")
                 || rel_str_is(name, "owner")))
            continue;
        rel_buf_addf(&found, "<%s:%s>", prefix, name);
        if (expand(r, &principal, p, &found, err))
            return err->status;
        rel_buf_addf(&found, "</%s:%s>", prefix, name);
    }
    rel_buf_adds(to, "<D:response><D:href>");
    rel_dav_href(to, r, place);
    rel_buf_adds(to, "</D:href><D:propstat><D:prop>");
    rel_buf_add(to, rel_buf_str(&found), found.n);
    rel_buf_adds(to, "</D:prop><D:status>HTTP/1.1 200 OK</D:status></D:propstat></D:response>");
    return REL_OK;
}

REL_DAV_REPORT(expand)
{
    rel_dav_begin(response);
    if (expand(request, place, body, response->body, err))
        return err->status;
    rel_dav_end(response);
    return REL_OK;
}

/* RFC 3744, section 9.5: by what users can be looked for. */
REL_DAV_REPORT(search_set)
{
    (void)request, (void)place, (void)body, (void)err;
    response->type = "application/xml; charset=utf-8";
    rel_buf_adds(response->body,
                 "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n"
                 "<D:principal-search-property-set xmlns:D=\"DAV:\"><D:principal-search-property>"
                 "<D:prop><D:displayname/></D:prop><D:description xml:lang=\"en\">Name"
                 "</D:description></D:principal-search-property>"
                 "</D:principal-search-property-set>\n");
    return REL_OK;
}

/* RFC 3744, section 9.4. Nobody is shown who else has a book here. */
REL_DAV_REPORT(search)
{
    (void)request, (void)place, (void)body, (void)err;
    rel_dav_begin(response);
    rel_dav_end(response);
    return REL_OK;
}
