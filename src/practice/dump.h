/*
 * practice/dump.h - the whole database in relatum's own format, out and in again: what one holds,
 * the other holds, on either engine.
 *
 * A text file:
 *     relatum 1
 *     schema 9
 *                              an empty line
 *     contact                  a row: its table, its columns, an empty line
 *     id=1099511627776
 *     name=Ana Ferreira
 *                              ...
 *     end 4711                 how many rows: half a download is found out
 * In a value, \ is written \\ and the end of a line \n; bytes are hexadecimal.
 */
#pragma once

#include "practice/ctx.h"

#include <stdbool.h>
#include <stddef.h>

/* Takes the next piece of the file; fails to stop. */
typedef enum rel_status (*rel_practice_dump_fn)(void *arg, const char *text, size_t n,
                                                struct rel_err *err);

enum rel_status rel_practice_dump(struct rel_ctx *ctx, rel_practice_dump_fn put, void *arg,
                                  int64_t *rows, struct rel_err *err);

/* Does this file begin like one of ours? false too when it cannot be read. */
bool rel_practice_dump_is(const char *path);

/* Puts a dump into a database that holds nothing yet: all of it or nothing. The context is the
 * dump's first user afterwards, and everything derived is made. REL_CONFLICT: the database holds
 * something. REL_BAD_INPUT: damaged, or cut short (the line is named). REL_NEWER: written by a
 * newer relatum. */
enum rel_status rel_practice_dump_read(struct rel_ctx *ctx, const char *path, int64_t *rows,
                                       struct rel_err *err);
