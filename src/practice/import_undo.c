#include "base/str.h"
#include "practice/import.h"
#include "practice/import_rework.h"
#include "practice/standing.h"
#include "store/candidate.h"
#include "store/circle.h"
#include "store/contact.h"
#include "store/import.h"
#include "store/interaction.h"
#include "store/meeting.h"
#include "store/search.h"
#include "store/trace.h"

enum { CHUNK = 200 }; /* rows of one transaction */

/* Mail first: interactions and messages of this import, in chunks. */
static enum rel_status
remove_messages(struct rel_import_run *run, bool *more, struct rel_err *err)
{
    struct rel_ctx *ctx = run->ctx;
    struct rel_message_list page;
    REL_TXN(txn);

    rel_arena_reset(run->chunk);
    if (rel_txn_begin(&txn, ctx->db, err)
        || rel_message_of_import(ctx->db, run->chunk, ctx->book, run->import.id, CHUNK, &page, err))
        return err->status;
    for (size_t i = 0; i < page.n; i++) {
        const struct rel_message *m = &page.v[i];
        enum rel_direction direction;
        rel_id *who;
        size_t n = 0;

        if ((m->interaction
             && (rel_message_contacts(ctx->db, run->chunk, m->interaction, &direction, &who, &n,
                                      err)
                 || rel_interaction_remove(ctx->db, ctx->book, m->interaction, err)))
            || rel_message_remove(ctx->db, ctx->book, m->hash, err))
            return err->status;
        for (size_t k = 0; k < n; k++)
            rel_import_set_add(&run->touched, who[k]);
    }
    *more = page.n == CHUNK;
    return rel_txn_commit(&txn, err);
}

/* An interaction of this import goes; its people are worked out again. */
static enum rel_status
remove_interaction(struct rel_import_run *run, rel_id interaction, struct rel_err *err)
{
    enum rel_direction direction;
    rel_id *who;
    size_t n;

    if (interaction == 0)
        return REL_OK;
    if (rel_message_contacts(run->ctx->db, run->chunk, interaction, &direction, &who, &n, err)
        || rel_interaction_remove(run->ctx->db, run->ctx->book, interaction, err))
        return err->status;
    for (size_t i = 0; i < n; i++)
        rel_import_set_add(&run->touched, who[i]);
    return REL_OK;
}

/* What came from chats, phones and other programs, in chunks. */
static enum rel_status
remove_traces(struct rel_import_run *run, bool *more, struct rel_err *err)
{
    struct rel_ctx *ctx = run->ctx;
    struct rel_trace_list page;
    REL_TXN(txn);

    rel_arena_reset(run->chunk);
    if (rel_txn_begin(&txn, ctx->db, err)
        || rel_trace_of_import(ctx->db, run->chunk, ctx->book, run->import.id, CHUNK, &page, err))
        return err->status;
    for (size_t i = 0; i < page.n; i++)
        if (remove_interaction(run, page.v[i].interaction, err)
            || rel_trace_remove(ctx->db, ctx->book, page.v[i].hash, err))
            return err->status;
    *more = page.n == CHUNK;
    return rel_txn_commit(&txn, err);
}

static enum rel_status
remove_meetings(struct rel_import_run *run, bool *more, struct rel_err *err)
{
    struct rel_ctx *ctx = run->ctx;
    struct rel_meeting_list page;
    REL_TXN(txn);

    rel_arena_reset(run->chunk);
    if (rel_txn_begin(&txn, ctx->db, err)
        || rel_meeting_of_import(ctx->db, run->chunk, ctx->book, run->import.id, CHUNK, &page, err))
        return err->status;
    for (size_t i = 0; i < page.n; i++) {
        for (size_t k = 0; k < page.v[i].guests.n; k++)
            rel_import_set_add(&run->touched, page.v[i].guests.v[k].contact);
        if (remove_interaction(run, page.v[i].interaction, err)
            || rel_meeting_remove(ctx->db, ctx->book, page.v[i].id, err))
            return err->status;
    }
    *more = page.n == CHUNK;
    return rel_txn_commit(&txn, err);
}

/* The mail of other imports that made contact with somebody who goes now: its people are looked for
 * again. */
static enum rel_status
release(struct rel_import_run *run, const struct rel_message_list *mail, struct rel_err *err)
{
    for (size_t i = 0; i < mail->n; i++) {
        bool changed;

        if (rel_import_rework(run, &mail->v[i], &changed, err))
            return err->status;
    }
    return REL_OK;
}

/* Removes one person this import made; kept = somebody worked with them since. */
static enum rel_status
remove_person(struct rel_import_run *run, rel_id contact, bool *kept, struct rel_err *err)
{
    struct rel_ctx *ctx = run->ctx;
    struct rel_message_list mail;

    if (rel_import_kept(ctx->db, contact, kept, err))
        return err->status;
    if (*kept)
        return REL_OK;
    if (rel_message_of_contact(ctx->db, run->chunk, ctx->book, contact, run->import.id, INT32_MAX,
                               &mail, err)
        || rel_candidate_erase(ctx->db, ctx->book, contact, err))
        return err->status;
    rel_import_map_clear(&run->people);
    return release(run, &mail, err);
}

static enum rel_status
remove_people(struct rel_import_run *run, rel_id *after, bool *more, struct rel_err *err)
{
    struct rel_ctx *ctx = run->ctx;
    struct rel_id_list ids = {0};
    REL_TXN(txn);

    rel_arena_reset(run->chunk);
    if (rel_txn_begin(&txn, ctx->db, err)
        || rel_import_made(ctx->db, run->chunk, run->import.id, *after, CHUNK, &ids, err))
        return err->status;
    for (size_t i = 0; i < ids.n; i++) {
        bool kept;

        *after = ids.v[i];
        if (remove_person(run, ids.v[i], &kept, err))
            return err->status;
        if (kept
            && rel_import_run_item(run, REL_SAME, "", 0, "a person it made",
                                   "kept: somebody worked with them since", ids.v[i], err))
            return err->status;
    }
    *more = ids.n == CHUNK;
    return rel_txn_commit(&txn, err);
}

/* Puts back what it changed of one contact, unless that was changed since. */
static enum rel_status
restore(struct rel_import_run *run, rel_id change, rel_id contact, struct rel_err *err)
{
    struct rel_ctx *ctx = run->ctx;
    struct rel_contact c;
    REL_TXN(txn);

    rel_arena_reset(run->chunk);
    if (rel_txn_begin(&txn, ctx->db, err))
        return err->status;
    switch (rel_contact_load(ctx->db, run->chunk, ctx->book, contact, &c, err)) {
    case REL_OK:
        break;
    case REL_NOT_FOUND: /* it was made by the same import, or removed since */
        return REL_OK;
    default:
        return err->status;
    }
    switch (rel_history_undo_contact(ctx->db, run->chunk, change, contact, ctx->now, err)) {
    case REL_OK:
        if (rel_contact_load(ctx->db, run->chunk, ctx->book, contact, &c, err)
            || rel_search_index(ctx->db, run->chunk, &c, err)
            || rel_practice_standing_refresh(ctx, &contact, 1, err))
            return err->status;
        break;
    case REL_CONFLICT:
        rel_txn_end(&txn);
        if (rel_txn_begin(&txn, ctx->db, err)
            || rel_import_run_item(run, REL_SAME, "", 0, c.name, "kept: changed again since",
                                   contact, err))
            return err->status;
        break;
    default:
        return err->status;
    }
    return rel_txn_commit(&txn, err);
}

static enum rel_status
restore_all(struct rel_import_run *run, rel_id change, struct rel_err *err)
{
    REL_AUTO(rel_arena) *arena = rel_arena_new();
    struct rel_id_list contacts = {0};

    if (change == 0)
        return REL_OK;
    if (rel_history_contacts(run->ctx->db, arena, change, &contacts, err))
        return err->status;
    for (size_t i = contacts.n; i-- > 0;)
        if (restore(run, change, contacts.v[i], err))
            return err->status;
    return REL_OK;
}

static enum rel_status
finish(struct rel_import_run *run, rel_id change, struct rel_err *err)
{
    struct rel_ctx *ctx = run->ctx;
    const struct rel_change undo = {.user = ctx->user,
                                    .at = ctx->now,
                                    .deed = "undo",
                                    .summary = "Took back an import",
                                    .import_id = 0};
    REL_TXN(txn);

    run->import.state = REL_IMPORT_UNDONE;
    run->import.ended = ctx->now;
    rel_arena_reset(run->chunk);
    if (rel_txn_begin(&txn, ctx->db, err)
        || rel_import_drop_circles(ctx->db, ctx->book, run->import.id, err)
        || rel_import_drop_guesses(ctx->db, ctx->book, ctx->user, err)
        || rel_import_update(ctx->db, &run->import, err)
        || rel_history_undone(ctx->db, run->chunk, &undo, ctx->book, change, err))
        return err->status;
    return rel_txn_commit(&txn, err);
}

static enum rel_status
check(const struct rel_import *import, struct rel_err *err)
{
    if (import->state == REL_IMPORT_UNDONE)
        return rel_fail(err, REL_CONFLICT, "this import was taken back already");
    if (import->state == REL_IMPORT_RUNNING) {
        rel_fail(err, REL_CONFLICT, "this import did not come to its end");
        return rel_advise(err, "import", "Import the same again to end it, then take it back.");
    }
    return REL_OK;
}

enum rel_status
rel_practice_import_undo(struct rel_ctx *ctx, rel_id import, struct rel_import *out,
                         struct rel_err *err)
{
    bool more = true;
    rel_id after = 0, change;
    REL_IMPORT_RUN(run);

    rel_import_run_bare(&run, ctx);
    if (rel_import_load(ctx->db, run.keep, ctx->book, import, &run.import, err)
        || check(&run.import, err) || rel_import_own_load(&run, err)
        || rel_import_item_last(ctx->db, import, &run.item, err)
        || rel_history_of_import(ctx->db, ctx->book, import, &change, err))
        return err->status;
    while (more)
        if (remove_messages(&run, &more, err))
            return err->status;
    for (more = true; more;)
        if (remove_traces(&run, &more, err))
            return err->status;
    for (more = true; more;)
        if (remove_meetings(&run, &more, err))
            return err->status;
    for (more = true; more;)
        if (remove_people(&run, &after, &more, err))
            return err->status;
    if (restore_all(&run, change, err) || rel_import_settle(&run, err) || finish(&run, change, err))
        return err->status;
    return rel_practice_import_show(ctx, import, out, err);
}
