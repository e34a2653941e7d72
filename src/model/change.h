/* model/change.h - one change by a person, as history shows it and undo takes it back. */
#pragma once

#include "base/id.h"

#include <stddef.h>
#include <stdint.h>

struct rel_change {
    rel_id id, user, contact, import_id;
    int64_t at;
    const char *deed;    /* "log", "edit" ...: the command's name */
    const char *summary; /* "Logged a call with Ana Ferreira" */
    rel_id undone;       /* the change that took it back; 0 = it stands */
};

struct rel_change_list {
    struct rel_change *v;
    size_t n;
};
