/*
 * sources/save.h - writes a file so that it is there whole, or not at all: beside its place,
 * synced, then moved over; the folder is synced, too.
 */
#pragma once

#include "base/arena.h"
#include "base/err.h"

#include <stdbool.h>
#include <stddef.h>

struct rel_save;

/* Begins to write `path`, for the user's eyes alone (0600). REL_CONFLICT: there is a file already
 * and replace is false. REL_DENIED, REL_FULL, REL_IO. */
enum rel_status rel_save_open(const char *path, bool replace, struct rel_save **out,
                              struct rel_err *err);
enum rel_status rel_save_write(struct rel_save *save, const void *bytes, size_t n,
                               struct rel_err *err);
/* The file is at its place when this returns REL_OK. */
enum rel_status rel_save_end(struct rel_save *save, struct rel_err *err);
void rel_save_close(struct rel_save *save); /* without rel_save_end() nothing stays; NULL is fine */
REL_DEFINE_AUTO(rel_save, rel_save_close)
