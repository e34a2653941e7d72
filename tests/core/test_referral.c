#include "core/library.h"
#include "core/referral.h"

#include "base/str.h"
#include "unit.h"

static void
thanks_then_the_end(void **state)
{
    static const struct {
        enum rel_referral_side side;
        rel_day thanked, told;
        const char *outcome;
        enum rel_referral_step step;
        rel_day day;
    } cases[] = {
        {REL_REFERRAL_RECEIVED, REL_NO_DAY, REL_NO_DAY, "", REL_REFERRAL_THANK, 102},
        {REL_REFERRAL_RECEIVED, REL_NO_DAY, REL_NO_DAY, "signed", REL_REFERRAL_THANK, 102},
        {REL_REFERRAL_RECEIVED, 101, REL_NO_DAY, "", REL_REFERRAL_TELL, 130},
        {REL_REFERRAL_RECEIVED, 101, REL_NO_DAY, "signed", REL_REFERRAL_TELL, 101},
        {REL_REFERRAL_RECEIVED, 101, 140, "signed", REL_REFERRAL_NOTHING, 0},
        {REL_REFERRAL_GIVEN, REL_NO_DAY, REL_NO_DAY, "", REL_REFERRAL_ASK, 130},
        {REL_REFERRAL_GIVEN, REL_NO_DAY, REL_NO_DAY, "hired", REL_REFERRAL_NOTHING, 130},
    };

    (void)state;
    for (size_t i = 0; i < REL_COUNT(cases); i++) {
        struct rel_referral r = {.side = cases[i].side,
                                 .day = 100,
                                 .thanked = cases[i].thanked,
                                 .told = cases[i].told,
                                 .outcome = cases[i].outcome};
        rel_day day = 0;

        assert_int_equal(rel_referral_next(&r, &day), cases[i].step);
        assert_int_equal(day, cases[i].day);
    }
}

static void
what_is_at_stake(void **state)
{
    REL_AUTO(rel_arena) *arena = rel_arena_new();

    (void)state;
    assert_string_equal(rel_referral_stake(arena, "Ana", 0), "");
    assert_string_equal(rel_referral_stake(arena, "Ana", 1), "Ana has sent you somebody.");
    assert_string_equal(rel_referral_stake(arena, "Ana", 3), "Ana has sent you three people.");
    assert_string_equal(rel_referral_stake(arena, "Ana", 12), "Ana has sent you twelve people.");
    assert_string_equal(rel_referral_stake(arena, "Ana", 13), "Ana has sent you 13 people.");
}

static void
the_library_asks_after_sixty_days(void **state)
{
    REL_AUTO(rel_arena) *arena = rel_arena_new();

    (void)state;
    assert_string_equal(rel_library_nudge(arena, 100, 159), "");
    assert_string_equal(rel_library_nudge(arena, 100, 160),
                        "Nothing new for 60 days. What did you read or write lately that would "
                        "help somebody?");
    assert_true(*rel_library_nudge(arena, REL_NO_DAY, 160));
}

int
main(void)
{
    const struct CMUnitTest tests[] = {cmocka_unit_test(thanks_then_the_end),
                                       cmocka_unit_test(what_is_at_stake),
                                       cmocka_unit_test(the_library_asks_after_sixty_days)};

    return cmocka_run_group_tests(tests, NULL, NULL);
}
