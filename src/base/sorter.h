/*
 * base/sorter.h - puts any number of records in order, with little memory: what does not fit goes
 * to a temporary file, a sorted run at a time, and the runs are merged.
 *
 *     sorter = rel_sorter_new(64 << 20)
 *     rel_sorter_add() ...             in any order
 *     rel_sorter_next() ...            all of them in order, of equal ones each
 */
#pragma once

#include "base/err.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

struct rel_sorter;

/* memory: bytes of records held before a run is written, about; the records' places come on top. */
struct rel_sorter *rel_sorter_new(size_t memory);
void rel_sorter_free(struct rel_sorter *sorter);

/* A record of up to 64 KiB, copied. Records are ordered by their bytes, a shorter one first.
 * REL_IO, REL_FULL: the temporary file cannot be written. */
enum rel_status rel_sorter_add(struct rel_sorter *sorter, const void *bytes, size_t n,
                               struct rel_err *err);

/* *bytes = NULL: there are no more. The record lives until the next call. After the first call
 * nothing may be added. */
enum rel_status rel_sorter_next(struct rel_sorter *sorter, const unsigned char **bytes, size_t *n,
                                struct rel_err *err);
