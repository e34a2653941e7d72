/* practice/brief.h - before a meeting: who they are, what was heard, what to give and to avoid. */
#pragma once

#include "model/brief.h"
#include "practice/ctx.h"

enum rel_status rel_practice_brief(struct rel_ctx *ctx, rel_id contact, struct rel_brief *out,
                                   struct rel_err *err);

/* Whom the next planned contact is with. REL_NOT_FOUND: nothing is planned. */
enum rel_status rel_practice_brief_next(struct rel_ctx *ctx, rel_id *out, struct rel_err *err);
