/*
 * tests/store/testdb.h - a fresh database for one test, on the engine the run is about.
 *
 * RELATUM_TEST_DB=postgresql://... (tools/with_pg.py sets it): the tables of that database are
 * dropped first. Without it: a SQLite file in a folder of its own under TMPDIR.
 */
#pragma once

#include "store/db.h"

struct testdb {
    char where[512];
    char folder[256]; /* "" on PostgreSQL */
};

int testdb_setup(void **state); /* cmocka: makes struct testdb, nothing in it yet */
int testdb_teardown(void **state);

/* Opens it with all tables, an app_user 1 ("me") who owns book 1; fails the test otherwise. */
struct rel_db *testdb_open(void **state);

int testdb_is_pg(void);
const char *testdb_file(void **state, const char *name); /* a path in its folder; SQLite only */

/* assert_int_equal(REL_OK, status) that shows the text of err. */
void testdb_ok(enum rel_status status, const struct rel_err *err, const char *file, int line);
#define OK(call) testdb_ok((call), &err, __FILE__, __LINE__)
