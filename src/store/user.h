/* store/user.h - users, their own addresses, and the books they belong to. */
#pragma once

#include "model/me.h"
#include "store/db.h"

/* The personal user (the first made) and the first book they own; REL_NOT_FOUND when there is none.
 */
enum rel_status rel_user_personal(struct rel_db *db, struct rel_arena *arena, struct rel_me *out,
                                  struct rel_err *err);

/* This user in this book; book 0: the first they own, else the first they belong to. REL_NOT_FOUND:
 * there is no such book, or it is not theirs, or no such user. */
enum rel_status rel_user_load(struct rel_db *db, struct rel_arena *arena, rel_id user, rel_id book,
                              struct rel_me *out, struct rel_err *err);

/* REL_DENIED: the user is no owner or member of the book. Every deed asks, in its transaction. */
enum rel_status rel_user_may_write(struct rel_db *db, rel_id user, rel_id book,
                                   struct rel_err *err);

/* Makes a user with an own private book; fills user and book. A name that is taken: REL_CONFLICT.
 */
enum rel_status rel_user_add(struct rel_db *db, struct rel_me *me, int64_t now,
                             struct rel_err *err);

/* display, zone, region, daily_people, daily_minutes. */
enum rel_status rel_user_set(struct rel_db *db, const struct rel_me *me, struct rel_err *err);

/* Fills me->addresses. */
enum rel_status rel_user_addresses(struct rel_db *db, struct rel_arena *arena, struct rel_me *me,
                                   struct rel_err *err);

/* value: as written; folded: what is compared. A guess never overwrites a confirmed address. */
enum rel_status rel_user_address_add(struct rel_db *db, rel_id user, const char *value,
                                     const char *folded, bool guessed, struct rel_err *err);

/* REL_NOT_FOUND when it was none of theirs. */
enum rel_status rel_user_address_remove(struct rel_db *db, rel_id user, const char *folded,
                                        struct rel_err *err);
