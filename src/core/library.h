/* core/library.h - the library's words: when it has grown stale. */
#pragma once

#include "base/arena.h"
#include "base/day.h"

enum { REL_LIBRARY_STALE_AFTER = 60 }; /* days without anything new */

/* "Nothing new for 71 days. ..."; "" while it is fresh. newest: REL_NO_DAY = it is empty. */
const char *rel_library_nudge(struct rel_arena *arena, rel_day newest, rel_day today);
