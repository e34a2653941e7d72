/*
 * jobs/pool.h - slow work that a request waits for, such as hashing a password: done two at a time
 * by threads of their own, while the request's thread answers others.
 */
#pragma once

#include <stdbool.h>
#include <stddef.h>

struct rel_pool;

/* threads: how many at a time; most: how many may wait. NULL: no room for the threads. */
struct rel_pool *rel_pool_start(int threads, size_t most);

/* Waits until all that was handed over is done. NULL is fine. */
void rel_pool_stop(struct rel_pool *pool);

/* work(arg), then done(who), on a thread of the pool. false: too many wait already, and neither is
 * called. */
bool rel_pool_hand(struct rel_pool *pool, void (*work)(void *arg), void *arg,
                   void (*done)(void *who), void *who);
