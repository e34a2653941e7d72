/*
 * cli/export_file.h - a file that is whole or not there: written beside, synced, then renamed.
 */
#pragma once

#include "base/buf.h"
#include "base/err.h"

#include <stdbool.h>

struct rel_export_file {
    struct rel_buf bytes; /* not written yet; add to it */
    const char *path;
    char *beside; /* the name until it is whole */
    int fd;
    bool standard; /* standard output */
};

/* "-" is the standard output. REL_CONFLICT when it is there and force is not set; REL_IO. */
enum rel_status rel_export_file_open(struct rel_export_file *file, const char *path, bool force,
                                     struct rel_err *err);
enum rel_status rel_export_file_write(struct rel_export_file *file, struct rel_err *err);
/* Writes the rest and gives the file its name. */
enum rel_status rel_export_file_end(struct rel_export_file *file, struct rel_err *err);
void rel_export_file_close(struct rel_export_file *file); /* removes what was not ended */
