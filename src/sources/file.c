#include "sources/file.h"

#include "base/limits.h"
#include "base/str.h"

#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

struct rel_file_own {
    char *path;
    int fd;
    bool seekable;
    char *room; /* the window lies inside: file->v == room + start */
    size_t start, size;
};

static enum rel_status
open_failed(const char *path, struct rel_err *err)
{
    switch (errno) {
    case ENOENT:
    case ENOTDIR:
        rel_fail(err, REL_NOT_FOUND, "%s: no such file or folder", path);
        return rel_advise(err, "path", "Check the spelling of the path.");
    case EACCES:
    case EPERM:
        rel_fail(err, REL_DENIED, "%s: not allowed to read it", path);
        return rel_advise(err, "path", "Give yourself the right to read it, or copy it.");
    default:
        return rel_fail(err, REL_IO, "%s: %s", path, strerror(errno));
    }
}

static enum rel_status
check_kind(struct rel_file *file, const char *path, bool input, struct rel_err *err)
{
    struct stat st;

    if (fstat(file->own->fd, &st) != 0)
        return rel_fail(err, REL_IO, "%s: %s", path, strerror(errno));
    if (S_ISDIR(st.st_mode))
        return rel_fail(err, REL_BAD_INPUT, "%s: a folder, not a file", path);
    if (!input && (S_ISCHR(st.st_mode) || S_ISBLK(st.st_mode) || S_ISSOCK(st.st_mode)))
        return rel_fail(err, REL_BAD_INPUT, "%s: a device, not a file", path);
    file->own->seekable = S_ISREG(st.st_mode) && !input;
    file->size = file->own->seekable ? st.st_size : -1;
    file->mtime = file->own->seekable ? st.st_mtime : 0;
    return REL_OK;
}

enum rel_status
rel_file_open(const char *path, struct rel_file **out, struct rel_err *err)
{
    bool input = rel_str_is(path, "-");
    int fd = input ? STDIN_FILENO : open(path, O_RDONLY | O_CLOEXEC | O_NOCTTY);
    struct rel_file *file;
    enum rel_status s;

    if (fd < 0)
        return open_failed(path, err);
    file = rel_xmalloc(sizeof(*file));
    *file = (struct rel_file){.v = "", .own = rel_xmalloc(sizeof(*file->own))};
    *file->own = (struct rel_file_own){.fd = fd};
    file->own->path = rel_xmalloc(strlen(path) + 16);
    strcpy(file->own->path, input ? "standard input" : path);
    s = check_kind(file, file->own->path, input, err);
    if (s == REL_OK)
        s = rel_file_fill(file, 1, err);
    if (s == REL_OK && file->n == 0) {
        rel_fail(err, REL_BAD_INPUT, "%s: empty", file->own->path);
        s = rel_advise(err, "path", "Export it again: nothing is in it.");
    }
    if (s != REL_OK) {
        rel_file_close(file);
        return s;
    }
    *out = file;
    return REL_OK;
}

enum rel_status
rel_file_bytes(const char *name, const void *bytes, size_t n, struct rel_file **out,
               struct rel_err *err)
{
    struct rel_file *file;

    if (n == 0) {
        rel_fail(err, REL_BAD_INPUT, "%.200s: empty", name);
        return rel_advise(err, "path", "Nothing is in it.");
    }
    file = rel_xmalloc(sizeof(*file));
    *file =
        (struct rel_file){.n = n, .last = true, .size = -1, .own = rel_xmalloc(sizeof(*file->own))};
    *file->own = (struct rel_file_own){.fd = -1, .room = rel_xmalloc(n), .size = n};
    file->own->path = strcpy(rel_xmalloc(strlen(name) + 1), name);
    file->v = memcpy(file->own->room, bytes, n);
    *out = file;
    return REL_OK;
}

void
rel_file_close(struct rel_file *file)
{
    if (file == NULL)
        return;
    if (file->own->fd >= 0 && file->own->fd != STDIN_FILENO)
        close(file->own->fd);
    free(file->own->room);
    free(file->own->path);
    free(file->own);
    free(file);
}

/* Makes room for `want` bytes from the start of the window on, plus one block. */
static void
make_room(struct rel_file *file, size_t want)
{
    struct rel_file_own *own = file->own;
    size_t size = want + REL_FILE_BLOCK;

    if (own->size - own->start >= size)
        return;
    if (own->start > 0)
        memmove(own->room, own->room + own->start, file->n);
    own->start = 0;
    if (own->size < size) {
        own->room = rel_xrealloc(own->room, size);
        own->size = size;
    }
    file->v = own->room;
}

enum rel_status
rel_file_fill(struct rel_file *file, size_t want, struct rel_err *err)
{
    struct rel_file_own *own = file->own;

    if (file->n >= want || file->last)
        return REL_OK;
    if (want > REL_FILE_WINDOW)
        return rel_fail(err, REL_FULL, "%s: a single item of more than %d MiB", own->path,
                        (int)(REL_FILE_WINDOW / REL_MIB));
    make_room(file, want);
    while (file->n < want) {
        ssize_t got =
            read(own->fd, own->room + own->start + file->n, own->size - own->start - file->n);

        if (got < 0 && errno == EINTR)
            continue;
        if (got < 0)
            return rel_fail(err, REL_IO, "reading %s at byte %lld: %s", own->path,
                            (long long)(file->at + (int64_t)file->n), strerror(errno));
        if (got == 0) {
            file->last = true;
            break;
        }
        file->n += (size_t)got;
    }
    return REL_OK;
}

void
rel_file_take(struct rel_file *file, size_t n)
{
    file->own->start += n;
    file->v += n;
    file->n -= n;
    file->at += (int64_t)n;
}

enum rel_status
rel_file_seek(struct rel_file *file, int64_t at, struct rel_err *err)
{
    struct rel_file_own *own = file->own;

    if (at >= file->at && at <= file->at + (int64_t)file->n) {
        rel_file_take(file, (size_t)(at - file->at));
        return REL_OK;
    }
    if (own->seekable) {
        if (at > file->size)
            return rel_fail(err, REL_BAD_INPUT, "%s: shorter than it was", own->path);
        if (lseek(own->fd, at, SEEK_SET) < 0)
            return rel_fail(err, REL_IO, "%s: %s", own->path, strerror(errno));
        own->start = 0;
        file->v = own->room;
        file->n = 0;
        file->at = at;
        file->last = false;
        return REL_OK;
    }
    if (at < file->at)
        return rel_fail(err, REL_IO, "%s: cannot be read again", own->path);
    while (file->at < at) { /* thrown away block by block */
        size_t n;

        rel_file_take(file, file->n);
        if (rel_file_fill(file, 1, err) != REL_OK)
            return err->status;
        if (file->n == 0)
            return rel_fail(err, REL_BAD_INPUT, "%s: shorter than it was", own->path);
        n = file->at + (int64_t)file->n > at ? (size_t)(at - file->at) : file->n;
        rel_file_take(file, n);
    }
    return REL_OK;
}

size_t
rel_file_peek(const struct rel_file *file, int64_t at, char *to, size_t n)
{
    ssize_t got = 0;

    if (file->own->seekable)
        do
            got = pread(file->own->fd, to, n, at);
        while (got < 0 && errno == EINTR);
    return got > 0 ? (size_t)got : 0;
}

int64_t
rel_file_lines_before(const struct rel_file *file, int64_t at)
{
    REL_AUTO(rel_arena) *arena = rel_arena_new();
    char *block = rel_alloc(arena, REL_FILE_BLOCK);
    int64_t lines = 0, pos = 0;

    while (pos < at) {
        size_t want = at - pos < REL_FILE_BLOCK ? (size_t)(at - pos) : REL_FILE_BLOCK;
        size_t got = rel_file_peek(file, pos, block, want);

        if (got == 0)
            break;
        for (const char *p = block; (p = memchr(p, '\n', got - (size_t)(p - block))) != NULL; p++)
            lines++;
        pos += (int64_t)got;
    }
    return lines;
}
