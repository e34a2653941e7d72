/* store/book.h - books, and who belongs to them. */
#pragma once

#include "model/user.h"
#include "store/db.h"

enum rel_status rel_book_insert(struct rel_db *db, rel_id book, const char *name, bool shared,
                                int64_t now, struct rel_err *err);

/* Those of this user, in the order of making, each with its members. */
enum rel_status rel_book_list(struct rel_db *db, struct rel_arena *arena, rel_id user,
                              struct rel_book_list *out, struct rel_err *err);

/* role as a word; "" takes the user out. */
enum rel_status rel_book_member_set(struct rel_db *db, rel_id book, rel_id user, const char *role,
                                    struct rel_err *err);
/* Works out whether it counts as shared: more than one belongs to it. */
enum rel_status rel_book_touch(struct rel_db *db, rel_id book, struct rel_err *err);
enum rel_status rel_book_owners(struct rel_db *db, rel_id book, int64_t *out, struct rel_err *err);

enum rel_status rel_user_list(struct rel_db *db, struct rel_arena *arena, struct rel_user_list *out,
                              struct rel_err *err);
/* *out = 0: there is none. */
enum rel_status rel_user_by_name(struct rel_db *db, const char *name, rel_id *out,
                                 struct rel_err *err);

/* Books that others belong to and nobody else owns: a user who goes would leave them alone. */
enum rel_status rel_user_last_owner_of(struct rel_db *db, rel_id user, int64_t *out,
                                       struct rel_err *err);
/* The user, and the books nobody else belongs to, with everything in them. */
enum rel_status rel_user_remove(struct rel_db *db, rel_id user, struct rel_err *err);
