#include "practice/import_mail.h"

#include "base/limits.h"
#include "base/str.h"
#include "core/owner.h"
#include "formats/mail.h"
#include "practice/import_mails.h"
#include "practice/what.h"
#include "store/user.h"

#include <string.h>

enum {
    EACH_LEAST = 50,                /* messages looked at in one place */
    INPUT_AHEAD = 16 * 1024 * 1024, /* bytes held of what can be read once only */
};

/* Addresses and how often each stands where. */
struct census {
    struct rel_arena *arena;
    struct rel_import_map index; /* folded -> number in the list */
    struct {
        struct rel_owner_count *v;
        size_t n;
    } counts;
    int64_t messages, sent; /* personal ones */
};

static struct rel_owner_count *
count_of(struct census *c, const struct rel_mailbox *box)
{
    int64_t at = *rel_import_map_put(&c->index, box->folded, (int64_t)c->counts.n);

    if ((size_t)at == c->counts.n)
        *REL_ADD(c->arena, &c->counts) =
            (struct rel_owner_count){.address = rel_strdup(c->arena, box->folded)};
    return &c->counts.v[at];
}

static bool
complete(const struct rel_mailbox *box)
{
    return strchr(box->folded, '@') != NULL;
}

static void
count_mail(struct census *c, const struct rel_mail *mail)
{
    if (mail->class != REL_MAIL_PERSONAL)
        return;
    c->messages++;
    c->sent += mail->sent_folder;
    for (size_t i = 0; i < mail->from.n; i++)
        if (complete(&mail->from.v[i])) {
            struct rel_owner_count *n = count_of(c, &mail->from.v[i]);

            n->from++;
            n->sent += mail->sent_folder;
        }
    for (size_t i = 0; i < mail->to.n; i++)
        if (complete(&mail->to.v[i]))
            count_of(c, &mail->to.v[i])->to++;
    for (size_t i = 0; i < mail->delivered_to.n; i++)
        if (complete(&mail->delivered_to.v[i]))
            count_of(c, &mail->delivered_to.v[i])->delivered++;
}

static enum rel_status
count_place(struct census *c, const struct rel_place *place, int64_t most, struct rel_err *err)
{
    REL_AUTO(rel_arena) *arena = rel_arena_new();
    REL_AUTO(rel_file) *file = NULL;
    const char *other;
    enum rel_what what;
    REL_MAILS(mails);

    if (place->kind != REL_PLACE_MAILDIR) {
        if (rel_file_open(place->path, &file, err) || rel_file_fill(file, REL_IMPORT_LOOK, err))
            return err->status;
        what = rel_practice_what(file->v, file->n, &other);
        if (what != REL_WHAT_MBOX && what != REL_WHAT_MAIL)
            return REL_OK;
    }
    if (rel_mails_open(&mails, place, file, 0, err))
        return err->status;
    for (int64_t i = 0; i < most; i++) {
        struct rel_mails_item item;
        struct rel_mail mail;

        if (rel_mails_next(&mails, &item, err))
            return err->status;
        if (item.header == NULL)
            break;
        rel_arena_reset(arena);
        if (*item.problem || rel_mail_read(arena, item.header, item.n, &mail, err))
            continue;
        mail.sent_folder |= place->sent;
        count_mail(c, &mail);
    }
    return REL_OK;
}

/* What is read once only: as far as a window of it goes, and nothing is taken away. */
static enum rel_status
count_input(struct census *c, struct rel_file *file, struct rel_err *err)
{
    REL_AUTO(rel_arena) *arena = rel_arena_new();
    struct rel_mbox mbox = {0};
    struct rel_mbox_span span;
    enum rel_mbox_event event;
    enum rel_what what;
    const char *other;
    size_t at = 0, used;

    if (rel_file_fill(file, INPUT_AHEAD, err))
        return err->status;
    what = rel_practice_what(file->v, file->n, &other);
    if (what != REL_WHAT_MBOX && what != REL_WHAT_MAIL)
        return REL_OK;
    do {
        struct rel_mail mail;

        event = rel_mbox_next(&mbox, file->v + at, file->n - at, file->last, &used, &span);
        rel_arena_reset(arena);
        if (event == REL_MBOX_MESSAGE
            && rel_mail_read(arena, file->v + at + span.start, span.n, &mail, err) == REL_OK)
            count_mail(c, &mail);
        at += used;
    } while (event == REL_MBOX_MESSAGE && c->messages < REL_OWNER_FIRST_PASS);
    return REL_OK;
}

static enum rel_status
store_guess(struct rel_import_run *run, const struct rel_owner_list *owners,
            struct rel_import_report *report, struct rel_err *err)
{
    struct rel_ctx *ctx = run->ctx;

    report->own = rel_alloc(ctx->arena, (owners->n + 1) * sizeof(*report->own));
    report->evidence = rel_alloc(ctx->arena, (owners->n + 1) * sizeof(*report->evidence));
    for (size_t i = 0; i < owners->n; i++) {
        const char *address = owners->v[i].address;

        if (rel_user_address_add(ctx->db, ctx->user, address, address, true, err))
            return err->status;
        report->own[i] = (struct rel_own_address){rel_strdup(ctx->arena, address), true};
        report->evidence[i] = rel_strdup(ctx->arena, owners->v[i].evidence);
    }
    report->own_n = owners->n;
    return REL_OK;
}

/* Guesses from what was counted, and lets the census go. */
static enum rel_status
conclude(struct rel_import_run *run, struct census *c, struct rel_import_report *report,
         struct rel_err *err)
{
    struct rel_owner_list owners = {0};
    size_t known = run->own.n;
    enum rel_status s;

    rel_owner_guess(c->arena, c->counts.v, c->counts.n, c->messages, c->sent, &owners);
    rel_import_map_free(&c->index);
    if (owners.n == 0)
        return REL_OK;
    s = rel_import_run_chunk(run, err);
    if (s == REL_OK)
        s = store_guess(run, &owners, report, err);
    if (s == REL_OK)
        s = rel_import_own_load(run, err);
    if (s == REL_OK)
        s = rel_import_run_commit(run, "", 0, 0, false, err);
    run->own_new = run->own.n > known;
    return s;
}

enum rel_status
rel_import_owner_of(struct rel_import_run *run, const struct rel_import_sample *samples, size_t n,
                    struct rel_import_report *report, struct rel_err *err)
{
    REL_AUTO(rel_arena) *arena = rel_arena_new();
    REL_AUTO(rel_arena) *one = rel_arena_new();
    struct census c = {.arena = arena};

    for (size_t i = 0; i < n; i++) {
        struct rel_err ignored;
        struct rel_mail mail;

        rel_arena_reset(one);
        if (rel_mail_read(one, samples[i].header, samples[i].n, &mail, &ignored))
            continue;
        mail.sent_folder |= samples[i].sent;
        count_mail(&c, &mail);
    }
    return conclude(run, &c, report, err);
}

enum rel_status
rel_import_owner(struct rel_import_run *run, const struct rel_place_list *places,
                 struct rel_file *input, struct rel_import_report *report, struct rel_err *err)
{
    REL_AUTO(rel_arena) *arena = rel_arena_new();
    struct census c = {.arena = arena};
    int64_t each = places->n ? REL_OWNER_FIRST_PASS / (int64_t)places->n : 0;
    struct rel_err ignored;

    /* Folders of sent mail first: they tell most. A place that cannot be read is told later. */
    for (int sent = 1; sent >= 0; sent--)
        for (size_t i = 0; i < places->n && c.messages < REL_OWNER_FIRST_PASS; i++)
            if (places->v[i].sent == sent && places->v[i].kind != REL_PLACE_INPUT)
                count_place(&c, &places->v[i], each > EACH_LEAST ? each : EACH_LEAST, &ignored);
    if (input != NULL)
        count_input(&c, input, &ignored);
    return conclude(run, &c, report, err);
}
