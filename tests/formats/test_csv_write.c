/* Cells that no program takes for a formula, and that give the text back. */
#include "base/buf.h"
#include "base/str.h"
#include "formats/csv_write.h"

#include "unit.h"

#include <string.h>

static void
cells_are_quoted_and_guarded(void **state)
{
    static const struct {
        const char *text, *cell;
    } cases[] = {
        {"Ana", "Ana"},
        {"", ""},
        {"a,b", "\"a,b\""},
        {"say \"hi\"", "\"say \"\"hi\"\"\""},
        {"two\nlines", "\"two\nlines\""},
        {" x", "\" x\""},
        {"a;b", "\"a;b\""},
        {"=1+1", "'=1+1"},
        {"+49 40", "'+49 40"},
        {"-3", "'-3"},
        {"@x", "'@x"},
        {"\tx", "'\tx"},
        {"\r\nx", "\"'\r\nx\""},
        {"'=1", "''=1"},
        {"''=1", "'''=1"},
        {"'tis", "'tis"},
        {"=HYPERLINK(\"http://x\",\"y\")", "\"'=HYPERLINK(\"\"http://x\"\",\"\"y\"\")\""},
        {"a=b", "a=b"},
    };

    (void)state;
    for (size_t i = 0; i < REL_COUNT(cases); i++) {
        REL_BUF(buf);

        rel_csv_cell(&buf, cases[i].text, true);
        assert_string_equal(rel_buf_str(&buf), cases[i].cell);
        rel_csv_cell(&buf, "b", false);
        rel_csv_end(&buf);
        assert_string_equal(rel_buf_str(&buf) + strlen(cases[i].cell), ",b\r\n");
    }
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(cells_are_quoted_and_guarded),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
