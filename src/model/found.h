/* model/found.h - contact that a file of another program tells of, before anybody is looked up. */
#pragma once

#include "model/contact.h"
#include "model/interaction.h"

struct rel_found_person {
    const char *name;   /* may be "" */
    const char *value;  /* an address, a number, "telegram:12345"; "" = known by name only */
    const char *folded; /* what it is compared by; "" like value */
    enum rel_point_kind kind;
    const char *uid; /* of a card that came with it; NULL or "" = none */
};

struct rel_found {   /* one contact: a day of a chat, a call, an activity */
    const char *key; /* the same in every run over the same source */
    int64_t at;      /* seconds UTC */
    int minutes;     /* 0 = not known */
    enum rel_channel channel;
    enum rel_direction direction;
    const char *subject, *note; /* may be "" */
    struct {
        struct rel_found_person *v;
        size_t n;
    } who;
    int64_t line;
    const char *what;   /* for reports: "3 messages of Maria" */
    const char *reason; /* why it is left out; "" = it is not */
};

struct rel_found_list {
    struct rel_found *v;
    size_t n;
};
