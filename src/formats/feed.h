/*
 * formats/feed.h - RSS 0.9x, 1.0 and 2.0, Atom (RFC 4287): title, link, id, date and summary.
 *
 * Tags are taken by their names in whichever namespace a feed of that kind has them; what a feed
 * says in HTML becomes plain text. Small faults of the XML cost only themselves.
 */
#pragma once

#include "base/arena.h"
#include "base/err.h"
#include "model/feed.h"

#include <stdbool.h>
#include <stddef.h>

enum {
    REL_FEED_ITEMS = 5000,   /* items read of one feed */
    REL_FEED_SUMMARY = 2000, /* bytes kept of one summary */
};

/* Everything lives in the arena. Damage behind some items is a problem in *out, the items before
 * it stand. REL_BAD_INPUT: no feed at all, with line and reason. */
enum rel_status rel_feed_read(struct rel_arena *arena, const char *bytes, size_t n,
                              struct rel_feed *out, struct rel_err *err);

/* Does a file beginning so look like a feed? */
bool rel_feed_looks(const char *bytes, size_t n);

/* HTML as one line of plain text: tags away, the usual entities read, blanks run together. */
const char *rel_feed_plain(struct rel_arena *arena, const char *html);
