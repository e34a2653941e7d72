/* lib/pack.h - makes bytes small, and gives them back (zlib). The only file that sees it. */
#pragma once

#include "base/buf.h"

#include <stdbool.h>

enum { REL_PACK_FROM = 8192 }; /* bytes: 29 kB cost 186 us at level 1, 1.6 kB already 75 us */

/* Appends the gzip (RFC 1952) of n bytes at the fastest level, for answers made on the fly. false:
 * it did not get smaller; *to is left as it was. */
bool rel_pack(const void *bytes, size_t n, struct rel_buf *to);

/* Appends the zlib stream (RFC 1950) of n bytes. */
void rel_pack_tight(const void *bytes, size_t n, struct rel_buf *to);

/* Appends what a zlib stream of n bytes holds, at most `most` bytes. false: it is damaged, cut
 * short, or holds more; *to is left as it was. */
bool rel_unpack(const void *bytes, size_t n, size_t most, struct rel_buf *to);
