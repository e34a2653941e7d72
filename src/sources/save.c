#include "sources/save.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

struct rel_save {
    int fd;
    char *path, *beside; /* beside: NULL once it is moved */
};

static enum rel_status
fail(const char *path, struct rel_err *err)
{
    bool full = errno == ENOSPC || errno == EDQUOT, denied = errno == EACCES || errno == EPERM;

    rel_fail(err,
             full     ? REL_FULL
             : denied ? REL_DENIED
                      : REL_IO,
             "writing %s: %s", path, strerror(errno));
    return rel_advise(err, "file", "%s",
                      full ? "Make room, or write somewhere else." : "Choose another place.");
}

enum rel_status
rel_save_open(const char *path, bool replace, struct rel_save **out, struct rel_err *err)
{
    size_t room = strlen(path) + 32;
    struct rel_save *save;

    if (!replace && access(path, F_OK) == 0) {
        rel_fail(err, REL_CONFLICT, "%s is there already", path);
        return rel_advise(err, "file", "Name another file, or move this one away.");
    }
    save = rel_xmalloc(sizeof(*save));
    save->path = rel_xmalloc(room);
    save->beside = rel_xmalloc(room);
    snprintf(save->path, room, "%s", path);
    snprintf(save->beside, room, "%s.%ld.tmp", path, (long)getpid());
    save->fd = open(save->beside, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC | O_NOFOLLOW, 0600);
    if (save->fd < 0) {
        fail(path, err);
        free(save->beside);
        save->beside = NULL;
        rel_save_close(save);
        return err->status;
    }
    *out = save;
    return REL_OK;
}

enum rel_status
rel_save_write(struct rel_save *save, const void *bytes, size_t n, struct rel_err *err)
{
    const char *at = bytes;

    while (n) {
        ssize_t done = write(save->fd, at, n);

        if (done < 0 && errno == EINTR)
            continue;
        if (done < 0)
            return fail(save->path, err);
        at += done;
        n -= (size_t)done;
    }
    return REL_OK;
}

/* A name is on the disk when its folder is. */
static int
sync_folder(const char *path)
{
    const char *slash = strrchr(path, '/');
    char *folder = rel_xmalloc(strlen(path) + 2);
    int fd, bad;

    snprintf(folder, strlen(path) + 2, "%.*s", slash ? (int)(slash - path) + 1 : 1,
             slash ? path : ".");
    fd = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    free(folder);
    if (fd < 0)
        return -1;
    bad = fsync(fd);
    close(fd);
    return bad;
}

enum rel_status
rel_save_end(struct rel_save *save, struct rel_err *err)
{
    if (fsync(save->fd) != 0 || rename(save->beside, save->path) != 0)
        return fail(save->path, err);
    free(save->beside);
    save->beside = NULL;
    return sync_folder(save->path) ? fail(save->path, err) : REL_OK;
}

void
rel_save_close(struct rel_save *save)
{
    if (!save)
        return;
    if (save->fd >= 0)
        close(save->fd);
    if (save->beside)
        unlink(save->beside);
    free(save->beside);
    free(save->path);
    free(save);
}
