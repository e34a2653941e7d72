/* Making and updating a database: once, twice, at once, cut short, too new. */
#include "unit.h"

#include "store/engine.h"
#include "store/migrate.h"
#include "store/tables.h"
#include "store/testdb.h"
#include "store/txn.h"

#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

static const char *
where(void **state)
{
    return ((struct testdb *)*state)->where;
}

static int64_t
number(struct rel_db *db, const char *sql)
{
    struct rel_err err;
    int64_t n = -1;

    OK(rel_db_number(db, sql, REL_NO_ARGS, -1, &n, &err));
    return n;
}

static void
test_twice_is_once(void **state)
{
    struct rel_err err;

    for (int i = 0; i < 3; i++) {
        REL_AUTO(rel_db) *db = testdb_open(state); /* the first user is made once only */

        assert_int_equal(number(db, "SELECT COUNT(*) FROM app_user"), 1);
        assert_int_equal(number(db, "SELECT value FROM setting WHERE name = 'schema'"),
                         rel_migrate_newest());
        OK(rel_migrate(db, NULL, NULL, &err));
    }
    for (enum rel_db_mode mode = REL_DB_READ; mode <= REL_DB_WRITE; mode++) {
        REL_AUTO(rel_db) *db = NULL;

        OK(rel_store_open(where(state), mode, NULL, NULL, &db, &err));
        assert_int_equal(number(db, "SELECT COUNT(*) FROM book"), 1);
    }
}

static void
test_reading_only_is_reading_only(void **state)
{
    REL_AUTO(rel_db) *db = NULL;
    struct rel_err err;
    REL_TXN(txn);

    rel_db_close(testdb_open(state));
    OK(rel_store_open(where(state), REL_DB_READ, NULL, NULL, &db, &err));
    assert_int_equal(rel_txn_begin(&txn, db, &err), REL_DENIED);
}

static void
test_none_yet(void **state)
{
    for (enum rel_db_mode mode = REL_DB_READ; mode <= REL_DB_WRITE; mode++) {
        struct rel_db *db = NULL;
        struct rel_err err;

        assert_int_equal(rel_store_open(where(state), mode, NULL, NULL, &db, &err), REL_NOT_FOUND);
        assert_non_null(strstr(err.remedy, "relatum init"));
        assert_null(db);
    }
}

static void
test_a_newer_database_is_refused_untouched(void **state)
{
    struct rel_err err;

    {
        REL_AUTO(rel_db) *db = testdb_open(state);
        REL_TXN(txn);

        OK(rel_txn_begin(&txn, db, &err));
        OK(rel_db_exec(db, "UPDATE setting SET value = '9999' WHERE name = 'schema'", REL_NO_ARGS,
                       NULL, &err));
        OK(rel_db_exec(db, "UPDATE setting SET value = '7.3.1' WHERE name = 'version'", REL_NO_ARGS,
                       NULL, &err));
        OK(rel_txn_commit(&txn, &err));
    }
    for (enum rel_db_mode mode = REL_DB_READ; mode <= REL_DB_CREATE; mode++) {
        struct rel_db *db = NULL;

        assert_int_equal(rel_store_open(where(state), mode, NULL, NULL, &db, &err), REL_NEWER);
        assert_non_null(strstr(err.text, "7.3.1"));
        assert_non_null(strstr(err.text, REL_VERSION));
        assert_non_null(strstr(err.remedy, "7.3.1"));
    }
    {
        REL_AUTO(rel_db) *db = NULL;

        OK(rel_db_open(where(state), REL_DB_READ, &db, &err));
        assert_int_equal(number(db, "SELECT value FROM setting WHERE name = 'schema'"), 9999);
    }
}

/* ---------------------------------------------------------------- processes */

static enum rel_status
make_user(struct rel_db *db, void *ctx, struct rel_err *err)
{
    if (ctx)
        kill(getpid(), SIGKILL); /* in the middle of the transaction that makes the database */
    return rel_db_exec(db, "INSERT INTO app_user (id, name, created) VALUES (1, 'me', 0)",
                       REL_NO_ARGS, NULL, err);
}

static pid_t
start(void **state, bool die)
{
    pid_t child = fork();

    if (child == 0) {
        struct rel_db *db = NULL;
        struct rel_err err;
        enum rel_status status =
            rel_store_open(where(state), REL_DB_CREATE, make_user, die ? &db : NULL, &db, &err);

        if (status)
            fprintf(stderr, "# child: %s\n", err.text);
        rel_db_close(db);
        _exit(status ? 1 : 0);
    }
    assert_true(child > 0);
    return child;
}

static void
whole(void **state)
{
    struct rel_err err;
    REL_AUTO(rel_db) *db = NULL;

    OK(rel_store_open(where(state), REL_DB_CREATE, make_user, NULL, &db, &err));
    assert_int_equal(number(db, "SELECT COUNT(*) FROM app_user"), 1);
    assert_int_equal(number(db, "SELECT value FROM setting WHERE name = 'schema'"),
                     rel_migrate_newest());
}

static void
test_killed_inside_leaves_nothing(void **state)
{
    int status;

    waitpid(start(state, true), &status, 0);
    assert_true(WIFSIGNALED(status));
    test_none_yet(state);
    whole(state);
}

static void
test_killed_at_any_moment(void **state)
{
    for (int i = 0; i < 12; i++) {
        int status;
        pid_t child = start(state, false);

        usleep((useconds_t)(i * 700));
        kill(child, SIGKILL);
        waitpid(child, &status, 0);
        whole(state);
        testdb_teardown(state);
        testdb_setup(state);
    }
}

static void
test_many_at_once_make_one(void **state)
{
    enum { CHILDREN = 5 };
    pid_t children[CHILDREN];

    for (int i = 0; i < CHILDREN; i++)
        children[i] = start(state, false);
    for (int i = 0; i < CHILDREN; i++) {
        int status;

        waitpid(children[i], &status, 0);
        assert_true(WIFEXITED(status));
        assert_int_equal(WEXITSTATUS(status), 0);
    }
    whole(state);
}

/* ---------------------------------------------------------------- what the build read */

/* Every table and column in the database, but for the full-text index, is known to store/tables.h,
 * in its order; nothing else. */
static void
test_tables_are_as_the_build_read_them(void **state)
{
    REL_AUTO(rel_db) *db = testdb_open(state);
    struct rel_err err;
    int64_t tables;

    for (size_t i = 0; i < rel_tables_n; i++) {
        REL_AUTO(rel_rows) *rows = NULL;
        size_t n = 0;

        OK(rel_db_query(db,
                        testdb_is_pg() ? "SELECT column_name FROM information_schema.columns"
                                         " WHERE table_name = $1 AND table_schema = 'public'"
                                         " ORDER BY ordinal_position"
                                       : "SELECT name FROM pragma_table_info($1) ORDER BY cid",
                        REL_ARGS(REL_T(rel_tables[i].name)), &rows, &err));
        for (; rel_rows_next(rows); n++)
            assert_string_equal(rel_rows_text(rows, 0), rel_tables[i].columns[n].name);
        assert_int_equal(n, rel_tables[i].n);
    }
    tables = number(db, testdb_is_pg() ? "SELECT COUNT(*) FROM pg_tables"
                                         " WHERE schemaname = 'public'"
                                         " AND tablename <> 'text_index'"
                                       : "SELECT COUNT(*) FROM sqlite_schema"
                                         " WHERE type = 'table' AND name NOT LIKE 'text_index%'");
    assert_int_equal(tables, rel_tables_n);
}

#define ON_DB(f) cmocka_unit_test_setup_teardown(f, testdb_setup, testdb_teardown)

int
main(void)
{
    const struct CMUnitTest tests[] = {
        ON_DB(test_twice_is_once),
        ON_DB(test_reading_only_is_reading_only),
        ON_DB(test_none_yet),
        ON_DB(test_a_newer_database_is_refused_untouched),
        ON_DB(test_killed_inside_leaves_nothing),
        ON_DB(test_killed_at_any_moment),
        ON_DB(test_many_at_once_make_one),
        ON_DB(test_tables_are_as_the_build_read_them),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
