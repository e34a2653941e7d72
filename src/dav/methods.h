/* dav/methods.h - one function for each method; the place is the request's own. */
#pragma once

#include "dav/place.h"

#define REL_DAV_METHOD(name)                                                                       \
    enum rel_status rel_dav_##name(struct rel_request *request, const struct rel_dav_place *place, \
                                   struct rel_response *response, struct rel_err *err)

REL_DAV_METHOD(propfind);
REL_DAV_METHOD(proppatch);
REL_DAV_METHOD(mkcol);
REL_DAV_METHOD(get);
REL_DAV_METHOD(put);
REL_DAV_METHOD(delete);
REL_DAV_METHOD(move);
REL_DAV_METHOD(report);
