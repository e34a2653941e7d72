#include "core/standing.h"

#include "base/str.h"
#include "unit.h"

#include <math.h>
#include <stdlib.h>

#define IN true, false
#define OUT false, true
#define BOTH true, true

static struct rel_cadence
plain(void)
{
    return rel_cadence_of(NULL, 0, 0, false, 0);
}

static struct rel_standing
fold(const struct rel_contact_day *days, size_t n)
{
    struct rel_standing s = rel_standing_init(1, 2, 3);
    struct rel_cadence c = plain();

    rel_standing_fold(&s, days, n, &c);
    rel_standing_plan(&s, &c, true, REL_NO_DAY);
    return s;
}

/* n days of contact, `gap` apart, from day 0. */
static struct rel_standing
metronome(int gap, size_t n, bool in, bool out)
{
    struct rel_contact_day *days = calloc(n, sizeof(*days));
    struct rel_standing s;

    for (size_t i = 0; i < n; i++)
        days[i] = (struct rel_contact_day){(rel_day)i * gap, in, out};
    s = fold(days, n);
    free(days);
    return s;
}

static void
assert_same(const struct rel_standing *a, const struct rel_standing *b)
{
    assert_int_equal(a->forecast.n, b->forecast.n);
    assert_true(a->forecast.N == b->forecast.N);
    assert_true(a->forecast.B == b->forecast.B);
    assert_int_equal(a->forecast.first, b->forecast.first);
    assert_int_equal(a->forecast.last, b->forecast.last);
    assert_int_equal(a->last_contact, b->last_contact);
    assert_int_equal(a->last_inbound, b->last_inbound);
    assert_int_equal(a->last_outbound, b->last_outbound);
    assert_int_equal(a->inbound_days, b->inbound_days);
    assert_int_equal(a->outbound_days, b->outbound_days);
    assert_true(a->in_sum == b->in_sum);
    assert_true(a->out_sum == b->out_sum);
    assert_int_equal(a->recent_in, b->recent_in);
    assert_int_equal(a->answered, b->answered);
}

static void
nobody_met_is_nothing_known(void **state)
{
    struct rel_standing s = fold(NULL, 0);

    (void)state;
    assert_int_equal(s.user, 1);
    assert_int_equal(s.contact, 2);
    assert_int_equal(s.book, 3);
    assert_int_equal(s.last_contact, REL_NO_DAY);
    assert_int_equal(s.last_inbound, REL_NO_DAY);
    assert_int_equal(s.last_outbound, REL_NO_DAY);
    assert_int_equal(s.cools_on, REL_NO_DAY);
    assert_int_equal(s.cold_on, REL_NO_DAY);
    assert_int_equal(s.due, 7);
    assert_int_equal(s.model, REL_FORECAST_VERSION);
    assert_int_equal(rel_standing_strength(&s, 50), 0);
    assert_int_equal(rel_standing_trend(&s, NULL, 0, 50), 0);
    assert_false(rel_standing_owed(&s));
}

static void
days_are_counted_by_side(void **state)
{
    static const struct rel_contact_day days[] = {{0, OUT}, {10, IN}, {20, BOTH}, {50, OUT}};
    struct rel_standing s = fold(days, REL_COUNT(days));
    double half = exp2(-30. / 180);

    (void)state;
    assert_int_equal(s.forecast.n, 4);
    assert_int_equal(s.last_contact, 50);
    assert_int_equal(s.last_inbound, 20);
    assert_int_equal(s.last_outbound, 50);
    assert_int_equal(s.inbound_days, 2);
    assert_int_equal(s.outbound_days, 3);
    assert_true(fabs(s.in_sum - (exp2(-40. / 180) + half)) < 1e-12);
    assert_true(fabs(s.out_sum - (exp2(-50. / 180) + half + 1)) < 1e-12);
    assert_int_equal(s.recent_in, 6); /* the days 10, 20 and 50: yes, yes, no */
    assert_int_equal(s.answered, 2);
    assert_true(s.forecast.median == 10);
}

static void
both_sides_of_one_day_are_one_day(void **state)
{
    static const struct rel_contact_day merged[] = {{0, BOTH}, {9, BOTH}};
    static const struct rel_contact_day apart[] = {{0, OUT}, {0, IN},  {0, IN},
                                                   {9, IN},  {9, OUT}, {9, BOTH}};
    struct rel_standing a = fold(merged, REL_COUNT(merged)), b = rel_standing_init(1, 2, 3);
    struct rel_cadence c = plain();

    (void)state;
    for (size_t i = 0; i < REL_COUNT(apart); i++)
        assert_true(rel_standing_append(&b, &apart[i], &c));
    assert_same(&a, &b);
    assert_int_equal(b.answered, 2);
    assert_int_equal(b.forecast.n, 2);
}

/* An entry made later for an earlier day never moves the last contact back: it takes its place. */
static void
back_dated_days_take_their_place(void **state)
{
    static const struct rel_contact_day sorted[] = {{0, BOTH}, {5, IN}, {9, OUT}};
    static const struct rel_contact_day late = {5, IN};
    struct rel_standing s, before, whole = fold(sorted, 3);
    struct rel_cadence c = plain();
    struct rel_contact_day without[] = {sorted[0], sorted[2]};

    (void)state;
    s = before = fold(without, 2);
    assert_false(rel_standing_append(&s, &late, &c));
    assert_memory_equal(&s, &before, sizeof(s)); /* refused, and nothing touched */
    rel_standing_fold(&s, sorted, 3, &c);
    assert_same(&s, &whole);
    assert_int_equal(s.last_contact, 9);
    assert_int_equal(s.last_inbound, 5);
    rel_standing_moment(&s, 900, REL_OUTBOUND);
    rel_standing_moment(&s, 500, REL_INBOUND);
    assert_int_equal(s.last_at, 900);
    assert_int_equal(s.last_in_at, 500);
    assert_int_equal(s.last_out_at, 900);
}

static void
moments_only_move_forward(void **state)
{
    struct rel_standing s = rel_standing_init(1, 2, 3);

    (void)state;
    rel_standing_moment(&s, 100, REL_INBOUND);
    assert_true(rel_standing_owed(&s));
    assert_int_equal(s.last_out_at, 0);
    rel_standing_moment(&s, 90, REL_OUTBOUND);
    assert_true(rel_standing_owed(&s));
    rel_standing_moment(&s, 80, REL_INBOUND);
    assert_int_equal(s.last_in_at, 100);
    rel_standing_moment(&s, 110, REL_OUTBOUND);
    assert_false(rel_standing_owed(&s));
    rel_standing_moment(&s, 120, REL_MUTUAL); /* a talk owes nobody an answer */
    assert_int_equal(s.last_in_at, 120);
    assert_int_equal(s.last_out_at, 120);
    assert_int_equal(s.last_at, 120);
    assert_false(rel_standing_owed(&s));
    rel_standing_moment(&s, 121, REL_INBOUND);
    assert_true(rel_standing_owed(&s));
}

/* One-sided contact is none, however much of it there is. */
static void
strength_is_as_published(void **state)
{
    static const struct {
        int gap;
        size_t n;
        bool in, out;
        int after, strength;
        const char *word;
    } cases[] = {
        {7, 104, BOTH, 0, 98, "close"}, {30, 80, BOTH, 15, 63, "strong"},
        {91, 40, BOTH, 45, 28, "fair"}, {30, 1, BOTH, 0, 11, "light"},
        {6, 5, OUT, 0, 0, "light"},     {6, 5, IN, 0, 0, "light"},
        {1, 500, OUT, 0, 0, "light"},
    };

    (void)state;
    for (size_t i = 0; i < REL_COUNT(cases); i++) {
        struct rel_standing s = metronome(cases[i].gap, cases[i].n, cases[i].in, cases[i].out);
        int strength = rel_standing_strength(&s, s.last_contact + cases[i].after);

        assert_int_equal(strength, cases[i].strength);
        assert_string_equal(rel_standing_strength_word(strength), cases[i].word);
    }
}

static void
strength_words_begin_where_they_say(void **state)
{
    static const struct {
        int strength;
        const char *word;
    } cases[] = {{0, "light"},   {24, "light"},  {25, "fair"},  {49, "fair"},
                 {50, "strong"}, {74, "strong"}, {75, "close"}, {100, "close"}};

    (void)state;
    for (size_t i = 0; i < REL_COUNT(cases); i++)
        assert_string_equal(rel_standing_strength_word(cases[i].strength), cases[i].word);
}

static void
strength_halves_its_days_in_180(void **state)
{
    struct rel_standing s = metronome(1, 1, BOTH);

    (void)state;
    s.in_sum = 12;
    s.out_sum = 20;
    assert_int_equal(rel_standing_strength(&s, 0), 75);   /* the lesser side: 12 / 6 */
    assert_int_equal(rel_standing_strength(&s, 180), 50); /* 6 / 6 */
    assert_int_equal(rel_standing_strength(&s, 360), 29); /* 3 / 6 */
}

/* Five mails in thirty days and no answer is nobody's strong relationship. What was written, how
 * long and by which channel never counts: a contact day does not even know. */
static void
five_unanswered_mails_are_no_relationship(void **state)
{
    struct rel_standing s = metronome(6, 5, OUT);

    (void)state;
    assert_int_equal(rel_standing_strength(&s, 24), 0);
    assert_int_equal(rel_forecast_basis(&s.forecast, s.recent_in), REL_BASIS_UNANSWERED);
    assert_int_equal(s.cools_on, REL_NO_DAY); /* no warmth either: it cannot cool */
    assert_int_equal(s.answered, 0);
    assert_int_equal(s.phase, REL_PHASE_NEW);
    assert_int_equal(s.due, 24 + 7);
}

static void
a_friend_met_once_a_year_is_not_at_risk(void **state)
{
    static const struct rel_contact_day days[] = {{0, BOTH}, {365, BOTH}, {730, BOTH}};
    struct rel_cadence friends = rel_cadence_of(NULL, 0, 365, true, 0);
    struct rel_standing s = rel_standing_init(1, 2, 3);
    rel_day today = 730 + 200;

    (void)state;
    rel_standing_fold(&s, days, 3, &friends);
    rel_standing_plan(&s, &friends, true, REL_NO_DAY);
    assert_int_equal(s.due, 730 + 365);
    assert_true(s.cools_on > today + 300);
    assert_true(rel_forecast_warmth(&s.forecast, today) >= 60);
}

static void
the_last_three_days_say_whether_they_answer(void **state)
{
    static const struct {
        struct rel_contact_day days[5];
        int recent_in;
    } cases[] = {
        {{{0, IN}, {1, IN}, {2, OUT}, {3, OUT}, {4, OUT}}, 0},
        {{{0, OUT}, {1, OUT}, {2, IN}, {3, OUT}, {4, OUT}}, 4},
        {{{0, OUT}, {1, OUT}, {2, OUT}, {3, IN}, {4, OUT}}, 2},
        {{{0, OUT}, {1, OUT}, {2, OUT}, {3, OUT}, {4, BOTH}}, 1},
        {{{0, IN}, {1, IN}, {2, IN}, {3, IN}, {4, IN}}, 7},
    };

    (void)state;
    for (size_t i = 0; i < REL_COUNT(cases); i++)
        assert_int_equal(fold(cases[i].days, 5).recent_in, cases[i].recent_in);
}

static void
phases_advance_on_answers_and_fall_on_cooling(void **state)
{
    struct rel_standing four = metronome(7, 4, BOTH), eight = metronome(7, 8, BOTH);
    struct rel_cadence c = plain();
    struct rel_standing s;
    /* weekly x 8: settled; what is due counts from day 49 in 30 days, q80 comes before */
    struct rel_contact_day late = {49 + 30, OUT}, later = {49 + 31, OUT};

    (void)state;
    assert_int_equal(four.phase, REL_PHASE_GROWING);
    assert_int_equal(four.due, 21 + 14);
    assert_int_equal(eight.phase, REL_PHASE_SETTLED);
    assert_int_equal(eight.due, 49 + 30);
    assert_int_equal(eight.cools_on, 49 + 30); /* never before the cadence's own day */

    s = eight;
    assert_true(rel_standing_append(&s, &late, &c)); /* on the very day: in time */
    assert_int_equal(s.answered, 8);
    s = eight;
    assert_true(rel_standing_append(&s, &later, &c));
    assert_int_equal(s.answered, 4);
    rel_standing_plan(&s, &c, true, REL_NO_DAY);
    assert_int_equal(s.phase, REL_PHASE_GROWING);
    later = (struct rel_contact_day){49 + 31, IN}; /* the day itself counts already */
    s = eight;
    assert_true(rel_standing_append(&s, &later, &c));
    assert_int_equal(s.answered, 5);

    later = (struct rel_contact_day){21 + 300, IN};
    s = four;
    assert_true(rel_standing_append(&s, &later, &c));
    assert_int_equal(s.answered, 1);
}

static void
two_days_are_too_few_to_fall(void **state)
{
    static const struct rel_contact_day two[] = {{0, BOTH}, {7, BOTH}, {400, OUT}};
    static const struct rel_contact_day three[] = {{0, BOTH}, {7, BOTH}, {14, BOTH}, {400, OUT}};

    (void)state;
    assert_int_equal(fold(two, 3).answered, 2);
    assert_int_equal(fold(three, 4).answered, 0);
}

static void
plans_are_made_only_for_those_who_are_tended(void **state)
{
    static const struct {
        bool tended;
        rel_day planned, due, next;
    } cases[] = {
        {true, REL_NO_DAY, 35, 35},
        {true, 30, 35, 30},
        {true, 35, 35, 35},
        {true, 40, 35, 35},
        {false, REL_NO_DAY, REL_NO_DAY, REL_NO_DAY},
        {false, 40, REL_NO_DAY, 40},
    };
    struct rel_cadence c = plain();

    (void)state;
    for (size_t i = 0; i < REL_COUNT(cases); i++) {
        struct rel_standing s = metronome(7, 4, BOTH);

        rel_standing_plan(&s, &c, cases[i].tended, cases[i].planned);
        assert_int_equal(s.due, cases[i].due);
        assert_int_equal(s.next_touch, cases[i].next);
        assert_int_equal(s.cools_on, rel_forecast_cools_on(&s.forecast, s.due));
        assert_int_equal(s.cold_on, rel_forecast_cold_on(&s.forecast, s.due));
        assert_true(s.cold_on > s.cools_on);
    }
}

/* By hand: what strength was 30 days ago from the days known then. */
static void
trend_compares_with_what_was_known_then(void **state)
{
    static const struct rel_contact_day days[] = {{0, BOTH},  {40, IN},   {70, BOTH}, {71, OUT},
                                                  {90, BOTH}, {95, BOTH}, {99, BOTH}, {100, IN}};

    (void)state;
    for (rel_day today = 100; today < 400; today += 1) {
        struct rel_standing now = fold(days, REL_COUNT(days)), then;
        size_t n = 0, first = 0;

        while (n < REL_COUNT(days) && days[n].day <= today - 30)
            n++;
        then = fold(days, n);
        while (first < REL_COUNT(days) && days[first].day <= today - 30)
            first++;
        assert_int_equal(rel_standing_trend(&now, days, REL_COUNT(days), today),
                         rel_standing_strength(&now, today)
                             - rel_standing_strength(&then, today - 30));
        assert_int_equal(rel_standing_trend(&now, days + first, REL_COUNT(days) - first, today),
                         rel_standing_trend(&now, days, REL_COUNT(days), today));
    }
    assert_true(rel_standing_trend(&(struct rel_standing){0}, days, 0, 100) == 0);
}

static void
a_new_pair_has_risen_by_all_it_has(void **state)
{
    struct rel_standing s = metronome(7, 4, BOTH);
    static const struct rel_contact_day days[] = {{0, BOTH}, {7, BOTH}, {14, BOTH}, {21, BOTH}};

    (void)state;
    assert_int_equal(rel_standing_trend(&s, days, 4, 29), rel_standing_strength(&s, 29));
    assert_true(rel_standing_trend(&s, days, 4, 30) < rel_standing_strength(&s, 30));
    assert_true(rel_standing_trend(&s, days, 4, 300) < 0); /* nothing since: falling */
}

/* Appending day by day, each side by itself, is the same as folding all. */
static void
appending_equals_folding(void **state)
{
    struct rel_cadence c = plain();
    uint32_t seed = 20261122;

    (void)state;
    for (int round = 0; round < 200; round++) {
        struct rel_contact_day days[40];
        struct rel_standing one = rel_standing_init(1, 2, 3), all = one;
        rel_day day = 1000;
        size_t n = 0;

        for (int i = 0; i < 40; i++) {
            seed = seed * 1664525 + 1013904223;
            day += 1 + (rel_day)(seed >> 24) * (rel_day)(seed >> 24) / 900;
            days[n++] = (struct rel_contact_day){day, seed >> 13 & 1, (seed >> 13 & 3) != 1};
            if (days[n - 1].out)
                assert_true(rel_standing_append(&one, &(struct rel_contact_day){day, OUT}, &c));
            if (days[n - 1].in)
                assert_true(rel_standing_append(&one, &(struct rel_contact_day){day, IN}, &c));
        }
        rel_standing_fold(&all, days, n, &c);
        one.forecast.median = rel_forecast_median(days, n);
        assert_same(&one, &all);
        assert_true(one.forecast.median == all.forecast.median);
    }
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(nobody_met_is_nothing_known),
        cmocka_unit_test(days_are_counted_by_side),
        cmocka_unit_test(both_sides_of_one_day_are_one_day),
        cmocka_unit_test(back_dated_days_take_their_place),
        cmocka_unit_test(moments_only_move_forward),
        cmocka_unit_test(strength_is_as_published),
        cmocka_unit_test(strength_words_begin_where_they_say),
        cmocka_unit_test(strength_halves_its_days_in_180),
        cmocka_unit_test(five_unanswered_mails_are_no_relationship),
        cmocka_unit_test(a_friend_met_once_a_year_is_not_at_risk),
        cmocka_unit_test(the_last_three_days_say_whether_they_answer),
        cmocka_unit_test(phases_advance_on_answers_and_fall_on_cooling),
        cmocka_unit_test(two_days_are_too_few_to_fall),
        cmocka_unit_test(plans_are_made_only_for_those_who_are_tended),
        cmocka_unit_test(trend_compares_with_what_was_known_then),
        cmocka_unit_test(a_new_pair_has_risen_by_all_it_has),
        cmocka_unit_test(appending_equals_folding),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
