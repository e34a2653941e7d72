/*
 * bench/log.c - one logged contact, durable when it is acknowledged.
 *
 *     bench_log DATABASE YYYY-MM-DD TIMES     prints the median in microseconds; adds that many
 * logs
 */
#include "practice/log.h"
#include "bench/clock.h"
#include "practice/person.h"

#include <stdio.h>
#include <stdlib.h>

static int
order(const void *a, const void *b)
{
    double x = *(const double *)a, y = *(const double *)b;

    return (x > y) - (x < y);
}

int
main(int argc, char **argv)
{
    struct rel_err err = {0};
    REL_AUTO(rel_ctx) *ctx = NULL;
    struct rel_people_query query = {
        .text = "", .state = "", .circle = "", .tag = "", .limit = 100, .cursor = ""};
    struct rel_people people;
    rel_id who[100];
    size_t n = 0;
    int times = argc == 4 ? atoi(argv[3]) : 0;
    double *took;
    int64_t now;
    rel_day today;

    if (times <= 0 || !rel_day_parse(argv[2], &today)) {
        fputs("usage: bench_log DATABASE YYYY-MM-DD TIMES\n", stderr);
        return 2;
    }
    took = calloc((size_t)times, sizeof *took);
    if (!took)
        return 1;
    now = (int64_t)today * 86400 + 43200;
    if (rel_ctx_open(argv[1], REL_CTX_WRITE, now, today, &ctx, &err)
        || rel_practice_people(ctx, &query, &people, &err))
        goto failed;
    for (; n < people.n && n < 100; n++)
        who[n] = people.v[n].contact;
    for (int i = 0; i < times && n; i++) {
        struct rel_log log = {.uid = "",
                              .channel = REL_CALL,
                              .direction = REL_OUTBOUND,
                              .at = now,
                              .note = "A call, with a line or two to remember it by.",
                              .next_day = REL_NO_DAY,
                              .next_what = ""};
        struct rel_logged logged;
        double start = bench_now();

        log.who.v = &who[(size_t)i % n];
        log.who.n = 1;
        rel_ctx_begin(ctx, now);
        if (rel_practice_log(ctx, &log, &logged, &err))
            goto failed;
        took[i] = bench_now() - start;
    }
    qsort(took, (size_t)times, sizeof *took, order);
    printf("%.3f\n", took[times / 2] * 1e6);
    free(took);
    return 0;
failed:
    fprintf(stderr, "bench_log: %s\n", err.text);
    free(took);
    return 1;
}
