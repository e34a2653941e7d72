/*
 * bench/today.c - Today in process, and its floor: fifty due rows of the agenda's index joined to
 * their contacts, by SQLite alone.
 *
 *     bench_today DATABASE YYYY-MM-DD ours|floor TIMES     prints microseconds: median
 *         by the clock, mean of CPU
 */
#include "practice/today.h"
#include "bench/clock.h"

#include <sqlite3.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static int
order(const void *a, const void *b)
{
    double x = *(const double *)a, y = *(const double *)b;

    return (x > y) - (x < y);
}

static int
ours(const char *path, rel_day today, double *took, int times)
{
    struct rel_err err = {0};
    REL_AUTO(rel_ctx) *ctx = NULL;
    int64_t now = (int64_t)today * 86400 + 43200;

    if (rel_ctx_open(path, REL_CTX_READ, now, today, &ctx, &err))
        goto failed;
    for (int i = 0; i < times; i++) {
        struct rel_today out;
        double start = bench_now();

        rel_ctx_begin(ctx, now);
        if (rel_practice_today(ctx, 0, &out, &err))
            goto failed;
        took[i] = bench_now() - start;
        if (!out.n) {
            fputs("bench_today: nothing is due; that measures nothing\n", stderr);
            return 1;
        }
    }
    return 0;
failed:
    fprintf(stderr, "bench_today: %s\n", err.text);
    return 1;
}

static int
bare(const char *path, rel_day today, double *took, int times)
{
    sqlite3 *db = NULL;
    sqlite3_stmt *st = NULL;
    int bad =
        sqlite3_open_v2(path, &db, SQLITE_OPEN_READONLY, NULL)
        || sqlite3_prepare_v2(
            db,
            "SELECT a.day, a.value, c.name, c.organization FROM agenda a"
            " JOIN contact c ON c.id = a.contact_id"
            " WHERE a.user_id = (SELECT id FROM app_user) AND a.book_id = (SELECT id FROM book)"
            " AND a.kind = 7 AND a.weight = 2 AND a.day <= ?1"
            " ORDER BY a.day, a.value, a.name_key LIMIT 50",
            -1, &st, NULL);

    for (int i = 0; i < times && !bad; i++) {
        double start = bench_now();
        int rows = 0;

        sqlite3_bind_int64(st, 1, today);
        while (sqlite3_step(st) == SQLITE_ROW)
            rows += sqlite3_column_text(st, 2) != NULL;
        sqlite3_reset(st);
        took[i] = bench_now() - start;
        bad = rows == 0;
    }
    if (bad)
        fprintf(stderr, "bench_today: floor: %s\n", sqlite3_errmsg(db));
    sqlite3_finalize(st);
    sqlite3_close(db);
    return bad;
}

int
main(int argc, char **argv)
{
    rel_day today;
    int times = argc == 5 ? atoi(argv[4]) : 0, bad;
    double *took, cpu;

    if (times <= 0 || !rel_day_parse(argv[2], &today)) {
        fputs("usage: bench_today DATABASE YYYY-MM-DD ours|floor TIMES\n", stderr);
        return 2;
    }
    took = calloc((size_t)times, sizeof *took);
    if (!took)
        return 1;
    cpu = bench_cpu();
    bad = strcmp(argv[3], "floor") ? ours(argv[1], today, took, times)
                                   : bare(argv[1], today, took, times);
    cpu = (bench_cpu() - cpu) / times;
    qsort(took, (size_t)times, sizeof *took, order);
    if (!bad)
        printf("%.3f %.3f\n", took[times / 2] * 1e6, cpu * 1e6);
    free(took);
    return bad;
}
