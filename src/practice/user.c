#include "practice/user.h"

#include "base/limits.h"
#include "base/str.h"
#include "store/book.h"
#include "store/password.h"
#include "store/txn.h"
#include "store/user.h"

#include <string.h>

enum { NAME = 64, DAY = 86400 };

enum rel_status
rel_practice_users(struct rel_ctx *ctx, struct rel_user_list *out, struct rel_err *err)
{
    return rel_user_list(ctx->db, ctx->arena, out, err);
}

static enum rel_status
check_name(const char *name, struct rel_err *err)
{
    static const char letters[] = "abcdefghijklmnopqrstuvwxyz0123456789.-_";

    if (*name && strlen(name) <= NAME && strspn(name, letters) == strlen(name))
        return REL_OK;
    rel_fail(err, REL_BAD_INPUT, "\"%.80s\" cannot be a user's name", name);
    return rel_advise(err, "name",
                      "Take small letters, digits, dot, hyphen and underscore; at "
                      "most %d of them.",
                      NAME);
}

enum rel_status
rel_practice_user_add(struct rel_ctx *ctx, const char *name, const char *display, rel_id *out,
                      struct rel_err *err)
{
    struct rel_me me = {.name = name, .display = display, .zone = ctx->zone_name, .region = ""};
    rel_id taken;
    REL_TXN(txn);

    if (check_name(name, err) || rel_txn_begin(&txn, ctx->db, err)
        || rel_user_by_name(ctx->db, name, &taken, err))
        return err->status;
    if (taken) {
        rel_fail(err, REL_CONFLICT, "there is a user %s already", name);
        return rel_advise(err, "name", "Take another name.");
    }
    if (strlen(display) > REL_MAX_NAME) {
        rel_fail(err, REL_BAD_INPUT, "the name is longer than %d bytes", REL_MAX_NAME);
        return rel_advise(err, "display", "Shorten it.");
    }
    if (rel_user_add(ctx->db, &me, ctx->now, err) || rel_txn_commit(&txn, err))
        return err->status;
    *out = me.user;
    return REL_OK;
}

/* The user of that name; in the caller's transaction. */
static enum rel_status
find(struct rel_ctx *ctx, const char *name, rel_id *out, struct rel_err *err)
{
    if (rel_user_by_name(ctx->db, name, out, err))
        return err->status;
    if (*out)
        return REL_OK;
    rel_fail(err, REL_NOT_FOUND, "there is no user \"%.80s\"", name);
    return rel_advise(err, "user", "See: relatum user list");
}

enum rel_status
rel_practice_user_remove(struct rel_ctx *ctx, const char *name, struct rel_err *err)
{
    struct rel_me first;
    int64_t alone;
    rel_id user;
    REL_TXN(txn);

    if (rel_txn_begin(&txn, ctx->db, err) || find(ctx, name, &user, err)
        || rel_user_personal(ctx->db, ctx->arena, &first, err)
        || rel_user_last_owner_of(ctx->db, user, &alone, err))
        return err->status;
    if (user == first.user) {
        rel_fail(err, REL_CONFLICT, "%s is the first user, whose house this is", name);
        return rel_advise(err, "user", "Delete the database instead, if that is what you mean.");
    }
    if (alone) {
        rel_fail(err, REL_CONFLICT, "%s is the only owner of a book that others use", name);
        return rel_advise(err, "user", "Make somebody else its owner first: relatum book share");
    }
    return rel_user_remove(ctx->db, user, err) ? err->status : rel_txn_commit(&txn, err);
}

enum rel_status
rel_practice_user_invite(struct rel_ctx *ctx, const char *name, char token[REL_CRYPTO_TOKEN],
                         struct rel_err *err)
{
    char made[REL_CRYPTO_TOKEN], hash[REL_CRYPTO_TOKEN];
    rel_id user;
    REL_TXN(txn);

    rel_crypto_token(made);
    rel_crypto_digest(made, strlen(made), hash);
    if (rel_txn_begin(&txn, ctx->db, err) || find(ctx, name, &user, err)
        || rel_invitation_write(ctx->db, user, hash, ctx->clock + REL_INVITE_DAYS * DAY, err)
        || rel_txn_commit(&txn, err))
        return err->status;
    memcpy(token, made, sizeof(made));
    return REL_OK;
}

enum rel_status
rel_practice_books(struct rel_ctx *ctx, struct rel_book_list *out, struct rel_err *err)
{
    return rel_book_list(ctx->db, ctx->arena, ctx->user, out, err);
}

enum rel_status
rel_practice_book_add(struct rel_ctx *ctx, const char *name, rel_id *out, struct rel_err *err)
{
    rel_id book = rel_id_new();
    REL_TXN(txn);

    if (!*name || strlen(name) > REL_MAX_NAME) {
        rel_fail(err, REL_BAD_INPUT, "a book needs a name of at most %d bytes", REL_MAX_NAME);
        return rel_advise(err, "name", "Give one, such as \"Our clients\".");
    }
    if (rel_txn_begin(&txn, ctx->db, err)
        || rel_book_insert(ctx->db, book, name, false, ctx->now, err)
        || rel_book_member_set(ctx->db, book, ctx->user, rel_member_word(REL_MEMBER_OWNER), err)
        || rel_txn_commit(&txn, err))
        return err->status;
    *out = book;
    return REL_OK;
}

enum rel_status
rel_practice_book_share(struct rel_ctx *ctx, rel_id book, const char *name, const char *role,
                        struct rel_err *err)
{
    enum rel_member known;
    int64_t owners;
    struct rel_me me;
    rel_id user;
    REL_TXN(txn);

    if (*role && !rel_member_parse(role, &known)) {
        rel_fail(err, REL_BAD_INPUT, "\"%.20s\" is no role", role);
        return rel_advise(err, "role", "Give owner, member or reader.");
    }
    if (rel_txn_begin(&txn, ctx->db, err)
        || rel_user_load(ctx->db, ctx->arena, ctx->user, book, &me, err))
        return err->status;
    if (me.role != REL_MEMBER_OWNER) {
        rel_fail(err, REL_DENIED, "only its owner shares a book");
        return rel_advise(err, "", "Ask the owner of the book.");
    }
    if (find(ctx, name, &user, err) || rel_book_member_set(ctx->db, book, user, role, err)
        || rel_book_touch(ctx->db, book, err) || rel_book_owners(ctx->db, book, &owners, err))
        return err->status;
    if (!owners) {
        rel_fail(err, REL_CONFLICT, "nobody would own the book any more");
        return rel_advise(err, "role", "Make somebody else its owner first.");
    }
    return rel_txn_commit(&txn, err);
}

enum rel_status
rel_practice_book_find(struct rel_ctx *ctx, const char *text, struct rel_book *out,
                       struct rel_err *err)
{
    struct rel_book_list list;
    rel_id id = 0;

    if (rel_practice_books(ctx, &list, err))
        return err->status;
    rel_id_parse(text, &id);
    for (size_t i = 0; i < list.n; i++)
        if (list.v[i].id == id || rel_str_is_nocase(list.v[i].name, text)) {
            *out = list.v[i];
            return REL_OK;
        }
    rel_fail(err, REL_NOT_FOUND, "there is no book \"%.80s\"", text);
    return rel_advise(err, "book", "See: relatum book list");
}
