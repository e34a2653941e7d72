#include "base/limits.h"
#include "sources/file.h"

#include "tree.h"
#include "unit.h"

static void
reads_through_a_window(void **state)
{
    REL_AUTO(rel_file) *file = NULL;
    struct rel_err err;
    FILE *f = fopen("numbers", "w");
    char look[8] = "";
    int n = 0;

    (void)state;
    for (int i = 0; i < 200000; i++)
        fprintf(f, "%06d\n", i);
    fclose(f);
    assert_int_equal(rel_file_open("numbers", &file, &err), REL_OK);
    assert_int_equal(file->size, 1400000);
    assert_true(file->mtime > 1700000000);
    for (;;) {
        assert_int_equal(rel_file_fill(file, 7, &err), REL_OK);
        if (file->n == 0)
            break;
        assert_int_equal(file->at, n * 7);
        assert_int_equal(atoi(file->v), n++);
        rel_file_take(file, 7);
    }
    assert_int_equal(n, 200000);
    assert_true(file->last);
    assert_int_equal(rel_file_seek(file, 7 * 123456, &err), REL_OK);
    assert_int_equal(rel_file_fill(file, 600000, &err), REL_OK);
    assert_int_equal(atoi(file->v), 123456);
    assert_int_equal(file->n, 1400000 - 7 * 123456);
    assert_int_equal(rel_file_peek(file, 14, look, 6), 6);
    assert_string_equal(look, "000002");
    assert_int_equal(rel_file_peek(file, 1400000, look, 6), 0);
    assert_int_equal(rel_file_lines_before(file, 7 * 123456), 123456);
    assert_int_equal(rel_file_seek(file, 1400001, &err), REL_BAD_INPUT);
    assert_int_equal(rel_file_fill(file, (size_t)REL_FILE_WINDOW + 1, &err),
                     REL_OK); /* at the end */
    assert_int_equal(rel_file_seek(file, 0, &err), REL_OK);
    assert_int_equal(rel_file_fill(file, (size_t)REL_FILE_WINDOW + 1, &err), REL_FULL);
}

static void
reads_a_pipe_forward_only(void **state)
{
    REL_AUTO(rel_file) *file = NULL;
    struct rel_err err;
    int p[2], keep = dup(STDIN_FILENO);

    (void)state;
    assert_int_equal(pipe(p), 0);
    assert_int_equal(write(p[1], "one\ntwo\nthree\n", 14), 14);
    close(p[1]);
    dup2(p[0], STDIN_FILENO);
    close(p[0]);
    assert_int_equal(rel_file_open("-", &file, &err), REL_OK);
    assert_int_equal(file->size, -1);
    assert_int_equal(rel_file_seek(file, 8, &err), REL_OK);
    assert_int_equal(rel_file_fill(file, 5, &err), REL_OK);
    assert_memory_equal(file->v, "three", 5);
    assert_int_equal(rel_file_seek(file, 0, &err), REL_IO);
    assert_int_equal(rel_file_seek(file, 100, &err), REL_BAD_INPUT);
    dup2(keep, STDIN_FILENO);
    close(keep);
}

static void
says_what_is_wrong_with_a_path(void **state)
{
    static const struct {
        const char *path;
        enum rel_status status;
        const char *text;
    } cases[] = {
        {"missing.vcf", REL_NOT_FOUND, "missing.vcf: no such file or folder"},
        {"empty.vcf/x", REL_NOT_FOUND, "empty.vcf/x: no such file or folder"},
        {"empty.vcf", REL_BAD_INPUT, "empty.vcf: empty"},
        {"folder", REL_BAD_INPUT, "folder: a folder, not a file"},
        {"/dev/zero", REL_BAD_INPUT, "/dev/zero: a device, not a file"},
        {"closed.vcf", REL_DENIED, "closed.vcf: not allowed to read it"},
    };
    struct rel_err err;

    (void)state;
    tree_file("empty.vcf", "");
    tree_file("folder/", "");
    tree_file("closed.vcf", "x");
    chmod("closed.vcf", 0);
    for (size_t i = 0; i < sizeof(cases) / sizeof(*cases); i++) {
        struct rel_file *file = NULL;

        if (cases[i].status == REL_DENIED && geteuid() == 0)
            continue; /* root may read everything */
        assert_int_equal(rel_file_open(cases[i].path, &file, &err), cases[i].status);
        assert_string_equal(err.text, cases[i].text);
        assert_null(file);
    }
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(reads_through_a_window, tree_setup, tree_teardown),
        cmocka_unit_test(reads_a_pipe_forward_only),
        cmocka_unit_test_setup_teardown(says_what_is_wrong_with_a_path, tree_setup, tree_teardown),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
