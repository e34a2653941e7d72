#include "practice/import_monica.h"

#include "formats/mail.h"
#include "formats/monica.h"
#include "practice/import_person.h"
#include "store/contact.h"
#include "store/ledger.h"
#include "store/trace.h"

struct work {
    struct rel_import_run *run;
    const char *file;
    struct rel_monica m;
};

static enum rel_status
store_value(struct work *w, const struct rel_monica_value *v, struct rel_err *err)
{
    struct rel_import_run *run = w->run;
    struct rel_trace trace = {.book = run->ctx->book,
                              .hash = rel_import_key(run, v->key),
                              .content = rel_mail_hash(v->words),
                              .at = run->ctx->now,
                              .ledger = rel_id_new(),
                              .import = run->import.id},
                     held;
    struct rel_ledger_entry e = {.id = trace.ledger,
                                 .book = run->ctx->book,
                                 .user = run->ctx->user,
                                 .side = v->side,
                                 .kind = v->kind,
                                 .words = v->words,
                                 .day = run->ctx->today,
                                 .thanked = REL_NO_DAY,
                                 .returned = REL_NO_DAY};
    bool known;

    run->import.entries++;
    if (rel_trace_find(run->ctx->db, run->ctx->book, trace.hash, &held, &known, err)
        || rel_contact_by_uid(run->ctx->db, run->ctx->book, v->uid, &e.contact, err))
        return err->status;
    if (known) {
        rel_import_run_count(run, REL_SAME, "");
        return REL_OK;
    }
    if (e.contact == 0)
        return rel_import_run_skip(run, w->file, v->line, v->words, "its person is not here", err);
    rel_day_parse(rel_printf(run->chunk, "%.10s", v->day), &e.day);
    if (v->settled || v->side == REL_TAKE) /* long ago: no thanks are due for it today */
        e.thanked = e.day;
    if (v->settled)
        e.returned = e.day;
    if (rel_ledger_write(run->ctx->db, &e, err) || rel_trace_insert(run->ctx->db, &trace, err))
        return err->status;
    rel_import_set_add(&run->touched, e.contact);
    rel_import_run_count(run, REL_NEW, "");
    return REL_OK;
}

/* People first, then what happened with them, then gifts and debts, then what has no place. */
static enum rel_status
store_item(void *who, size_t i, const char *bad, struct rel_err *err)
{
    struct work *w = who;
    struct rel_import_run *run = w->run;

    if (i < w->m.cards.n) {
        run->import.cards++;
        return bad ? rel_import_run_skip(run, w->file, w->m.cards.v[i].line,
                                         w->m.cards.v[i].contact.name, bad, err)
                   : rel_import_one(run, w->file, &w->m.cards.v[i], err);
    }
    i -= w->m.cards.n;
    if (i < w->m.found.n) {
        struct rel_found f = w->m.found.v[i];

        if (bad)
            f.reason = bad;
        return rel_import_found(run, w->file, &f, err);
    }
    i -= w->m.found.n;
    if (i < w->m.values.n)
        return store_value(w, &w->m.values.v[i], err);
    i -= w->m.values.n;
    run->import.entries++;
    return rel_import_run_skip(
        run, w->file, 0,
        rel_printf(run->chunk, "%lld x %s", (long long)w->m.left.v[i].n, w->m.left.v[i].kind),
        "relatum has no place for it", err);
}

enum rel_status
rel_import_monica(struct rel_import_run *run, const struct rel_place *place, struct rel_file *file,
                  struct rel_err *err)
{
    REL_AUTO(rel_arena) *arena = rel_arena_new();
    struct work w = {.run = run, .file = place->name};
    struct rel_err bad;
    bool whole;

    if (rel_import_whole(file, &whole, err))
        return err->status;
    if (rel_monica_read(arena, file->v, file->n, &w.m, &bad)) {
        if (rel_import_run_chunk(run, err)
            || rel_import_run_skip(run, place->name, 0, "file", bad.text, err))
            return err->status;
        return rel_import_run_commit(run, place->key, 0, 1, true, err);
    }
    return rel_import_items(run, place, w.m.cards.n + w.m.found.n + w.m.values.n + w.m.left.n,
                            store_item, &w, err);
}
