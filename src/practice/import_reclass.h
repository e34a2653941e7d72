/* practice/import_reclass.h - mail that was read before, seen with other own addresses. */
#pragma once

#include "practice/ctx.h"

/* Works out direction and people of every stored message again from the user's own addresses, in
 * chunks of about 50 ms, each its own transaction, derived rows included; without the files. Not to
 * be called inside a transaction. *changed = messages that are contact now and were not, were and
 * are not, or with other people or direction. */
enum rel_status rel_practice_import_reclass(struct rel_ctx *ctx, int64_t *changed,
                                            struct rel_err *err);
