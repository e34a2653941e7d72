/*
 * practice/sync.h - looks at accounts now: fetches what is new there, stores it as an import, and
 * keeps how it went with the account.
 *
 * What was fetched is stored in chunks, each with how far it came: a run that is cut, by whatever,
 * goes on there the next time, and nothing is doubled.
 */
#pragma once

#include "practice/account.h"
#include "practice/import.h"

/* Brings *account up to date with how it went; on failure, too. tell may be NULL; it is asked a few
 * times a second, and false stops the run, which is no failure. */
enum rel_status rel_practice_sync(struct rel_ctx *ctx, struct rel_account *account,
                                  rel_import_tell tell, void *who, struct rel_err *err);

/* The accounts of everybody whose time has come, one after the other; the context is as before. A
 * failure stays with its account. */
enum rel_status rel_practice_sync_due(struct rel_ctx *ctx, rel_import_tell tell, void *who,
                                      struct rel_err *err);
