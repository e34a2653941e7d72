/*
 * practice/pass.h - from what somebody shows at the door to who they are: a session's secret, a
 * name with an app password, or nothing but being the owner of this house.
 *
 * `book` is the one asked for; 0 = the first they own. REL_DENIED: not known; REL_NOT_FOUND: the
 * book is none of theirs. A pass is good while the counter of changes (rel_ctx_changes) stands and
 * `until` has not come.
 */
#pragma once

#include "lib/crypto.h"
#include "model/pass.h"
#include "model/session.h"
#include "practice/ctx.h"

/* The first user, by the key or the terminal of `relatum serve`. */
enum rel_status rel_practice_pass_house(struct rel_ctx *ctx, rel_id book, struct rel_pass *out,
                                        struct rel_err *err);
enum rel_status rel_practice_pass_session(struct rel_ctx *ctx, const char *secret, rel_id book,
                                          int64_t now, struct rel_pass *out, struct rel_err *err);

/* name NULL: the password alone (Bearer). Blanks and hyphens of the password may be left out. */
enum rel_status rel_practice_pass_app(struct rel_ctx *ctx, const char *name, const char *password,
                                      rel_id book, int64_t now, struct rel_pass *out,
                                      struct rel_err *err);

/* Begins a session of `user` (0 = the first). agent: what the browser calls itself. */
enum rel_status rel_practice_session_open(struct rel_ctx *ctx, rel_id user, const char *agent,
                                          int64_t now, char secret[REL_CRYPTO_TOKEN],
                                          struct rel_err *err);

/* Of the context's user. */
enum rel_status rel_practice_sessions(struct rel_ctx *ctx, struct rel_session_list *out,
                                      struct rel_err *err);
enum rel_status rel_practice_session_close(struct rel_ctx *ctx, rel_id user, rel_id session,
                                           struct rel_err *err);

/* All of the context's user's, but `kept`. */
enum rel_status rel_practice_session_close_all(struct rel_ctx *ctx, rel_id kept,
                                               struct rel_err *err);
