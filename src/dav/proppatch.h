/* dav/proppatch.h - properties that a client sets, in PROPPATCH and when it makes a collection. */
#pragma once

#include "dav/place.h"
#include "lib/xml.h"

/* Adds those of <set> or <remove>; false: one of them cannot be set. */
bool rel_dav_read_set(struct rel_request *request, const struct rel_xml_node *set, bool remove,
                      struct rel_dav_properties *out);
