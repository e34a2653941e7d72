#include "sources/maildir.h"

#include "base/limits.h"
#include "base/str.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

enum { BLOCK = 4096 }; /* most headers fit; a body is not worth more */

struct rel_maildir {
    int fd;
    struct rel_buf names; /* "cur/NAME\0new/NAME\0" ... */
    uint32_t *at;         /* where each name begins, in order */
    size_t n, room;
};

/* Unique names without the folder and without ":2,flags". */
static size_t
unique_len(const char *name)
{
    const char *colon = strrchr(name, ':');

    return colon != NULL ? (size_t)(colon - name) : strlen(name);
}

static int
by_unique_name(const void *a, const void *b, void *names)
{
    const char *x = (char *)names + *(const uint32_t *)a + 4;
    const char *y = (char *)names + *(const uint32_t *)b + 4;
    size_t nx = unique_len(x), ny = unique_len(y);
    int c = memcmp(x, y, nx < ny ? nx : ny);

    if (c != 0)
        return c;
    return nx != ny ? (nx < ny ? -1 : 1) : strcmp(x - 4, y - 4);
}

static enum rel_status
list_folder(struct rel_maildir *m, const char *path, const char *sub, struct rel_err *err)
{
    int fd = openat(m->fd, sub, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    DIR *dir = fd >= 0 ? fdopendir(fd) : NULL;
    const struct dirent *e;

    if (dir == NULL) {
        enum rel_status s = errno == ENOENT ? REL_BAD_INPUT : errno == EACCES ? REL_DENIED : REL_IO;
        rel_fail(err, s, "%s/%s: %s", path, sub, strerror(errno));
        if (fd >= 0)
            close(fd);
        return s;
    }
    while (errno = 0, (e = readdir(dir)) != NULL) {
        if (e->d_name[0] == '.')
            continue;
        if (e->d_type == DT_DIR || m->names.n > UINT32_MAX - 1024)
            continue;
        if (m->n == m->room) {
            m->room = m->room ? m->room * 2 : 256;
            m->at = rel_xrealloc(m->at, m->room * sizeof(*m->at));
        }
        m->at[m->n++] = (uint32_t)m->names.n;
        rel_buf_add(&m->names, sub, 3);
        rel_buf_addc(&m->names, '/');
        rel_buf_add(&m->names, e->d_name, strlen(e->d_name) + 1);
    }
    closedir(dir);
    return REL_OK;
}

enum rel_status
rel_maildir_open(const char *path, struct rel_maildir **out, struct rel_err *err)
{
    struct rel_maildir *m;
    int fd = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    enum rel_status s;

    if (fd < 0) {
        s = errno == ENOENT ? REL_NOT_FOUND : errno == EACCES ? REL_DENIED : REL_BAD_INPUT;
        return rel_fail(err, s, "%s: %s", path, strerror(errno));
    }
    m = rel_xmalloc(sizeof(*m));
    *m = (struct rel_maildir){.fd = fd};
    s = list_folder(m, path, "cur", err);
    if (s == REL_OK)
        s = list_folder(m, path, "new", err);
    if (s != REL_OK) {
        rel_maildir_close(m);
        return s;
    }
    if (m->n > 1)
        qsort_r(m->at, m->n, sizeof(*m->at), by_unique_name, m->names.v);
    *out = m;
    return REL_OK;
}

void
rel_maildir_close(struct rel_maildir *maildir)
{
    if (maildir == NULL)
        return;
    close(maildir->fd);
    rel_buf_free(&maildir->names);
    free(maildir->at);
    free(maildir);
}

int64_t
rel_maildir_count(const struct rel_maildir *maildir)
{
    return (int64_t)maildir->n;
}

const char *
rel_maildir_name(const struct rel_maildir *maildir, int64_t i)
{
    return maildir->names.v + maildir->at[i];
}

/* Where is it now? A reader moves messages from new to cur and changes the flags at the end. */
static int
open_moved(const struct rel_maildir *m, const char *name)
{
    int fd = openat(m->fd, "cur", O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    DIR *dir = fd >= 0 ? fdopendir(fd) : NULL;
    size_t n = unique_len(name + 4);
    const struct dirent *e;
    int found = -1;

    if (dir == NULL) {
        if (fd >= 0)
            close(fd);
        return -1;
    }
    while (found < 0 && (e = readdir(dir)) != NULL)
        if (unique_len(e->d_name) == n && memcmp(e->d_name, name + 4, n) == 0)
            found = openat(dirfd(dir), e->d_name, O_RDONLY | O_CLOEXEC | O_NOCTTY | O_NONBLOCK);
    closedir(dir);
    if (found < 0)
        errno = ENOENT;
    return found;
}

/* The end of the header: behind its blank line; 0 = not in these bytes. */
static size_t
header_end(const char *v, size_t n, size_t from)
{
    size_t i = from > 2 ? from - 3 : 0;

    if (i == 0 && n > 0 && v[0] == '\n')
        return 1;
    if (i == 0 && n > 1 && v[0] == '\r' && v[1] == '\n')
        return 2;
    for (const char *p = v + i; (p = memchr(p, '\n', n - (size_t)(p - v))) != NULL; p++) {
        size_t at = (size_t)(p - v) + 1;

        if (at < n && v[at] == '\n')
            return at + 1;
        if (at + 1 < n && v[at] == '\r' && v[at + 1] == '\n')
            return at + 2;
    }
    return 0;
}

enum rel_status
rel_maildir_read(struct rel_maildir *maildir, int64_t i, struct rel_buf *header, bool *cut,
                 struct rel_err *err)
{
    const char *name = rel_maildir_name(maildir, i);
    int fd = openat(maildir->fd, name, O_RDONLY | O_CLOEXEC | O_NOCTTY | O_NONBLOCK);
    size_t end = 0;
    char block[BLOCK];
    ssize_t got;

    if (fd < 0 && errno == ENOENT)
        fd = open_moved(maildir, name);
    if (fd < 0) {
        enum rel_status s = errno == ENOENT ? REL_NOT_FOUND : errno == EACCES ? REL_DENIED : REL_IO;
        return rel_fail(err, s, "%s: %s", name, strerror(errno));
    }
    rel_buf_clear(header);
    while (end == 0 && header->n < REL_MAX_MAIL_HEADER) {
        size_t before = header->n;

        got = read(fd, block, sizeof(block));
        if (got < 0 && errno == EINTR)
            continue;
        if (got < 0) {
            int e = errno;
            close(fd);
            return rel_fail(err, REL_IO, "%s: %s", name, strerror(e));
        }
        if (got == 0)
            break;
        rel_buf_add(header, block, (size_t)got);
        end = header_end(header->v, header->n, before);
    }
    close(fd);
    *cut = end == 0 && header->n >= REL_MAX_MAIL_HEADER;
    if (end > 0) {
        header->n = end;
        header->v[end] = '\0';
    }
    return REL_OK;
}
