/* A whole database goes out and in again, from one engine to the other, and is the same. */
#include "base/buf.h"
#include "practice/dump.h"
#include "practice/promise.h"
#include "store/db.h"

#include "practice.h"

#include <stdio.h>
#include <unistd.h>

static enum rel_status
collect(void *arg, const char *text, size_t n, struct rel_err *err)
{
    (void)err;
    rel_buf_add(arg, text, n);
    return REL_OK;
}

static void
dump(struct rel_ctx *ctx, struct rel_buf *to)
{
    struct rel_err err;
    int64_t rows;

    MUST(rel_practice_dump(ctx, collect, to, &rows, &err));
    assert_true(rows > 2);
}

static void
write_file(const char *path, const char *text, size_t n)
{
    FILE *f = fopen(path, "w");

    assert_non_null(f);
    assert_int_equal(fwrite(text, 1, n, f), n);
    assert_int_equal(fclose(f), 0);
}

static void
fill(struct rel_ctx *ctx)
{
    struct rel_contact c = rel_contact_init();
    struct rel_err err;
    rel_id id, change;

    for (int i = 0; i < 450; i++) /* more than two pages of a table */
        add(ctx, rel_printf(ctx->arena, "Person %03d", i), i % 3 ? REL_UNSORTED : REL_ACTIVE);
    c.name = "Zo\xC3\xAB \\ back\nslash = sign";
    c.state = REL_ACTIVE;
    MUST(rel_practice_person_add(ctx, &c, &id, &change, &err));
    for (int k = 0; k < 6; k++)
        log_on(ctx, id, day - 7 * k - 1, k % 2 ? REL_INBOUND : REL_OUTBOUND);
    struct rel_promise p = {.contact = id, .text = "line\n\nempty\\n", .due = day + 1};
    MUST(rel_practice_promise_add(ctx, &p, &id, &change, &err));
}

static void
move(void **state, const char *from, const char *to)
{
    REL_AUTO(rel_ctx) *a = NULL;
    REL_AUTO(rel_ctx) *b = NULL;
    char path[600];
    struct rel_err err;
    int64_t rows;
    REL_BUF(before);
    REL_BUF(after);

    (void)state;
    snprintf(path, sizeof(path), "/tmp/relatum-dump.%ld", (long)getpid());
    MUST(rel_ctx_open(from, REL_CTX_CREATE, 0, day, &a, &err));
    fill(a);
    dump(a, &before);
    write_file(path, before.v, before.n);
    assert_true(rel_practice_dump_is(path));
    MUST(rel_ctx_open(to, REL_CTX_CREATE, 0, day, &b, &err));
    MUST(rel_practice_dump_read(b, path, &rows, &err));
    dump(b, &after);
    assert_int_equal(before.n, after.n);
    assert_memory_equal(before.v, after.v, before.n);
    assert_int_equal(today(a).n, today(b).n);
    assert_int_equal(rel_practice_dump_read(b, path, &rows, &err), REL_CONFLICT);
    unlink(path);
}

static const char *
other(void)
{
    static char file[600];

    snprintf(file, sizeof(file), "/tmp/relatum-dump.%ld.db", (long)getpid());
    return file;
}

static void
forget_other(void)
{
    char path[700];

    for (int i = 0; i < 3; i++) {
        snprintf(path, sizeof(path), "%s%s", other(), i == 0 ? "" : i == 1 ? "-wal" : "-shm");
        unlink(path);
    }
}

static void
from_this_engine_into_sqlite(void **state)
{
    move(state, where, other());
    forget_other();
}

static void
from_sqlite_into_this_engine(void **state)
{
    move(state, other(), where);
    forget_other();
}

/* Whatever is wrong with the file, nothing is stored, and the line is named. */
static void
damaged_files_store_nothing(void **state)
{
    static const struct {
        const char *text, *says;
        enum rel_status status;
    } cases[] = {
        {"relatum 1\nschema x\n", "cut short", REL_BAD_INPUT},
        {"relatum 1\nnonsense\n\nend 0\n", "line 2", REL_BAD_INPUT},
        {"relatum 1\nschema 9999\n\nend 0\n", "newer", REL_NEWER},
        {"relatum 1\nschema 1\n\nend 3\n", "as many rows", REL_BAD_INPUT},
        {"relatum 1\nschema 1\n\nbook\nid=1\nname=x\ncreated=1\n", "cut short", REL_BAD_INPUT},
        {"relatum 1\nschema 1\n\nbook\nid=1\nname=x\ncreated=1\n\n", "end", REL_BAD_INPUT},
        {"relatum 1\nschema 1\n\nno_such\nid=1\n\nend 1\n", "no table", REL_BAD_INPUT},
        {"relatum 1\nschema 1\n\nsetting\nname=a\nvalue=b\n\nend 1\n", "no table", REL_BAD_INPUT},
        {"relatum 1\nschema 1\n\ncontact\nid=1\nbook_id=77\nkind=person\nstate=active\n"
         "caught=hand\n\nend 1\n",
         "belongs to", REL_BAD_INPUT},
    };
    REL_AUTO(rel_ctx) *ctx = open_on(day);
    rel_id user = ctx->user;
    char path[600];
    struct rel_err err;
    int64_t rows;

    (void)state;
    snprintf(path, sizeof(path), "/tmp/relatum-dump.%ld", (long)getpid());
    for (size_t i = 0; i < sizeof(cases) / sizeof(*cases); i++) {
        write_file(path, cases[i].text, strlen(cases[i].text));
        assert_int_equal(rel_practice_dump_read(ctx, path, &rows, &err), cases[i].status);
        if (!strstr(err.text, cases[i].says))
            fail_msg("%zu: %s", i, err.text);
    }
    write_file(path, "BEGIN:VCARD", 11);
    assert_false(rel_practice_dump_is(path));
    unlink(path);
    assert_int_equal(ctx->user, user);
    add(ctx, "Ana", REL_ACTIVE); /* the first user is still there, and may write */
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(from_this_engine_into_sqlite, fresh, testdb_teardown),
        cmocka_unit_test_setup_teardown(from_sqlite_into_this_engine, fresh, testdb_teardown),
        cmocka_unit_test_setup_teardown(damaged_files_store_nothing, fresh, testdb_teardown),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
