#include "cli/when.h"

#include "unit.h"

#include <string.h>

/* Sunday 22 November 2026. */
static const rel_day today = 20779;

static void
days(void **state)
{
    static const struct {
        const char *text;
        enum rel_when when;
        const char *day; /* "" = no day */
    } cases[] = {
        {"today", REL_FUTURE, "2026-11-22"},
        {"Tomorrow", REL_FUTURE, "2026-11-23"},
        {"yesterday", REL_PAST, "2026-11-21"},
        {"friday", REL_FUTURE, "2026-11-27"},
        {"FRI", REL_FUTURE, "2026-11-27"},
        {"sunday", REL_FUTURE, "2026-11-29"}, /* never today */
        {"sunday", REL_PAST, "2026-11-22"},   /* today counts */
        {"friday", REL_PAST, "2026-11-20"},
        {"monday", REL_PAST, "2026-11-16"},
        {"+7d", REL_FUTURE, "2026-11-29"},
        {"-2d", REL_PAST, "2026-11-20"},
        {"+2w", REL_FUTURE, "2026-12-06"},
        {"+3m", REL_FUTURE, "2027-02-22"},
        {"2026-12-01", REL_FUTURE, "2026-12-01"},
        {"20261201", REL_FUTURE, "2026-12-01"},
        {"1 dec", REL_FUTURE, "2026-12-01"},
        {"dec 1", REL_FUTURE, "2026-12-01"},
        {"1 nov", REL_FUTURE, "2027-11-01"},
        {"1 dec", REL_PAST, "2025-12-01"},
        {"22 November", REL_FUTURE, "2026-11-22"},
        {"1 Dec 2028", REL_FUTURE, "2028-12-01"},
        {"29 feb", REL_FUTURE, "2028-02-29"},
        {"29 feb", REL_PAST, "2024-02-29"},
        {"", REL_FUTURE, ""},
        {"soon", REL_FUTURE, ""},
        {"fr", REL_FUTURE, ""},
        {"fridayish", REL_FUTURE, ""},
        {"2026-02-30", REL_FUTURE, ""},
        {"30 feb", REL_FUTURE, ""},
        {"+7", REL_FUTURE, ""},
        {"+d", REL_FUTURE, ""},
        {"+-7d", REL_FUTURE, ""},
        {"+99999999999999999999d", REL_FUTURE, ""},
        {"0 dec", REL_FUTURE, ""},
        {"1 dec 2026 at noon", REL_FUTURE, ""},
        {"an absurdly long word that is longer than any day could be", REL_FUTURE, ""},
    };

    (void)state;
    for (size_t i = 0; i < sizeof(cases) / sizeof(*cases); i++) {
        struct rel_err err;
        char buf[REL_DAY_TEXT];
        rel_day day = REL_NO_DAY;
        enum rel_status status = rel_when_day(cases[i].text, today, cases[i].when, &day, &err);

        if (strcmp(rel_day_text(day, buf), cases[i].day) != 0)
            fail_msg("\"%s\" is %s, not %s", cases[i].text, buf, cases[i].day);
        assert_int_equal(status, *cases[i].day ? REL_OK : REL_BAD_INPUT);
    }
}

static void
months_end(void **state)
{
    struct rel_err err;
    char buf[REL_DAY_TEXT];
    rel_day day;

    (void)state;
    assert_int_equal(rel_when_day("+1m", rel_day_of(2027, 1, 31), REL_FUTURE, &day, &err), REL_OK);
    assert_string_equal(rel_day_text(day, buf), "2027-02-28");
}

static void
moments(void **state)
{
    static const struct {
        const char *text;
        int back, minute; /* days before today; minute of the day in UTC; -1 = now, -2 = no time */
    } cases[] = {
        {"now", 0, -1},
        {"today", 0, -1},
        {"yesterday", 1, 11 * 60},
        {"yesterday 9:30", 1, 8 * 60 + 30},
        {"2026-11-20 16:10", 2, 15 * 60 + 10},
        {"2026-11-20T16:10", 2, 15 * 60 + 10},
        {"friday, 16:10", 2, 15 * 60 + 10},
        {"-2d", 2, 11 * 60},
        {"09:05", 0, 8 * 60 + 5},
        {"20 nov 16:10", 2, 15 * 60 + 10},
        {"24:00", 0, -2},
        {"16:1", 0, -2},
        {"16:100", 0, -2},
        {"yesterday noonish", 0, -2},
        {"", 0, -2},
    };
    REL_AUTO(rel_zone) *zone = NULL;
    struct rel_err err;
    const int64_t now = today * INT64_C(86400) + 40000;

    (void)state;
    assert_int_equal(rel_zone_open("Europe/Vienna", &zone, &err), REL_OK);
    for (size_t i = 0; i < sizeof(cases) / sizeof(*cases); i++) {
        int64_t at = -1, want = (today - cases[i].back) * INT64_C(86400) + cases[i].minute * 60;
        enum rel_status status = rel_when_past(cases[i].text, today, zone, now, &at, &err);

        if (cases[i].minute == -1)
            want = now;
        if (cases[i].minute == -2) {
            assert_int_equal(status, REL_BAD_INPUT);
            want = -1;
        }
        if (at != want)
            fail_msg("\"%s\" is %lld, not %lld", cases[i].text, (long long)at, (long long)want);
    }
}

int
main(void)
{
    const struct CMUnitTest tests[] = {cmocka_unit_test(days), cmocka_unit_test(months_end),
                                       cmocka_unit_test(moments)};

    return cmocka_run_group_tests(tests, NULL, NULL);
}
