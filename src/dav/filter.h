/* dav/filter.h - the filters of addressbook-query and calendar-query, from XML. */
#pragma once

#include "dav/answer.h"
#include "dav/place.h"
#include "lib/xml.h"

/* REL_BAD_INPUT; with field "supported-collation": a collation that is not known. */
enum rel_status rel_dav_card_filter(struct rel_arena *arena, const struct rel_xml_node *filter,
                                    struct rel_card_filter *out, struct rel_err *err);
enum rel_status rel_dav_comp_filter(struct rel_arena *arena, const struct rel_xml_node *filter,
                                    struct rel_comp_filter *out, struct rel_err *err);

/* The start and end attributes of a time-range; INT64_MIN and INT64_MAX where there are none. */
enum rel_status rel_dav_range(const struct rel_xml_node *range, int64_t *starts, int64_t *ends,
                              struct rel_err *err);

/* When an object must be to match the filter at all. */
void rel_dav_filter_bounds(const struct rel_comp_filter *filter, int64_t *starts, int64_t *ends);
