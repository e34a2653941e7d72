/* Every SQL text of the program is one that this engine reads, with arguments of the kinds given.
 */
#include "unit.h"

#include "base/buf.h"
#include "store/engine.h"
#include "store/sql_texts.h"
#include "store/tables.h"
#include "store/testdb.h"
#include "store/txn.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* The highest $n. */
static size_t
places(const char *sql)
{
    size_t most = 0;

    for (const char *at = strchr(sql, '$'); at; at = strchr(at + 1, '$')) {
        size_t n = strtoul(at + 1, NULL, 10);

        most = n > most ? n : most;
    }
    return most;
}

/* PostgreSQL finds the kinds out by itself when none are given. */
static size_t
arguments(const char *sql, const char *kinds, struct rel_arg *args)
{
    static const char letters[] = "TNRB"; /* in the order of enum rel_arg_kind */
    size_t n = strcmp(kinds, "?") == 0 ? places(sql) : strlen(kinds);

    for (size_t i = 0; i < n; i++)
        args[i].kind =
            *kinds == '?' ? REL_ARG_TEXT : (enum rel_arg_kind)(strchr(letters, kinds[i]) - letters);
    return *kinds == '?' && testdb_is_pg() ? 0 : n;
}

static bool
prepares(struct rel_db *db, const char *where, const char *sql, const char *kinds)
{
    struct rel_arg args[REL_MAX_ARGS] = {0};
    size_t n = arguments(sql, kinds, args);
    struct rel_rows *rows;
    struct rel_err err;

    if (db->engine->prepare(db, sql, args, n, &rows, &err)) {
        print_error("%s: %s\n    %s\n", where, err.text, sql);
        return false;
    }
    rows->db = db;
    db->engine->drop(rows);
    free(rows);
    if (strcmp(kinds, "?") != 0 && places(sql) != n) {
        print_error("%s: %zu places, %zu values\n", where, places(sql), n);
        return false;
    }
    return true;
}

static void
test_every_text_is_prepared(void **state)
{
    REL_AUTO(rel_db) *db = testdb_open(state);
    int bad = 0;

    assert_true(sql_texts_n > 50);
    for (size_t i = 0; i < sql_texts_n; i++) {
        char where[128];

        snprintf(where, sizeof(where), "%s:%d", sql_texts[i].file, sql_texts[i].line);
        bad += !prepares(db, where, sql_texts[i].sql, sql_texts[i].kinds);
    }
    assert_int_equal(bad, 0);
}

static void
test_every_table_can_be_carried(void **state)
{
    REL_AUTO(rel_db) *db = testdb_open(state);
    int bad = 0;

    for (size_t i = 0; i < rel_tables_n; i++) {
        const struct rel_table *t = &rel_tables[i];
        char all[REL_MAX_ARGS + 1] = "", key[REL_MAX_ARGS + 1] = "";

        assert_true(t->n <= REL_MAX_ARGS);
        for (size_t c = 0; c < t->n; c++) {
            const char kind[2] = {"TNRB"[t->columns[c].kind], '\0'};

            strcat(all, kind);
            strcat(key, t->columns[c].key ? kind : "");
        }
        bad += !prepares(db, t->name, t->count, "");
        bad += !prepares(db, t->name, t->select, "?");
        bad += !prepares(db, t->name, t->first, "N");
        bad += !prepares(db, t->name, t->find, key);
        bad += !prepares(db, t->name, t->remove, key);
        bad += !prepares(db, t->name, t->insert, all);
        bad += *t->update && !prepares(db, t->name, t->update, all);
        bad += !prepares(db, t->name, t->page, strcat(key, "N"));
        for (const struct rel_referrer *r = t->referrers; r->table; r++)
            bad += !prepares(db, t->name, r->sql, "N");
    }
    assert_int_equal(bad, 0);
}

/* Tables that stay small however many people there are: reading all of them is fine. */
static bool
is_small(const char *table)
{
    static const char *const small[] = {"app_user", "book",        "membership",
                                        "setting",  "own_address", "circle"};

    for (size_t i = 0; i < sizeof(small) / sizeof(*small); i++)
        if (strcmp(table, small[i]) == 0)
            return true;
    return false;
}

/* Does "SCAN name" mean a large table? name may be an alias; of a subquery's answer it may not. */
static bool
reads_all(const char *step, const char *sql)
{
    char name[64] = "", as[160];
    bool large = false;

    if (sscanf(step, "SCAN %63s", name) != 1 || strstr(step, "CONSTANT"))
        return false;
    for (size_t i = 0; i < rel_tables_n; i++) {
        const char *table = rel_tables[i].name, *at;

        snprintf(as, sizeof(as), " %s %s", table, name);
        at = strstr(sql, as);
        if (strcmp(table, name) == 0 || (at && strchr(" ,)", at[strlen(as)])))
            large = large || !is_small(table);
    }
    return large;
}

/* Does it sort more than it gives: a page (LIMIT) that no index has in order? Fine where the rows
 * are those of one contact, circle or import. */
static bool
sorts_all(const char *step, const char *sql)
{
    static const char *const few[] = {
        "contact_id = $", "contact_id = c.id", "circle_id = $",  "import_id = $",
        "change_id = $",  "folded = $",        "name_key = $",   ".token",
        "t.value = $",    "FROM promise",      "JOIN membership"};

    if (!strstr(step, "USE TEMP B-TREE FOR ORDER BY") || !strstr(sql, "LIMIT"))
        return false;
    for (size_t i = 0; i < sizeof(few) / sizeof(*few); i++)
        if (strstr(sql, few[i]))
            return false;
    return true;
}

/* SQLite says how it would find the rows: by an index, or by reading a whole table. */
static void
test_nothing_reads_a_whole_table(void **state)
{
    REL_AUTO(rel_db) *db = testdb_open(state);
    struct rel_err err;
    int bad = 0;
    REL_TXN(txn);

    OK(rel_txn_begin(&txn, db, &err)); /* explaining a write counts as one */
    for (size_t i = 0; i < sql_texts_n; i++) {
        struct rel_arg args[REL_MAX_ARGS] = {0};
        size_t n = arguments(sql_texts[i].sql, sql_texts[i].kinds, args);
        REL_AUTO(rel_rows) *rows = NULL;
        REL_BUF(sql);

        for (size_t a = 0; a < n; a++)
            args[a].bytes = "";
        rel_buf_addf(&sql, "EXPLAIN QUERY PLAN %s", sql_texts[i].sql);
        OK(rel_db_query(db, rel_buf_str(&sql), args, n, &rows, &err));
        while (rel_rows_next(rows)) {
            const char *step = rel_rows_text(rows, 3);

            if (!strstr(sql_texts[i].file, "doctor") /* these are about all of it */
                && !strstr(sql_texts[i].file, "dump")
                && !strstr(sql_texts[i].sql, "DELETE FROM book")
                && !strstr(sql_texts[i].sql, "DELETE FROM app_user")
                && (reads_all(step, sql_texts[i].sql) || sorts_all(step, sql_texts[i].sql))) {
                print_error("%s:%d: %s\n    %s\n", sql_texts[i].file, sql_texts[i].line, step,
                            sql_texts[i].sql);
                bad++;
            }
        }
    }
    assert_int_equal(bad, 0);
}

#define ON_DB(f) cmocka_unit_test_setup_teardown(f, testdb_setup, testdb_teardown)

int
main(void)
{
    const struct CMUnitTest sqlite[] = {
        ON_DB(test_every_text_is_prepared),
        ON_DB(test_every_table_can_be_carried),
        ON_DB(test_nothing_reads_a_whole_table),
    };
    const struct CMUnitTest pg[] = {
        ON_DB(test_every_text_is_prepared),
        ON_DB(test_every_table_can_be_carried),
    };

    return testdb_is_pg() ? cmocka_run_group_tests(pg, NULL, NULL)
                          : cmocka_run_group_tests(sqlite, NULL, NULL);
}
