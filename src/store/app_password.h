/* store/app_password.h - passwords for programs, by their SHA-256. */
#pragma once

#include "model/app_password.h"
#include "store/db.h"

enum rel_status rel_app_password_insert(struct rel_db *db, const struct rel_app_password *password,
                                        const char *hash, struct rel_err *err);

/* This user's, oldest first. */
enum rel_status rel_app_password_list(struct rel_db *db, struct rel_arena *arena, rel_id user,
                                      struct rel_app_password_list *out, struct rel_err *err);

/* REL_NOT_FOUND: it is none of this user's. */
enum rel_status rel_app_password_remove(struct rel_db *db, rel_id user, rel_id id,
                                        struct rel_err *err);

/* Whose password has that hash; *name (arena) is the user's. REL_DENIED: nobody's. */
enum rel_status rel_app_password_find(struct rel_db *db, struct rel_arena *arena, const char *hash,
                                      struct rel_app_password *out, const char **name,
                                      struct rel_err *err);
enum rel_status rel_app_password_used(struct rel_db *db, rel_id id, int64_t now,
                                      struct rel_err *err);
