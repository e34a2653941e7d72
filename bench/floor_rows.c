/*
 * bench/floor_rows.c - the floor of a bulk import of interactions: rows of the timeline's shape put
 * into a clustered SQLite table in the order of its key, one transaction, nothing derived.
 *
 *     floor_rows FILE ROWS     prints seconds
 */
#include "bench/clock.h"

#include <sqlite3.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

int
main(int argc, char **argv)
{
    sqlite3 *db = NULL;
    sqlite3_stmt *st = NULL;
    long rows;
    double start;
    int bad;

    if (argc != 3)
        return 2;
    rows = atol(argv[2]);
    unlink(argv[1]);
    bad = sqlite3_open(argv[1], &db)
          || sqlite3_exec(db,
                          "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL;"
                          "PRAGMA cache_size=-65536;"
                          "CREATE TABLE t (contact BIGINT, at BIGINT, id BIGINT, user BIGINT,"
                          " direction TEXT, channel TEXT, subject TEXT,"
                          " PRIMARY KEY (contact, at, id)) WITHOUT ROWID; BEGIN",
                          NULL, NULL, NULL)
          || sqlite3_prepare_v2(db, "INSERT INTO t VALUES (?1, ?2, ?3, 1, ?4, 'email', ?5)", -1,
                                &st, NULL);
    start = bench_now();
    for (long i = 0; i < rows && !bad; i++) {
        sqlite3_bind_int64(st, 1, (INT64_C(1) << 50) + i / 20 * 4096);
        sqlite3_bind_int64(st, 2, 1600000000 + i % 20 * 864000);
        sqlite3_bind_int64(st, 3, (INT64_C(1) << 55) + i * 4096);
        sqlite3_bind_text(st, 4, i & 1 ? "inbound" : "outbound", -1, SQLITE_STATIC);
        sqlite3_bind_text(st, 5, "About the plan for spring", -1, SQLITE_STATIC);
        bad = sqlite3_step(st) != SQLITE_DONE;
        sqlite3_reset(st);
    }
    bad = bad || sqlite3_exec(db, "COMMIT", NULL, NULL, NULL);
    printf("%.6f\n", bench_now() - start);
    if (bad)
        fprintf(stderr, "floor_rows: %s\n", sqlite3_errmsg(db));
    sqlite3_finalize(st);
    sqlite3_close(db);
    return bad ? 1 : 0;
}
