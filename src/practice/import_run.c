#include "practice/import_run.h"

#include "base/limits.h"
#include "base/str.h"
#include "practice/standing.h"
#include "practice/text.h"
#include "store/import.h"

#include <string.h>

enum { REFRESH = 200 }; /* contacts worked out in one transaction */

void
rel_import_run_drop(struct rel_import_run *run)
{
    rel_txn_end(&run->txn);
    rel_import_map_free(&run->people);
    rel_import_set_free(&run->touched);
    rel_import_set_free(&run->uids);
    rel_arena_free(run->keep);
    rel_arena_free(run->chunk);
    rel_arena_free(run->spelled);
}

/* ---------------------------------------------------------------- chunks */

enum rel_status
rel_import_run_chunk(struct rel_import_run *run, struct rel_err *err)
{
    int64_t changes;

    rel_arena_reset(run->chunk);
    if (run->txn.db != NULL)
        return REL_OK; /* a dry run */
    if (rel_txn_begin(&run->txn, run->ctx->db, err) || rel_db_changes(run->ctx->db, &changes, err))
        return err->status;
    if (changes != run->changes) /* somebody else wrote: what we know of people may be wrong */
        rel_import_map_clear(&run->people);
    return REL_OK;
}

static void
drop_words(struct rel_import_run *run)
{
    run->words = (struct rel_search_batch){0};
    rel_arena_reset(run->spelled);
}

enum rel_status
rel_import_run_words(struct rel_import_run *run, struct rel_err *err)
{
    if (run->words.n && rel_search_flush(run->ctx->db, &run->words, err))
        return err->status;
    drop_words(run);
    return REL_OK;
}

enum rel_status
rel_import_run_index(struct rel_import_run *run, const struct rel_contact *contact,
                     struct rel_err *err)
{
    if (contact->notes.n && rel_practice_text_refresh(run->ctx, &contact->id, 1, err))
        return err->status;
    if (run->txn.db == NULL) /* in somebody else's transaction */
        return rel_search_index(run->ctx->db, run->chunk, contact, err);
    rel_search_later(&run->words, run->spelled, contact);
    return REL_OK;
}

static enum rel_status
write_counts(struct rel_import_run *run, struct rel_err *err)
{
    for (size_t i = 0; i < run->reasons.n; i++) {
        struct rel_import_reason *r = &run->reasons.v[i];

        if (r->n > 0 && rel_import_reason_add(run->ctx->db, run->import.id, r->text, r->n, err))
            return err->status;
        r->n = 0;
    }
    return rel_import_update(run->ctx->db, &run->import, err);
}

static enum rel_status
commit(struct rel_import_run *run, struct rel_err *err)
{
    int64_t inside, after;

    if (rel_import_run_words(run, err))
        return err->status;
    if (run->import.dry_run)
        return REL_OK;
    if (rel_db_changes(run->ctx->db, &inside, err) || rel_txn_commit(&run->txn, err)
        || rel_db_changes(run->ctx->db, &after, err))
        return err->status;
    run->changes = after == inside + 1 ? after : -1;
    run->saved = run->import;
    run->saved_item = run->item;
    return REL_OK;
}

/* Nothing of the open chunk was ever there. */
void
rel_import_run_take_back(struct rel_import_run *run)
{
    rel_txn_end(&run->txn);
    drop_words(run);
    run->uncommitted = false;
    run->import = run->saved;
    run->item = run->saved_item;
    for (size_t i = 0; i < run->reasons.n; i++)
        run->reasons.v[i].n = 0;
    rel_import_map_clear(&run->people); /* candidates that were not made after all */
}

static bool
may_wait(struct rel_import_run *run, const char *file, int64_t before, int64_t position, bool done)
{
    int64_t stored = run->import.cards + run->import.messages + run->import.files - run->saved.cards
                     - run->saved.messages - run->saved.files;

    return *file && done && before == 0 && position <= REL_IMPORT_SMALL && !run->apart
           && stored < REL_IMPORT_TOGETHER;
}

enum rel_status
rel_import_run_flush(struct rel_import_run *run, struct rel_err *err)
{
    if (!run->uncommitted)
        return REL_OK;
    run->uncommitted = false;
    return write_counts(run, err) ? err->status : commit(run, err);
}

enum rel_status
rel_import_run_commit(struct rel_import_run *run, const char *file, int64_t before,
                      int64_t position, bool done, struct rel_err *err)
{
    if (*file && (position != before || done)
        && rel_import_file_move(run->ctx->db, run->import.id, file, before, position, done, err))
        return err->status;
    run->uncommitted = true;
    if (!may_wait(run, file, before, position, done) && rel_import_run_flush(run, err))
        return err->status;
    run->progress.cards = run->import.cards;
    run->progress.messages = run->import.messages;
    if (run->wish->tell != NULL && !run->wish->tell(run->wish->who, &run->progress))
        run->stop = true;
    return REL_OK;
}

/* One by one; what is refused is recorded as such. */
static enum rel_status
store_apart(struct rel_import_run *run, size_t n, rel_import_store store, void *who,
            struct rel_err *err)
{
    for (size_t i = 0; i < n; i++) {
        enum rel_status s = rel_import_run_chunk(run, err);

        if (s == REL_OK)
            s = store(who, i, NULL, err);
        if (s == REL_BAD_INPUT) {
            const char *bad = rel_strdup(run->keep, err->text);

            rel_import_run_take_back(run);
            s = rel_import_run_chunk(run, err);
            if (s == REL_OK)
                s = store(who, i, bad, err);
        }
        if (s != REL_OK || rel_import_run_commit(run, "", 0, 0, false, err))
            return err->status;
    }
    return rel_import_run_chunk(run, err);
}

enum rel_status
rel_import_run_batch(struct rel_import_run *run, size_t n, rel_import_store store, void *who,
                     const char *file, int64_t before, int64_t position, bool done,
                     struct rel_err *err)
{
    enum rel_status s = rel_import_run_chunk(run, err);

    for (size_t i = 0; i < n && s == REL_OK; i++)
        s = store(who, i, NULL, err);
    if (s == REL_BAD_INPUT && !run->import.dry_run && !run->uncommitted) {
        rel_import_run_take_back(run);
        s = store_apart(run, n, store, who, err);
    }
    return s ? s : rel_import_run_commit(run, file, before, position, done, err);
}

enum rel_status
rel_import_run_position(struct rel_import_run *run, const char *file, int64_t *position, bool *done,
                        struct rel_err *err)
{
    *position = 0;
    *done = false;
    return run->resumed && *file
               ? rel_import_file_load(run->ctx->db, run->import.id, file, position, done, err)
               : REL_OK;
}

/* ---------------------------------------------------------------- counts */

static struct rel_import_reason *
reason_of(struct rel_import_run *run, const char *text)
{
    for (size_t i = 0; i < run->reasons.n; i++)
        if (rel_str_is(run->reasons.v[i].text, text))
            return &run->reasons.v[i];
    *REL_ADD(run->keep, &run->reasons) =
        (struct rel_import_reason){.text = rel_strdup(run->keep, text)};
    return &run->reasons.v[run->reasons.n - 1];
}

void
rel_import_run_count(struct rel_import_run *run, enum rel_outcome outcome, const char *reason)
{
    run->import.count[outcome]++;
    if (*reason)
        reason_of(run, reason)->n++;
}

enum rel_status
rel_import_run_item(struct rel_import_run *run, enum rel_outcome outcome, const char *file,
                    int64_t line, const char *what, const char *reason, rel_id contact,
                    struct rel_err *err)
{
    struct rel_import_reason *r = reason_of(run, *reason ? reason : rel_outcome_word(outcome));
    const struct rel_import_item item = {outcome, file, line, what, reason, contact};

    if (r->items++ >= REL_IMPORT_ITEMS || !run->import.id) /* 0: no import asks what became of it */
        return REL_OK;
    return rel_import_item_add(run->ctx->db, run->import.id, ++run->item, &item, err);
}

enum rel_status
rel_import_run_skip(struct rel_import_run *run, const char *file, int64_t line, const char *what,
                    const char *reason, struct rel_err *err)
{
    rel_import_run_count(run, REL_SKIPPED, reason);
    return rel_import_run_item(run, REL_SKIPPED, file, line, what, reason, 0, err);
}

/* ---------------------------------------------------------------- the change of the history */

static enum rel_status
begin_change(struct rel_import_run *run, struct rel_err *err)
{
    struct rel_history h;
    const struct rel_change c = {.user = run->ctx->user,
                                 .at = run->ctx->now,
                                 .deed = "import",
                                 .summary = "An import",
                                 .import_id = run->import.id};

    if (run->change != 0)
        return REL_OK;
    rel_history_begin(&h, run->ctx->db, run->chunk);
    return rel_history_end(&h, &c, run->ctx->book, &run->change, err);
}

enum rel_status
rel_import_run_changing(struct rel_import_run *run, struct rel_history *h, rel_id contact,
                        struct rel_err *err)
{
    static const char *const tables[] = {
        "contact",       "contact_point", "contact_address", "contact_date",  "contact_text",
        "contact_field", "contact_photo", "contact_card",    "circle_member", "provenance"};

    rel_history_begin(h, run->ctx->db, run->chunk);
    for (size_t i = 0; i < REL_COUNT(tables); i++)
        if (rel_history_note(h, tables[i], contact, err))
            return err->status;
    return REL_OK;
}

enum rel_status
rel_import_run_changed(struct rel_import_run *run, struct rel_history *h, struct rel_err *err)
{
    return begin_change(run, err) ? err->status : rel_history_more(h, run->change, err);
}

static const char *
counted(struct rel_arena *arena, const char *before, int64_t n, const char *one, const char *many)
{
    return n == 0 ? before
                  : rel_printf(arena, "%s%s%lld %s", before, *before ? ", " : "", (long long)n,
                               n == 1 ? one : many);
}

static enum rel_status
end_change(struct rel_import_run *run, struct rel_err *err)
{
    const struct rel_import *m = &run->import;
    const char *text = "";

    text = counted(run->chunk, text, m->contacts_new, "new person", "new people");
    text = counted(run->chunk, text, m->contacts_changed, "person changed", "people changed");
    text = counted(run->chunk, text, m->circles_new, "new circle", "new circles");
    text = counted(run->chunk, text, m->interactions_new, m->entries ? "contact" : "mail",
                   m->entries ? "contacts" : "mails");
    if (*text == '\0' && run->change == 0)
        return REL_OK;
    if (begin_change(run, err))
        return err->status;
    return rel_history_summary(run->ctx->db, run->change,
                               rel_printf(run->chunk, "Imported: %s", *text ? text : "nothing new"),
                               err);
}

/* ---------------------------------------------------------------- begin and end */

void
rel_import_run_bare(struct rel_import_run *run, struct rel_ctx *ctx)
{
    run->ctx = ctx;
    run->keep = rel_arena_new();
    run->chunk = rel_arena_new();
    run->spelled = rel_arena_new();
    run->changes = -1;
    run->secret = "";
}

enum rel_status
rel_import_run_begin(struct rel_import_run *run, struct rel_ctx *ctx,
                     const struct rel_import_wish *wish, const char *source, struct rel_err *err)
{
    rel_import_run_bare(run, ctx);
    run->wish = wish;
    if (rel_import_run_chunk(run, err)
        || (!wish->dry_run
            && rel_import_unfinished(ctx->db, run->keep, ctx->book, ctx->user, source, &run->import,
                                     &run->resumed, err)))
        return err->status;
    run->import.dry_run = wish->dry_run;
    run->import.state = REL_IMPORT_RUNNING;
    if (run->resumed) {
        if (rel_import_item_last(ctx->db, run->import.id, &run->item, err)
            || rel_history_of_import(ctx->db, ctx->book, run->import.id, &run->change, err))
            return err->status;
    } else {
        run->import.id = rel_id_new();
        run->import.book = ctx->book;
        run->import.user = ctx->user;
        run->import.started = ctx->now;
        run->import.source = rel_strdup(run->keep, source);
        if (rel_import_insert(ctx->db, &run->import, err))
            return err->status;
    }
    return rel_import_run_commit(run, "", 0, 0, false, err);
}

/* Everybody an earlier, cut part of this run touched. */
static enum rel_status
touch_earlier(struct rel_import_run *run, struct rel_err *err)
{
    struct rel_id_list ids = {0};

    if (rel_import_touched(run->ctx->db, run->chunk, run->import.id, &ids, err))
        return err->status;
    for (size_t i = 0; i < ids.n; i++)
        rel_import_set_add(&run->touched, ids.v[i]);
    return REL_OK;
}

static enum rel_status
refresh(struct rel_import_run *run, struct rel_err *err)
{
    size_t n;

    if (run->resumed) {
        if (rel_import_run_chunk(run, err) || touch_earlier(run, err) || commit(run, err))
            return err->status;
    }
    n = run->touched.n;
    rel_import_set_sort(&run->touched);
    for (size_t i = 0; i < n; i += REFRESH)
        if (rel_import_run_chunk(run, err)
            || rel_practice_standing_refresh(run->ctx, run->touched.v + i,
                                             n - i < REFRESH ? n - i : REFRESH, err)
            || rel_practice_text_refresh(run->ctx, run->touched.v + i,
                                         n - i < REFRESH ? n - i : REFRESH, err)
            || commit(run, err))
            return err->status;
    rel_import_set_clear(&run->touched);
    return REL_OK;
}

enum rel_status
rel_import_run_end(struct rel_import_run *run, struct rel_import_report *out, struct rel_err *err)
{
    struct rel_import import;

    if (refresh(run, err) || rel_import_run_chunk(run, err) || end_change(run, err))
        return err->status;
    run->import.state = run->stop ? REL_IMPORT_CUT : REL_IMPORT_DONE;
    run->import.ended = run->ctx->now;
    if (write_counts(run, err))
        return err->status;
    import = run->import;
    import.source = rel_strdup(run->ctx->arena, import.source);
    if (rel_import_details(run->ctx->db, run->ctx->arena, &import, REL_IMPORT_ITEMS, err)
        || commit(run, err))
        return err->status;
    rel_txn_end(&run->txn); /* of a dry run: all of it goes */
    out->import = import;
    out->resumed = run->resumed;
    return REL_OK;
}

void
rel_import_run_fail(struct rel_import_run *run)
{
    struct rel_err ignored;
    REL_TXN(txn);

    rel_import_run_take_back(run);
    if (run->import.id == 0 || run->import.dry_run)
        return;
    run->import.state = REL_IMPORT_CUT;
    run->import.ended = run->ctx->now;
    if (rel_txn_begin(&txn, run->ctx->db, &ignored) == REL_OK
        && rel_import_update(run->ctx->db, &run->import, &ignored) == REL_OK)
        rel_txn_commit(&txn, &ignored);
}
