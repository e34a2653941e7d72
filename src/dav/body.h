/* dav/body.h - the XML a request brings, and headers that say how far it reaches. */
#pragma once

#include "dav/answer.h"
#include "lib/xml.h"
#include "practice/dav.h"

/* *out NULL: there is no body. REL_BAD_INPUT. */
enum rel_status rel_dav_body(struct rel_request *request, const struct rel_xml_node **out,
                             struct rel_err *err);

enum rel_dav_depth { REL_DEPTH_0, REL_DEPTH_1, REL_DEPTH_INFINITY, REL_DEPTH_BAD };
enum rel_dav_depth rel_dav_depth(const struct rel_request *request, enum rel_dav_depth otherwise);

/* If-Match and If-None-Match, by the numbers in our tags. */
void rel_dav_condition(struct rel_request *request, struct rel_dav_condition *out);
