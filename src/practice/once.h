/*
 * practice/once.h - a request with a key is done once, however often it is sent; and a request may
 * be tried without doing it.
 *
 * What it does and the note that it was done are one transaction, so that a crash between doing and
 * answering doubles nothing: the retry is then told so.
 */
#pragma once

#include "practice/ctx.h"

struct rel_practice_once {
    char hash[65], asked[65];
};

struct rel_practice_answer {
    int status;
    const char *type, *location, *etag, *body;
};

/* key: of the client; what: method and address; body. *known: it was answered before, and `out`
 * holds that answer; else all that is written from now on, until rel_practice_once_end(), belongs
 * to it. REL_CONFLICT: the key was used for something else, or it was done and the answer is lost.
 */
enum rel_status rel_practice_once_begin(struct rel_ctx *ctx, const char *key, const char *what,
                                        const void *body, size_t n, struct rel_practice_once *once,
                                        struct rel_practice_answer *out, bool *known,
                                        struct rel_err *err);

/* Keeps the answer (NULL: it failed, and may be tried again) for a day. Never fails: without the
 * answer a retry is told that it was done. */
void rel_practice_once_end(struct rel_ctx *ctx, const struct rel_practice_once *once,
                           const struct rel_practice_answer *answer);

/* From on to off nothing lasts. */
void rel_practice_dry(struct rel_ctx *ctx, bool on);
