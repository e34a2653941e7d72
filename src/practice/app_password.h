/*
 * practice/app_password.h - passwords for programs (a phone's address book, a script): one each,
 * with what it opens, so that it can be taken back alone.
 *
 * These acts stand in no history: undo must not give a way in back.
 */
#pragma once

#include "lib/crypto.h"
#include "model/app_password.h"
#include "practice/ctx.h"

/* Makes one; of `wish` it reads label, scopes and read_only. The secret is shown this once. Scopes
 * 0 means all but api: what phones need. REL_BAD_INPUT: label; REL_FULL: there are many already. */
enum rel_status rel_practice_app_password_add(struct rel_ctx *ctx,
                                              const struct rel_app_password *wish,
                                              struct rel_app_password *out,
                                              char secret[REL_CRYPTO_TYPED], struct rel_err *err);

enum rel_status rel_practice_app_passwords(struct rel_ctx *ctx, struct rel_app_password_list *out,
                                           struct rel_err *err);

/* REL_NOT_FOUND: it is none of this user's. */
enum rel_status rel_practice_app_password_revoke(struct rel_ctx *ctx, rel_id id,
                                                 struct rel_err *err);

/* "api carddav": words with blanks or commas between them. REL_BAD_INPUT names the one not known.
 */
enum rel_status rel_practice_app_scopes(const char *words, unsigned *out, struct rel_err *err);
