/*
 * bench/commit.c - what a durable commit and a prepared statement cost, beside the disk's own sync.
 *
 *     bench_commit DATABASE TIMES
 *
 * DATABASE is a new SQLite file, or postgresql://... (then without the disk's sync). The measures
 * take turns, round by round, so that a busy machine is busy for all of them. Prints one line a
 * measure: name, median and 99th percentile in microseconds.
 */
#include "bench/clock.h"
#include "store/history.h"
#include "store/migrate.h"
#include "store/txn.h"

#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

struct bench {
    struct rel_db *db;
    struct rel_arena *arena;
    int fd; /* beside the database; -1: a server's */
    rel_id next;
};

static const char point[] = "SELECT name, name_key, state FROM contact WHERE id = $1";

static enum rel_status
sync_alone(struct bench *b, struct rel_err *err)
{
    static const char page[4096];

    if (b->fd < 0)
        return REL_OK;
    if (write(b->fd, page, sizeof(page)) != sizeof(page) || fdatasync(b->fd))
        return rel_fail(err, REL_IO, "the disk does not sync");
    return REL_OK;
}

static enum rel_status
insert(struct bench *b, struct rel_err *err)
{
    const rel_id id = ++b->next;

    if (rel_db_exec(b->db,
                    "INSERT INTO interaction (id, book_id, user_id, at, channel, direction)"
                    " VALUES ($1, 1, 1, $1, 'call', 'outbound')",
                    REL_ARGS(REL_N(id)), NULL, err)
        || rel_db_exec(b->db,
                       "INSERT INTO participation (contact_id, at, interaction_id, user_id,"
                       " direction, channel) VALUES (1, $1, $1, 1, 'outbound', 'call')",
                       REL_ARGS(REL_N(id)), NULL, err))
        return err->status;
    return rel_db_exec(b->db, "INSERT INTO interaction_note (interaction_id, text) VALUES ($1, $2)",
                       REL_ARGS(REL_N(id), REL_T("A call, with a line to remember it by.")), NULL,
                       err);
}

static enum rel_status
one_row(struct bench *b, struct rel_err *err)
{
    REL_TXN(txn);

    if (rel_txn_begin(&txn, b->db, err)
        || rel_db_exec(b->db, "UPDATE contact SET changed = changed + 1 WHERE id = 1", REL_NO_ARGS,
                       NULL, err))
        return err->status;
    return rel_txn_commit(&txn, err);
}

static enum rel_status
rows_and_history(struct bench *b, struct rel_err *err)
{
    const struct rel_change change = {.user = 1, .at = 1, .deed = "log", .summary = "A call"};
    struct rel_history h;
    rel_id id;
    REL_TXN(txn);

    rel_arena_reset(b->arena);
    rel_history_begin(&h, b->db, b->arena);
    if (rel_txn_begin(&txn, b->db, err) || rel_history_note(&h, "interaction", b->next + 1, err)
        || rel_history_note(&h, "participation", b->next + 1, err)
        || rel_history_note(&h, "interaction_note", b->next + 1, err) || insert(b, err)
        || rel_history_end(&h, &change, 1, &id, err))
        return err->status;
    return rel_txn_commit(&txn, err);
}

static enum rel_status
prepared_read(struct bench *b, struct rel_err *err)
{
    REL_AUTO(rel_rows) *rows = NULL;

    return rel_db_one(b->db, point, REL_ARGS(REL_N(1)), &rows, err);
}

/* The same text, but never seen before: what preparing costs. */
static enum rel_status
new_read(struct bench *b, struct rel_err *err)
{
    REL_AUTO(rel_rows) *rows = NULL;
    char text[sizeof(point) + 32];

    snprintf(text, sizeof(text), "%s -- %lld", point, (long long)++b->next);
    return rel_db_one(b->db, text, REL_ARGS(REL_N(1)), &rows, err);
}

static enum rel_status
ask_counter(struct bench *b, struct rel_err *err)
{
    int64_t counter;

    return rel_db_changes(b->db, &counter, err);
}

static const struct measure {
    const char *name;
    enum rel_status (*run)(struct bench *b, struct rel_err *err);
} measures[] = {
    {"fdatasync of one page", sync_alone},
    {"commit of one row", one_row},
    {"commit of three rows with their history", rows_and_history},
    {"point query, prepared", prepared_read},
    {"point query, prepared anew", new_read},
    {"has anything changed", ask_counter},
};

enum { MEASURES = sizeof(measures) / sizeof(*measures) };

static int
order(const void *a, const void *b)
{
    double x = *(const double *)a, y = *(const double *)b;

    return (x > y) - (x < y);
}

static enum rel_status
first(struct rel_db *db, void *ctx, struct rel_err *err)
{
    static const char *const rows[] = {
        "INSERT INTO app_user (id, name, created) VALUES (1, 'me', 0)",
        "INSERT INTO book (id, name, created) VALUES (1, 'mine', 0)",
        ("INSERT INTO contact (id, book_id, uid, kind, state, caught, name, name_key, created,"
         " changed) VALUES (1, 1, 'u', 'person', 'active', 'hand', 'Ana', 'ana', 0, 0)"),
    };

    (void)ctx;
    for (size_t i = 0; i < sizeof(rows) / sizeof(*rows); i++)
        if (rel_db_exec(db, rows[i], REL_NO_ARGS, NULL, err))
            return err->status;
    return REL_OK;
}

int
main(int argc, char **argv)
{
    const int times = argc == 3 ? atoi(argv[2]) : 0;
    struct bench b = {.fd = -1, .next = rel_id_new()};
    struct rel_err err = {0};
    char beside[4096];
    double *took[MEASURES];

    if (times <= 0) {
        fputs("usage: bench_commit DATABASE TIMES\n", stderr);
        return 2;
    }
    b.arena = rel_arena_new();
    if (rel_store_open(argv[1], REL_DB_CREATE, first, NULL, &b.db, &err))
        goto failed;
    if (strncmp(argv[1], "postgres", 8) != 0) {
        snprintf(beside, sizeof(beside), "%s.sync", argv[1]);
        b.fd = open(beside, O_CREAT | O_WRONLY | O_APPEND | O_CLOEXEC, 0600);
    }
    for (int m = 0; m < MEASURES; m++)
        took[m] = rel_xmalloc((size_t)times * sizeof(**took));
    for (int i = 0; i < times; i++)
        for (int m = 0; m < MEASURES; m++) {
            const double start = bench_now();

            if (measures[m].run(&b, &err))
                goto failed;
            took[m][i] = bench_now() - start;
        }
    for (int m = 0; m < MEASURES; m++) {
        qsort(took[m], (size_t)times, sizeof(**took), order);
        printf("%-42s %10.1f %10.1f\n", measures[m].name, took[m][times / 2] * 1e6,
               took[m][times * 99 / 100] * 1e6);
        free(took[m]);
    }
    rel_db_close(b.db);
    rel_arena_free(b.arena);
    return 0;
failed:
    fprintf(stderr, "bench_commit: %s\n", err.text);
    return 1;
}
