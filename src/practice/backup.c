#include "practice/backup.h"

#include "base/buf.h"
#include "base/str.h"
#include "lib/pack.h"
#include "lib/seal.h"
#include "sources/file.h"
#include "sources/save.h"
#include "sources/walk.h"
#include "store/backup.h"

#include <inttypes.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#define MAGIC "relatum backup 1\n"
#define NAME "relatum-%04d%02d%02dT%02d%02d%02dZ.backup"

enum {
    CHUNK = 1 << 20,             /* bytes of the database in a chunk */
    MOST_SEALED = CHUNK + 65536, /* packed and sealed it is not larger */
    DAY = 86400,
};

/* ---------------------------------------------------------------- names */

static const char *
name_of(struct rel_arena *arena, int64_t now)
{
    struct rel_civil c = rel_day_civil((rel_day)(now / DAY));
    int s = (int)(now % DAY);

    return rel_printf(arena, NAME, c.year, c.month, c.day, s / 3600, s / 60 % 60, s % 60);
}

/* The moment a name says; -1: it is none of ours. */
static int64_t
moment_of(const char *path)
{
    const char *slash = strrchr(path, '/');
    int y, mo, d, h, mi, s, end = 0;

    if (sscanf(slash ? slash + 1 : path, "relatum-%4d%2d%2dT%2d%2d%2dZ.backup%n", &y, &mo, &d, &h,
               &mi, &s, &end)
            != 6
        || !end || (slash ? slash + 1 : path)[end] || !rel_day_exists(y, mo, d))
        return -1;
    return (int64_t)rel_day_of(y, mo, d) * DAY + h * 3600 + mi * 60 + s;
}

static bool
is_folder(const char *path)
{
    struct stat st;

    return stat(path, &st) == 0 && S_ISDIR(st.st_mode);
}

enum rel_status
rel_practice_backups(struct rel_arena *arena, const char *folder, struct rel_backup_list *out,
                     struct rel_err *err)
{
    struct rel_place_list places = {0};
    struct rel_backup_list list = {0};

    if (is_folder(folder) && rel_walk(arena, folder, &places, err))
        return err->status;
    for (size_t i = places.n; i-- > 0;) { /* by name, so by time */
        int64_t made = moment_of(places.v[i].path);
        unsigned char head[sizeof(MAGIC) - 1 + REL_SEAL_HEAD];
        REL_AUTO(rel_file) *file = NULL;
        struct rel_err passing;

        if (made < 0 || rel_file_open(places.v[i].path, &file, &passing)
            || rel_file_peek(file, 0, (char *)head, sizeof(head)) != sizeof(head)
            || memcmp(head, MAGIC, strlen(MAGIC)) != 0)
            continue;
        *REL_ADD(arena, &list) =
            (struct rel_backup){.path = places.v[i].path,
                                .bytes = places.v[i].size,
                                .made = made,
                                .locked = rel_seal_locked(head + strlen(MAGIC)),
                                .schema = -1,
                                .people = -1,
                                .interactions = -1};
    }
    *out = list;
    return REL_OK;
}

/* ---------------------------------------------------------------- writing */

static enum rel_status
put_chunk(struct rel_seal *seal, struct rel_save *save, const char *bytes, size_t n, bool last,
          struct rel_err *err)
{
    unsigned char length[4];
    REL_BUF(packed);
    REL_BUF(sealed);

    rel_pack_tight(bytes, n, &packed);
    rel_seal_put(seal, packed.v, packed.n, last, &sealed);
    for (int i = 0; i < 4; i++)
        length[i] = (unsigned char)(sealed.n >> 8 * i);
    return rel_save_write(save, length, sizeof(length), err)
                   || rel_save_write(save, sealed.v, sealed.n, err)
               ? err->status
               : REL_OK;
}

static enum rel_status
write_file(struct rel_file *from, const char *to, const char *phrase, struct rel_err *err)
{
    unsigned char head[REL_SEAL_HEAD];
    REL_AUTO(rel_save) *save = NULL;
    REL_AUTO(rel_seal) *seal = NULL;
    bool last = false;

    if (rel_save_open(to, false, &save, err))
        return err->status;
    seal = rel_seal_write(phrase, head);
    if (rel_save_write(save, MAGIC, strlen(MAGIC), err)
        || rel_save_write(save, head, sizeof(head), err))
        return err->status;
    while (!last) {
        size_t n;

        if (rel_file_fill(from, CHUNK + 1, err)) /* one more, to know whether it is the last */
            return err->status;
        n = from->n > CHUNK ? CHUNK : from->n;
        last = from->n == n;
        if (put_chunk(seal, save, from->v, n, last, err))
            return err->status;
        rel_file_take(from, n);
    }
    return rel_save_end(save, err);
}

/* ---------------------------------------------------------------- reading */

static enum rel_status
damaged(const char *path, int64_t at, struct rel_err *err)
{
    rel_fail(err, REL_DAMAGED, "%s is damaged near byte %" PRId64, path, at);
    return rel_advise(err, "file", "Take an older backup.");
}

static enum rel_status
wrong_phrase(const char *path, const char *phrase, struct rel_err *err)
{
    rel_fail(err, REL_DENIED,
             *phrase ? "%s cannot be read with this pass phrase, or is damaged at its beginning"
                     : "%s is locked with a pass phrase",
             path);
    return rel_advise(err, "passphrase",
                      "Give the phrase it was made with: --passphrase-file FILE,"
                      " or RELATUM_PASSPHRASE.");
}

static enum rel_status
open_sealed(struct rel_file *file, const char *path, const char *phrase, struct rel_backup *about,
            struct rel_seal **out, struct rel_err *err)
{
    const size_t magic = strlen(MAGIC), all = magic + REL_SEAL_HEAD;
    const unsigned char *head;

    if (rel_file_fill(file, all, err))
        return err->status;
    if (file->n < magic || memcmp(file->v, MAGIC, magic) != 0) {
        rel_fail(err, REL_BAD_INPUT, "%s is no backup of relatum", path);
        return rel_advise(err, "file", "List them with: relatum backup list");
    }
    if (file->n < all)
        return damaged(path, (int64_t)file->n, err);
    head = (const unsigned char *)file->v + magic;
    about->locked = rel_seal_locked(head);
    if (about->locked && !*phrase)
        return wrong_phrase(path, phrase, err);
    *out = rel_seal_read(about->locked ? phrase : "", head);
    if (!*out)
        return damaged(path, (int64_t)magic, err);
    rel_file_take(file, all);
    return REL_OK;
}

/* The next chunk, unsealed and unpacked. */
static enum rel_status
get_chunk(struct rel_file *file, struct rel_seal *seal, const struct rel_backup *about,
          const char *phrase, bool first, bool *last, struct rel_buf *out, struct rel_err *err)
{
    const unsigned char *v;
    uint32_t n = 0;
    REL_BUF(packed);

    if (rel_file_fill(file, 4, err))
        return err->status;
    if (file->n < 4)
        return damaged(about->path, file->at, err);
    v = (const unsigned char *)file->v;
    for (int i = 4; i-- > 0;)
        n = n << 8 | v[i];
    if (n > MOST_SEALED)
        return damaged(about->path, file->at, err);
    if (rel_file_fill(file, 4 + n, err))
        return err->status;
    if (file->n < 4 + (size_t)n)
        return damaged(about->path, file->at, err);
    if (!rel_seal_get(seal, file->v + 4, n, last, &packed))
        return first && about->locked ? wrong_phrase(about->path, phrase, err)
                                      : damaged(about->path, file->at, err);
    if (!rel_unpack(packed.v, packed.n, CHUNK, out))
        return damaged(about->path, file->at, err);
    rel_file_take(file, 4 + n);
    return REL_OK;
}

/* Reads all of it; into `save` when there is one. */
static enum rel_status
read_file(const char *path, const char *phrase, struct rel_save *save, struct rel_backup *out,
          struct rel_err *err)
{
    struct rel_backup about = {.path = path, .schema = -1, .people = -1, .interactions = -1};
    REL_AUTO(rel_file) *file = NULL;
    REL_AUTO(rel_seal) *seal = NULL;
    bool last = false;
    REL_BUF(chunk);

    if (rel_file_open(path, &file, err))
        return err->status;
    about.bytes = file->size;
    about.made = moment_of(path) < 0 ? file->mtime : moment_of(path);
    if (open_sealed(file, path, phrase, &about, &seal, err))
        return err->status;
    for (bool first = true; !last; first = false) {
        rel_buf_clear(&chunk);
        if (get_chunk(file, seal, &about, phrase, first, &last, &chunk, err)
            || (save && rel_save_write(save, chunk.v, chunk.n, err)))
            return err->status;
    }
    if (rel_file_fill(file, 1, err))
        return err->status;
    if (file->n)
        return damaged(path, file->at, err);
    *out = about;
    return REL_OK;
}

enum rel_status
rel_practice_backup_verify(struct rel_arena *arena, const char *path, const char *phrase,
                           struct rel_backup *out, struct rel_err *err)
{
    struct rel_backup backup;

    if (read_file(path, phrase, NULL, &backup, err))
        return err->status;
    backup.path = rel_strdup(arena, path);
    *out = backup;
    return REL_OK;
}

/* Unpacks to `to` and looks at it as a database; a bad one does not stay. */
static enum rel_status
unpack(struct rel_arena *arena, const char *path, const char *phrase, const char *to,
       struct rel_backup *out, struct rel_err *err)
{
    struct rel_backup backup;
    REL_AUTO(rel_save) *save = NULL;

    if (rel_save_open(to, false, &save, err) || read_file(path, phrase, save, &backup, err)
        || rel_save_end(save, err))
        return err->status;
    if (rel_store_backup_check(to, &backup.schema, &backup.people, &backup.interactions, err)) {
        unlink(to);
        return err->status;
    }
    backup.path = rel_strdup(arena, path);
    *out = backup;
    return REL_OK;
}

enum rel_status
rel_practice_backup_restore(struct rel_arena *arena, const char *path, const char *phrase,
                            const char *to, struct rel_backup *out, struct rel_err *err)
{
    return unpack(arena, path, phrase, to, out, err);
}

static void
remove_database(struct rel_arena *arena, const char *path)
{
    static const char *const ends[] = {"", "-wal", "-shm", "-journal"};

    for (size_t i = 0; i < REL_COUNT(ends); i++)
        unlink(rel_printf(arena, "%s%s", path, ends[i]));
}

enum rel_status
rel_practice_backup_drill(struct rel_arena *arena, const char *path, const char *phrase,
                          struct rel_backup *out, struct rel_err *err)
{
    const char *to = rel_printf(arena, "%s.drill.%ld", path, (long)getpid());
    enum rel_status status = unpack(arena, path, phrase, to, out, err);

    remove_database(arena, to);
    return status;
}

/* ---------------------------------------------------------------- the whole deed */

static enum rel_status
rotate(struct rel_arena *arena, const char *folder, int keep, int *removed, struct rel_err *err)
{
    struct rel_backup_list list;

    *removed = 0;
    if (rel_practice_backups(arena, folder, &list, err))
        return err->status;
    for (size_t i = (size_t)keep; keep > 0 && i < list.n; i++)
        *removed += unlink(list.v[i].path) == 0;
    return REL_OK;
}

enum rel_status
rel_practice_backup(struct rel_arena *arena, const char *where, const char *to, const char *phrase,
                    int keep, int64_t now, struct rel_backup *out, int *removed,
                    struct rel_err *err)
{
    bool folder = is_folder(to);
    const char *path = folder ? rel_printf(arena, "%s/%s", to, name_of(arena, now)) : to;
    const char *copy = rel_printf(arena, "%s.copy.%ld", path, (long)getpid());
    REL_AUTO(rel_file) *file = NULL;
    struct rel_backup backup;
    enum rel_status status;

    status = rel_store_backup(where, copy, err);
    if (!status)
        status = rel_file_open(copy, &file, err);
    if (!status)
        status = write_file(file, path, phrase, err);
    if (!status)
        status = read_file(path, phrase, NULL, &backup, err);
    if (!status)
        status =
            rel_store_backup_check(copy, &backup.schema, &backup.people, &backup.interactions, err);
    remove_database(arena, copy);
    *removed = 0;
    if (!status && folder && keep)
        status = rotate(arena, to, keep, removed, err);
    if (status)
        return status;
    backup.path = path;
    backup.made = now;
    *out = backup;
    return REL_OK;
}
