/*
 * core/owner.h - whose mailbox is this? The owner's own addresses, guessed from counts.
 *
 * Only personal mail is counted (lists and machines say nothing). Evidence, the strongest first:
 * they send what lies in the folders of sent mail; mail is delivered to them (Delivered-To,
 * envelope of the last Received); they alone stand in nearly every message, and both write and are
 * written to. Without any of these there is no owner: an archive of a list has none.
 */
#pragma once

#include "base/arena.h"

#include <stdint.h>

struct rel_owner_count { /* in how many messages an address stands, each message once a column */
    const char *address; /* folded */
    int64_t from, to;    /* as sender; in To, Cc or Bcc */
    int64_t delivered;   /* delivered to it */
    int64_t sent;        /* as sender, in a folder of sent mail */
};

struct rel_owner {
    const char *address;
    const char *evidence; /* "sent 212 of 214 messages in your folders of sent mail" */
};

struct rel_owner_list { /* the surest first */
    struct rel_owner *v;
    size_t n;
};

enum {
    REL_OWNER_FIRST_PASS = 2000, /* messages worth counting */
    REL_OWNER_LEAST = 3,         /* messages below which nothing is guessed from counts alone */
};

/* messages: how many personal messages were counted, sent: how many of them lie in folders of sent
 * mail. Appends to *out; strings live in the arena. */
void rel_owner_guess(struct rel_arena *arena, const struct rel_owner_count *counts, size_t n,
                     int64_t messages, int64_t sent, struct rel_owner_list *out);
