/*
 * practice/backup.h - backups that prove themselves: made while others write, packed, sealed, read
 * back before they count.
 *
 * A backup is one file: "relatum backup 1\n", the head of a sealed stream (lib/seal.h), and chunks,
 * each its length (4 bytes, the least first) and that many sealed bytes; a chunk holds up to 1 MiB
 * of the database, packed. Damage of any bit is found, with a pass phrase or without; with one it
 * can be read only by who knows it.
 */
#pragma once

#include "base/arena.h"
#include "base/day.h"
#include "base/err.h"

#include <stdint.h>

struct rel_backup {
    const char *path;
    int64_t bytes;                        /* of the file */
    int64_t made;                         /* seconds UTC, from its name or the file system */
    bool locked;                          /* needs its pass phrase */
    int64_t schema, people, interactions; /* known after a drill; else -1 */
};

struct rel_backup_list {
    struct rel_backup *v;
    size_t n;
};

/* Backs the database `where` up into `to`: a new file, or a folder, where it is named by the moment
 * `now` ("relatum-20261122T103000Z.backup"). phrase "" = anybody may read it. keep > 0: of the
 * backups in the folder the newest `keep` stay, older ones go once the new one was read back.
 * *removed = how many went. REL_BAD_INPUT: a PostgreSQL database (its own tools are named). */
enum rel_status rel_practice_backup(struct rel_arena *arena, const char *where, const char *to,
                                    const char *phrase, int keep, int64_t now,
                                    struct rel_backup *out, int *removed, struct rel_err *err);

/* Reads it from beginning to end. REL_DAMAGED says where; REL_DENIED: another pass phrase, or none
 * where one is needed. */
enum rel_status rel_practice_backup_verify(struct rel_arena *arena, const char *path,
                                           const char *phrase, struct rel_backup *out,
                                           struct rel_err *err);

/* Puts it back as the new database file `to`, after looking through all of it. REL_CONFLICT: there
 * is a file already. */
enum rel_status rel_practice_backup_restore(struct rel_arena *arena, const char *path,
                                            const char *phrase, const char *to,
                                            struct rel_backup *out, struct rel_err *err);

/* A restore to nowhere: the same, into a file of its own beside the backup that goes at the end. */
enum rel_status rel_practice_backup_drill(struct rel_arena *arena, const char *path,
                                          const char *phrase, struct rel_backup *out,
                                          struct rel_err *err);

/* Those in a folder, newest first. */
enum rel_status rel_practice_backups(struct rel_arena *arena, const char *folder,
                                     struct rel_backup_list *out, struct rel_err *err);
