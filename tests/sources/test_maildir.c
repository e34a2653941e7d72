#include "base/limits.h"
#include "base/str.h"
#include "sources/maildir.h"

#include "tree.h"
#include "unit.h"

static void
gives_headers_in_order_of_arrival(void **state)
{
    REL_AUTO(rel_maildir) *m = NULL;
    REL_BUF(header);
    struct rel_err err;
    bool cut;

    (void)state;
    tree_file("m/cur/1700000002.a:2,S", "From: 2\r\n\r\nbody\r\n\r\nmore");
    tree_file("m/new/1700000001.a", "From: 1\n\nbody\n");
    tree_file("m/cur/1700000003.a:2,", "From: 3");
    tree_file("m/cur/.skip", "x");
    tree_file("m/cur/1700000004.a:2,RS", "\nbody\n");
    assert_int_equal(rel_maildir_open("m", &m, &err), REL_OK);
    assert_int_equal(rel_maildir_count(m), 4);
    assert_string_equal(rel_maildir_name(m, 0), "new/1700000001.a");
    assert_int_equal(rel_maildir_read(m, 0, &header, &cut, &err), REL_OK);
    assert_string_equal(rel_buf_str(&header), "From: 1\n\n");
    assert_int_equal(rel_maildir_read(m, 1, &header, &cut, &err), REL_OK);
    assert_string_equal(rel_buf_str(&header), "From: 2\r\n\r\n");
    assert_int_equal(rel_maildir_read(m, 2, &header, &cut, &err), REL_OK);
    assert_string_equal(rel_buf_str(&header), "From: 3");
    assert_int_equal(rel_maildir_read(m, 3, &header, &cut, &err), REL_OK);
    assert_string_equal(rel_buf_str(&header), "\n");
    assert_false(cut);

    /* Read meanwhile by another program, then deleted. */
    assert_int_equal(rename("m/new/1700000001.a", "m/cur/1700000001.a:2,S"), 0);
    assert_int_equal(rel_maildir_read(m, 0, &header, &cut, &err), REL_OK);
    assert_string_equal(rel_buf_str(&header), "From: 1\n\n");
    assert_int_equal(unlink("m/cur/1700000001.a:2,S"), 0);
    assert_int_equal(rel_maildir_read(m, 0, &header, &cut, &err), REL_NOT_FOUND);
}

/* The blank line may fall on any border of what is read at once. */
static void
finds_the_blank_line_wherever_it_is(void **state)
{
    REL_BUF(header);
    REL_BUF(text);
    struct rel_err err;
    bool cut;

    (void)state;
    tree_file("m/new/", "");
    for (int crlf = 0; crlf < 2; crlf++)
        for (int n = 4088; n < 4100; n++) {
            REL_AUTO(rel_maildir) *m = NULL;

            rel_buf_clear(&text);
            rel_buf_addf(&text, "X: %0*d%s", n, 7, crlf ? "\r\n\r\n" : "\n\n");
            tree_file("m/cur/1", rel_buf_str(&text));
            rel_buf_adds(&text, "body");
            tree_file("m/cur/1", rel_buf_str(&text));
            assert_int_equal(rel_maildir_open("m", &m, &err), REL_OK);
            assert_int_equal(rel_maildir_read(m, 0, &header, &cut, &err), REL_OK);
            assert_int_equal(header.n, text.n - 4);
        }
}

static void
bounds_a_header(void **state)
{
    REL_AUTO(rel_maildir) *m = NULL;
    REL_BUF(header);
    struct rel_err err;
    FILE *f;
    bool cut;

    (void)state;
    tree_file("m/cur/", "");
    tree_file("m/new/1", "");
    f = fopen("m/new/1", "w");
    for (int i = 0; i < 300000; i++)
        fputs("X: y\n ", f);
    fclose(f);
    assert_int_equal(rel_maildir_open("m", &m, &err), REL_OK);
    assert_int_equal(rel_maildir_read(m, 0, &header, &cut, &err), REL_OK);
    assert_true(cut);
    assert_in_range(header.n, REL_MAX_MAIL_HEADER, REL_MAX_MAIL_HEADER + 4096);
}

static void
says_what_is_no_maildir(void **state)
{
    struct rel_maildir *m = NULL;
    struct rel_err err;

    (void)state;
    tree_file("m/cur/", "");
    assert_int_equal(rel_maildir_open("none", &m, &err), REL_NOT_FOUND);
    assert_int_equal(rel_maildir_open("m", &m, &err), REL_BAD_INPUT);
    assert_null(m);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(gives_headers_in_order_of_arrival, tree_setup,
                                        tree_teardown),
        cmocka_unit_test_setup_teardown(finds_the_blank_line_wherever_it_is, tree_setup,
                                        tree_teardown),
        cmocka_unit_test_setup_teardown(bounds_a_header, tree_setup, tree_teardown),
        cmocka_unit_test_setup_teardown(says_what_is_no_maildir, tree_setup, tree_teardown),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
