/* http/pack.h - gzip for large answers made on the fly; small ones cost more than they save. */
#pragma once

#include "base/buf.h"

#include <stdbool.h>

enum { REL_PACK_FROM = 8192 }; /* bytes: 29 kB cost 186 us at level 1, 1.6 kB already 75 us */

/* Appends the gzip of n bytes. false: it did not get smaller; *to is left as it was. */
bool rel_pack(const void *bytes, size_t n, struct rel_buf *to);
