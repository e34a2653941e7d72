/* api/routes.h - every address of the interface, with the role it needs. */
#pragma once

#include "http/route.h"

extern const struct rel_route rel_api_routes[];
extern const size_t rel_api_routes_n;
