/*
 * formats/vcard_query.h - cards as CardDAV asks about them: is it one, does it match, parts of it.
 *
 * RFC 6352: section 5.1 what a resource may hold, 10.4.2 parts, 10.5 filters.
 */
#pragma once

#include "base/arena.h"
#include "base/buf.h"
#include "model/card.h"
#include "model/dav.h"

#include <stdbool.h>
#include <stddef.h>

/* NULL: bytes[0..n) are exactly one card of version 3.0 or 4.0 in UTF-8, from BEGIN to END, each of
 * its lines a property. Else why not, in words. */
const char *rel_vcard_fault(const char *bytes, size_t n);

/* Does a text match, by its collation? */
bool rel_text_matches(struct rel_arena *arena, const char *text,
                      const struct rel_text_match *match);

bool rel_vcard_matches(struct rel_arena *arena, const char *bytes, size_t n,
                       const struct rel_card_filter *filter);

/* Puts out the lines of the properties named (and BEGIN, VERSION, END), unchanged. */
void rel_vcard_pick(struct rel_buf *out, struct rel_arena *arena, const char *bytes, size_t n,
                    const struct rel_texts *names);
