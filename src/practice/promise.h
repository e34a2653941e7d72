/* practice/promise.h - what I said I would do, and what they said. */
#pragma once

#include "model/promise.h"
#include "practice/ctx.h"

/* Open ones first, soonest first; contact 0 = everybody's; closed: those closed lately as well. */
enum rel_status rel_practice_promises(struct rel_ctx *ctx, rel_id contact, bool closed, size_t most,
                                      struct rel_promise_list *out, struct rel_err *err);
/* Has it words, and a day that makes sense? REL_BAD_INPUT names the field. */
enum rel_status rel_practice_promise_check(struct rel_ctx *ctx, const char *text, rel_day due,
                                           struct rel_err *err);

enum rel_status rel_practice_promise_add(struct rel_ctx *ctx, const struct rel_promise *promise,
                                         rel_id *out, rel_id *change, struct rel_err *err);

/* state: kept (kept or late, by the day), broken, or renegotiated with a new due day; then *out is
 * the promise that carries on (else 0). A promise that is closed already is REL_CONFLICT. */
enum rel_status rel_practice_promise_close(struct rel_ctx *ctx, rel_id promise,
                                           enum rel_promise_state state, rel_day due, rel_id *out,
                                           rel_id *change, struct rel_err *err);

struct rel_deed;

/* A promise that rel_practice_promise_check() passed, inside another deed: contact, side, text,
 * due, made, interaction and follows are read. */
enum rel_status rel_practice_promise_in(struct rel_deed *deed, const struct rel_promise *promise,
                                        rel_id *out, struct rel_err *err);
