/* practice/text.h - keeps what was written about people findable. */
#pragma once

#include "practice/ctx.h"

/* Notes, what was heard and promised of these contacts, as they are now: inside the caller's
 * transaction. What did not change costs a read. */
enum rel_status rel_practice_text_refresh(struct rel_ctx *ctx, const rel_id *contacts, size_t n,
                                          struct rel_err *err);
