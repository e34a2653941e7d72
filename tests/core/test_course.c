#include "core/course.h"

#include "core/words_measure.h"
#include "unit.h"

/* Ten contact days a week apart from day 0, then silence. */
static struct rel_course
quiet_since_63(struct rel_arena *arena, int weeks, rel_day today)
{
    static struct rel_contact_day days[10];
    struct rel_cadence cadence = rel_cadence_of(NULL, 0, 0, false, 0);

    for (int i = 0; i < 10; i++)
        days[i] = (struct rel_contact_day){7 * i, true, true};
    return rel_course(arena, days, 10, &cadence, weeks, today);
}

static void
test_points(void **state)
{
    REL_AUTO(rel_arena) *arena = rel_arena_new();
    struct rel_course course = quiet_since_63(arena, 4, 84);

    (void)state;
    assert_int_equal(course.n, 5);
    for (int i = 0; i < 5; i++)
        assert_int_equal(course.v[i].day, 56 + 7 * i);
    assert_int_equal(course.v[0].contacts, 1);
    assert_int_equal(course.v[1].contacts, 1);
    assert_int_equal(course.v[2].contacts, 0);
    assert_int_equal(course.v[1].warmth, 100);
    assert_true(course.v[4].warmth < course.v[3].warmth);
    assert_true(course.v[4].strength < course.v[1].strength);
}

/* What is said of a week rests on the days up to it, so the last point is what is said today. */
static void
test_knows_no_later(void **state)
{
    REL_AUTO(rel_arena) *arena = rel_arena_new();

    (void)state;
    for (rel_day today = 0; today < 140; today += 7) {
        struct rel_course now = quiet_since_63(arena, 1, today);
        struct rel_course later = quiet_since_63(arena, 20, today + 70);

        assert_int_equal(later.v[10].day, today);
        assert_int_equal(later.v[10].warmth, now.v[1].warmth);
        assert_int_equal(later.v[10].strength, now.v[1].strength);
    }
}

static void
test_too_early(void **state)
{
    REL_AUTO(rel_arena) *arena = rel_arena_new();
    struct rel_course course = quiet_since_63(arena, 3, 14);
    struct rel_cadence cadence = rel_cadence_of(NULL, 0, 0, false, 0);
    struct rel_course none = rel_course(arena, NULL, 0, &cadence, 2, 14);

    (void)state;
    assert_int_equal(course.v[0].warmth, -1);
    assert_int_equal(course.v[0].contacts, 0);
    assert_int_equal(course.v[1].warmth, -1);
    assert_int_equal(course.v[3].warmth, 100);
    assert_int_equal(none.n, 3);
    assert_int_equal(none.v[2].warmth, -1);
    assert_int_equal(none.v[2].strength, 0);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_points),
        cmocka_unit_test(test_knows_no_later),
        cmocka_unit_test(test_too_early),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
