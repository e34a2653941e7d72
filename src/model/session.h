/* model/session.h - one browser that is signed in. */
#pragma once

#include "base/id.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

enum {
    REL_SESSION_IDLE = 7 * 86400, /* seconds without use after which it ends */
    REL_SESSION_AGE = 30 * 86400, /* and after its beginning, whatever is done */
};

struct rel_session {
    rel_id id, user;
    int64_t begun, used; /* used: to the hour */
    const char *agent;   /* what the browser calls itself, shortened */
    bool here;           /* the one that asks */
};

struct rel_session_list {
    struct rel_session *v;
    size_t n;
};
