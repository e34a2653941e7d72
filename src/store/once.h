/* store/once.h - answers to requests that carry a key, so that a retry gets the same and does
 * nothing twice. See rel_txn_once(). */
#pragma once

#include "store/db.h"

struct rel_once {
    const char *asked; /* the hash of what was asked */
    int status;        /* 0: done, but the answer was lost */
    const char *type, *location, *etag, *body;
};

/* *found = false: nothing is known of it. */
enum rel_status rel_once_find(struct rel_db *db, struct rel_arena *arena, const char *hash,
                              struct rel_once *out, bool *found, struct rel_err *err);
enum rel_status rel_once_write(struct rel_db *db, const char *hash, int64_t at,
                               const struct rel_once *answer, struct rel_err *err);
/* Forgets those before `at`. */
enum rel_status rel_once_sweep(struct rel_db *db, int64_t at, struct rel_err *err);
