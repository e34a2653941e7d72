/* core/slip.h - the words that are one slip of the finger away from a word. */
#pragma once

#include "base/arena.h"

#include <stdbool.h>

enum { REL_SLIP_LEAST = 4, REL_SLIP_MOST = 24 }; /* bytes of a word that is tried */

/* true ends the search: this is the word that was meant. */
typedef bool (*rel_slip_fn)(void *arg, const char *word);

/* Tries a letter swapped with its neighbour, left out, added and changed, in this order, all but
 * the first letter; ASCII words only (folded ones are). false: none was it. */
bool rel_slip_try(struct rel_arena *arena, const char *word, rel_slip_fn is_it, void *arg);
