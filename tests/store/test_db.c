/* Values, statements and transactions: the same on both engines. */
#include "unit.h"

#include "store/testdb.h"
#include "store/txn.h"

#include <string.h>

static void
put(struct rel_db *db, const char *name, const char *value)
{
    struct rel_err err;
    REL_TXN(txn);

    OK(rel_txn_begin(&txn, db, &err));
    OK(rel_db_exec(db, "INSERT INTO setting (name, value) VALUES ($1, $2)",
                   REL_ARGS(REL_T(name), REL_T(value)), NULL, &err));
    OK(rel_txn_commit(&txn, &err));
}

static void
test_values_come_back_as_they_went_in(void **state)
{
    static const char *const texts[] = {"",
                                        "plain",
                                        "Zoë Ångström",
                                        "日本語",
                                        "🧑‍🤝‍🧑",
                                        "'; DROP TABLE contact; --",
                                        "$1 \\ \" \n\t"};
    unsigned char bytes[256];
    struct rel_err err;
    REL_AUTO(rel_db) *db = testdb_open(state);
    REL_TXN(txn);

    for (int i = 0; i < 256; i++)
        bytes[i] = (unsigned char)i;
    OK(rel_txn_begin(&txn, db, &err));
    OK(rel_db_exec(db,
                   "INSERT INTO contact (id, book_id, uid, kind, state, caught, name, name_key,"
                   " created, changed) VALUES ($1, 1, 'u', 'person', 'active', 'hand', '', '', "
                   "$2, $2)",
                   REL_ARGS(REL_N(INT64_MAX), REL_N(INT64_MIN)), NULL, &err));
    for (size_t i = 0; i < sizeof(texts) / sizeof(*texts); i++) {
        REL_AUTO(rel_rows) *rows = NULL;

        OK(rel_db_exec(db,
                       "INSERT INTO contact_field (contact_id, n, name, value)"
                       " VALUES ($1, $2, 'x', $3)",
                       REL_ARGS(REL_N(INT64_MAX), REL_N((int64_t)i), REL_T(texts[i])), NULL, &err));
        OK(rel_db_one(db, "SELECT value, n FROM contact_field WHERE contact_id = $2 AND n = $1",
                      REL_ARGS(REL_N((int64_t)i), REL_N(INT64_MAX)), &rows, &err));
        assert_string_equal(rel_rows_text(rows, 0), texts[i]);
        assert_int_equal(rel_rows_num(rows, 1), i);
    }
    for (size_t n = 0; n <= 256; n += 128) {
        REL_AUTO(rel_rows) *rows = NULL;
        const void *back;
        size_t length;

        OK(rel_db_exec(db,
                       "INSERT INTO contact_photo (contact_id, type, bytes) VALUES ($1, 't', $2)"
                       " ON CONFLICT (contact_id) DO UPDATE SET bytes = excluded.bytes",
                       REL_ARGS(REL_N(INT64_MAX), REL_B(bytes, n)), NULL, &err));
        OK(rel_db_one(db,
                      "SELECT bytes, c.created FROM contact_photo JOIN contact c"
                      " ON c.id = contact_id",
                      REL_NO_ARGS, &rows, &err));
        back = rel_rows_blob(rows, 0, &length);
        assert_int_equal(length, n);
        assert_memory_equal(back, bytes, n);
        back = rel_rows_blob(rows, 0, &length); /* twice the same */
        assert_int_equal(length, n);
        assert_memory_equal(back, bytes, n);
        assert_true(rel_rows_num(rows, 1) == INT64_MIN);
    }
    OK(rel_db_exec(db,
                   "INSERT INTO standing (user_id, contact_id, book_id, n_sum, b_sum)"
                   " VALUES (1, $1, 1, $2, $3)",
                   REL_ARGS(REL_N(INT64_MAX), REL_R(0.1), REL_R(-1e-300)), NULL, &err));
    {
        REL_AUTO(rel_rows) *rows = NULL;

        OK(rel_db_one(db, "SELECT n_sum, b_sum, median FROM standing", REL_NO_ARGS, &rows, &err));
        assert_true(rel_rows_real(rows, 0) == 0.1);
        assert_true(rel_rows_real(rows, 1) == -1e-300);
        assert_true(rel_rows_real(rows, 2) == 0.0);
    }
}

static void
test_bad_text_is_refused(void **state)
{
    static const struct {
        const char *bytes;
        size_t n;
    } bad[] = {{"a\0b", 3},
               {"\xff", 1},
               {"abcdefghijk\xc3", 12},
               {"\xc0\xaf", 2},
               {"\xed\xa0\x80", 3},
               {"\xf4\x90\x80\x80", 4},
               {"\xe0\x80\x80", 3},
               {"\xf0\x80\x80\x80", 4}};
    REL_AUTO(rel_db) *db = testdb_open(state);
    struct rel_err err;

    for (size_t i = 0; i < sizeof(bad) / sizeof(*bad); i++) {
        REL_TXN(txn);

        OK(rel_txn_begin(&txn, db, &err));
        assert_int_equal(rel_db_exec(db, "INSERT INTO setting (name, value) VALUES ('t', $1)",
                                     REL_ARGS(REL_TN(bad[i].bytes, bad[i].n)), NULL, &err),
                         REL_BAD_INPUT);
    }
}

static void
test_the_same_text_may_be_used_inside_itself(void **state)
{
    static const char sql[] = "SELECT name FROM setting WHERE name > $1 ORDER BY name";
    REL_AUTO(rel_db) *db = testdb_open(state);
    struct rel_err err;
    int pairs = 0;

    for (int again = 0; again < 2; again++) {
        REL_AUTO(rel_rows) *outer = NULL;

        OK(rel_db_query(db, sql, REL_ARGS(REL_T("")), &outer, &err));
        while (rel_rows_next(outer)) {
            REL_AUTO(rel_rows) *inner = NULL;

            OK(rel_db_query(db, sql, REL_ARGS(REL_T(rel_rows_text(outer, 0))), &inner, &err));
            while (rel_rows_next(inner)) {
                assert_true(strcmp(rel_rows_text(outer, 0), rel_rows_text(inner, 0)) < 0);
                pairs++;
            }
            OK(rel_rows_status(inner, &err));
        }
        OK(rel_rows_status(outer, &err));
    }
    assert_int_equal(pairs, 2 * (2 + 1)); /* changes, schema, version */
}

static void
test_transactions(void **state)
{
    REL_AUTO(rel_db) *db = testdb_open(state);
    struct rel_err err;
    int64_t n, before, after;

    OK(rel_db_changes(db, &before, &err));
    {
        REL_TXN(txn);
        REL_TXN(inside);

        OK(rel_txn_begin(&txn, db, &err));
        assert_int_equal(rel_txn_begin(&inside, db, &err), REL_CONFLICT);
        OK(rel_db_exec(db, "INSERT INTO setting (name, value) VALUES ('a', '1')", REL_NO_ARGS, &n,
                       &err));
        assert_int_equal(n, 1);
    } /* not committed */
    OK(rel_db_number(db, "SELECT COUNT(*) FROM setting WHERE name = 'a'", REL_NO_ARGS, -1, &n,
                     &err));
    assert_int_equal(n, 0);
    OK(rel_db_changes(db, &after, &err));
    assert_int_equal(before, after);

    put(db, "a", "1");
    OK(rel_db_changes(db, &after, &err));
    assert_int_equal(before + 1, after);
    OK(rel_db_number(db, "SELECT value FROM setting WHERE name = 'none'", REL_NO_ARGS, -1, &n,
                     &err));
    assert_int_equal(n, -1);

    assert_int_equal(
        rel_db_exec(db, "DELETE FROM setting WHERE name = 'a'", REL_NO_ARGS, NULL, &err),
        REL_IO); /* outside a transaction */
    {
        REL_TXN(txn);

        OK(rel_txn_begin_read(&txn, db, &err));
        assert_int_equal(
            rel_db_exec(db, "DELETE FROM setting WHERE name = 'a'", REL_NO_ARGS, NULL, &err),
            REL_IO);
    }
}

static void
test_after_a_failure_only_rolling_back_is_left(void **state)
{
    REL_AUTO(rel_db) *db = testdb_open(state);
    struct rel_err err;
    int64_t n;
    REL_TXN(txn);

    put(db, "a", "1");
    OK(rel_txn_begin(&txn, db, &err));
    OK(rel_db_exec(db, "INSERT INTO setting (name, value) VALUES ('b', '1')", REL_NO_ARGS, NULL,
                   &err));
    assert_int_equal(rel_db_exec(db, "INSERT INTO setting (name, value) VALUES ('a', '2')",
                                 REL_NO_ARGS, NULL, &err),
                     REL_CONFLICT);
    assert_int_equal(rel_db_number(db, "SELECT COUNT(*) FROM setting", REL_NO_ARGS, -1, &n, &err),
                     REL_CONFLICT);
    assert_int_equal(rel_txn_commit(&txn, &err), REL_CONFLICT);
    OK(rel_db_number(db, "SELECT COUNT(*) FROM setting WHERE name = 'b'", REL_NO_ARGS, -1, &n,
                     &err));
    assert_int_equal(n, 0);
}

static void
test_broken_rules_have_their_status(void **state)
{
    static const struct {
        const char *sql;
        enum rel_status status;
    } cases[] = {
        {"INSERT INTO setting (name, value) VALUES ('schema', '')", REL_CONFLICT},
        {"INSERT INTO membership (book_id, user_id, role) VALUES (7, 1, 'owner')", REL_CONFLICT},
        {"INSERT INTO membership (book_id, user_id, role) VALUES (1, 1, 'king')", REL_BAD_INPUT},
        {"UPDATE setting SET value = NULL", REL_BAD_INPUT},
        {"INSERT INTO nowhere VALUES (1)", REL_IO},
    };
    REL_AUTO(rel_db) *db = testdb_open(state);
    struct rel_err err;

    for (size_t i = 0; i < sizeof(cases) / sizeof(*cases); i++) {
        REL_TXN(txn);

        OK(rel_txn_begin(&txn, db, &err));
        if (rel_db_exec(db, cases[i].sql, REL_NO_ARGS, NULL, &err) == REL_OK)
            rel_txn_commit(&txn, &err);
        assert_int_equal(err.status, cases[i].status);
        assert_true(strlen(err.text) > 10);
    }
    assert_int_equal(rel_db_exec(db, "SELECT $1", REL_NO_ARGS, NULL, &err), REL_IO);
}

static void
test_returning_need_not_be_read_to_the_end(void **state)
{
    REL_AUTO(rel_db) *db = testdb_open(state);
    struct rel_err err;
    int64_t n;
    REL_TXN(txn);
    REL_AUTO(rel_rows) *rows = NULL;

    OK(rel_txn_begin(&txn, db, &err));
    OK(rel_db_one(db,
                  "INSERT INTO setting (name, value) VALUES ('a', '1'), ('b', '2')"
                  " RETURNING name",
                  REL_NO_ARGS, &rows, &err));
    assert_string_equal(rel_rows_text(rows, 0), "a");
    OK(rel_txn_commit(&txn, &err));
    OK(rel_db_number(db, "SELECT COUNT(*) FROM setting WHERE name IN ('a', 'b')", REL_NO_ARGS, -1,
                     &n, &err));
    assert_int_equal(n, 2);
}

#define ON_DB(f) cmocka_unit_test_setup_teardown(f, testdb_setup, testdb_teardown)

int
main(void)
{
    const struct CMUnitTest tests[] = {
        ON_DB(test_values_come_back_as_they_went_in),
        ON_DB(test_bad_text_is_refused),
        ON_DB(test_the_same_text_may_be_used_inside_itself),
        ON_DB(test_transactions),
        ON_DB(test_after_a_failure_only_rolling_back_is_left),
        ON_DB(test_broken_rules_have_their_status),
        ON_DB(test_returning_need_not_be_read_to_the_end),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
