#include "core/cadence.h"

#include "base/str.h"
#include "unit.h"

static struct rel_cadence
plain(void)
{
    return rel_cadence_of(NULL, 0, 0, false, 100);
}

static void
phases_follow_answered_contacts(void **state)
{
    static const struct {
        int answered;
        enum rel_phase phase;
        int days;
    } cases[] = {
        {0, REL_PHASE_NEW, 7},      {3, REL_PHASE_NEW, 7},      {4, REL_PHASE_GROWING, 14},
        {7, REL_PHASE_GROWING, 14}, {8, REL_PHASE_SETTLED, 30}, {500, REL_PHASE_SETTLED, 30},
    };
    struct rel_cadence c = plain();

    (void)state;
    for (size_t i = 0; i < REL_COUNT(cases); i++) {
        assert_int_equal(rel_cadence_phase(&c, cases[i].answered), cases[i].phase);
        assert_int_equal(rel_cadence_days(&c, cases[i].phase), cases[i].days);
    }
}

static void
old_friends_are_a_choice(void **state)
{
    struct rel_cadence c = rel_cadence_of(NULL, 0, 0, true, 100);

    (void)state;
    assert_int_equal(rel_cadence_phase(&c, 0), REL_PHASE_OLD_FRIEND);
    assert_int_equal(rel_cadence_phase(&c, 50), REL_PHASE_OLD_FRIEND);
    assert_int_equal(rel_cadence_days(&c, REL_PHASE_OLD_FRIEND), 90);
}

static void
ones_own_rhythm_goes_before_every_phase(void **state)
{
    struct rel_cadence c = rel_cadence_of(NULL, 0, 12, false, 100);

    (void)state;
    for (int p = 0; p < REL_PHASES; p++)
        assert_int_equal(rel_cadence_days(&c, (enum rel_phase)p), 12);
    c.own_days = -3; /* no rhythm at all is never 0 days */
    c.rhythm.days[REL_PHASE_NEW] = 0;
    assert_int_equal(rel_cadence_days(&c, REL_PHASE_NEW), 1);
    c.own_days = 1;
    assert_int_equal(rel_cadence_days(&c, REL_PHASE_SETTLED), 1);
}

static void
cooling_falls_back_one_phase(void **state)
{
    static const struct {
        int answered, after;
    } cases[] = {{0, 0}, {3, 0}, {4, 0}, {7, 0}, {8, 4}, {40, 4}};
    struct rel_cadence c = plain();

    (void)state;
    for (size_t i = 0; i < REL_COUNT(cases); i++)
        assert_int_equal(rel_cadence_fall(&c, cases[i].answered), cases[i].after);
}

static void
the_day_counts_from_the_last_contact_or_from_the_start(void **state)
{
    struct rel_cadence c = plain();

    (void)state;
    assert_int_equal(rel_cadence_due(&c, REL_PHASE_NEW, REL_NO_DAY), 107);
    assert_int_equal(rel_cadence_due(&c, REL_PHASE_NEW, 120), 127);
    assert_int_equal(rel_cadence_due(&c, REL_PHASE_SETTLED, 120), 150);
    assert_int_equal(rel_cadence_due(&c, REL_PHASE_SETTLED, 90), 120); /* before the picking */
    c.since = REL_NO_DAY;
    assert_int_equal(rel_cadence_due(&c, REL_PHASE_NEW, REL_NO_DAY), REL_NO_DAY);
}

static void
of_several_circles_the_most_frequent_wins(void **state)
{
    static const struct rel_circle circles[] = {
        {.weight = 1,
         .vocabulary = REL_WORDS_PROFESSIONAL,
         .rhythm = {.days = {7, 20, 40, 200}, .new_until = 2, .growing_until = 5}},
        {.weight = 3,
         .vocabulary = REL_WORDS_PERSONAL,
         .rhythm = {.days = {10, 14, 60, 90}, .new_until = 4, .growing_until = 4}},
        {.weight = 2,
         .vocabulary = REL_WORDS_PROFESSIONAL,
         .rhythm = {.days = {9, 21, 30, 120}, .new_until = 3, .growing_until = 9}},
    };
    static const int days[] = {7, 14, 30, 90}, one[] = {10, 14, 60, 90};
    struct rel_cadence all = rel_cadence_of(circles, 3, 0, false, 1);
    struct rel_cadence single = rel_cadence_of(circles + 1, 1, 0, false, 1);
    struct rel_cadence none = plain();

    (void)state;
    for (int p = 0; p < REL_PHASES; p++) {
        assert_int_equal(all.rhythm.days[p], days[p]);
        assert_int_equal(single.rhythm.days[p], one[p]);
        assert_int_equal(none.rhythm.days[p], REL_RHYTHM_DEFAULT.days[p]);
    }
    assert_int_equal(all.rhythm.new_until, 4);
    assert_int_equal(all.rhythm.growing_until, 9);
    assert_int_equal(single.rhythm.new_until, 4);
    assert_int_equal(rel_cadence_weight(circles, 3), 3);
    assert_int_equal(rel_cadence_weight(circles, 1), 1);
    assert_int_equal(rel_cadence_weight(circles + 2, 1), 2);
    assert_int_equal(rel_cadence_weight(NULL, 0), 2);
    assert_int_equal(rel_cadence_vocabulary(circles, 3), REL_WORDS_PERSONAL);
    assert_int_equal(rel_cadence_vocabulary(circles, 1), REL_WORDS_PROFESSIONAL);
    assert_int_equal(rel_cadence_vocabulary(circles + 1, 2), REL_WORDS_PERSONAL);
    assert_int_equal(rel_cadence_vocabulary(NULL, 0), REL_WORDS_PERSONAL);
}

/* C call, M mail, V visit; the latest first. */
static void
channels_rotate(void **state)
{
    static const struct {
        enum rel_channel recent[3];
        size_t n;
        enum rel_channel welcome[3];
        size_t welcome_n;
        enum rel_channel proposed;
    } cases[] = {
        {{0}, 0, {REL_MAIL, REL_CALL}, 2, REL_MAIL},
        {{REL_MAIL}, 1, {REL_MAIL, REL_CALL}, 2, REL_MAIL},
        {{REL_MAIL, REL_MAIL, REL_MAIL}, 1, {REL_MAIL, REL_CALL}, 2, REL_MAIL}, /* one is known */
        {{REL_MAIL, REL_MAIL, REL_MAIL}, 0, {REL_MAIL, REL_CALL}, 2, REL_MAIL},
        {{REL_MAIL, REL_MAIL}, 2, {REL_MAIL, REL_CALL}, 2, REL_CALL},
        {{REL_MAIL, REL_CALL, REL_MAIL}, 3, {REL_MAIL, REL_CALL}, 2, REL_MAIL},
        {{REL_CALL, REL_MAIL, REL_MAIL}, 3, {REL_MAIL, REL_CALL}, 2, REL_MAIL},
        {{REL_MAIL, REL_MAIL, REL_MAIL}, 3, {REL_MAIL}, 1, REL_MAIL}, /* no other is welcome */
        {{REL_MAIL, REL_MAIL}, 2, {REL_MAIL, REL_MAIL, REL_VISIT}, 3, REL_VISIT},
        {{REL_VISIT, REL_VISIT}, 2, {REL_CALL, REL_VISIT}, 2, REL_CALL},
        {{REL_CALL, REL_CALL}, 2, {0}, 0, REL_CHANNELS},
    };

    (void)state;
    for (size_t i = 0; i < REL_COUNT(cases); i++)
        assert_int_equal(
            rel_cadence_channel(cases[i].recent, cases[i].n, cases[i].welcome, cases[i].welcome_n),
            cases[i].proposed);
}

/* Whatever is done as proposed, no channel comes three times running while two are welcome. */
static void
never_the_same_three_times_running(void **state)
{
    static const enum rel_channel welcome[] = {REL_CALL, REL_MAIL, REL_CARD};
    enum rel_channel recent[40];
    size_t n = 0;

    (void)state;
    while (n < REL_COUNT(recent)) {
        enum rel_channel next = rel_cadence_channel(recent, n, welcome, REL_COUNT(welcome));

        for (size_t i = n; i > 0; i--)
            recent[i] = recent[i - 1];
        recent[0] = next;
        n++;
        assert_false(n >= 3 && recent[0] == recent[1] && recent[1] == recent[2]);
    }
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(phases_follow_answered_contacts),
        cmocka_unit_test(old_friends_are_a_choice),
        cmocka_unit_test(ones_own_rhythm_goes_before_every_phase),
        cmocka_unit_test(cooling_falls_back_one_phase),
        cmocka_unit_test(the_day_counts_from_the_last_contact_or_from_the_start),
        cmocka_unit_test(of_several_circles_the_most_frequent_wins),
        cmocka_unit_test(channels_rotate),
        cmocka_unit_test(never_the_same_three_times_running),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
