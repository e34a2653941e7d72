/*
 * sources/file.h - a file, or the standard input, read in blocks through a window.
 *
 * The window is the part of the file that is in memory: `v[0 .. n)`, which begins at byte `at` of
 * the file. A reader fills it, looks at it, and takes bytes off its front; so a file of any size
 * is read in bounded memory.
 */
#pragma once

#include "base/arena.h"
#include "base/err.h"

#include <stdbool.h>
#include <stdint.h>

enum {
    REL_FILE_BLOCK = 256 * 1024,        /* bytes asked from the disk at once */
    REL_FILE_WINDOW = 64 * 1024 * 1024, /* the most a window holds */
};

struct rel_file {
    const char *v; /* the window; never NULL */
    size_t n;
    bool last;     /* nothing follows behind the window */
    int64_t at;    /* where v[0] stands in the file, in bytes */
    int64_t size;  /* bytes; -1 = not known (standard input) */
    int64_t mtime; /* seconds UTC; 0 = not known */
    struct rel_file_own *own;
};

/* Opens a path ("-" is the standard input). *out is the caller's until rel_file_close().
 * REL_NOT_FOUND: no such file; REL_DENIED: not allowed to read it; REL_BAD_INPUT: a directory or a
 * device, or empty; REL_IO. */
enum rel_status rel_file_open(const char *path, struct rel_file **out, struct rel_err *err);
/* The same over n bytes that are at hand, which are copied; name: for reports. REL_BAD_INPUT: n is
 * 0. */
enum rel_status rel_file_bytes(const char *name, const void *bytes, size_t n, struct rel_file **out,
                               struct rel_err *err);
void rel_file_close(struct rel_file *file); /* NULL is fine */
REL_DEFINE_AUTO(rel_file, rel_file_close)

/* Makes the window hold at least `want` bytes, or all that is left. REL_FULL: `want` is over
 * REL_FILE_WINDOW; REL_IO: the disk said no. */
enum rel_status rel_file_fill(struct rel_file *file, size_t want, struct rel_err *err);

/* Takes n <= file->n bytes off the front of the window. */
void rel_file_take(struct rel_file *file, size_t n);

/* Moves the window to byte `at`, not before the present one on standard input (REL_IO there). The
 * window is empty afterwards. Past the end of the file: REL_BAD_INPUT. */
enum rel_status rel_file_seek(struct rel_file *file, int64_t at, struct rel_err *err);

/* Reads up to n bytes at byte `at` without moving the window; 0 when that cannot be done. */
size_t rel_file_peek(const struct rel_file *file, int64_t at, char *to, size_t n);

/* How many line feeds stand before byte `at`, read from the disk in blocks; 0 on standard input. */
int64_t rel_file_lines_before(const struct rel_file *file, int64_t at);
