#include "base/day.h"

#include "unit.h"

#include <string.h>

static void
known_days(void **state)
{
    static const struct {
        int y, m, d;
        rel_day day;
        int weekday;
    } cases[] = {
        {1970, 1, 1, 0, 4},       {1969, 12, 31, -1, 3},    {2000, 2, 29, 11016, 2},
        {2000, 3, 1, 11017, 3},   {2026, 11, 22, 20779, 7}, {1900, 2, 28, -25509, 3},
        {1604, 1, 1, -133679, 4},
    };

    (void)state;
    for (size_t i = 0; i < sizeof(cases) / sizeof(*cases); i++) {
        struct rel_civil c = rel_day_civil(cases[i].day);

        assert_int_equal(rel_day_of(cases[i].y, cases[i].m, cases[i].d), cases[i].day);
        assert_int_equal(c.year, cases[i].y);
        assert_int_equal(c.month, cases[i].m);
        assert_int_equal(c.day, cases[i].d);
        assert_int_equal(rel_day_weekday(cases[i].day), cases[i].weekday);
    }
}

static void
every_day_goes_there_and_back(void **state)
{
    (void)state;
    for (rel_day day = -800000; day < 800000; day += 37) {
        struct rel_civil c = rel_day_civil(day);

        assert_true(rel_day_exists(c.year, c.month, c.day));
        assert_int_equal(rel_day_of(c.year, c.month, c.day), day);
    }
}

static void
text_is_read_strictly(void **state)
{
    static const char *const bad[] = {"",           "2026-11-31",  "2025-02-29",
                                      "2026-1-1",   "2026-11-22x", "0000-01-01",
                                      "2026-13-01", "20261122 ",   "2026/11/22"};
    char text[REL_DAY_TEXT];
    rel_day day = 7;

    (void)state;
    for (size_t i = 0; i < sizeof(bad) / sizeof(*bad); i++)
        assert_false(rel_day_parse(bad[i], &day));
    assert_int_equal(day, 7);
    assert_true(rel_day_parse("2026-11-22", &day));
    assert_int_equal(day, 20779);
    assert_true(rel_day_parse("20240229", &day));
    assert_string_equal(rel_day_text(day, text), "2024-02-29");
    assert_string_equal(rel_day_text(REL_NO_DAY, text), "");
}

static void
words_name_the_year_only_when_it_differs(void **state)
{
    char text[REL_DAY_TEXT];

    (void)state;
    assert_string_equal(rel_day_words(20779, 20700, text), "Sun 22 Nov");
    assert_string_equal(rel_day_words(20779, 21000, text), "22 Nov 2026");
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(known_days),
        cmocka_unit_test(every_day_goes_there_and_back),
        cmocka_unit_test(text_is_read_strictly),
        cmocka_unit_test(words_name_the_year_only_when_it_differs),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
