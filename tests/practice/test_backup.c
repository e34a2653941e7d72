/* Backups: whole while others write, damaged in no bit without its being found, put back the same.
 */
#include "base/buf.h"
#include "practice/backup.h"
#include "practice/dump.h"
#include "practice/promise.h"

#include "practice.h"

#include <pthread.h>
#include <stdatomic.h>
#include <stdio.h>
#include <sys/stat.h>
#include <unistd.h>

static char folder[256];

static const char *
at(struct rel_arena *arena, const char *name)
{
    return rel_printf(arena, "%s/%s", folder, name);
}

static int
begin(void **state)
{
    int bad = fresh(state);

    snprintf(folder, sizeof(folder), "/tmp/relatum-backup.XXXXXX");
    return bad || !mkdtemp(folder);
}

static int
finish(void **state)
{
    char command[300];

    snprintf(command, sizeof(command), "rm -r '%s'", folder);
    return system(command) || testdb_teardown(state);
}

static enum rel_status
collect(void *arg, const char *text, size_t n, struct rel_err *err)
{
    (void)err;
    rel_buf_add(arg, text, n);
    return REL_OK;
}

static void
what_is_put_back_is_the_same(void **state)
{
    static const char *const phrases[] = {"", "correct horse battery staple"};
    REL_AUTO(rel_ctx) *ctx = open_on(day);
    REL_AUTO(rel_arena) *arena = rel_arena_new();
    struct rel_err err;
    int64_t rows;
    int removed;
    REL_BUF(before);

    (void)state;
    log_on(ctx, add(ctx, "Ana Ferreira", REL_ACTIVE), day - 3, REL_MUTUAL);
    MUST(rel_practice_dump(ctx, collect, &before, &rows, &err));
    for (int i = 0; i < 2; i++) {
        const char *file = at(arena, i ? "locked" : "open"), *back = at(arena, i ? "b.db" : "a.db");
        struct rel_backup made, seen;
        REL_AUTO(rel_ctx) *again = NULL;
        REL_BUF(after);

        MUST(rel_practice_backup(arena, where, file, phrases[i], 0, ctx->now, &made, &removed,
                                 &err));
        assert_int_equal(made.people, 1);
        assert_int_equal(made.interactions, 1);
        assert_int_equal(made.locked, i);
        MUST(rel_practice_backup_verify(arena, file, phrases[i], &seen, &err));
        assert_int_equal(seen.bytes, made.bytes);
        MUST(rel_practice_backup_drill(arena, file, phrases[i], &seen, &err));
        MUST(rel_practice_backup_restore(arena, file, phrases[i], back, &seen, &err));
        assert_int_equal(rel_practice_backup_restore(arena, file, phrases[i], back, &seen, &err),
                         REL_CONFLICT);
        MUST(rel_ctx_open(back, REL_CTX_WRITE, 0, day, &again, &err));
        MUST(rel_practice_dump(again, collect, &after, &rows, &err));
        assert_int_equal(before.n, after.n);
        assert_memory_equal(before.v, after.v, after.n);
        if (i) {
            assert_int_equal(rel_practice_backup_verify(arena, file, "", &seen, &err), REL_DENIED);
            assert_int_equal(rel_practice_backup_verify(arena, file, "wrong", &seen, &err),
                             REL_DENIED);
        }
    }
}

/* Bits all over the file, every one of its head, and cuts. */
static void
damage_is_found(void **state)
{
    REL_AUTO(rel_ctx) *ctx = open_on(day);
    REL_AUTO(rel_arena) *arena = rel_arena_new();
    const char *file = at(arena, "x");
    struct rel_backup b;
    struct rel_err err;
    int removed, found = 0, flips = 0;
    long size;
    FILE *f;

    (void)state;
    add(ctx, "Ana Ferreira", REL_ACTIVE);
    MUST(rel_practice_backup(arena, where, file, "", 0, ctx->now, &b, &removed, &err));
    size = (long)b.bytes;
    f = fopen(file, "r+");
    assert_non_null(f);
    setvbuf(f, NULL, _IONBF, 0);
    for (long bit = 0; bit < size * 8; bit += bit < 640 ? 7 : size * 8 / 250) {
        int was;

        fseek(f, bit / 8, SEEK_SET);
        was = fgetc(f);
        fseek(f, bit / 8, SEEK_SET);
        fputc(was ^ 1 << bit % 8, f);
        flips++;
        found += rel_practice_backup_verify(arena, file, "", &b, &err) != REL_OK;
        fseek(f, bit / 8, SEEK_SET);
        fputc(was, f);
    }
    assert_true(flips > 300);
    assert_int_equal(found, flips);
    MUST(rel_practice_backup_verify(arena, file, "", &b, &err));
    fseek(f, 0, SEEK_END);
    fputc('x', f);
    assert_int_equal(rel_practice_backup_verify(arena, file, "", &b, &err), REL_DAMAGED);
    fclose(f);
    for (long n = size - 1; n > 0; n -= size / 13 + 1) {
        assert_int_equal(truncate(file, n), 0);
        assert_int_not_equal(rel_practice_backup_verify(arena, file, "", &b, &err), REL_OK);
        assert_int_not_equal(rel_practice_backup_drill(arena, file, "", &b, &err), REL_OK);
    }
    assert_int_equal(access(at(arena, "x.drill"), F_OK), -1);
}

static atomic_int written;
static atomic_bool enough;

static void *
write_on(void *arg)
{
    REL_AUTO(rel_ctx) *ctx = open_on(day);

    (void)arg;
    for (int i = 0; !enough && i < 4000; i++) {
        rel_ctx_begin(ctx, 0);
        add(ctx, rel_printf(ctx->arena, "Person %d", i), REL_UNSORTED);
        written++;
    }
    return NULL;
}

static void
others_write_meanwhile(void **state)
{
    REL_AUTO(rel_ctx) *ctx = open_on(day);
    REL_AUTO(rel_arena) *arena = rel_arena_new();
    struct rel_backup b;
    struct rel_err err;
    pthread_t writer;
    int removed;

    (void)state;
    written = 0;
    enough = false;
    assert_int_equal(pthread_create(&writer, NULL, write_on, NULL), 0);
    for (int i = 0; i < 5; i++) {
        int before;

        while (written < 20 * (i + 1))
            usleep(1000);
        before = written;
        MUST(rel_practice_backup(arena, where, at(arena, rel_printf(arena, "%d", i)), "", 0,
                                 ctx->now, &b, &removed, &err));
        assert_true(b.people >= before);
        MUST(rel_practice_backup_drill(arena, b.path, "", &b, &err));
        assert_true(b.people >= before);
    }
    enough = true;
    pthread_join(writer, NULL);
}

static void
old_ones_make_room(void **state)
{
    REL_AUTO(rel_ctx) *ctx = open_on(day);
    REL_AUTO(rel_arena) *arena = rel_arena_new();
    struct rel_backup_list list;
    struct rel_backup b;
    struct rel_err err;
    FILE *f = fopen(at(arena, "letter.txt"), "w");
    int removed, gone = 0;

    (void)state;
    assert_non_null(f);
    fclose(f);
    for (int i = 0; i < 5; i++) {
        MUST(rel_practice_backup(arena, where, folder, "", 3, ctx->now + i * 3600, &b, &removed,
                                 &err));
        gone += removed;
    }
    assert_int_equal(gone, 2);
    MUST(rel_practice_backups(arena, folder, &list, &err));
    assert_int_equal(list.n, 3);
    assert_int_equal(list.v[0].made, ctx->now + 4 * 3600);
    assert_int_equal(list.v[2].made, ctx->now + 2 * 3600);
    assert_int_equal(access(at(arena, "letter.txt"), F_OK), 0);
}

static void
bad_places_are_named(void **state)
{
    REL_AUTO(rel_arena) *arena = rel_arena_new();
    struct rel_backup b;
    struct rel_err err;
    int removed;

    (void)state;
    assert_int_equal(rel_practice_backup(arena, "postgresql://x/y", at(arena, "z"), "", 0, 0, &b,
                                         &removed, &err),
                     REL_BAD_INPUT);
    assert_non_null(strstr(err.remedy, "pg_dump"));
    assert_int_equal(rel_practice_backup(arena, at(arena, "none.db"), at(arena, "z"), "", 0, 0, &b,
                                         &removed, &err),
                     REL_NOT_FOUND);
    assert_int_equal(rel_practice_backup_verify(arena, at(arena, "none"), "", &b, &err),
                     REL_NOT_FOUND);
    assert_int_equal(rel_practice_backup_verify(arena, "/etc/passwd", "", &b, &err), REL_BAD_INPUT);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(what_is_put_back_is_the_same, begin, finish),
        cmocka_unit_test_setup_teardown(damage_is_found, begin, finish),
        cmocka_unit_test_setup_teardown(others_write_meanwhile, begin, finish),
        cmocka_unit_test_setup_teardown(old_ones_make_room, begin, finish),
        cmocka_unit_test_setup_teardown(bad_places_are_named, begin, finish),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
