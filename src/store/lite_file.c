#include "store/lite_file.h"

#include "base/buf.h"

#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

enum { WAIT_MS = 10000 };

enum rel_status
rel_lite_missing(const char *where, struct rel_err *err)
{
    rel_fail(err, REL_NOT_FOUND, "there is no relatum database at %s", where);
    return rel_advise(err, "", "Make one with: relatum init");
}

/* Makes the folders down to `path`, each for its owner only. What exists stays as it is. */
static enum rel_status
make_folders(const char *path, struct rel_err *err)
{
    REL_BUF(part);

    for (const char *at = strchr(path + 1, '/'); at; at = strchr(at + 1, '/')) {
        rel_buf_clear(&part);
        rel_buf_add(&part, path, (size_t)(at - path));
        if (mkdir(rel_buf_str(&part), 0700) && errno != EEXIST)
            return rel_fail(err, REL_IO, "the folder %s cannot be made: %s", rel_buf_str(&part),
                            strerror(errno));
    }
    return REL_OK;
}

/* SQLite gives its side files the mode of the database, so the first file decides. */
enum rel_status
rel_lite_make_file(const char *where, enum rel_db_mode mode, struct rel_err *err)
{
    struct stat st;
    int fd;

    if (stat(where, &st) == 0) {
        if (!S_ISREG(st.st_mode))
            return rel_fail(err, REL_DAMAGED, "%s is not a relatum database: it is no file", where);
        return st.st_size || mode == REL_DB_CREATE ? REL_OK : rel_lite_missing(where, err);
    }
    if (errno != ENOENT && errno != ENOTDIR)
        return rel_fail(err, REL_IO, "%s cannot be opened: %s", where, strerror(errno));
    if (mode != REL_DB_CREATE)
        return rel_lite_missing(where, err);
    if (make_folders(where, err))
        return err->status;
    fd = open(where, O_RDWR | O_CREAT | O_CLOEXEC, 0600);
    if (fd < 0)
        return rel_fail(err, errno == ENOSPC ? REL_FULL : REL_IO, "%s cannot be made: %s", where,
                        strerror(errno));
    close(fd);
    return REL_OK;
}

/* Programs that make the same database at once take turns: each holds its folder while it looks
 * and sets the file up. The kernel lets go by itself when one is killed; where a folder cannot be
 * held (some network disks), they go on without. */
int
rel_lite_hold_folder(const char *where)
{
    REL_BUF(folder);
    const char *slash = strrchr(where, '/');
    int fd;

    rel_buf_adds(&folder, slash ? "" : ".");
    rel_buf_add(&folder, where, slash ? (size_t)(slash - where) + 1 : 0);
    fd = open(rel_buf_str(&folder), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    for (int ms = 0;
         fd >= 0 && ms < WAIT_MS && flock(fd, LOCK_EX | LOCK_NB) && errno == EWOULDBLOCK; ms += 5)
        usleep(5000);
    return fd;
}

bool
rel_lite_still(const char *where)
{
    REL_BUF(log);
    struct stat st;

    rel_buf_addf(&log, "%s-wal", where);
    return access(where, R_OK) == 0 && (stat(rel_buf_str(&log), &st) != 0 || st.st_size == 0);
}
