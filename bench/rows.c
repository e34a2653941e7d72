/*
 * bench/rows.c - interactions in bulk, with everything that follows from them: the rows of the
 * timeline in the order of their contacts, in transactions of a thousand, then how everybody stands
 * and what fires when. The people are made before the clock runs.
 *
 *     bench_rows DATABASE ROWS YYYY-MM-DD     DATABASE was made by `relatum init`; prints rows a
 *         second, by the clock and of CPU
 */
#include "bench/clock.h"
#include "practice/standing.h"
#include "store/contact.h"
#include "store/interaction.h"
#include "store/txn.h"

#include <stdio.h>
#include <stdlib.h>

enum { EACH = 20, PEOPLE = 50, WORKED_OUT = 200 }; /* of one person; of one transaction */

static enum rel_status
make_people(struct rel_ctx *ctx, rel_id *who, long n, struct rel_err *err)
{
    REL_TXN(txn);

    if (rel_txn_begin(&txn, ctx->db, err))
        return err->status;
    for (long i = 0; i < n; i++) {
        struct rel_contact c = rel_contact_init();

        c.id = who[i] = rel_id_new();
        c.book = ctx->book;
        c.uid = rel_printf(ctx->arena, "bench-%ld", i);
        c.name = rel_printf(ctx->arena, "Person %ld", i);
        c.state = REL_ACTIVE;
        c.created = c.changed = c.state_since = ctx->now;
        if (rel_contact_insert(ctx->db, ctx->arena, &c, 0, err))
            return err->status;
    }
    return rel_txn_commit(&txn, err);
}

static enum rel_status
put_in(struct rel_ctx *ctx, rel_id *who, long from, long to, struct rel_err *err)
{
    REL_TXN(txn);

    if (rel_txn_begin(&txn, ctx->db, err))
        return err->status;
    for (long p = from; p < to; p++)
        for (int i = 0; i < EACH; i++) {
            const struct rel_interaction one = {
                .id = rel_id_new(),
                .book = ctx->book,
                .user = ctx->user,
                .at = ctx->now - (EACH - i) * (9 + p % 7) * INT64_C(86400),
                .channel = REL_MAIL,
                .direction = i % 2 ? REL_INBOUND : REL_OUTBOUND,
                .subject = "About the bells and the harbour",
                .note = "",
                .who = {.v = &who[p], .n = 1},
            };

            if (rel_interaction_insert(ctx->db, &one, err))
                return err->status;
        }
    return rel_txn_commit(&txn, err);
}

static enum rel_status
work_out(struct rel_ctx *ctx, const rel_id *who, long n, struct rel_err *err)
{
    for (long i = 0; i < n; i += WORKED_OUT) {
        REL_TXN(txn);

        if (rel_txn_begin(&txn, ctx->db, err)
            || rel_practice_standing_refresh(ctx, who + i,
                                             (size_t)(n - i < WORKED_OUT ? n - i : WORKED_OUT), err)
            || rel_txn_commit(&txn, err))
            return err->status;
    }
    return REL_OK;
}

int
main(int argc, char **argv)
{
    struct rel_err err = {0};
    REL_AUTO(rel_ctx) *ctx = NULL;
    long rows = argc == 4 ? atol(argv[2]) : 0, people = rows / EACH;
    double start, cpu;
    rel_day today;
    rel_id *who;

    if (people <= 0 || !rel_day_parse(argv[3], &today)) {
        fputs("usage: bench_rows DATABASE ROWS YYYY-MM-DD\n", stderr);
        return 2;
    }
    who = calloc((size_t)people, sizeof *who);
    if (!who)
        return 1;
    if (rel_ctx_open(argv[1], REL_CTX_WRITE, (int64_t)today * 86400 + 43200, today, &ctx, &err)
        || rel_db_bulk(ctx->db, true, &err) || make_people(ctx, who, people, &err))
        goto failed;
    start = bench_now();
    cpu = bench_cpu();
    for (long p = 0; p < people; p += PEOPLE)
        if (put_in(ctx, who, p, p + PEOPLE < people ? p + PEOPLE : people, &err))
            goto failed;
    if (work_out(ctx, who, people, &err))
        goto failed;
    printf("%.0f %.0f\n", (double)rows / (bench_now() - start), (double)rows / (bench_cpu() - cpu));
    free(who);
    return 0;
failed:
    fprintf(stderr, "bench_rows: %s\n", err.text);
    return 1;
}
