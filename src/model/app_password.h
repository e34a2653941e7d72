/* model/app_password.h - a password for one program: what it opens, and when it was last used. */
#pragma once

#include "base/id.h"
#include "base/words.h"

#include <stdint.h>

enum rel_app_scope { REL_APP_API, REL_APP_CARDDAV, REL_APP_CALDAV, REL_APP_FEED, REL_APP_SCOPES };
REL_WORDS(rel_app_scope, "api", "carddav", "caldav", "feed")

struct rel_app_password {
    rel_id id, user;
    const char *label; /* "Ana's phone" */
    unsigned scopes;   /* 1 << enum rel_app_scope, or-ed */
    bool read_only;
    int64_t created, used; /* used: to the hour, 0 = never */
};

struct rel_app_password_list {
    struct rel_app_password *v;
    size_t n;
};
