/* model/pass.h - who is speaking, in which book, and what they may do there. */
#pragma once

#include "base/id.h"
#include "base/words.h"

#include <stdint.h>

/* A member's role in a book, weakest first. */
enum rel_member { REL_MEMBER_READER, REL_MEMBER_MEMBER, REL_MEMBER_OWNER };
REL_WORDS(rel_member, "reader", "member", "owner")

struct rel_pass {
    rel_id user, book;
    enum rel_member role;
    unsigned scopes; /* as of struct rel_app_password; a session has all */
    bool read_only;
    bool themself;  /* signed in as a person, not a program with a password of its own */
    rel_id session; /* 0 = none */
    int64_t until;  /* seconds UTC: good no longer than this; asked again after it */
};
