/* Who the user is: limits are checked, another zone makes other days. */
#include "practice/doctor.h"
#include "practice/me.h"

#include "practice.h"

static void
settings_are_checked_and_kept(void **state)
{
    REL_AUTO(rel_ctx) *ctx = open_on(day);
    struct rel_err err;
    struct rel_me me;

    (void)state;
    MUST(rel_practice_me(ctx, &me, &err));
    assert_int_equal(me.daily_people, 8);
    me.display = "Marlene Thorwald";
    me.region = "AT";
    me.daily_people = 5;
    MUST(rel_practice_me_set(ctx, &me, &err));
    MUST(rel_practice_me(ctx, &me, &err));
    assert_string_equal(me.display, "Marlene Thorwald");
    assert_string_equal(me.region, "AT");
    assert_int_equal(me.daily_people, 5);
    me.daily_people = 0;
    assert_int_equal(rel_practice_me_set(ctx, &me, &err), REL_BAD_INPUT);
    assert_string_equal(err.field, "daily_people");
    me.daily_people = 5;
    me.region = "Austria";
    assert_int_equal(rel_practice_me_set(ctx, &me, &err), REL_BAD_INPUT);
    me.region = "";
    me.zone = "Europe/Nowhere";
    assert_int_equal(rel_practice_me_set(ctx, &me, &err), REL_BAD_INPUT);
}

static void
another_zone_makes_other_days(void **state)
{
    REL_AUTO(rel_ctx) *ctx = open_on(day);
    rel_id ana = add(ctx, "Ana", REL_ACTIVE);
    struct rel_finding_list found;
    struct rel_err err;
    struct rel_me me;

    (void)state;
    log_on(ctx, ana, day - 1, REL_MUTUAL); /* noon UTC: past midnight in Auckland (UTC+13) */
    assert_int_equal(person(ctx, ana).standing.last_contact, day - 1);
    MUST(rel_practice_me(ctx, &me, &err));
    me.zone = "Pacific/Auckland";
    MUST(rel_practice_me_set(ctx, &me, &err));
    assert_int_equal(person(ctx, ana).standing.last_contact, day);
    MUST(rel_practice_doctor(ctx, &found, &err));
    for (size_t i = 0; i < found.n; i++)
        if (strcmp(found.v[i].check, "standing") == 0 || strcmp(found.v[i].check, "forecast") == 0)
            assert_true(found.v[i].ok);
}

static void
addresses_are_added_and_removed(void **state)
{
    REL_AUTO(rel_ctx) *ctx = open_on(day);
    struct rel_err err;
    struct rel_me me;
    int64_t changed;

    (void)state;
    MUST(rel_practice_me_address(ctx, "Marlene@Thorwald.example", true, &changed, &err));
    MUST(rel_practice_me(ctx, &me, &err));
    assert_int_equal(me.addresses.n, 1);
    assert_false(me.addresses.v[0].guessed);
    assert_int_equal(rel_practice_me_address(ctx, "nobody", true, &changed, &err), REL_BAD_INPUT);
    MUST(rel_practice_me_address(ctx, "marlene@thorwald.example", false, &changed, &err));
    assert_int_equal(
        rel_practice_me_address(ctx, "marlene@thorwald.example", false, &changed, &err),
        REL_NOT_FOUND);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(settings_are_checked_and_kept, fresh, testdb_teardown),
        cmocka_unit_test_setup_teardown(another_zone_makes_other_days, fresh, testdb_teardown),
        cmocka_unit_test_setup_teardown(addresses_are_added_and_removed, fresh, testdb_teardown),
    };

    setenv("TZ", "UTC", 1);
    return cmocka_run_group_tests(tests, NULL, NULL);
}
