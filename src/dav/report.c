#include "dav/report.h"

#include "base/str.h"
#include "dav/body.h"
#include "dav/methods.h"

static const struct {
    const char *ns, *name;
    enum rel_status (*answer)(struct rel_request *, const struct rel_dav_place *,
                              const struct rel_xml_node *, struct rel_response *, struct rel_err *);
} reports[] = {
    {REL_CARD_NS, "addressbook-multiget", rel_dav_report_multiget},
    {REL_CARD_NS, "addressbook-query", rel_dav_report_cards},
    {REL_CAL_NS, "calendar-multiget", rel_dav_report_multiget},
    {REL_CAL_NS, "calendar-query", rel_dav_report_events},
    {REL_CAL_NS, "free-busy-query", rel_dav_report_busy},
    {REL_DAV_NS, "sync-collection", rel_dav_report_sync},
    {REL_DAV_NS, "expand-property", rel_dav_report_expand},
    {REL_DAV_NS, "principal-search-property-set", rel_dav_report_search_set},
    {REL_DAV_NS, "principal-property-search", rel_dav_report_search},
};

REL_DAV_METHOD(report)
{
    const struct rel_xml_node *body;

    if (rel_dav_body(request, &body, err))
        return err->status;
    if (!body)
        return rel_fail(err, REL_BAD_INPUT, "a REPORT asks something");
    if (!rel_dav_is_there(place))
        return rel_dav_status(response, 404);
    for (size_t i = 0; i < REL_COUNT(reports); i++)
        if (rel_xml_is(body, reports[i].ns, reports[i].name))
            return reports[i].answer(request, place, body, response, err);
    return rel_dav_error(response, 403, "D:supported-report", "");
}
