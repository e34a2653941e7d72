#include "practice/sync_ways.h"

#include "base/str.h"
#include "lib/charset.h"
#include "lib/unicode.h"
#include "practice/import_mail.h"
#include "practice/import_reclass.h"
#include "sources/imap.h"
#include "sources/walk.h"
#include "store/account.h"
#include "store/message.h"
#include "store/user.h"

#include <string.h>

struct mailbox {
    struct rel_sync *sync;
    struct rel_imap *imap;
    struct rel_import_run *run;
    bool begun; /* the run: only when there is something new */
    struct rel_import_wish wish;
    struct rel_import_report report;
    struct rel_import_letters letters;
    struct rel_account_place place; /* the folder being read */
};

/* ---------------------------------------------------------------- folders */

static bool
asked_for(const char *folders, const char *name)
{
    size_t n = strlen(name);

    for (const char *line = folders; *line; line += *line == '\n') {
        size_t length = strcspn(line, "\n");

        if (length == n && memcmp(line, name, n) == 0)
            return true;
        line += length;
    }
    return false;
}

/* INBOX, what was sent, and what the user asked for; never drafts, junk or what was thrown away
 * unless asked for by name. */
static bool
matters(const struct rel_imap_folder *f, const char *shown, const char *folders)
{
    if (!f->select)
        return false;
    if (asked_for(folders, f->name) || asked_for(folders, shown))
        return true;
    if (f->junk || f->trash || f->drafts)
        return false;
    return f->inbox || f->sent || rel_walk_is_sent(f->name);
}

static const char *
shown_name(struct rel_arena *arena, const char *name)
{
    return rel_charset_decode(arena, name, strlen(name), "IMAP-mailbox-name").text;
}

/* ---------------------------------------------------------------- whose mailbox it is */

/* An address to sign in with is the user's own; else the first headers tell. */
static enum rel_status
find_owner(struct mailbox *m, struct rel_imap_header_list *headers, bool sent, struct rel_err *err)
{
    struct rel_sync *sync = m->sync;
    struct rel_import_sample *samples;
    const char *login = sync->account->login;

    if (m->run->confirmed || m->run->own.n)
        return REL_OK;
    if (strchr(login, '@')) {
        const char *folded = rel_unicode_fold_address(sync->ctx->arena, login);

        if (rel_import_run_chunk(m->run, err)
            || rel_user_address_add(sync->ctx->db, sync->ctx->user, login, folded, true, err)
            || rel_import_own_load(m->run, err)
            || rel_import_run_commit(m->run, "", 0, 0, false, err))
            return err->status;
        m->run->own_new = true;
        return REL_OK;
    }
    samples = rel_alloc(m->letters.arena, (headers->n + 1) * sizeof(*samples));
    for (size_t i = 0; i < headers->n; i++)
        samples[i] = (struct rel_import_sample){headers->v[i].bytes, headers->v[i].n, sent};
    return rel_import_owner_of(m->run, samples, headers->n, &m->report, err);
}

/* ---------------------------------------------------------------- one folder */

static enum rel_status
begin_run(struct mailbox *m, struct rel_err *err)
{
    struct rel_sync *sync = m->sync;
    const char *source;

    if (m->begun)
        return REL_OK;
    source = rel_printf(sync->ctx->arena, "account %s", sync->account->name);
    m->wish = (struct rel_import_wish){.tell = sync->tell, .who = sync->who};
    m->run->progress.file = sync->account->name;
    if (rel_db_bulk(sync->ctx->db, true, err)
        || rel_import_run_begin(m->run, sync->ctx, &m->wish, source, err))
        return err->status;
    m->begun = true;
    m->letters.run = m->run;
    return rel_import_own_load(m->run, err)
                   || rel_message_any(sync->ctx->db, sync->ctx->book, &m->run->old_mail, err)
               ? err->status
               : REL_OK;
}

static enum rel_status
keep_place(void *who, struct rel_err *err)
{
    struct mailbox *m = who;

    return rel_account_place_save(m->sync->ctx->db, m->sync->account->id, &m->place, err);
}

static enum rel_status
store_headers(struct mailbox *m, const struct rel_imap_header_list *headers, const char *file,
              bool sent, struct rel_err *err)
{
    for (size_t i = 0; i < headers->n; i++) {
        const struct rel_imap_header *h = &headers->v[i];
        const struct rel_mails_item item = {.header = h->bytes,
                                            .n = h->n,
                                            .file = file,
                                            .problem = h->n ? "" : "the server sent no header",
                                            .cut = h->n >= REL_MAX_MAIL_HEADER};

        rel_import_letters_add(&m->letters, &item, sent);
    }
    return rel_import_letters_store(&m->letters, "", 0, 0, false, err);
}

static enum rel_status
read_uids(struct mailbox *m, const struct rel_imap_uid_list *uids, const char *file, bool sent,
          struct rel_err *err)
{
    REL_AUTO(rel_arena) *batch = rel_arena_new();

    if (begin_run(m, err))
        return err->status;
    for (size_t i = 0; i < uids->n && !m->run->stop; i += REL_IMAP_BATCH) {
        const size_t n = uids->n - i < REL_IMAP_BATCH ? uids->n - i : REL_IMAP_BATCH;
        struct rel_imap_header_list headers = {0};

        rel_arena_reset(batch);
        if (rel_imap_headers(m->imap, batch, uids->v[i], uids->v[i + n - 1], &headers, err)
            || find_owner(m, &headers, sent, err))
            return err->status;
        m->place.at = uids->v[i + n - 1];
        if (store_headers(m, &headers, file, sent, err))
            return err->status;
    }
    return REL_OK;
}

static enum rel_status
read_folder(struct mailbox *m, const struct rel_imap_folder *f, const char *shown,
            struct rel_err *err)
{
    struct rel_sync *sync = m->sync;
    REL_AUTO(rel_arena) *arena = rel_arena_new();
    struct rel_imap_uid_list uids = {0};
    const char *file = rel_printf(arena, "%s/%s", sync->account->name, shown);
    int64_t validity;

    if (rel_imap_examine(m->imap, f->name, &validity, err)) {
        if (err->status != REL_NOT_FOUND)
            return err->status;
        rel_sync_skip(sync, "a folder that could not be opened", 1);
        return REL_OK;
    }
    if (rel_account_place_load(sync->ctx->db, arena, sync->account->id, f->name, &m->place, err))
        return err->status;
    if (m->place.mark != validity) { /* its numbers mean something else now */
        m->place.mark = validity;
        m->place.at = 0;
    }
    if (rel_imap_uids(m->imap, arena, m->place.at, &uids, err))
        return err->status;
    return uids.n ? read_uids(m, &uids, file, f->sent || rel_walk_is_sent(f->name), err) : REL_OK;
}

/* ---------------------------------------------------------------- all of them */

static enum rel_status
read_folders(struct mailbox *m, struct rel_err *err)
{
    REL_AUTO(rel_arena) *arena = rel_arena_new();
    struct rel_imap_folder_list folders = {0};

    if (rel_imap_folders(m->imap, arena, &folders, err))
        return err->status;
    for (int sent = 1; sent >= 0; sent--) /* sent mail first: it says whose mailbox this is */
        for (size_t i = 0; i < folders.n && !m->run->stop; i++) {
            const struct rel_imap_folder *f = &folders.v[i];
            const char *shown = shown_name(arena, f->name);
            const bool is_sent = f->sent || rel_walk_is_sent(f->name);

            if (is_sent == sent && matters(f, shown, m->sync->account->folders)
                && read_folder(m, f, shown, err))
                return err->status;
        }
    return REL_OK;
}

/* Closes the run, whatever came: what is stored counts. */
static enum rel_status
end_run(struct mailbox *m, struct rel_err *err)
{
    struct rel_ctx *ctx = m->sync->ctx;
    int64_t changed;

    m->sync->stopped = m->run->stop;
    if (rel_import_run_end(m->run, &m->report, err))
        return err->status;
    rel_sync_count(m->sync, &m->report.import);
    if (m->run->own_new && m->run->old_mail && rel_practice_import_reclass(ctx, &changed, err))
        return err->status;
    return rel_db_bulk(ctx->db, false, err);
}

static bool
is_theirs(enum rel_status status) /* the server's fault, not our database's */
{
    return status == REL_NETWORK || status == REL_DENIED || status == REL_NOT_FOUND;
}

enum rel_status
rel_sync_imap(struct rel_sync *sync, struct rel_err *err)
{
    static const enum rel_wire_tls ways[] = {REL_WIRE_TLS, REL_WIRE_STARTTLS, REL_WIRE_PLAIN};
    REL_AUTO(rel_arena) *arena = rel_arena_new();
    REL_AUTO(rel_imap) *imap = NULL;
    struct mailbox m = {.sync = sync};
    struct rel_http_who who;
    struct rel_err first, ignored;
    enum rel_status s;
    REL_IMPORT_RUN(run);

    m.run = &run;
    m.letters = (struct rel_import_letters){.arena = arena, .then = keep_place, .who = &m};
    if (rel_sync_who(sync, &who, err))
        return err->status;
    s = rel_imap_open(sync->account->place, ways[sync->account->tls], &who, &imap, err);
    rel_sync_forget(&who);
    if (s)
        return s;
    m.imap = imap;
    s = read_folders(&m, err);
    if (!m.begun)
        return s;
    first = *err;
    if (s && !is_theirs(s)) {
        rel_import_run_fail(&run);
        rel_db_bulk(sync->ctx->db, false, &ignored);
        *err = first;
        return s;
    }
    run.stop |= s != REL_OK;
    if (end_run(&m, s ? &ignored : err))
        return s ? (*err = first, s) : err->status;
    if (s)
        *err = first;
    return s;
}
