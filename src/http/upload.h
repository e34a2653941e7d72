/* http/upload.h - a body that goes into a file as it comes, so that it may be large. */
#pragma once

#include "base/arena.h"
#include "base/err.h"

#include <stddef.h>

/* Makes a file of its own in that folder, which is made when it is missing; for the owner's eyes
 * only. *path lives in the arena. REL_FULL, REL_IO. */
enum rel_status rel_upload_begin(const char *folder, struct rel_arena *arena, const char **path,
                                 int *fd, struct rel_err *err);
enum rel_status rel_upload_add(int fd, const void *bytes, size_t n, struct rel_err *err);
/* On disk when this gives REL_OK; closes in any case. */
enum rel_status rel_upload_end(int fd, struct rel_err *err);
