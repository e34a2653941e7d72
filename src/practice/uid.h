/* practice/uid.h - the contact a client named itself. */
#pragma once

#include "practice/ctx.h"

/* *out = 0 when nobody in the book has this uid. */
enum rel_status rel_practice_uid(struct rel_ctx *ctx, const char *uid, rel_id *out,
                                 struct rel_err *err);
