/*
 * practice/account.h - what is fetched from elsewhere: mailboxes, address books, calendars, feeds,
 * and folders that are watched. Without an account nothing connects outwards.
 *
 * Passwords are sealed with a key that lies beside the database (FILE.key, for its owner alone; for
 * a server relatum.key in the XDG data folder) and never in it: a copy of the database tells none.
 * A password is kept for one server: another place asks for it anew. These acts stand in no
 * history: undo must not give a password back.
 */
#pragma once

#include "model/account.h"
#include "practice/ctx.h"

enum { REL_ACCOUNT_LEAST = 300, REL_ACCOUNT_HOUR = 3600 }; /* seconds between two runs */

/* Defaults: by the hour, over TLS. */
struct rel_account rel_practice_account_init(enum rel_account_kind kind);

/* Of wish it reads what the user may set. password "" = none. REL_BAD_INPUT names the field;
 * REL_CONFLICT: there is one of that name; REL_DENIED: the key file is open to others. */
enum rel_status rel_practice_account_add(struct rel_ctx *ctx, const struct rel_account *wish,
                                         const char *password, rel_id *out, struct rel_err *err);

/* By name, with how the last run went. */
enum rel_status rel_practice_accounts(struct rel_ctx *ctx, struct rel_account_list *out,
                                      struct rel_err *err);
/* By its name, or its id in 13 characters. REL_NOT_FOUND lists nothing. */
enum rel_status rel_practice_account_find(struct rel_ctx *ctx, const char *name,
                                          struct rel_account *out, struct rel_err *err);
enum rel_status rel_practice_account_load(struct rel_ctx *ctx, rel_id id, struct rel_account *out,
                                          struct rel_err *err);

/* account: as loaded, with what is to be different. password NULL = as it was. Another place begins
 * from nothing; it is read from its beginning, and what is known already is not doubled. */
enum rel_status rel_practice_account_edit(struct rel_ctx *ctx, const struct rel_account *account,
                                          const char *password, struct rel_err *err);

/* What it brought stays. */
enum rel_status rel_practice_account_remove(struct rel_ctx *ctx, rel_id id, struct rel_err *err);

/* The password, in the arena; wipe it after use. REL_DENIED: the key is gone, or another one, or
 * the password was kept for another server. */
enum rel_status rel_practice_account_password(struct rel_ctx *ctx,
                                              const struct rel_account *account, char **out,
                                              struct rel_err *err);
