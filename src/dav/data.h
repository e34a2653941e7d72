/* dav/data.h - address-data and calendar-data: the text of a card or event inside an answer. */
#pragma once

#include "dav/place.h"
#include "lib/xml.h"

extern const char *const rel_collation_table[3];

/* asked: the element, whose attributes and children say how it is wanted; NULL = as it is. */
enum rel_status rel_dav_data(struct rel_request *request, const struct rel_dav_place *place,
                             const struct rel_xml_node *asked, struct rel_buf *to,
                             struct rel_err *err);

/* Which version of cards this client wants when it does not say: 0 = as they are kept. Apple's
 * programs read 3.0 only (RFC 6352, section 10.4, makes it the default). */
int rel_dav_version(const struct rel_request *request, const char *version);

/* Can a card of that type and version be had? */
bool rel_dav_can_give(const struct rel_xml_node *asked);
