/* What can go wrong around a database, and what the user is told. */
#include "unit.h"

#include "base/id.h"
#include "base/str.h"
#include "store/engine.h"
#include "store/migrate.h"
#include "store/testdb.h"
#include "store/txn.h"

#include <errno.h>
#include <fcntl.h>
#include <sched.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mount.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

static const char *
where(void **state)
{
    return ((struct testdb *)*state)->where;
}

static enum rel_status
open_status(const char *path, enum rel_db_mode mode, struct rel_err *err)
{
    REL_AUTO(rel_db) *db = NULL;

    return rel_store_open(path, mode, NULL, NULL, &db, err);
}

static void
write_file(const char *path, const char *text, size_t n)
{
    FILE *f = fopen(path, "wb");

    assert_non_null(f);
    assert_int_equal(fwrite(text, 1, n, f), n);
    assert_int_equal(fclose(f), 0);
}

/* ---------------------------------------------------------------- both engines */

/* A trial keeps nobody from writing, and nothing of it stays. */
static void
test_a_trial_is_in_nobodys_way(void **state)
{
    REL_AUTO(rel_db) *writer = testdb_open(state);
    REL_AUTO(rel_db) *trial = NULL, *again = NULL;
    struct rel_err err;
    int64_t n;
    REL_TXN(tried);
    REL_TXN(txn);

    OK(rel_store_open(where(state), REL_DB_TRY, NULL, NULL, &trial, &err));
    OK(rel_txn_begin(&tried, trial, &err));
    OK(rel_db_exec(trial, "UPDATE book SET name = 'tried'", REL_NO_ARGS, NULL, &err));
    OK(rel_db_wait(writer, 0, &err));
    OK(rel_txn_begin(&txn, writer, &err));
    OK(rel_db_exec(writer, "UPDATE app_user SET display = 'written'", REL_NO_ARGS, NULL, &err));
    OK(rel_txn_commit(&txn, &err));
    rel_txn_end(&tried);
    OK(rel_store_open(where(state), REL_DB_READ, NULL, NULL, &again, &err));
    OK(rel_db_number(again, "SELECT COUNT(*) FROM book WHERE name = 'tried'", REL_NO_ARGS, 0, &n,
                     &err));
    assert_int_equal(n, 0);
    OK(rel_db_number(again, "SELECT COUNT(*) FROM app_user WHERE display = 'written'", REL_NO_ARGS,
                     0, &n, &err));
    assert_int_equal(n, 1);
}

static void
test_one_writes_the_other_waits_then_hears_who(void **state)
{
    REL_AUTO(rel_db) *one = testdb_open(state);
    REL_AUTO(rel_db) *two = testdb_open(state);
    struct rel_err err;
    int64_t counter, after;

    OK(rel_db_changes(two, &counter, &err));
    OK(rel_db_changes(two, &after, &err));
    assert_int_equal(counter, after);
    OK(rel_db_wait(two, 30, &err));
    {
        REL_TXN(holds);
        REL_TXN(waits);

        OK(rel_txn_begin(&holds, one, &err));
        OK(rel_db_exec(one, "INSERT INTO setting (name, value) VALUES ('a', '1')", REL_NO_ARGS,
                       NULL, &err));
        assert_int_equal(rel_txn_begin(&waits, two, &err), REL_BUSY);
        assert_non_null(strstr(err.text, "another program holds the database"));
        assert_true(strlen(err.remedy) > 10);
        OK(rel_db_number(two, "SELECT COUNT(*) FROM setting WHERE name = 'a'", REL_NO_ARGS, 0,
                         &after, &err)); /* readers never wait, and see nothing unfinished */
        assert_int_equal(after, 0);
        OK(rel_txn_commit(&holds, &err));
        OK(rel_txn_begin(&waits, two, &err));
    }
    OK(rel_db_changes(two, &after, &err)); /* the other connection's change is seen */
    assert_int_equal(after, counter + 1);
}

static void
test_a_reader_sees_one_moment(void **state)
{
    REL_AUTO(rel_db) *one = testdb_open(state);
    REL_AUTO(rel_db) *two = testdb_open(state);
    static const char sql[] = "SELECT COUNT(*) FROM setting";
    struct rel_err err;
    int64_t before, during, after;

    {
        REL_TXN(read);
        REL_TXN(write);

        OK(rel_txn_begin_read(&read, two, &err));
        OK(rel_db_number(two, sql, REL_NO_ARGS, 0, &before, &err));
        OK(rel_txn_begin(&write, one, &err));
        OK(rel_db_exec(one, "INSERT INTO setting (name, value) VALUES ('a', '1')", REL_NO_ARGS,
                       NULL, &err));
        OK(rel_txn_commit(&write, &err));
        OK(rel_db_number(two, sql, REL_NO_ARGS, 0, &during, &err));
    }
    OK(rel_db_number(two, sql, REL_NO_ARGS, 0, &after, &err));
    assert_int_equal(before, during);
    assert_int_equal(before + 1, after);
}

static void
test_killed_while_writing(void **state)
{
    REL_AUTO(rel_db) *db = NULL;
    struct rel_err err;
    int64_t n;
    pid_t child;
    int status;

    rel_db_close(testdb_open(state));
    child = fork();
    if (child == 0) {
        struct rel_db *mine = testdb_open(state);
        REL_TXN(txn);

        OK(rel_txn_begin(&txn, mine, &err));
        for (int i = 0; i < 2000; i++)
            OK(rel_db_exec(mine,
                           "INSERT INTO contact (id, book_id, uid, kind, state, caught, name,"
                           " name_key, created, changed) VALUES ($1, 1, CAST($1 AS TEXT),"
                           " 'person', 'active', 'hand', '', '', 0, 0)",
                           REL_ARGS(REL_N(i + 1)), NULL, &err));
        kill(getpid(), SIGKILL);
    }
    waitpid(child, &status, 0);
    assert_true(WIFSIGNALED(status));
    db = testdb_open(state);
    OK(rel_db_number(db, "SELECT COUNT(*) FROM contact", REL_NO_ARGS, -1, &n, &err));
    assert_int_equal(n, 0);
    {
        REL_TXN(txn); /* and it can be written at once */

        OK(rel_txn_begin(&txn, db, &err));
        OK(rel_db_exec(db, "INSERT INTO setting (name, value) VALUES ('a', '1')", REL_NO_ARGS, NULL,
                       &err));
        OK(rel_txn_commit(&txn, &err));
    }
}

static void
test_many_statements_and_large_values(void **state)
{
    REL_AUTO(rel_db) *db = testdb_open(state);
    const size_t size = 3 << 20;
    char *text = malloc(size);
    struct rel_err err;

    for (int i = 0; i < 2 * REL_DB_STATEMENTS; i++) { /* more than are kept */
        char sql[64];
        int64_t n;

        snprintf(sql, sizeof(sql), "SELECT %d + COUNT(*) FROM setting WHERE name = $1", i);
        OK(rel_db_number(db, sql, REL_ARGS(REL_T("schema")), -1, &n, &err));
        assert_int_equal(n, i + 1);
    }
    assert_true(db->statements <= REL_DB_STATEMENTS);
    memset(text, 'x', size);
    {
        REL_AUTO(rel_rows) *rows = NULL;

        OK(rel_db_one(db, "SELECT CAST($1 AS TEXT)", REL_ARGS(REL_TN(text, size)), &rows, &err));
        assert_int_equal(strlen(rel_rows_text(rows, 0)), size);
    }
    free(text);
}

/* ---------------------------------------------------------------- SQLite */

static void
test_files_that_are_no_database(void **state)
{
    static const char garbage[] = "This is a letter to Ana, and no database at all. It is longer"
                                  " than a hundred bytes, which is what a header takes up.";
    const char *path = testdb_file(state, "letter");
    char inside[600];
    struct rel_err err;
    struct stat st;

    write_file(path, garbage, sizeof(garbage));
    for (enum rel_db_mode mode = REL_DB_READ; mode <= REL_DB_CREATE; mode++) {
        assert_int_equal(open_status(path, mode, &err), REL_DAMAGED);
        assert_non_null(strstr(err.text, "not a relatum database"));
        assert_non_null(strstr(err.text, path));
    }
    assert_int_equal(stat(path, &st), 0);
    assert_int_equal(st.st_size, sizeof(garbage));

    snprintf(inside, sizeof(inside), "%s/db", path); /* a file where a folder should be */
    assert_int_equal(open_status(inside, REL_DB_CREATE, &err), REL_IO);
    assert_non_null(strstr(err.text, path));
    assert_int_equal(open_status(((struct testdb *)*state)->folder, REL_DB_CREATE, &err),
                     REL_DAMAGED);
    assert_int_equal(open_status("", REL_DB_CREATE, &err), REL_BAD_INPUT);
}

static void
test_another_programs_database_is_left_alone(void **state)
{
    REL_AUTO(rel_db) *db = NULL;
    struct rel_err err;

    if (testdb_is_pg()) {
        OK(rel_db_open(where(state), REL_DB_CREATE, &db, &err));
        OK(db->engine->script(db, "CREATE TABLE letters (id BIGINT)", &err));
    } else { /* make one without our mark */
        OK(rel_db_open(where(state), REL_DB_CREATE, &db, &err));
        OK(db->engine->script(db, "CREATE TABLE letters (id BIGINT); PRAGMA user_version = 5",
                              &err));
    }
    for (enum rel_db_mode mode = REL_DB_READ; mode <= REL_DB_CREATE; mode++) {
        assert_int_equal(open_status(where(state), mode, &err), REL_DAMAGED);
        assert_non_null(strstr(err.text, "another program's"));
    }
    if (testdb_is_pg())
        OK(db->engine->script(db, "DROP TABLE letters", &err));
}

static void
test_only_the_owner_may_read(void **state)
{
    const char *path = testdb_file(state, "db");
    char deep[700], folder[600];
    struct rel_err err;
    struct stat st;

    rel_db_close(testdb_open(state));
    assert_int_equal(stat(path, &st), 0);
    assert_int_equal(st.st_mode & 0777, 0600);

    snprintf(folder, sizeof(folder), "%s/a", ((struct testdb *)*state)->folder);
    snprintf(deep, sizeof(deep), "%s/b/db", folder);
    {
        REL_AUTO(rel_db) *db = NULL;
        char side[720];

        OK(rel_store_open(deep, REL_DB_CREATE, NULL, NULL, &db, &err));
        assert_int_equal(stat(folder, &st), 0);
        assert_int_equal(st.st_mode & 0777, 0700);
        snprintf(side, sizeof(side), "%s-wal", deep);
        assert_int_equal(stat(side, &st), 0);
        assert_int_equal(st.st_mode & 0777, 0600);
    }
    unlink(deep);
    snprintf(deep, sizeof(deep), "%s/b", folder);
    rmdir(deep);
    rmdir(folder);
}

/* The pages of a table overwritten: said as damage, not as a crash or as "no such row". */
static void
test_damage_is_named(void **state)
{
    struct rel_err err;
    enum rel_status status;
    char page[4096];
    struct stat st;
    int fd;

    rel_db_close(testdb_open(state));
    memset(page, 0x5a, sizeof(page));
    fd = open(where(state), O_RDWR | O_CLOEXEC);
    assert_true(fd >= 0);
    assert_int_equal(fstat(fd, &st), 0);
    for (off_t at = sizeof(page); at < st.st_size; at += (off_t)sizeof(page))
        assert_int_equal(pwrite(fd, page, sizeof(page), at), sizeof(page));
    close(fd);
    status = open_status(where(state), REL_DB_READ, &err);
    assert_int_equal(status, REL_DAMAGED);
    assert_non_null(strstr(err.text, "damaged"));
    assert_non_null(strstr(err.remedy, "backup"));
}

/* Writes until it cannot; gives the status, having checked that all acknowledged rows are there. */
static enum rel_status
fill(struct rel_db *db, int64_t *acknowledged, struct rel_err *err)
{
    static char text[4000];

    memset(text, 'x', sizeof(text));
    for (;;) {
        REL_TXN(txn);

        if (rel_txn_begin(&txn, db, err)
            || rel_db_exec(db, "INSERT INTO setting (name, value) VALUES ($1, $2)",
                           REL_ARGS(REL_T(rel_id_text(rel_id_new(), (char[REL_ID_TEXT]){0})),
                                    REL_TN(text, sizeof(text))),
                           NULL, err)
            || rel_txn_commit(&txn, err))
            return err->status;
        ++*acknowledged;
    }
}

/* A line at fault in the child becomes its exit code and a diagnostic. */
#define MUST(x)                                                                                    \
    if (!(x)) {                                                                                    \
        fprintf(stderr, "# line %d: %s\n", __LINE__, err.text);                                    \
        return 1;                                                                                  \
    }

enum { NO_SMALL_DISK = 77 };

/* In a process of its own: a file system of 2 MB that only it sees. */
static int
fill_a_small_disk(void **state)
{
    static const char sql[] = "SELECT COUNT(*) FROM setting";
    int64_t acknowledged = 0, before, after;
    struct rel_err err = {.text = ""};
    REL_AUTO(rel_db) *db = NULL;
    char path[600], filler[600];
    int fd;

    if (unshare(CLONE_NEWNS | (geteuid() ? CLONE_NEWUSER : 0))
        || mount(NULL, "/", NULL, MS_REC | MS_PRIVATE, NULL)
        || mount("none", ((struct testdb *)*state)->folder, "tmpfs", 0, "size=2m"))
        return NO_SMALL_DISK;
    snprintf(path, sizeof(path), "%s/db", ((struct testdb *)*state)->folder);
    snprintf(filler, sizeof(filler), "%s/filler", ((struct testdb *)*state)->folder);
    fd = open(filler, O_RDWR | O_CREAT | O_CLOEXEC, 0600);
    MUST(fd >= 0 && posix_fallocate(fd, 0, 100 << 10) == 0 && close(fd) == 0);
    MUST(rel_store_open(path, REL_DB_CREATE, NULL, NULL, &db, &err) == REL_OK);
    MUST(rel_db_number(db, sql, REL_NO_ARGS, 0, &before, &err) == REL_OK);
    for (int i = 0; i < 3; i++) {
        MUST(fill(db, &acknowledged, &err) == REL_FULL);
        MUST(strstr(err.text, "full") && strstr(err.text, path));
    }
    MUST(acknowledged > 2);
    MUST(rel_db_number(db, sql, REL_NO_ARGS, 0, &after, &err) == REL_OK);
    MUST(after == before + acknowledged);
    MUST(unlink(filler) == 0); /* room again: writable at once */
    after = acknowledged;
    fill(db, &acknowledged, &err);
    MUST(acknowledged > after);
    return 0;
}

/* The same by the largest file the process may write, which every system has. */
static int
fill_up_to_a_limit(void **state)
{
    struct rlimit limit = {600 << 10, RLIM_INFINITY};
    static const char sql[] = "SELECT COUNT(*) FROM setting";
    int64_t acknowledged = 0, before, after;
    REL_AUTO(rel_db) *db = testdb_open(state);
    struct rel_err err = {.text = ""};

    signal(SIGXFSZ, SIG_IGN);
    MUST(rel_db_number(db, sql, REL_NO_ARGS, 0, &before, &err) == REL_OK);
    setrlimit(RLIMIT_FSIZE, &limit);
    for (int i = 0; i < 3; i++) {
        fill(db, &acknowledged, &err);
        MUST(strstr(err.text, where(state)));
    }
    MUST(acknowledged > 10);
    MUST(rel_db_number(db, sql, REL_NO_ARGS, 0, &after, &err) == REL_OK);
    MUST(after == before + acknowledged);
    limit.rlim_cur = 700 << 10;
    setrlimit(RLIMIT_FSIZE, &limit);
    after = acknowledged;
    fill(db, &acknowledged, &err);
    MUST(acknowledged > after);
    return 0;
}

static int
in_a_child(int (*f)(void **state), void **state)
{
    pid_t child = fork();
    int status;

    if (child == 0)
        _exit(f(state));
    waitpid(child, &status, 0);
    assert_true(WIFEXITED(status));
    return WEXITSTATUS(status);
}

static void
test_a_full_disk_loses_nothing(void **state)
{
    int code;

    rel_db_close(testdb_open(state));
    assert_int_equal(in_a_child(fill_up_to_a_limit, state), 0);
    code = in_a_child(fill_a_small_disk, state);
    if (code != NO_SMALL_DISK)
        assert_int_equal(code, 0);
}

static void
test_the_most_pages_are_a_full_disk(void **state)
{
    REL_AUTO(rel_db) *db = testdb_open(state);
    int64_t acknowledged = 0;
    struct rel_err err;

    OK(db->engine->script(db, "PRAGMA max_page_count = 600", &err));
    fill(db, &acknowledged, &err);
    assert_string_equal(rel_status_name(err.status), "full");
    assert_true(acknowledged > 0);
}

/* As somebody who may write neither the file nor its folder. 0: it was read, and not written. */
static int
read_as_a_guest(const char *path)
{
    REL_AUTO(rel_db) *db = NULL;
    struct rel_err err;
    int64_t n;

    if (geteuid() == 0 && setresuid(65534, 65534, 65534) != 0)
        return 1;
    if (access(path, R_OK) != 0) /* the folders above it are private */
        return 0;
    if (rel_store_open(path, REL_DB_READ, NULL, NULL, &db, &err)
        || rel_db_number(db, "SELECT COUNT(*) FROM app_user", REL_NO_ARGS, 0, &n, &err))
        return 2;
    if (n != 1)
        return 3;
    return open_status(path, REL_DB_WRITE, &err) == REL_IO ? 0 : 4;
}

static void
test_what_may_not_be_written_can_be_read(void **state)
{
    const char *path = where(state), *folder = ((struct testdb *)*state)->folder;
    int status;
    pid_t child;

    rel_db_close(testdb_open(state));
    assert_int_equal(chmod(path, 0444), 0);
    assert_int_equal(chmod(folder, 0555), 0);
    child = fork();
    if (child == 0)
        _exit(read_as_a_guest(path));
    assert_int_equal(waitpid(child, &status, 0), child);
    assert_int_equal(chmod(folder, 0700), 0);
    assert_int_equal(status, 0);
}

/* ---------------------------------------------------------------- PostgreSQL */

static void
test_a_server_that_is_not_there(void **state)
{
    static const char *const urls[] = {
        "postgresql://ana:secret-word@127.0.0.1:1/x?connect_timeout=2",
        "postgres://ana@127.0.0.1:1/x?password=secret-word&connect_timeout=2",
        "postgresql://ana:secret-word@/x?host=/nowhere",
    };
    struct rel_err err;

    (void)state;
    for (size_t i = 0; i < REL_COUNT(urls); i++) {
        assert_int_equal(open_status(urls[i], REL_DB_READ, &err), REL_NETWORK);
        assert_null(strstr(err.text, "secret-word"));
        assert_non_null(strstr(err.text, "ana@"));
        assert_true(strlen(err.remedy) > 10);
    }
    assert_int_not_equal(open_status("postgresql://[", REL_DB_READ, &err), REL_OK);
}

static void
cut_all_but(struct rel_db *db)
{
    struct rel_err err;

    OK(db->engine->script(db,
                          "SELECT pg_terminate_backend(pid, 5000) FROM pg_stat_activity"
                          " WHERE pid <> pg_backend_pid() AND backend_type = 'client backend'",
                          &err));
}

static void
test_a_lost_connection_comes_back(void **state)
{
    REL_AUTO(rel_db) *knife = testdb_open(state);
    REL_AUTO(rel_db) *db = testdb_open(state);
    static const char sql[] = "SELECT COUNT(*) FROM setting WHERE name = $1";
    struct rel_err err;
    int64_t n;

    OK(rel_db_number(db, sql, REL_ARGS(REL_T("schema")), -1, &n, &err));
    for (int i = 0; i < 3; i++) { /* reading goes on by itself, with its statements made anew */
        cut_all_but(knife);
        OK(rel_db_number(db, sql, REL_ARGS(REL_T("schema")), -1, &n, &err));
        assert_int_equal(n, 1);
    }
    cut_all_but(knife);
    { /* so does the next transaction */
        REL_TXN(txn);

        OK(rel_txn_begin(&txn, db, &err));
        OK(rel_db_exec(db, "INSERT INTO setting (name, value) VALUES ('a', '1')", REL_NO_ARGS, NULL,
                       &err));
        cut_all_but(knife); /* but a broken one is lost, and says so */
        assert_int_equal(rel_db_number(db, sql, REL_ARGS(REL_T("a")), -1, &n, &err), REL_NETWORK);
        assert_int_equal(rel_txn_commit(&txn, &err), REL_CONFLICT);
    }
    {
        REL_TXN(txn);

        OK(rel_txn_begin(&txn, db, &err));
        OK(rel_db_exec(db, "INSERT INTO setting (name, value) VALUES ('b', '1')", REL_NO_ARGS, NULL,
                       &err));
        cut_all_but(knife);
        assert_int_equal(rel_txn_commit(&txn, &err), REL_NETWORK);
    }
    OK(rel_db_number(db, "SELECT COUNT(*) FROM setting WHERE name IN ('a', 'b')", REL_NO_ARGS, -1,
                     &n, &err));
    assert_int_equal(n, 0);
}

#define ON_DB(f) cmocka_unit_test_setup_teardown(f, testdb_setup, testdb_teardown)

#define ON_BOTH                                                                                    \
    ON_DB(test_one_writes_the_other_waits_then_hears_who), ON_DB(test_a_reader_sees_one_moment),   \
        ON_DB(test_a_trial_is_in_nobodys_way), ON_DB(test_killed_while_writing),                   \
        ON_DB(test_many_statements_and_large_values),                                              \
        ON_DB(test_another_programs_database_is_left_alone)

int
main(void)
{
    const struct CMUnitTest sqlite[] = {
        ON_BOTH,
        ON_DB(test_files_that_are_no_database),
        ON_DB(test_only_the_owner_may_read),
        ON_DB(test_what_may_not_be_written_can_be_read),
        ON_DB(test_damage_is_named),
        ON_DB(test_a_full_disk_loses_nothing),
        ON_DB(test_the_most_pages_are_a_full_disk),
    };
    const struct CMUnitTest pg[] = {
        ON_BOTH,
        ON_DB(test_a_server_that_is_not_there),
        ON_DB(test_a_lost_connection_comes_back),
    };

    return testdb_is_pg() ? cmocka_run_group_tests(pg, NULL, NULL)
                          : cmocka_run_group_tests(sqlite, NULL, NULL);
}
