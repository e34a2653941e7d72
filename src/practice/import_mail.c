#include "practice/import_mail.h"

#include "base/limits.h"
#include "base/str.h"
#include "formats/mail.h"
#include "lib/unicode.h"
#include "practice/import_mails.h"
#include "store/message.h"

#include <string.h>

enum { SUBJECT = 1000 }; /* bytes kept of one */

struct rel_import_letter { /* one message, read and waiting to be stored */
    struct rel_mail mail;
    const char *file, *problem;
    int64_t line;
};

static const char *
named(struct rel_arena *arena, const struct rel_mail *mail)
{
    return *mail->subject ? rel_printf(arena, "message \"%.200s\"", mail->subject)
                          : rel_printf(arena, "message <%.200s>", mail->message_id);
}

static enum rel_status
tell_problems(struct rel_import_run *run, const struct rel_import_letter *l,
              enum rel_outcome outcome, struct rel_err *err)
{
    for (size_t i = 0; i < l->mail.problems.n; i++) {
        const struct rel_problem *p = &l->mail.problems.v[i];
        int64_t line = l->line && p->line ? l->line + p->line : l->line;

        if (rel_import_run_item(run, outcome, l->file, line, p->what, p->reason, 0, err))
            return err->status;
    }
    return REL_OK;
}

static enum rel_status
store_letter(void *who, size_t at, const char *bad, struct rel_err *err)
{
    struct rel_import_letters *letters = who;
    struct rel_import_run *run = letters->run;
    const struct rel_import_letter *l = &letters->v[at];
    struct rel_ctx *ctx = run->ctx;
    struct rel_mail others = l->mail, *mail = &others;
    struct rel_message m = {.book = ctx->book,
                            .at = mail->at,
                            .class = mail->class,
                            .import = run->import.id,
                            .subject = mail->subject,
                            .people = ""};
    struct rel_import_contact contact;
    bool new, alone;

    run->import.messages++;
    if (*l->problem || bad)
        return rel_import_run_skip(run, l->file, l->line, "", bad ? bad : l->problem, err);
    if (mail->at == INT64_MIN) {
        if (tell_problems(run, l, REL_SKIPPED, err))
            return err->status;
        return rel_import_run_skip(run, l->file, l->line, named(run->chunk, mail),
                                   "no date that can be read", err);
    }
    if (rel_import_leave_out(run, mail, &alone, err))
        return err->status;
    if (alone)
        return rel_import_run_skip(run, l->file, l->line, "", "with somebody you asked to forget",
                                   err);
    contact = rel_import_judge(run->chunk, run, mail);
    m.hash = mail->hash;
    m.interaction = *contact.reason ? 0 : rel_id_new();
    if (mail->class == REL_MAIL_PERSONAL)
        m.people = rel_message_people(run->chunk, mail);
    if (rel_message_insert(ctx->db, &m, &new, err))
        return err->status;
    if (!new) {
        rel_import_run_count(run, REL_SAME, "");
        return REL_OK;
    }
    if (tell_problems(run, l, *contact.reason ? REL_SKIPPED : REL_NEW, err))
        return err->status;
    if (*contact.reason)
        return rel_import_run_skip(run, l->file, l->line, named(run->chunk, mail), contact.reason,
                                   err);
    run->import.interactions_new++;
    rel_import_run_count(run, REL_NEW, "");
    return rel_import_interaction(run, &contact, &m, err);
}

void
rel_import_letters_add(struct rel_import_letters *letters, const struct rel_mails_item *item,
                       bool sent)
{
    struct rel_import_letter *l = REL_ADD(letters->arena, letters);
    struct rel_err err;

    l->file = rel_strdup(letters->arena, item->file);
    l->line = item->line;
    l->problem = item->problem;
    if (*l->problem)
        return;
    if (rel_mail_read(letters->arena, item->header, item->n, &l->mail, &err)) {
        l->problem = "not a message: it has no header";
        return;
    }
    l->mail.sent_folder |= sent;
    if (item->cut)
        *REL_ADD(letters->arena, &l->mail.problems) = (struct rel_problem){
            .what = "header", .reason = "longer than 1 MiB: the rest was not read"};
    l->mail.subject =
        rel_strndup(letters->arena, l->mail.subject,
                    rel_unicode_cut(l->mail.subject, strlen(l->mail.subject), SUBJECT));
}

/* What is behind the last letter is what is to do then. */
static enum rel_status
store_next(void *who, size_t at, const char *bad, struct rel_err *err)
{
    struct rel_import_letters *letters = who;

    if (at < letters->n)
        return store_letter(who, at, bad, err);
    return bad ? rel_fail(err, REL_IO, "%s", bad) : letters->then(letters->who, err);
}

enum rel_status
rel_import_letters_store(struct rel_import_letters *letters, const char *file, int64_t before,
                         int64_t position, bool done, struct rel_err *err)
{
    if (rel_import_run_batch(letters->run, letters->n + (letters->then != NULL), store_next,
                             letters, file, before, position, done, err))
        return err->status;
    letters->v = NULL;
    letters->n = 0;
    rel_arena_reset(letters->arena);
    return REL_OK;
}

enum rel_status
rel_import_mails(struct rel_import_run *run, const struct rel_place *place, struct rel_file *file,
                 struct rel_err *err)
{
    REL_AUTO(rel_arena) *arena = rel_arena_new();
    struct rel_import_letters letters = {.run = run, .arena = arena};
    const int64_t begun = run->progress.bytes;
    int64_t position;
    bool done;
    REL_MAILS(mails);

    if (rel_import_run_position(run, place->key, &position, &done, err))
        return err->status;
    if (done || (file != NULL && file->size >= 0 && position > file->size))
        return REL_OK;
    if (rel_mails_open(&mails, place, file, position, err))
        return err->status;
    while (!run->stop) {
        struct rel_mails_item item;

        if (rel_mails_next(&mails, &item, err))
            return err->status;
        run->progress.bytes =
            begun + (file != NULL ? item.position : item.position * REL_IMPORT_MESSAGE_BYTES);
        if (letters.n == REL_IMPORT_LETTERS || item.header == NULL) {
            if (rel_import_letters_store(&letters, place->key, position, item.position,
                                         item.header == NULL, err))
                return err->status;
            position = item.position;
            if (item.header == NULL)
                break;
        }
        rel_import_letters_add(&letters, &item, place->sent);
    }
    return REL_OK;
}
