#include "http/upload.h"

#include <errno.h>
#include <fcntl.h>
#include <stdbool.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

static enum rel_status
failed(struct rel_err *err)
{
    bool full = errno == ENOSPC || errno == EDQUOT;

    rel_fail(err, full ? REL_FULL : REL_IO, "keeping the file: %s", strerror(errno));
    return rel_advise(err, "",
                      full ? "Make room on the server's disk, and send it again."
                           : "Look at the server's disk, and send it again.");
}

enum rel_status
rel_upload_begin(const char *folder, struct rel_arena *arena, const char **path, int *fd,
                 struct rel_err *err)
{
    char *name = rel_printf(arena, "%s/upload-XXXXXX", folder);

    if (mkdir(folder, 0700) && errno != EEXIST)
        return failed(err);
    *fd = mkostemp(name, O_CLOEXEC);
    if (*fd < 0)
        return failed(err);
    *path = name;
    return REL_OK;
}

enum rel_status
rel_upload_add(int fd, const void *bytes, size_t n, struct rel_err *err)
{
    const char *at = bytes;

    while (n) {
        ssize_t wrote = write(fd, at, n);

        if (wrote < 0 && errno == EINTR)
            continue;
        if (wrote <= 0)
            return failed(err);
        at += wrote;
        n -= (size_t)wrote;
    }
    return REL_OK;
}

enum rel_status
rel_upload_end(int fd, struct rel_err *err)
{
    enum rel_status status = fsync(fd) ? failed(err) : REL_OK;

    close(fd);
    return status;
}
