/* model/me.h - the user: name, zone, own addresses, how much a day may ask. */
#pragma once

#include "base/id.h"
#include "model/pass.h"

#include <stdbool.h>
#include <stddef.h>

struct rel_own_address {
    const char *value;
    bool guessed; /* found in mail, not confirmed yet */
};

struct rel_me {
    rel_id user, book;
    enum rel_member role;       /* in that book */
    const char *name, *display; /* name: short, unique; display: as people know them */
    const char *zone;           /* "Europe/Vienna" */
    const char *region;         /* "AT": phone numbers without + are read as of there; "" = none */
    int daily_people, daily_minutes;
    struct {
        struct rel_own_address *v;
        size_t n;
    } addresses;
};
