/* practice/who.h - whom does a name, nickname, address or id mean? */
#pragma once

#include "practice/ctx.h"

/* REL_NOT_FOUND; REL_AMBIGUOUS: err->text lists up to five with what tells them apart. Candidates
 * (known from mail only) count only when nobody else answers to it. */
enum rel_status rel_practice_who(struct rel_ctx *ctx, const char *text, rel_id *out,
                                 struct rel_err *err);
