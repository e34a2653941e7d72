/*
 * practice/try.h - something to try this week: proposed on Monday, asked about on Friday.
 *
 * The proposal is worked out and not stored: taking it, or asking for another, stores it. The
 * answers are a private log.
 */
#pragma once

#include "model/try.h"
#include "practice/ctx.h"

/* This week's: proposed, taken or answered. REL_NOT_FOUND: nobody is tended yet. */
enum rel_status rel_practice_try(struct rel_ctx *ctx, struct rel_try *out, struct rel_err *err);
/* taken, done, not_done, or declined (then another one is proposed). */
enum rel_status rel_practice_try_answer(struct rel_ctx *ctx, enum rel_try_state state,
                                        const char *answer, rel_id *out, rel_id *change,
                                        struct rel_err *err);
/* What was tried, newest first. */
enum rel_status rel_practice_tries(struct rel_ctx *ctx, size_t most, struct rel_try_list *out,
                                   struct rel_err *err);
