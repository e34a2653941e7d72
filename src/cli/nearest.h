/* cli/nearest.h - what somebody who mistyped a word most likely meant. */
#pragma once

#include <stddef.h>

/* The word of `words` nearest to `typed` by optimal string alignment (insert, drop, change, swap
 * each cost 1), or one it is the beginning of; NULL when none is near (over a third of it wrong).
 */
const char *rel_nearest(const char *typed, const char *const *words, size_t n);
