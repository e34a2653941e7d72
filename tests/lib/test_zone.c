#include "lib/zone.h"

#include "unit.h"

#include <string.h>

static struct rel_zone *
open_zone(const char *name)
{
    struct rel_zone *zone = NULL;
    struct rel_err err;

    assert_int_equal(rel_zone_open(name, &zone, &err), REL_OK);
    assert_string_equal(rel_zone_name(zone), name);
    return zone;
}

static void
a_moment_falls_on_a_day(void **state)
{
    static const struct {
        const char *zone;
        int64_t utc;
        int y, m, d, minute;
    } cases[] = {
        {"UTC", 0, 1970, 1, 1, 0},
        {"UTC", -1, 1969, 12, 31, 1439},
        {"Europe/Berlin", 1795303800, 2026, 11, 22, 0 * 60 + 30}, /* 2026-11-21T23:30Z */
        {"America/New_York", 1795303800, 2026, 11, 21, 18 * 60 + 30},
        {"Asia/Kolkata", 1795303800, 2026, 11, 22, 5 * 60},
        {"Pacific/Apia", 1325239200, 2011, 12, 31, 0}, /* the 30th never was */
        {"Pacific/Apia", 1325239199, 2011, 12, 29, 1439},
        {"+05:30", 1795303800, 2026, 11, 22, 5 * 60},
    };

    (void)state;
    for (size_t i = 0; i < sizeof(cases) / sizeof(*cases); i++) {
        REL_AUTO(rel_zone) *zone = open_zone(cases[i].zone);

        for (int again = 0; again < 2; again++) {
            assert_int_equal(rel_zone_day(zone, cases[i].utc),
                             rel_day_of(cases[i].y, cases[i].m, cases[i].d));
            assert_int_equal(rel_zone_minute(zone, cases[i].utc), cases[i].minute);
        }
    }
}

static void
clocks_change(void **state)
{
    /* Europe/Berlin 2026: forward on 29 March 01:00Z, back on 25 October 01:00Z */
    static const struct {
        int m, d, minute;
        int64_t utc;
    } cases[] = {
        {3, 29, 1 * 60 + 59, 1774745940},
        {3, 29, 2 * 60 + 30, 1774747800}, /* skipped: shown as 03:30 */
        {3, 29, 3 * 60, 1774746000},
        {10, 25, 2 * 60 + 30, 1792888200}, /* twice: the first, still summer time */
        {10, 25, 3 * 60, 1792893600},
        {11, 22, 24 * 60, 1795388400},
    };
    REL_AUTO(rel_zone) *zone = open_zone("Europe/Berlin");

    (void)state;
    for (size_t i = 0; i < sizeof(cases) / sizeof(*cases); i++)
        assert_int_equal(
            rel_zone_utc(zone, rel_day_of(2026, cases[i].m, cases[i].d), cases[i].minute),
            cases[i].utc);
    assert_int_equal(rel_zone_offset(zone, 1774745999), 3600);
    assert_int_equal(rel_zone_offset(zone, 1774746000), 7200);
}

static void
what_is_remembered_is_what_a_new_handle_says(void **state)
{
    static const char *const names[] = {"Europe/Berlin", "Australia/Lord_Howe", "Africa/Casablanca",
                                        "America/St_Johns"};

    (void)state;
    for (size_t i = 0; i < sizeof(names) / sizeof(*names); i++) {
        REL_AUTO(rel_zone) *used = open_zone(names[i]);

        for (int64_t t = -INT64_C(5000000000); t < INT64_C(5000000000); t += 7654321)
            rel_zone_offset(used, t);
        for (int64_t t = -INT64_C(3000000000); t < INT64_C(4000000000); t += 87654321) {
            REL_AUTO(rel_zone) *fresh = open_zone(names[i]);

            assert_int_equal(rel_zone_offset(used, t), rel_zone_offset(fresh, t));
        }
    }
}

static void
moments_at_the_ends_of_time_are_days(void **state)
{
    REL_AUTO(rel_zone) *zone = open_zone("Europe/Berlin");

    (void)state;
    assert_true(rel_zone_day(zone, INT64_MAX) > 2000000000);
    assert_true(rel_zone_day(zone, INT64_MIN) < -2000000000);
}

static void
bad_names_are_refused(void **state)
{
    static const char *const bad[] = {
        "", "Europe/Nowhere", "Berlin time",
        "Europe/Berlin Europe/Berlin Europe/Berlin Europe/Berlin Europe/Berlin Europe/Berlin"};
    struct rel_zone *zone = NULL;
    struct rel_err err;

    (void)state;
    for (size_t i = 0; i < sizeof(bad) / sizeof(*bad); i++) {
        assert_int_equal(rel_zone_open(bad[i], &zone, &err), REL_BAD_INPUT);
        assert_null(zone);
        assert_string_equal(err.field, "zone");
        assert_true(*err.remedy);
    }
}

static void
the_machine_has_a_zone(void **state)
{
    char name[REL_ZONE_NAME];

    (void)state;
    rel_zone_close(open_zone(rel_zone_system(name)));
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_moment_falls_on_a_day),
        cmocka_unit_test(clocks_change),
        cmocka_unit_test(what_is_remembered_is_what_a_new_handle_says),
        cmocka_unit_test(moments_at_the_ends_of_time_are_days),
        cmocka_unit_test(bad_names_are_refused),
        cmocka_unit_test(the_machine_has_a_zone),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
