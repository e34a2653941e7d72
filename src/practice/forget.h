/*
 * practice/forget.h - forgets somebody: no byte of them stays in the database, and no import lets
 * them in again.
 *
 * It cannot be undone. Take their whole record out first (practice/export.h). Backups made before
 * still hold them.
 */
#pragma once

#include "practice/ctx.h"

#include <stdbool.h>

struct rel_forgot {
    const char *name;
    int64_t interactions; /* that were with nobody else: gone */
    int64_t shared; /* with others as well: theirs now; what was written may still name them */
    int stones;     /* addresses, numbers and UIDs that are not let in again */
    bool scrubbed;  /* nothing is left in the files; false: `left` says why */
    const char *left;
};

/* REL_NOT_FOUND. A candidate can be forgotten, too. */
enum rel_status rel_practice_forget(struct rel_ctx *ctx, rel_id contact, struct rel_forgot *out,
                                    struct rel_err *err);
