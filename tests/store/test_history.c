/* What is written down of a change, and taking it back: the same on both engines. */
#include "unit.h"

#include "base/buf.h"
#include "store/history.h"
#include "store/testdb.h"
#include "store/txn.h"

#include <string.h>

struct world {
    struct rel_db *db;
    struct rel_arena *arena;
    struct rel_txn txn;
    struct rel_history h;
};

static void
run(struct world *w, const char *sql)
{
    struct rel_err err;

    OK(rel_db_exec(w->db, sql, REL_NO_ARGS, NULL, &err));
}

static void
begin(struct world *w)
{
    struct rel_err err;

    OK(rel_txn_begin(&w->txn, w->db, &err));
    rel_history_begin(&w->h, w->db, w->arena);
}

static void
note(struct world *w, const char *table, rel_id owner)
{
    struct rel_err err;

    OK(rel_history_note(&w->h, table, owner, &err));
}

static rel_id
end(struct world *w, const char *deed, const char *summary, rel_id contact)
{
    struct rel_change change = {
        .user = 1, .at = 500, .deed = deed, .summary = summary, .contact = contact};
    struct rel_err err;
    rel_id id = 0;

    OK(rel_history_end(&w->h, &change, 1, &id, &err));
    OK(rel_txn_commit(&w->txn, &err));
    return id;
}

static rel_id
add_contact(struct world *w)
{
    begin(w);
    note(w, "contact", 10);
    note(w, "contact_point", 10);
    note(w, "contact_text", 10);
    note(w, "contact_photo", 10);
    run(w, "INSERT INTO contact (id, book_id, uid, kind, state, caught, name, name_key, created,"
           " changed) VALUES (10, 1, 'u10', 'person', 'active', 'hand', 'Ana', 'ana', 5, 5)");
    run(w, "INSERT INTO contact_point (contact_id, n, book_id, kind, value, folded)"
           " VALUES (10, 1, 1, 'email', 'ana@example.org', 'ana@example.org'),"
           " (10, 2, 1, 'phone', '+351 1', '+3511')");
    run(w, "INSERT INTO contact_text (contact_id, kind, n, value)"
           " VALUES (10, 'note', 1, 'back\\slash\nand a second line = two')");
    run(w, "INSERT INTO contact_photo (contact_id, type, bytes)"
           " SELECT 10, 'image/png', bytes FROM contact_photo WHERE contact_id = -1");
    return end(w, "add", "Added Ana", 10);
}

static rel_id
edit(struct world *w, const char *sql)
{
    begin(w);
    note(w, "contact", 10);
    note(w, "contact_point", 10);
    note(w, "contact_text", 10);
    note(w, "contact", 10); /* twice is once */
    run(w, sql);
    run(w, "UPDATE contact SET changed = changed + 1 WHERE id = 10");
    return end(w, "edit", "Changed Ana", 10);
}

static enum rel_status
undo(struct world *w, rel_id change, rel_id *by, struct rel_id_list *touched, struct rel_err *err)
{
    struct rel_change out;
    REL_TXN(txn);

    if (rel_txn_begin(&txn, w->db, err)
        || rel_history_undo(w->db, w->arena, 1, change, 900, &out, touched, err))
        return err->status;
    *by = out.id;
    return rel_txn_commit(&txn, err);
}

/* The whole database as text, but for the history and the counter. */
static const char *
picture(struct world *w)
{
    static const char *const texts[] = {
        "SELECT name, uid, state, title, cadence_days FROM contact ORDER BY id",
        "SELECT n, kind, value, folded, label FROM contact_point ORDER BY contact_id, n",
        "SELECT kind, n, value, 1, 1 FROM contact_text ORDER BY contact_id, kind, n",
        "SELECT at, channel, direction, subject, minutes FROM interaction ORDER BY id",
        ("SELECT contact_id, at, interaction_id, direction, channel FROM participation"
         " ORDER BY contact_id, at, interaction_id"),
        "SELECT interaction_id, text, 1, 1, 1 FROM interaction_note ORDER BY interaction_id",
        "SELECT text, state, due, 1, 1 FROM promise ORDER BY id",
    };
    struct rel_err err;
    REL_BUF(buf);

    for (size_t i = 0; i < sizeof(texts) / sizeof(*texts); i++) {
        REL_AUTO(rel_rows) *rows = NULL;

        OK(rel_db_query(w->db, texts[i], REL_NO_ARGS, &rows, &err));
        while (rel_rows_next(rows))
            for (int c = 0; c < 5; c++)
                rel_buf_addf(&buf, "%s%s", rel_rows_text(rows, c), c < 4 ? "|" : "\n");
        OK(rel_rows_status(rows, &err));
    }
    return rel_strdup(w->arena, rel_buf_str(&buf));
}

static int64_t
count(struct world *w, const char *sql)
{
    struct rel_err err;
    int64_t n = -1;

    OK(rel_db_number(w->db, sql, REL_NO_ARGS, 0, &n, &err));
    return n;
}

static void
test_undo_and_redo_bring_back_every_byte(void **state)
{
    REL_AUTO(rel_arena) *arena = rel_arena_new();
    REL_AUTO(rel_db) *db = testdb_open(state);
    struct world w = {.db = db, .arena = arena};
    struct rel_id_list touched = {0};
    struct rel_err err;
    rel_id add, change, by, again;
    const char *nothing = picture(&w), *added, *edited;

    add = add_contact(&w);
    added = picture(&w);
    change = edit(&w, "UPDATE contact SET title = 'line\none', cadence_days = 12 WHERE id = 10");
    edited = picture(&w);
    assert_string_not_equal(added, edited);

    OK(undo(&w, change, &by, &touched, &err));
    assert_string_equal(picture(&w), added);
    assert_int_equal(touched.n, 1);
    assert_int_equal(touched.v[0], 10);
    assert_int_equal(count(&w, "SELECT changed FROM contact WHERE id = 10"), 900);
    assert_int_equal(undo(&w, change, &again, &touched, &err), REL_CONFLICT); /* it is undone */

    OK(undo(&w, by, &again, &touched, &err)); /* redo */
    assert_string_equal(picture(&w), edited);
    OK(undo(&w, change, &by, &touched, &err)); /* and it stands again, so it can be undone */
    assert_string_equal(picture(&w), added);

    OK(undo(&w, add, &by, &touched, &err));
    assert_string_equal(picture(&w), nothing);
    OK(undo(&w, by, &again, &touched, &err));
    assert_string_equal(picture(&w), added);
}

static void
test_two_changes_of_different_columns_go_back_in_any_order(void **state)
{
    REL_AUTO(rel_arena) *arena = rel_arena_new();
    REL_AUTO(rel_db) *db = testdb_open(state);
    struct world w = {.db = db, .arena = arena};
    struct rel_id_list touched;
    struct rel_err err;
    rel_id first, second, by;
    const char *added;

    add_contact(&w);
    added = picture(&w);
    first = edit(&w, "UPDATE contact SET title = 'one' WHERE id = 10");
    second = edit(&w, "UPDATE contact SET name = 'Ana F' WHERE id = 10");
    OK(undo(&w, first, &by, &touched, &err));
    OK(undo(&w, second, &by, &touched, &err));
    assert_string_equal(picture(&w), added);
}

static void
test_what_changed_since_is_named_and_kept(void **state)
{
    REL_AUTO(rel_arena) *arena = rel_arena_new();
    REL_AUTO(rel_db) *db = testdb_open(state);
    struct world w = {.db = db, .arena = arena};
    struct rel_id_list touched;
    struct rel_err err;
    rel_id add, first, gone, by;
    const char *now;

    add = add_contact(&w);
    first = edit(&w, "UPDATE contact SET title = 'one' WHERE id = 10");
    edit(&w, "UPDATE contact SET title = 'two' WHERE id = 10");
    now = picture(&w);
    assert_int_equal(undo(&w, first, &by, &touched, &err), REL_CONFLICT);
    assert_non_null(strstr(err.text, "contact was changed since"));
    assert_non_null(strstr(err.text, "Changed Ana"));
    assert_string_equal(picture(&w), now);

    gone = edit(&w, "DELETE FROM contact_point WHERE contact_id = 10 AND n = 2");
    assert_int_equal(undo(&w, add, &by, &touched, &err), REL_CONFLICT);
    OK(undo(&w, gone, &by, &touched, &err));
    assert_string_equal(picture(&w), now);

    gone = edit(&w, "DELETE FROM contact_point WHERE contact_id = 10 AND n = 2");
    edit(&w, "INSERT INTO contact_point (contact_id, n, book_id, kind, value, folded)"
             " VALUES (10, 2, 1, 'phone', '1', '1')");
    assert_int_equal(undo(&w, gone, &by, &touched, &err), REL_CONFLICT);
    assert_non_null(strstr(err.text, "came back since"));
}

/* A promise made later would be taken along with its contact: that is refused. */
static void
test_what_hangs_on_it_now_is_not_taken_along(void **state)
{
    REL_AUTO(rel_arena) *arena = rel_arena_new();
    REL_AUTO(rel_db) *db = testdb_open(state);
    struct world w = {.db = db, .arena = arena};
    struct rel_id_list touched;
    struct rel_err err;
    rel_id add = add_contact(&w), promise, by;

    begin(&w);
    note(&w, "promise", 70);
    run(&w, "INSERT INTO promise (id, book_id, user_id, contact_id, side, text, state, made)"
            " VALUES (70, 1, 1, 10, 'promise', 'an intro', 'open', 9)");
    promise = end(&w, "promise", "Promised", 10);
    assert_int_equal(undo(&w, add, &by, &touched, &err), REL_CONFLICT);
    assert_non_null(strstr(err.text, "promise"));
    assert_int_equal(count(&w, "SELECT COUNT(*) FROM promise"), 1);
    OK(undo(&w, promise, &by, &touched, &err));
    assert_int_equal(count(&w, "SELECT COUNT(*) FROM promise"), 0);
    OK(undo(&w, add, &by, &touched, &err));
    assert_int_equal(count(&w, "SELECT COUNT(*) FROM contact"), 0);
}

/* Children that are noted before their parents: the order of tables decides, not that of notes. */
static void
test_an_interaction_of_two_people(void **state)
{
    REL_AUTO(rel_arena) *arena = rel_arena_new();
    REL_AUTO(rel_db) *db = testdb_open(state);
    struct world w = {.db = db, .arena = arena};
    struct rel_id_list touched = {0};
    struct rel_err err;
    rel_id log, gone, by;
    const char *before, *logged;

    add_contact(&w);
    begin(&w);
    run(&w, "INSERT INTO contact (id, book_id, uid, kind, state, caught, name, name_key, created,"
            " changed) VALUES (11, 1, 'u11', 'person', 'active', 'hand', 'Bo', 'bo', 5, 5)");
    end(&w, "add", "Added Bo", 11);
    before = picture(&w);
    begin(&w);
    note(&w, "participation", 50);
    note(&w, "interaction_note", 50);
    note(&w, "interaction", 50);
    run(&w, "INSERT INTO interaction (id, book_id, user_id, at, channel, direction, subject)"
            " VALUES (50, 1, 1, 1000, 'call', 'outbound', 'x')");
    run(&w, "INSERT INTO participation (contact_id, at, interaction_id, user_id, direction,"
            " channel) VALUES (10, 1000, 50, 1, 'outbound', 'call'),"
            " (11, 1000, 50, 1, 'outbound', 'call')");
    run(&w, "INSERT INTO interaction_note (interaction_id, text) VALUES (50, 'she said')");
    log = end(&w, "log", "Logged a call", 0);
    logged = picture(&w);

    OK(undo(&w, log, &by, &touched, &err));
    assert_string_equal(picture(&w), before);
    assert_int_equal(touched.n, 2);
    OK(undo(&w, by, &by, &touched, &err));
    assert_string_equal(picture(&w), logged);

    begin(&w);
    note(&w, "interaction", 50);
    note(&w, "participation", 50);
    note(&w, "interaction_note", 50);
    run(&w, "DELETE FROM interaction WHERE id = 50");
    gone = end(&w, "log", "Removed a call", 0);
    assert_string_equal(picture(&w), before);
    OK(undo(&w, gone, &by, &touched, &err));
    assert_string_equal(picture(&w), logged);
}

static void
test_bytes_survive(void **state)
{
    static const unsigned char png[] = {0x89, 'P', 0, 0xff, '\n', '\\'};
    REL_AUTO(rel_arena) *arena = rel_arena_new();
    REL_AUTO(rel_db) *db = testdb_open(state);
    struct world w = {.db = db, .arena = arena};
    struct rel_id_list touched;
    REL_AUTO(rel_rows) *rows = NULL;
    struct rel_err err;
    const void *bytes;
    rel_id change, by;
    size_t n;

    add_contact(&w);
    begin(&w);
    OK(rel_db_exec(db, "INSERT INTO contact_photo (contact_id, type, bytes) VALUES (10, 'p', $1)",
                   REL_ARGS(REL_B(png, sizeof(png))), NULL, &err));
    end(&w, "edit", "A photo", 10);
    begin(&w);
    note(&w, "contact_photo", 10);
    run(&w, "DELETE FROM contact_photo WHERE contact_id = 10");
    change = end(&w, "edit", "No photo", 10);
    OK(undo(&w, change, &by, &touched, &err));
    OK(rel_db_one(db, "SELECT bytes FROM contact_photo", REL_NO_ARGS, &rows, &err));
    bytes = rel_rows_blob(rows, 0, &n);
    assert_int_equal(n, sizeof(png));
    assert_memory_equal(bytes, png, n);
}

static void
test_lists_are_paged_and_only_mine(void **state)
{
    REL_AUTO(rel_arena) *arena = rel_arena_new();
    REL_AUTO(rel_db) *db = testdb_open(state);
    struct world w = {.db = db, .arena = arena};
    struct rel_change_list page;
    struct rel_id_list touched;
    struct rel_err err;
    rel_id last = add_contact(&w), newest;

    for (int i = 0; i < 7; i++)
        last = edit(&w, "UPDATE contact SET cadence_days = cadence_days + 1 WHERE id = 10");
    for (rel_id book = 0; book <= 1; book++)
        for (rel_id contact = 0; contact <= 10; contact += 10) {
            OK(rel_history_list(db, arena, 1, book, contact, 0, 5, &page, &err));
            assert_int_equal(page.n, 5);
            assert_int_equal(page.v[0].id, last);
            assert_string_equal(page.v[0].deed, "edit");
            OK(rel_history_list(db, arena, 1, book, contact, page.v[4].id, 5, &page, &err));
            assert_int_equal(page.n, 3);
            assert_string_equal(page.v[2].summary, "Added Ana");
            OK(rel_history_list(db, arena, 2, book, contact, 0, 5, &page, &err));
            assert_int_equal(page.n, 0);
        }
    OK(rel_history_newest(db, 1, 1, &newest, &err));
    assert_int_equal(newest, last);
    OK(undo(&w, last, &newest, &touched, &err));
    OK(rel_history_newest(db, 1, 1, &newest, &err));
    assert_true(newest < last);
    assert_int_equal(rel_history_newest(db, 2, 1, &newest, &err), REL_NOT_FOUND);
    {
        struct rel_change out;
        REL_TXN(txn);

        OK(rel_txn_begin(&txn, db, &err)); /* somebody else's */
        assert_int_equal(rel_history_undo(db, arena, 2, newest, 0, &out, &touched, &err),
                         REL_NOT_FOUND);
    }
    begin(&w);
    OK(rel_history_forget(db, 10, &err));
    OK(rel_txn_commit(&w.txn, &err));
    assert_int_equal(count(&w, "SELECT COUNT(*) FROM change_row WHERE contact_id = 10"), 0);
}

static void
test_tables_without_history_are_refused(void **state)
{
    REL_AUTO(rel_arena) *arena = rel_arena_new();
    REL_AUTO(rel_db) *db = testdb_open(state);
    struct world w = {.db = db, .arena = arena};
    struct rel_err err;

    begin(&w);
    assert_int_equal(rel_history_note(&w.h, "standing", 1, &err), REL_IO);
    assert_int_equal(rel_history_note(&w.h, "nowhere", 1, &err), REL_IO);
    rel_txn_end(&w.txn);
}

#define ON_DB(f) cmocka_unit_test_setup_teardown(f, testdb_setup, testdb_teardown)

int
main(void)
{
    const struct CMUnitTest tests[] = {
        ON_DB(test_undo_and_redo_bring_back_every_byte),
        ON_DB(test_two_changes_of_different_columns_go_back_in_any_order),
        ON_DB(test_what_changed_since_is_named_and_kept),
        ON_DB(test_what_hangs_on_it_now_is_not_taken_along),
        ON_DB(test_an_interaction_of_two_people),
        ON_DB(test_bytes_survive),
        ON_DB(test_lists_are_paged_and_only_mine),
        ON_DB(test_tables_without_history_are_refused),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
