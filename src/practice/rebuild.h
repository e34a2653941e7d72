/* practice/rebuild.h - makes the derived rows anew. */
#pragma once

#include "practice/ctx.h"

/* Remakes standing, agenda and search words of every contact, in short chunks, each its own
 * transaction. progress may be NULL; all: contacts of the book. *n = contacts reworked. */
enum rel_status rel_practice_rebuild(struct rel_ctx *ctx,
                                     void (*progress)(void *arg, int64_t done, int64_t all),
                                     void *arg, int64_t *n, struct rel_err *err);
