/*
 * http/limit.h - how often somebody may be wrong: after a few failures in a row each further try
 * waits longer, up to a quarter of an hour.
 *
 * One count for each key: an account's name, an address. Keys are kept as keyed hashes in a table
 * of fixed size; when it is full the one longest at rest makes room. Safe from many threads.
 */
#pragma once

#include <stdbool.h>
#include <stdint.h>

struct rel_limits;

/* free: failures before the waiting begins, which then doubles from a second to `most` seconds. */
struct rel_limits *rel_limits_new(int free, int most);
void rel_limits_free(struct rel_limits *limits); /* NULL is fine */

/* Seconds to wait before the next try; 0 = now. */
int rel_limit_wait(struct rel_limits *limits, const char *key, int64_t now);
void rel_limit_wrong(struct rel_limits *limits, const char *key, int64_t now);
void rel_limit_right(struct rel_limits *limits, const char *key);
