#include "cli/export_file.h"

#include "base/str.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

static enum rel_status
fail(const struct rel_export_file *file, struct rel_err *err)
{
    int number = errno;

    rel_fail(err, number == ENOSPC || number == EDQUOT ? REL_FULL : REL_IO, "writing %s: %s",
             file->standard ? "the answer" : file->path, strerror(number));
    return rel_advise(err, "output", "%s",
                      number == ENOSPC ? "Make room, or write somewhere else."
                                       : "Choose another place with --output FILE.");
}

enum rel_status
rel_export_file_open(struct rel_export_file *file, const char *path, bool force,
                     struct rel_err *err)
{
    struct rel_export_file f = {.path = path, .standard = rel_str_is(path, "-")};
    size_t room = strlen(path) + 16;

    f.fd = STDOUT_FILENO;
    if (!f.standard) {
        if (!force && access(path, F_OK) == 0) {
            rel_fail(err, REL_CONFLICT, "%s is there already", path);
            return rel_advise(err, "output", "Name another file, or say --force.");
        }
        f.beside = rel_xmalloc(room);
        snprintf(f.beside, room, "%s.%ld.tmp", path, (long)getpid());
        f.fd = open(f.beside, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
        if (f.fd < 0) {
            fail(&f, err);
            free(f.beside);
            return err->status;
        }
    }
    *file = f;
    return REL_OK;
}

enum rel_status
rel_export_file_write(struct rel_export_file *file, struct rel_err *err)
{
    size_t done = 0;

    while (done < file->bytes.n) {
        ssize_t n = write(file->fd, file->bytes.v + done, file->bytes.n - done);

        if (n < 0 && errno == EINTR)
            continue;
        if (n < 0 && !(file->standard && errno == EPIPE))
            return fail(file, err);
        if (n < 0)
            break; /* the reader went away */
        done += (size_t)n;
    }
    rel_buf_clear(&file->bytes);
    return REL_OK;
}

enum rel_status
rel_export_file_end(struct rel_export_file *file, struct rel_err *err)
{
    if (rel_export_file_write(file, err))
        return err->status;
    if (file->standard)
        return REL_OK;
    if (fsync(file->fd) != 0 || rename(file->beside, file->path) != 0)
        return fail(file, err);
    free(file->beside);
    file->beside = NULL;
    return REL_OK;
}

void
rel_export_file_close(struct rel_export_file *file)
{
    if (!file->standard)
        close(file->fd);
    if (file->beside)
        unlink(file->beside);
    free(file->beside);
    file->beside = NULL;
    rel_buf_free(&file->bytes);
}
