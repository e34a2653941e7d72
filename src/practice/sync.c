#include "practice/sync.h"

#include "base/str.h"
#include "lib/crypto.h"
#include "practice/sync_ways.h"
#include "store/account.h"

#include <string.h>

enum { AT_ONCE = 20, DOUBLINGS = 5, DAY = 86400 };

static enum rel_status (*const ways[])(struct rel_sync *sync, struct rel_err *err) = {
    [REL_ACCOUNT_CARDDAV] = rel_sync_dav, [REL_ACCOUNT_CALDAV] = rel_sync_dav,
    [REL_ACCOUNT_IMAP] = rel_sync_imap,   [REL_ACCOUNT_ICS] = rel_sync_ics,
    [REL_ACCOUNT_FEED] = rel_sync_feed,   [REL_ACCOUNT_MAILDIR] = rel_sync_folder,
    [REL_ACCOUNT_MBOX] = rel_sync_folder,
};

/* ---------------------------------------------------------------- what the ways share */

enum rel_status
rel_sync_who(struct rel_sync *sync, struct rel_http_who *out, struct rel_err *err)
{
    const struct rel_account *a = sync->account;
    char *password;

    if (rel_practice_account_password(sync->ctx, a, &password, err))
        return err->status;
    *out = (struct rel_http_who){.login = a->login,
                                 .password = password,
                                 .inside = a->inside,
                                 .plain = a->tls == REL_TLS_NONE};
    return REL_OK;
}

void
rel_sync_forget(struct rel_http_who *who)
{
    rel_crypto_wipe((char *)(uintptr_t)who->password, strlen(who->password));
}

void
rel_sync_skip(struct rel_sync *sync, const char *reason, int64_t n)
{
    struct rel_account *a = sync->account;

    a->skipped += n;
    for (size_t i = 0; i < a->reasons.n; i++)
        if (rel_str_is(a->reasons.v[i].reason, reason)) {
            a->reasons.v[i].n += n;
            return;
        }
    *REL_ADD(sync->ctx->arena, &a->reasons) =
        (struct rel_import_count){.reason = rel_strdup(sync->ctx->arena, reason), .n = n};
}

void
rel_sync_count(struct rel_sync *sync, const struct rel_import *import)
{
    struct rel_account *a = sync->account;
    int64_t reasons = 0;

    a->seen += import->messages + import->cards + import->entries;
    a->matched += import->count[REL_NEW] + import->count[REL_CHANGED];
    a->known += import->count[REL_SAME];
    a->import = import->id;
    for (size_t i = 0; i < import->reasons.n; i++) {
        rel_sync_skip(sync, import->reasons.v[i].reason, import->reasons.v[i].n);
        reasons += import->reasons.v[i].n;
    }
    if (import->count[REL_SKIPPED] > reasons)
        a->skipped += import->count[REL_SKIPPED] - reasons;
}

enum rel_status
rel_sync_place(struct rel_sync *sync, const struct rel_account_place *place, struct rel_err *err)
{
    REL_TXN(txn);

    return rel_txn_begin(&txn, sync->ctx->db, err)
                   || rel_account_place_save(sync->ctx->db, sync->account->id, place, err)
                   || rel_txn_commit(&txn, err)
               ? err->status
               : REL_OK;
}

/* ---------------------------------------------------------------- a run */

static enum rel_status
save(struct rel_ctx *ctx, const struct rel_account *a, struct rel_err *err)
{
    REL_TXN(txn);

    return rel_txn_begin(&txn, ctx->db, err) || rel_account_ran(ctx->db, a, err)
                   || rel_txn_commit(&txn, err)
               ? err->status
               : REL_OK;
}

/* What fails is asked less and less often, once a day at last. */
static int64_t
next_after(const struct rel_account *a, int64_t now)
{
    int64_t wait = a->every << (a->fails < DOUBLINGS ? a->fails : DOUBLINGS);

    if (a->every == 0)
        return 0;
    if (a->fails && wait > DAY)
        wait = a->every > DAY ? a->every : DAY;
    return now + wait;
}

enum rel_status
rel_practice_sync(struct rel_ctx *ctx, struct rel_account *account, rel_import_tell tell, void *who,
                  struct rel_err *err)
{
    struct rel_sync sync = {.ctx = ctx, .account = account, .tell = tell, .who = who};
    struct rel_err first = {0};
    enum rel_status s;

    if (ctx->role == REL_MEMBER_READER)
        return rel_fail(err, REL_DENIED, "in this book you may only read");
    account->began = ctx->now;
    account->ended = account->seen = account->matched = account->known = account->skipped = 0;
    account->reasons.v = NULL;
    account->reasons.n = 0;
    if (save(ctx, account, err))
        return err->status;
    s = ways[account->kind](&sync, err);
    if (s)
        first = *err;
    account->ended = ctx->now;
    account->fails = s ? account->fails + 1 : 0;
    account->problem = s ? rel_strdup(ctx->arena, first.text) : "";
    account->remedy = s ? rel_strdup(ctx->arena, first.remedy) : "";
    account->next = sync.stopped && !s ? ctx->now : next_after(account, ctx->now);
    if (save(ctx, account, err))
        return s ? (*err = first, s) : err->status;
    if (s)
        *err = first;
    return s;
}

enum rel_status
rel_practice_sync_due(struct rel_ctx *ctx, rel_import_tell tell, void *who, struct rel_err *err)
{
    REL_AUTO(rel_arena) *arena = rel_arena_new();
    const rel_id user = ctx->user, book = ctx->book;
    struct rel_account_list list;
    struct rel_err failed;

    if (rel_account_due(ctx->db, arena, ctx->now, AT_ONCE, &list, err))
        return err->status;
    for (size_t i = 0; i < list.n; i++) {
        if (rel_ctx_as(ctx, list.v[i].user, list.v[i].book, &failed) == REL_OK)
            rel_practice_sync(ctx, &list.v[i], tell, who, &failed);
        if (rel_ctx_as(ctx, user, book, err))
            return err->status;
    }
    return REL_OK;
}
