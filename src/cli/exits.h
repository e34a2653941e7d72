/* cli/exits.h - how the program ends: one table for main, help and the man page. */
#pragma once

#include "base/err.h"

#include <stddef.h>

enum {
    REL_EXIT_OK = 0,
    REL_EXIT_NOTHING = 1,
    REL_EXIT_USAGE = 2,
    REL_EXIT_CUT = 130, /* SIGINT, as shells count it */
};

struct rel_exit {
    int code;
    const char *word; /* as the API's problem types end */
    const char *text;
};

const struct rel_exit *rel_exit_at(size_t n); /* the n-th of all, from 0; NULL behind the last */
const struct rel_exit *rel_exit_of(enum rel_status status);
