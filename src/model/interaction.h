/* model/interaction.h - contact that happened, with one person or many. */
#pragma once

#include "base/id.h"
#include "base/words.h"

#include <stdint.h>

enum rel_channel {
    REL_CALL,
    REL_MAIL,
    REL_LETTER,
    REL_CARD,
    REL_GIFT,
    REL_MEETING,
    REL_MESSAGE,
    REL_VISIT,
    REL_ARTICLE,
    REL_EVENT,
    REL_CHANNELS, /* how many; also "any" */
};
REL_WORDS(rel_channel, "call", "email", "letter", "card", "gift", "meeting", "message", "visit",
          "article", "event")

enum rel_direction { REL_OUTBOUND, REL_INBOUND, REL_MUTUAL };
REL_WORDS(rel_direction, "outbound", "inbound", "mutual")

struct rel_interaction {
    rel_id id, book, user; /* user: the member of the book who was in contact */
    int64_t at;            /* seconds UTC */
    int minutes;           /* 0 = not known */
    enum rel_channel channel;
    enum rel_direction direction;
    const char *subject; /* of a mail, a meeting; may be "" */
    const char *left;    /* how it left the two: further, same, closer; "" = not said */
    const char *note;    /* what the user wrote; may be "" */
    rel_id import_id;    /* 0 = by hand */
    struct {
        rel_id *v; /* contacts */
        size_t n;
    } who;
};

struct rel_interaction_list {
    struct rel_interaction *v;
    size_t n;
};
