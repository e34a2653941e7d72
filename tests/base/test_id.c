#include "base/id.h"

#include "unit.h"

static void
ids_rise_and_read_back(void **state)
{
    rel_id last = 0;
    char text[REL_ID_TEXT];

    (void)state;
    for (int i = 0; i < 20000; i++) {
        rel_id id = rel_id_new(), back = 0;

        assert_true(id > last);
        assert_true(rel_id_parse(rel_id_text(id, text), &back));
        assert_true(back == id);
        last = id;
    }
}

static void
only_ids_are_ids(void **state)
{
    static const char *const bad[] = {"",
                                      "0000000000000",
                                      "ABC",
                                      "8000000000000",
                                      "00000000000001",
                                      "000000000000U",
                                      "00000 0000001"};
    rel_id id = 5;

    (void)state;
    for (size_t i = 0; i < sizeof(bad) / sizeof(*bad); i++)
        assert_false(rel_id_parse(bad[i], &id));
    assert_true(id == 5);
    assert_true(rel_id_parse("00000000000io", &id)); /* i reads as 1, o as 0 */
    assert_true(id == 32);
    assert_true(rel_id_parse("7ZZZZZZZZZZZZ", &id));
    assert_true(id == INT64_MAX);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(ids_rise_and_read_back),
        cmocka_unit_test(only_ids_are_ids),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
