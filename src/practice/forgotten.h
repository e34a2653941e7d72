/* practice/forgotten.h - is this somebody the user asked to forget? Asked before anybody new is let
 * in.
 */
#pragma once

#include "practice/ctx.h"

#include <stdbool.h>

/* The book's secret; "" while nobody was forgotten: then nothing else needs to be asked. make: it
 * is made when there is none. In the context's arena. */
enum rel_status rel_practice_forget_secret(struct rel_ctx *ctx, bool make, const char **out,
                                           struct rel_err *err);

/* 63 bits of the keyed hash of a folded address or number, or of a UID. */
int64_t rel_practice_forget_stone(const char *secret, const char *value);

/* Does a stone stand for it? secret "" = no. */
enum rel_status rel_practice_forgotten(struct rel_ctx *ctx, const char *secret, const char *value,
                                       bool *out, struct rel_err *err);
