#include "dav/dav.h"

#include "base/str.h"
#include "dav/answer.h"
#include "dav/methods.h"

static const char speaks[] = "1, 3, access-control, addressbook, calendar-access, extended-mkcol";

static const struct {
    const char *name;
    bool writes;
    enum rel_status (*run)(struct rel_request *, const struct rel_dav_place *,
                           struct rel_response *, struct rel_err *);
} methods[] = {
    {"GET", false, rel_dav_get},
    {"PROPFIND", false, rel_dav_propfind},
    {"REPORT", false, rel_dav_report},
    {"PUT", true, rel_dav_put},
    {"DELETE", true, rel_dav_delete},
    {"MOVE", true, rel_dav_move},
    {"MKCOL", true, rel_dav_mkcol},
    {"MKCALENDAR", true, rel_dav_mkcol},
    {"PROPPATCH", true, rel_dav_proppatch},
};

static enum rel_status
options(struct rel_response *response, int status)
{
    rel_dav_status(response, status);
    response->allow = "OPTIONS, GET, HEAD, PUT, DELETE, MOVE, PROPFIND, PROPPATCH, REPORT, MKCOL, "
                      "MKCALENDAR";
    return REL_OK;
}

static enum rel_status
run(struct rel_request *request, struct rel_response *response, struct rel_err *err)
{
    struct rel_dav_place place;

    response->dav = speaks;
    if (rel_str_is(request->method, "OPTIONS"))
        return options(response, 200);
    for (size_t i = 0; i < REL_COUNT(methods); i++) {
        if (!rel_str_is(request->method, methods[i].name))
            continue;
        if (methods[i].writes && request->role < REL_ROLE_MEMBER)
            return rel_dav_error(response, 403, "D:need-privileges", "");
        if (rel_dav_place_user(request, err) || rel_dav_place(request, &place, err))
            return err->status;
        return methods[i].run(request, &place, response, err);
    }
    return options(response, 405);
}

/* RFC 6764, section 5: where to begin. */
static enum rel_status
begin_there(struct rel_request *request, struct rel_response *response, struct rel_err *err)
{
    (void)request, (void)err;
    response->location = "/dav/";
    return rel_dav_status(response, 301);
}

/* clang-format off */
static const struct rel_route routes[] = {
    {"*",        "/.well-known/carddav", REL_ROLE_OPEN | REL_PROGRAM,                          begin_there},
    {"*",        "/.well-known/caldav",  REL_ROLE_OPEN | REL_PROGRAM,                          begin_there},
    {"PROPFIND", "/",                    REL_ROLE_OPEN | REL_PROGRAM,                          begin_there},
    {"*",        "/dav/books/**",        REL_ROLE_READER | REL_FOR(REL_SCOPE_CARDDAV) | REL_PROGRAM, run},
    {"*",        "/dav/calendars/**",    REL_ROLE_READER | REL_FOR(REL_SCOPE_CALDAV) | REL_PROGRAM,  run},
    {"*",        "/dav/**",              REL_ROLE_READER | REL_FOR_DAV | REL_PROGRAM,           run},
};
/* clang-format on */
const struct rel_routes rel_dav_routes = {routes, REL_COUNT(routes)};
