/* store/password.h - how somebody signs in: password, second factor, recovery codes, invitations.
 */
#pragma once

#include "model/user.h"
#include "store/db.h"

/* By the user's name, or by id when name is NULL. *found = false: there is no such user; *out is
 * then empty texts. A user without a password has hash "". */
enum rel_status rel_password_load(struct rel_db *db, struct rel_arena *arena, const char *name,
                                  rel_id user, struct rel_password *out, bool *found,
                                  struct rel_err *err);
enum rel_status rel_password_write(struct rel_db *db, const struct rel_password *password,
                                   struct rel_err *err);

/* Replaces the user's codes by n new ones (their digests). */
enum rel_status rel_recovery_write(struct rel_db *db, rel_id user, char (*hashes)[65], size_t n,
                                   struct rel_err *err);
enum rel_status rel_recovery_spend(struct rel_db *db, rel_id user, const char *hash, bool *good,
                                   struct rel_err *err);
enum rel_status rel_recovery_count(struct rel_db *db, rel_id user, int64_t *out,
                                   struct rel_err *err);

enum rel_status rel_invitation_write(struct rel_db *db, rel_id user, const char *hash,
                                     int64_t expires, struct rel_err *err);
/* *user = 0: not known, or its time is over. */
enum rel_status rel_invitation_find(struct rel_db *db, const char *hash, int64_t now, rel_id *user,
                                    struct rel_err *err);
/* All of this user's. */
enum rel_status rel_invitation_remove(struct rel_db *db, rel_id user, struct rel_err *err);
