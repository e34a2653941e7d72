#include "practice/rebuild.h"

#include "base/buf.h"
#include "base/sorter.h"
#include "practice/match_find.h"
#include "practice/person.h"
#include "practice/standing.h"
#include "practice/text.h"
#include "store/agenda.h"
#include "store/contact.h"
#include "store/search.h"
#include "store/txn.h"

#include <math.h>
#include <string.h>

enum {
    CHUNK = 200,       /* contacts worked out in one transaction */
    ROWS = 2000,       /* rows written in one transaction, neighbours of each other */
    MEMORY = 64 << 20, /* of rows held before they go to a temporary file */
};

/* New rows of agenda and names have no order that contacts come in: written one contact after the
 * other, each would touch a page of its own. So they are put aside, sorted as their tables are, and
 * written in that order, when all contacts are worked out. */
struct rebuild {
    struct rel_ctx *ctx;
    struct rel_sorter *agenda, *words; /* NULL: rows are written at once */
    int64_t seen;                      /* the database's counter after our last commit; -1 = none */
    bool disturbed;                    /* somebody else wrote, while rows were put aside */
    int64_t aside, written;            /* how many were, and are written by now */
    void (*progress)(void *arg, int64_t done, int64_t all);
    void *arg;
    int64_t all; /* contacts */
};

static void
drop(struct rebuild *r)
{
    rel_sorter_free(r->agenda);
    rel_sorter_free(r->words);
}

/* Working out is half of the way, writing what was put aside the other half. */
static void
tell(const struct rebuild *r, int64_t contacts)
{
    int64_t done = r->agenda ? contacts / 2 : contacts;

    if (r->written)
        done = (int64_t)((double)r->all * (0.5 + 0.5 * (double)r->written / (double)r->aside));
    if (r->progress)
        r->progress(r->arg, done, r->all);
}

static enum rel_status
begin(struct rebuild *r, struct rel_txn *txn, struct rel_err *err)
{
    int64_t counter;

    if (rel_txn_begin(txn, r->ctx->db, err) || rel_db_changes(r->ctx->db, &counter, err))
        return err->status;
    r->disturbed |= r->seen >= 0 && counter != r->seen;
    r->seen = counter;
    return REL_OK;
}

static enum rel_status
commit(struct rebuild *r, struct rel_txn *txn, struct rel_err *err)
{
    const bool wrote = rel_txn_wrote(txn);

    if (rel_txn_commit(txn, err))
        return err->status;
    r->seen += wrote;
    return REL_OK;
}

/* ---------------------------------------------------------------- rows as bytes that sort */

static void
put_number(struct rel_buf *to, int64_t n)
{
    const uint64_t v = (uint64_t)n ^ UINT64_C(1) << 63; /* negative ones first */

    for (int shift = 56; shift >= 0; shift -= 8)
        rel_buf_addc(to, (char)(v >> shift));
}

static int64_t
take_number(const unsigned char **from)
{
    uint64_t v = 0;

    for (int i = 0; i < 8; i++)
        v = v << 8 | *(*from)++;
    return (int64_t)(v ^ UINT64_C(1) << 63);
}

static void
put_text(struct rel_buf *to, const char *text)
{
    rel_buf_add(to, text, strlen(text) + 1);
}

static const char *
take_text(const unsigned char **from)
{
    const char *text = (const char *)*from;

    *from += strlen(text) + 1;
    return text;
}

static enum rel_status
put_row(void *who, const char *name_key, const struct rel_agenda_row *row, struct rel_err *err)
{
    struct rebuild *r = who;
    REL_BUF(b);

    put_number(&b, row->kind);
    put_number(&b, row->weight);
    put_number(&b, row->day);
    put_number(&b, -llround(row->value * 1e6));
    put_text(&b, name_key);
    put_number(&b, row->contact);
    put_number(&b, row->row);
    put_number(&b, row->until);
    put_number(&b, row->source);
    r->aside++;
    return rel_sorter_add(r->agenda, b.v, b.n, err);
}

static enum rel_status
write_row(struct rebuild *r, const unsigned char *at, struct rel_err *err)
{
    struct rel_agenda_row row;
    const char *name_key;

    row.kind = (enum rel_agenda_kind)take_number(&at);
    row.weight = (int)take_number(&at);
    row.day = (rel_day)take_number(&at);
    row.value = (double)-take_number(&at) / 1e6;
    name_key = take_text(&at);
    row.contact = take_number(&at);
    row.row = take_number(&at);
    row.until = (rel_day)take_number(&at);
    row.source = (enum rel_source)take_number(&at);
    return rel_agenda_add(r->ctx->db, r->ctx->user, r->ctx->book, name_key, &row, err);
}

static enum rel_status
put_words(struct rebuild *r, const struct rel_search_batch *words, struct rel_err *err)
{
    for (size_t i = 0; i < words->n; i++) {
        REL_BUF(b);

        put_number(&b, words->v[i].class);
        put_text(&b, words->v[i].token);
        put_number(&b, words->v[i].contact);
        r->aside++;
        if (rel_sorter_add(r->words, b.v, b.n, err))
            return err->status;
    }
    return REL_OK;
}

static enum rel_status
write_word(struct rebuild *r, const unsigned char *at, struct rel_err *err)
{
    struct rel_search_token t = {.book = r->ctx->book};

    t.class = (int)take_number(&at);
    t.token = take_text(&at);
    t.contact = take_number(&at);
    return rel_search_add(r->ctx->db, &t, err);
}

/* ---------------------------------------------------------------- */

static enum rel_status
write_sorted(struct rebuild *r, struct rel_sorter *rows,
             enum rel_status (*write)(struct rebuild *, const unsigned char *, struct rel_err *),
             struct rel_err *err)
{
    const unsigned char *bytes;
    size_t n;

    do {
        REL_TXN(txn);

        if (begin(r, &txn, err))
            return err->status;
        for (int i = 0; i < ROWS; i++) {
            if (rel_sorter_next(rows, &bytes, &n, err))
                return err->status;
            if (bytes == NULL)
                break;
            switch (write(r, bytes, err)) {
            case REL_OK:
                r->written++;
                break;
            case REL_CONFLICT: /* somebody else was faster, or the contact is gone */
                r->disturbed = true;
                return REL_OK;
            default:
                return err->status;
            }
        }
        if (commit(r, &txn, err))
            return err->status;
        tell(r, r->all);
    } while (bytes != NULL);
    return REL_OK;
}

static enum rel_status
work_out(struct rebuild *r, struct rel_ctx *chunk, const struct rel_id_list *ids,
         struct rel_err *err)
{
    struct rel_search_batch words = {0};

    if (r->agenda == NULL)
        return rel_practice_standing_refresh(chunk, ids->v, ids->n, err)
                   ? err->status
                   : rel_practice_person_index(chunk, ids->v, ids->n, err);
    if (rel_practice_standing_aside(chunk, ids->v, ids->n, put_row, r, err)
        || rel_practice_person_aside(chunk, ids->v, ids->n, &words, err))
        return err->status;
    return put_words(r, &words, err);
}

static enum rel_status
go_through(struct rebuild *r, int64_t *n, struct rel_err *err)
{
    REL_AUTO(rel_arena) *arena = rel_arena_new();
    struct rel_ctx chunk = *r->ctx; /* the same, but its memory goes after each chunk */
    int64_t done = 0;
    struct rel_id_list ids;
    rel_id after = 0;

    chunk.arena = arena;
    if (r->progress && rel_contact_count(r->ctx->db, r->ctx->book, &r->all, err))
        return err->status;
    do {
        REL_TXN(txn);

        rel_arena_reset(arena);
        ids = (struct rel_id_list){0};
        if (begin(r, &txn, err)
            || rel_contact_page(r->ctx->db, arena, r->ctx->book, after, CHUNK, &ids, err)
            || work_out(r, &chunk, &ids, err) || commit(r, &txn, err))
            return err->status;
        after = ids.n ? ids.v[ids.n - 1] : 0;
        done += (int64_t)ids.n;
        tell(r, done);
    } while (ids.n == CHUNK);
    *n = done;
    return REL_OK;
}

/* What matches are looked up by. */
static enum rel_status
rebuild_roots(struct rel_ctx *ctx, struct rel_err *err)
{
    REL_TXN(txn);

    if (rel_txn_begin(&txn, ctx->db, err) || rel_practice_match_rebuild(ctx, err))
        return err->status;
    return rel_txn_commit(&txn, err);
}

/* What was written about people, to be found. */
static enum rel_status
rebuild_texts(struct rel_ctx *ctx, struct rel_err *err)
{
    REL_AUTO(rel_arena) *arena = rel_arena_new();
    struct rel_id_list ids;
    rel_id after = 0;

    do {
        REL_TXN(txn);

        rel_arena_reset(arena);
        ids = (struct rel_id_list){0};
        if (rel_txn_begin(&txn, ctx->db, err)
            || rel_contact_page(ctx->db, arena, ctx->book, after, CHUNK, &ids, err)
            || rel_practice_text_refresh(ctx, ids.v, ids.n, err) || rel_txn_commit(&txn, err))
            return err->status;
        after = ids.n ? ids.v[ids.n - 1] : 0;
    } while (ids.n == CHUNK);
    return REL_OK;
}

enum rel_status
rel_practice_rebuild(struct rel_ctx *ctx, void (*progress)(void *arg, int64_t done, int64_t all),
                     void *arg, int64_t *n, struct rel_err *err)
{
    __attribute__((cleanup(drop))) struct rebuild r = {
        .ctx = ctx, .seen = -1, .progress = progress, .arg = arg};

    r.agenda = rel_sorter_new(MEMORY);
    r.words = rel_sorter_new(MEMORY);
    if (rel_db_bulk(ctx->db, true, err) || rebuild_roots(ctx, err) || go_through(&r, n, err)
        || write_sorted(&r, r.agenda, write_row, err) || write_sorted(&r, r.words, write_word, err))
        return err->status;
    if (r.aside && r.disturbed) { /* what was put aside may have been old when it was written */
        drop(&r);
        r = (struct rebuild){.ctx = ctx, .seen = -1, .progress = progress, .arg = arg};
        if (go_through(&r, n, err))
            return err->status;
    }
    return rebuild_texts(ctx, err) ? err->status : rel_db_bulk(ctx->db, false, err);
}
