#include "cli/table.h"
#include "cli/term.h"

#include "unit.h"

static void
cleans(void **state)
{
    struct rel_term term = {.color = true};

    (void)state;
    rel_term_add(&term, REL_PLAIN,
                 "A\033[31mn\x07"
                 "a\xc2\x9b"
                 "1m\n\tz\xc3\xa9");
    rel_term_add(&term, REL_PLAIN, "\xe2\x80\xaegpj\xe2\x80\xa6\xe2\x81\xa9");
    assert_string_equal(rel_buf_str(&term.out),
                        "A\xef\xbf\xbd[31mn\xef\xbf\xbd"
                        "a\xef\xbf\xbd"
                        "1m\n\tz\xc3\xa9\xef\xbf\xbdgpj\xe2\x80\xa6\xef\xbf\xbd");
    rel_term_close(&term);
    term = (struct rel_term){.color = true};
    rel_term_add(&term, REL_BOLD, "Ana");
    rel_term_add(&term, REL_BOLD, "");
    assert_string_equal(rel_buf_str(&term.out), "\033[1mAna\033[0m");
    rel_term_close(&term);
    term = (struct rel_term){.color = false};
    rel_term_add(&term, REL_BOLD, "Ana");
    assert_string_equal(rel_buf_str(&term.out), "Ana");
    rel_term_close(&term);
}

static void
wraps(void **state)
{
    static const struct {
        const char *text;
        int columns;
        const char *lines;
    } cases[] = {
        {"one two three", 7, "one two\n  three\n"},
        {"one two three", 8, "one two\n  three\n"},
        {"one two three", 6, "one\n  two\n  three\n"},
        {"one two three", 0, "one two three\n"},
        {"abcdefghij", 4, "abcd\n  efgh\n  ij\n"},
        {"one\ntwo", 20, "one\n  two\n"},
        {"\xe4\xb8\xad\xe6\x96\x87\xe5\xad\x97", 4, "\xe4\xb8\xad\xe6\x96\x87\n  \xe5\xad\x97\n"},
        {"", 5, ""},
    };

    (void)state;
    for (size_t i = 0; i < sizeof(cases) / sizeof(*cases); i++) {
        struct rel_term term = {0};

        rel_term_block(&term, REL_PLAIN, cases[i].text, 2, cases[i].columns);
        assert_string_equal(rel_buf_str(&term.out), cases[i].lines);
        rel_term_close(&term);
    }
}

static void
lines_up(void **state)
{
    static const struct rel_column columns[] = {
        {"Name", 6, false}, {"Days", 0, true}, {"", 0, false}};
    REL_AUTO(rel_arena) *arena = rel_arena_new();
    struct rel_table table = rel_table_new(arena, columns, 3);
    struct rel_term term = {0};
    struct rel_cell *row = rel_table_row(&table);

    (void)state;
    row[0].text = "Zo\xc3\xab Wood";
    row[1].text = "7";
    row[2].text = "x";
    row = rel_table_row(&table);
    row[0].text = "\xe4\xb8\xad\xe6\x96\x87";
    row[1].text = "12";
    rel_table_print(&term, &table);
    assert_string_equal(rel_buf_str(&term.out), "Name      Days\n"
                                                "Zo\xc3\xab Wood     7  x\n"
                                                "\xe4\xb8\xad\xe6\x96\x87        12\n");
    rel_buf_clear(&term.out);
    term.width = 15;
    rel_table_print(&term, &table);
    assert_string_equal(rel_buf_str(&term.out), "Name    Days\n"
                                                "Zo\xc3\xab W\xe2\x80\xa6     7  x\n"
                                                "\xe4\xb8\xad\xe6\x96\x87      12\n");
    rel_term_close(&term);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {cmocka_unit_test(cleans), cmocka_unit_test(wraps),
                                       cmocka_unit_test(lines_up)};

    return cmocka_run_group_tests(tests, NULL, NULL);
}
