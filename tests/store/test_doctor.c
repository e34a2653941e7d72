/* A whole database is found whole, and each kind of damage is named. */
#include "unit.h"

#include "base/str.h"
#include "store/doctor.h"
#include "store/engine.h"
#include "store/testdb.h"
#include "store/txn.h"

#include <fcntl.h>
#include <string.h>
#include <unistd.h>

static struct rel_finding_list
examine(struct rel_db *db, struct rel_arena *arena)
{
    struct rel_finding_list found = {0};
    struct rel_err err;

    OK(rel_doctor_check(db, arena, &found, &err));
    return found;
}

static const struct rel_finding *
named(const struct rel_finding_list *found, const char *check)
{
    for (size_t i = 0; i < found->n; i++)
        if (rel_str_is(found->v[i].check, check))
            return &found->v[i];
    fail_msg("no finding called %s", check);
    return NULL;
}

/* Of the test's server it is known that nothing must outlive it. */
static bool
is_expected(const char *check)
{
    return testdb_is_pg() && (rel_str_is(check, "durability") || rel_str_is(check, "replication"));
}

static void
test_a_whole_one(void **state)
{
    REL_AUTO(rel_arena) *arena = rel_arena_new();
    REL_AUTO(rel_db) *db = testdb_open(state);
    struct rel_finding_list found = examine(db, arena);
    struct rel_table_counts counts;
    struct rel_err err;

    assert_true(found.n >= 6);
    for (size_t i = 0; i < found.n; i++) {
        if (!found.v[i].ok && !is_expected(found.v[i].check))
            fail_msg("%s: %s", found.v[i].check, found.v[i].text);
        assert_true(*found.v[i].text != '\0');
        assert_int_equal(found.v[i].ok, *found.v[i].remedy == '\0');
    }
    if (testdb_is_pg())
        assert_non_null(strstr(named(&found, "replication")->text, "synchronous_standby_names"));
    OK(rel_doctor_counts(db, arena, &counts, &err));
    for (size_t i = 0; i < counts.n; i++)
        if (rel_str_is(counts.v[i].table, "app_user"))
            assert_int_equal(counts.v[i].rows, 1);
}

static void
test_wrong_rows_are_named(void **state)
{
    static const char *const damage[] = {
        "INSERT INTO book (id, name, created) VALUES (2, 'orphan', 0)",
        "INSERT INTO contact (id, book_id, uid, kind, state, caught, name, name_key, created,"
        " changed) VALUES (10, 1, 'u', 'person', 'active', 'hand', 'Ana', 'ana', 5, 5)",
        "INSERT INTO contact_point (contact_id, n, book_id, kind, value, folded)"
        " VALUES (10, 1, 2, 'email', 'a', 'a')",
        "INSERT INTO name_token (book_id, class, token, contact_id) VALUES (2, 0, 'ana', 10)",
        "INSERT INTO interaction (id, book_id, user_id, at, channel, direction)"
        " VALUES (50, 1, 1, 1000, 'call', 'outbound'), (51, 1, 1, 1000, 'call', 'outbound')",
        "INSERT INTO participation (contact_id, at, interaction_id, user_id, direction, channel)"
        " VALUES (10, 1001, 50, 1, 'outbound', 'call')",
    };
    static const struct {
        const char *check, *text;
        int64_t n;
    } expected[] = {{"books", "contact_point", 1},
                    {"derived books", "name_token", 1},
                    {"participants", "interaction without a contact", 2},
                    {"participants", "differs", 2},
                    {"owners", "book", 1}};
    REL_AUTO(rel_arena) *arena = rel_arena_new();
    REL_AUTO(rel_db) *db = testdb_open(state);
    struct rel_finding_list found;
    struct rel_err err;

    {
        REL_TXN(txn);

        OK(rel_txn_begin(&txn, db, &err));
        for (size_t i = 0; i < REL_COUNT(damage); i++)
            OK(rel_db_exec(db, damage[i], REL_NO_ARGS, NULL, &err));
        OK(rel_txn_commit(&txn, &err));
    }
    found = examine(db, arena);
    for (size_t i = 0; i < REL_COUNT(expected); i++) {
        const struct rel_finding *f = named(&found, expected[i].check);

        assert_false(f->ok);
        assert_int_equal(f->n, expected[i].n);
        assert_non_null(strstr(f->text, expected[i].text));
    }
}

static void
test_orphans_and_torn_pages(void **state)
{
    REL_AUTO(rel_arena) *arena = rel_arena_new();
    struct rel_finding_list found;
    struct rel_err err;
    char page[512];
    off_t size;
    int fd;

    {
        REL_AUTO(rel_db) *db = testdb_open(state);

        OK(db->engine->script(db,
                              "PRAGMA foreign_keys = OFF; INSERT INTO membership (book_id,"
                              " user_id, role) VALUES (77, 78, 'owner'); PRAGMA foreign_keys = ON",
                              &err));
        found = examine(db, arena);
        assert_false(named(&found, "references")->ok);
        assert_non_null(strstr(named(&found, "references")->text, "membership without its"));
    }
    memset(page, 0x5a, sizeof(page));
    fd = open(((struct testdb *)*state)->where, O_RDWR | O_CLOEXEC);
    size = lseek(fd, 0, SEEK_END);
    assert_int_equal(pwrite(fd, page, sizeof(page), size - 4096), sizeof(page)); /* one page */
    close(fd);
    {
        REL_AUTO(rel_db) *db = NULL;

        OK(rel_db_open(((struct testdb *)*state)->where, REL_DB_READ, &db, &err));
        found = examine(db, arena);
        assert_false(named(&found, "integrity")->ok);
        assert_true(*named(&found, "integrity")->remedy != '\0');
    }
}

#define ON_DB(f) cmocka_unit_test_setup_teardown(f, testdb_setup, testdb_teardown)

int
main(void)
{
    const struct CMUnitTest sqlite[] = {
        ON_DB(test_a_whole_one),
        ON_DB(test_wrong_rows_are_named),
        ON_DB(test_orphans_and_torn_pages),
    };
    const struct CMUnitTest pg[] = {
        ON_DB(test_a_whole_one),
        ON_DB(test_wrong_rows_are_named),
    };

    return testdb_is_pg() ? cmocka_run_group_tests(pg, NULL, NULL)
                          : cmocka_run_group_tests(sqlite, NULL, NULL);
}
