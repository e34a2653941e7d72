/*
 * store/account.h - accounts, and how far each of their places is read.
 *
 * Writing happens in the caller's transaction. Who asks is always the user whose account it is.
 */
#pragma once

#include "model/account.h"
#include "store/db.h"

/* REL_CONFLICT: the user has one of that name. */
enum rel_status rel_account_insert(struct rel_db *db, const struct rel_account *account,
                                   struct rel_err *err);

/* Writes what the user may change: name, place, tls, login, secret, inside, folders,
 * every; and `next`. REL_NOT_FOUND: it is none of account->user's. */
enum rel_status rel_account_update(struct rel_db *db, const struct rel_account *account,
                                   struct rel_err *err);

/* Writes how a run went: began ... import, and the reasons. */
enum rel_status rel_account_ran(struct rel_db *db, const struct rel_account *account,
                                struct rel_err *err);

/* This user's in this book, by name, with their reasons. */
enum rel_status rel_account_list(struct rel_db *db, struct rel_arena *arena, rel_id book,
                                 rel_id user, struct rel_account_list *out, struct rel_err *err);

/* Of everybody, those whose time has come, the longest waiting first; without reasons. */
enum rel_status rel_account_due(struct rel_db *db, struct rel_arena *arena, int64_t now, int most,
                                struct rel_account_list *out, struct rel_err *err);

enum rel_status rel_account_remove(struct rel_db *db, rel_id user, rel_id id, struct rel_err *err);

/* How far a place is read; all zero and "" when it never was. */
enum rel_status rel_account_place_load(struct rel_db *db, struct rel_arena *arena, rel_id account,
                                       const char *name, struct rel_account_place *out,
                                       struct rel_err *err);
enum rel_status rel_account_place_save(struct rel_db *db, rel_id account,
                                       const struct rel_account_place *place, struct rel_err *err);
/* Forgets how far all of them are read. */
enum rel_status rel_account_places_clear(struct rel_db *db, rel_id account, struct rel_err *err);
