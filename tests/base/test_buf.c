#include "base/buf.h"

#include "unit.h"

#include <string.h>

static void
grows_and_stays_terminated(void **state)
{
    REL_BUF(buf);

    (void)state;
    assert_string_equal(rel_buf_str(&buf), "");
    for (int i = 0; i < 1000; i++)
        rel_buf_addf(&buf, "%03d,", i % 1000);
    assert_int_equal(buf.n, 4000);
    assert_int_equal(strlen(buf.v), 4000);
    assert_memory_equal(buf.v + 3996, "999,", 5);
    rel_buf_clear(&buf);
    rel_buf_adds(&buf, "ab");
    rel_buf_addc(&buf, 'c');
    assert_string_equal(rel_buf_str(&buf), "abc");
}

int
main(void)
{
    const struct CMUnitTest tests[] = {cmocka_unit_test(grows_and_stays_terminated)};

    return cmocka_run_group_tests(tests, NULL, NULL);
}
