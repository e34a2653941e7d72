/*
 * practice/user.h - users of this house and its books: adding, inviting, sharing.
 *
 * None of it stands in the history: undo must not give somebody back a way in.
 */
#pragma once

#include "lib/crypto.h"
#include "model/user.h"
#include "practice/ctx.h"

enum { REL_INVITE_DAYS = 7 };

enum rel_status rel_practice_users(struct rel_ctx *ctx, struct rel_user_list *out,
                                   struct rel_err *err);

/* A user with a private book of their own. name: letters, digits, . - _ ; REL_CONFLICT: taken. */
enum rel_status rel_practice_user_add(struct rel_ctx *ctx, const char *name, const char *display,
                                      rel_id *out, struct rel_err *err);

/* Takes a user away with the books nobody else belongs to. REL_CONFLICT: the first user, or the
 * only owner of a book others use. */
enum rel_status rel_practice_user_remove(struct rel_ctx *ctx, const char *name,
                                         struct rel_err *err);

/* The token of a link that lets them set a password, once, for a week; older ones end. */
enum rel_status rel_practice_user_invite(struct rel_ctx *ctx, const char *name,
                                         char token[REL_CRYPTO_TOKEN], struct rel_err *err);

enum rel_status rel_practice_books(struct rel_ctx *ctx, struct rel_book_list *out,
                                   struct rel_err *err);
enum rel_status rel_practice_book_add(struct rel_ctx *ctx, const char *name, rel_id *out,
                                      struct rel_err *err);

/* Lets a user into a book of which the context's user is an owner; role "" takes them out.
 * REL_NOT_FOUND: no such book, or no such user; REL_DENIED: no owner; REL_CONFLICT: nobody would
 * own it any more. */
enum rel_status rel_practice_book_share(struct rel_ctx *ctx, rel_id book, const char *user,
                                        const char *role, struct rel_err *err);

/* A book of the context's user by its name or id. */
enum rel_status rel_practice_book_find(struct rel_ctx *ctx, const char *text, struct rel_book *out,
                                       struct rel_err *err);
