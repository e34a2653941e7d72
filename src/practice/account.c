#include "practice/account.h"

#include "base/buf.h"
#include "base/limits.h"
#include "base/str.h"
#include "lib/crypto.h"
#include "sources/file.h"
#include "sources/save.h"
#include "store/account.h"
#include "store/txn.h"

#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

enum { MOST = 100, NAME = 100, PLACE = 1000, FOLDERS = 8000, YEAR = 366 * 86400 };

/* ---------------------------------------------------------------- the key */

static enum rel_status
key_path(struct rel_ctx *ctx, const char **out, struct rel_err *err)
{
    const char *data = getenv("XDG_DATA_HOME"), *home = getenv("HOME");

    if (!rel_str_starts(ctx->where, "postgres"))
        *out = rel_printf(ctx->arena, "%s.key", ctx->where);
    else if (data && *data == '/')
        *out = rel_printf(ctx->arena, "%s/relatum/relatum.key", data);
    else if (home && *home)
        *out = rel_printf(ctx->arena, "%s/.local/share/relatum/relatum.key", home);
    else {
        rel_fail(err, REL_BAD_INPUT, "there is no place for the key: HOME is not set");
        return rel_advise(err, "password", "Set HOME or XDG_DATA_HOME.");
    }
    return REL_OK;
}

static void
make_folders(struct rel_arena *arena, const char *file)
{
    char *path = rel_strdup(arena, file);

    for (char *p = strchr(path + 1, '/'); p; p = strchr(p + 1, '/')) {
        *p = '\0';
        mkdir(path, 0700); /* writing the file tells when that was refused */
        *p = '/';
    }
}

static enum rel_status
make_key(struct rel_ctx *ctx, const char *path, unsigned char key[REL_CRYPTO_KEY],
         struct rel_err *err)
{
    REL_AUTO(rel_save) *save = NULL;

    rel_crypto_random(key, REL_CRYPTO_KEY);
    make_folders(ctx->arena, path);
    return rel_save_open(path, false, &save, err) || rel_save_write(save, key, REL_CRYPTO_KEY, err)
                   || rel_save_end(save, err)
               ? err->status
               : REL_OK;
}

static enum rel_status
load_key(struct rel_ctx *ctx, bool make, unsigned char key[REL_CRYPTO_KEY], struct rel_err *err)
{
    REL_AUTO(rel_file) *file = NULL;
    const char *path = "";
    struct stat st;

    if (key_path(ctx, &path, err))
        return err->status;
    if (stat(path, &st) != 0) {
        if (make)
            return make_key(ctx, path, key, err);
        rel_fail(err, REL_DENIED, "the key to the passwords is gone: %.200s", path);
        return rel_advise(err, "password",
                          "Put it back, or give the password again: relatum account edit NAME "
                          "--password");
    }
    if (st.st_mode & 077) {
        rel_fail(err, REL_DENIED, "others may read the key to the passwords: %.200s", path);
        return rel_advise(err, "password", "Close it: chmod 600 %.180s", path);
    }
    if (rel_file_open(path, &file, err) || rel_file_fill(file, REL_CRYPTO_KEY + 1, err))
        return rel_wrap(err, "reading the key");
    if (file->n != REL_CRYPTO_KEY)
        return rel_fail(err, REL_DAMAGED, "%.200s is no key of relatum", path);
    memcpy(key, file->v, REL_CRYPTO_KEY);
    return REL_OK;
}

/* Whom a password is for: "imap imap.example.org", "https://dav.example.org". */
static const char *
server_of(struct rel_arena *arena, const struct rel_account *a)
{
    const char *host = strstr(a->place, "://");

    if (!host)
        return rel_printf(arena, "%s %s", rel_account_kind_word(a->kind), a->place);
    host += 3;
    return rel_strndup(arena, a->place, (size_t)(host - a->place) + strcspn(host, "/?#"));
}

static enum rel_status
lock(struct rel_ctx *ctx, struct rel_account *a, const char *password, struct rel_err *err)
{
    unsigned char key[REL_CRYPTO_KEY];
    char *text;

    if (!*password) {
        a->secret = "";
        return REL_OK;
    }
    if (load_key(ctx, true, key, err))
        return err->status;
    text = rel_printf(ctx->arena, "%s\n%s", server_of(ctx->arena, a), password);
    a->secret = rel_crypto_lock(ctx->arena, key, text);
    rel_crypto_wipe(text, strlen(text));
    rel_crypto_wipe(key, sizeof(key));
    return REL_OK;
}

enum rel_status
rel_practice_account_password(struct rel_ctx *ctx, const struct rel_account *a, char **out,
                              struct rel_err *err)
{
    unsigned char key[REL_CRYPTO_KEY];
    const char *server = server_of(ctx->arena, a), *text;
    size_t n = strlen(server);

    if (!*a->secret) {
        *out = rel_strdup(ctx->arena, "");
        return REL_OK;
    }
    if (load_key(ctx, false, key, err))
        return err->status;
    text = rel_crypto_unlock(ctx->arena, key, a->secret);
    rel_crypto_wipe(key, sizeof(key));
    if (!text || strncmp(text, server, n) != 0 || text[n] != '\n') {
        rel_fail(err, REL_DENIED, "the password of %s cannot be read with this key", a->name);
        return rel_advise(err, "password", "Give it again: relatum account edit %s --password",
                          a->name);
    }
    *out = rel_strdup(ctx->arena, text + n + 1);
    rel_crypto_wipe((char *)(uintptr_t)text, strlen(text));
    return REL_OK;
}

/* ---------------------------------------------------------------- what may be set */

struct rel_account
rel_practice_account_init(enum rel_account_kind kind)
{
    return (struct rel_account){.kind = kind,
                                .name = "",
                                .place = "",
                                .login = "",
                                .secret = "",
                                .folders = "",
                                .problem = "",
                                .remedy = "",
                                .every = REL_ACCOUNT_HOUR};
}

static bool
is_url(enum rel_account_kind kind)
{
    return kind == REL_ACCOUNT_CARDDAV || kind == REL_ACCOUNT_CALDAV || kind == REL_ACCOUNT_ICS
           || kind == REL_ACCOUNT_FEED;
}

static enum rel_status
check_place(const struct rel_account *a, struct rel_err *err)
{
    const char *at = strstr(a->place, "://");

    if (!*a->place || strlen(a->place) > PLACE) {
        rel_fail(err, REL_BAD_INPUT, "an account needs a place of 1 to %d bytes", PLACE);
        return rel_advise(err, "place", "A server, a URL or a path.");
    }
    if (is_url(a->kind)) {
        if (!rel_str_starts_nocase(a->place, "https://")
            && !rel_str_starts_nocase(a->place, "http://")) {
            rel_fail(err, REL_BAD_INPUT, "%.100s is no address that can be fetched", a->place);
            return rel_advise(err, "place", "It begins with https://");
        }
        if (memchr(at, '@', 3 + strcspn(at + 3, "/?#"))) {
            rel_fail(err, REL_BAD_INPUT, "a password does not belong into an address");
            return rel_advise(err, "place", "Give the name with --user; the password is asked.");
        }
        return REL_OK;
    }
    if (a->kind == REL_ACCOUNT_IMAP && at) {
        rel_fail(err, REL_BAD_INPUT, "a mail server is given by its name, not by an address");
        return rel_advise(err, "place", "Such as imap.example.org, or imap.example.org:993.");
    }
    if (a->kind != REL_ACCOUNT_IMAP && *a->place != '/') {
        rel_fail(err, REL_BAD_INPUT, "%.100s is no whole path", a->place);
        return rel_advise(err, "place", "It begins with /");
    }
    return REL_OK;
}

static enum rel_status
check(const struct rel_account *a, struct rel_err *err)
{
    if (!*a->name || strlen(a->name) > NAME || strpbrk(a->name, " \t\n/")) {
        rel_fail(err, REL_BAD_INPUT, "an account needs a name of one word, at most %d bytes", NAME);
        return rel_advise(err, "name", "Such as \"work\".");
    }
    if (check_place(a, err))
        return err->status;
    if (strlen(a->login) > REL_MAX_NAME || strpbrk(a->login, "\r\n"))
        return rel_fail(err, REL_BAD_INPUT, "the user name is too long");
    if (a->kind == REL_ACCOUNT_IMAP && (!*a->login || !*a->secret)) {
        rel_fail(err, REL_BAD_INPUT, "a mailbox needs a user name and a password");
        return rel_advise(err, *a->login ? "password" : "login",
                          "The name is often the whole mail address.");
    }
    if (*a->secret && !*a->login) {
        rel_fail(err, REL_BAD_INPUT, "a password goes with a user name");
        return rel_advise(err, "login", "Give it with --user.");
    }
    if (strlen(a->folders) > FOLDERS)
        return rel_fail(err, REL_FULL, "too many folders");
    if (a->every != 0 && (a->every < REL_ACCOUNT_LEAST || a->every > YEAR)) {
        rel_fail(err, REL_BAD_INPUT, "an account is looked at every 5 minutes at most");
        return rel_advise(err, "every", "Give 5 minutes or more, or 0: by hand only.");
    }
    return REL_OK;
}

static enum rel_status
refuse_name(const struct rel_account *a, struct rel_err *err)
{
    rel_fail(err, REL_CONFLICT, "you have an account named %s", a->name);
    return rel_advise(err, "name", "Choose another name, or: relatum account edit %s", a->name);
}

enum rel_status
rel_practice_account_add(struct rel_ctx *ctx, const struct rel_account *wish, const char *password,
                         rel_id *out, struct rel_err *err)
{
    struct rel_account a = *wish;
    struct rel_account_list list;
    REL_TXN(txn);

    a.id = rel_id_new();
    a.book = ctx->book;
    a.user = ctx->user;
    a.created = ctx->now;
    a.next = 0;
    if (rel_account_list(ctx->db, ctx->arena, ctx->book, ctx->user, &list, err))
        return err->status;
    if (list.n >= MOST)
        return rel_fail(err, REL_FULL, "you have %d accounts", MOST);
    for (size_t i = 0; i < list.n; i++)
        if (rel_str_is(list.v[i].name, a.name))
            return refuse_name(&a, err);
    if (lock(ctx, &a, password, err) || check(&a, err) || rel_txn_begin(&txn, ctx->db, err))
        return err->status;
    if (rel_account_insert(ctx->db, &a, err))
        return err->status == REL_CONFLICT ? refuse_name(&a, err) : err->status;
    if (rel_txn_commit(&txn, err))
        return err->status;
    *out = a.id;
    return REL_OK;
}

enum rel_status
rel_practice_accounts(struct rel_ctx *ctx, struct rel_account_list *out, struct rel_err *err)
{
    return rel_account_list(ctx->db, ctx->arena, ctx->book, ctx->user, out, err);
}

static enum rel_status
not_found(struct rel_err *err)
{
    rel_fail(err, REL_NOT_FOUND, "there is no such account");
    return rel_advise(err, "account", "See: relatum account list");
}

enum rel_status
rel_practice_account_find(struct rel_ctx *ctx, const char *name, struct rel_account *out,
                          struct rel_err *err)
{
    struct rel_account_list list;
    rel_id id = 0;

    if (rel_practice_accounts(ctx, &list, err))
        return err->status;
    rel_id_parse(name, &id);
    for (size_t i = 0; i < list.n; i++)
        if (rel_str_is(list.v[i].name, name) || list.v[i].id == id) {
            *out = list.v[i];
            return REL_OK;
        }
    return not_found(err);
}

enum rel_status
rel_practice_account_load(struct rel_ctx *ctx, rel_id id, struct rel_account *out,
                          struct rel_err *err)
{
    struct rel_account_list list;

    if (rel_practice_accounts(ctx, &list, err))
        return err->status;
    for (size_t i = 0; i < list.n; i++)
        if (list.v[i].id == id) {
            *out = list.v[i];
            return REL_OK;
        }
    return not_found(err);
}

enum rel_status
rel_practice_account_edit(struct rel_ctx *ctx, const struct rel_account *account,
                          const char *password, struct rel_err *err)
{
    struct rel_account a = *account, before;
    bool moved;
    REL_TXN(txn);

    if (rel_practice_account_load(ctx, a.id, &before, err))
        return err->status;
    a.user = ctx->user;
    a.kind = before.kind;
    a.secret = before.secret;
    a.next = 0;
    moved = !rel_str_is(a.place, before.place) || !rel_str_is(a.login, before.login);
    if (!password && *a.secret
        && !rel_str_is(server_of(ctx->arena, &a), server_of(ctx->arena, &before))) {
        rel_fail(err, REL_BAD_INPUT, "another server needs the password again");
        return rel_advise(err, "password", "Give it in the same step: --password");
    }
    if ((password && lock(ctx, &a, password, err)) || check(&a, err)
        || rel_txn_begin(&txn, ctx->db, err))
        return err->status;
    if (rel_account_update(ctx->db, &a, err))
        return err->status == REL_CONFLICT ? refuse_name(&a, err) : err->status;
    return (moved && rel_account_places_clear(ctx->db, a.id, err)) || rel_txn_commit(&txn, err)
               ? err->status
               : REL_OK;
}

enum rel_status
rel_practice_account_remove(struct rel_ctx *ctx, rel_id id, struct rel_err *err)
{
    REL_TXN(txn);

    return rel_txn_begin(&txn, ctx->db, err) || rel_account_remove(ctx->db, ctx->user, id, err)
                   || rel_txn_commit(&txn, err)
               ? err->status
               : REL_OK;
}
