/* dav/report.h - reports, as one table: the name of the question and the function that answers. */
#pragma once

#include "dav/answer.h"
#include "dav/place.h"
#include "lib/xml.h"

#define REL_DAV_REPORT(name)                                                                       \
    enum rel_status rel_dav_report_##name(                                                         \
        struct rel_request *request, const struct rel_dav_place *place,                            \
        const struct rel_xml_node *body, struct rel_response *response, struct rel_err *err)

REL_DAV_REPORT(multiget);
REL_DAV_REPORT(cards);
REL_DAV_REPORT(events);
REL_DAV_REPORT(busy);
REL_DAV_REPORT(sync);
REL_DAV_REPORT(expand);
REL_DAV_REPORT(search_set);
REL_DAV_REPORT(search);

/* <limit><nresults>: SIZE_MAX = none was set. */
size_t rel_dav_limit(struct rel_arena *arena, const struct rel_xml_node *body, const char *ns);
/* The <response> that says: there are more. */
void rel_dav_write_more(struct rel_request *request, const struct rel_dav_place *place,
                        struct rel_buf *to);
