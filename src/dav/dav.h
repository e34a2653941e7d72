/*
 * dav/dav.h - CardDAV and CalDAV for phones and other programs: RFC 4918, 6352, 4791, 6578, 5689,
 * 5397, 3744 (reading), 6764.
 */
#pragma once

#include "http/route.h"

extern const struct rel_routes rel_dav_routes;
