/*
 * api/once.h - what stands around every handler of the interface: keys that make a retry safe, dry
 * runs, and acts that hold only while nothing changed (If-Match).
 *
 * One place for all routes: the site calls it (struct rel_site.around).
 */
#pragma once

#include "http/route.h"

enum rel_status rel_api_around(const struct rel_route *route, struct rel_request *request,
                               struct rel_response *response, struct rel_err *err);
