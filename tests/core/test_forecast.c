#include "core/forecast.h"

#include "base/str.h"
#include "unit.h"

#include <math.h>
#include <string.h>

#define NEAR(a, b, digits) assert_true(fabs((a) - (b)) <= 0.5000001 * pow(10, -(digits)))

static struct rel_forecast
forecast_of(const rel_day *days, size_t n)
{
    struct rel_contact_day contact[16];
    struct rel_forecast f = rel_forecast_init();

    for (size_t i = 0; i < n; i++) {
        rel_forecast_append(&f, days[i]);
        contact[i] = (struct rel_contact_day){.day = days[i], .in = true};
    }
    f.median = rel_forecast_median(contact, n);
    return f;
}

/* n contacts, `gap` days apart, the first on day 0. */
static struct rel_forecast
metronome(int gap, int n)
{
    rel_day days[16];

    for (int i = 0; i < n; i++)
        days[i] = i * gap;
    return forecast_of(days, (size_t)n);
}

/* Checked against numerical integration of the frailty to 8 digits. */
static void
chances_are_those_of_the_closed_form(void **state)
{
    static const struct {
        rel_day days[9];
        size_t n;
        rel_day t;
        int horizon;
        double N, B, alive, chance;
    } cases[] = {
        {{0, 12, 24}, 3, 36, 30, 1.95, 11.1035405667, 0.8830859051, 0.4846771637},
        {{0, 12, 24, 36, 48, 60},
         6,
         101,
         30,
         4.52438125,
         25.7623849992,
         0.8533266707,
         0.4183705037},
        {{0, 12, 24, 36, 48, 60}, 6, 61, 30, 4.52438125, 25.7623849992, 0.9664000592, 0.7087170681},
        {{0, 1, 2, 3, 4, 5, 6, 7},
         8,
         30,
         30,
         6.0332540781,
         6.0332540781,
         0.7519671348,
         0.6037999116},
        {{0, 30, 60, 90}, 4, 95, 30, 2.8525, 30.8468293866, 0.9408616548, 0.4959719123},
        {{0, 30, 60, 90}, 4, 180, 90, 2.8525, 30.8468293866, 0.7728507770, 0.4430833388},
        {{0, 5, 40}, 3, 100, 60, 1.95, 14.9770432152, 0.7473532148, 0.3899258332},
        {{0, 7, 9, 30, 31, 60, 88, 95},
         8,
         130,
         14,
         6.0332540781,
         35.0706877522,
         0.8976971950,
         0.2857996062},
        {{100}, 1, 110, 30, 0, 0, 0.6624471548, 0.2806986877},
        {{0, 365, 730}, 3, 1000, 90, 1.95, 121.2382381402, 0.8325462559, 0.1562694817},
    };

    (void)state;
    for (size_t i = 0; i < REL_COUNT(cases); i++) {
        struct rel_forecast f = forecast_of(cases[i].days, cases[i].n);

        NEAR(f.N, cases[i].N, 10);
        NEAR(f.B, cases[i].B, 10);
        NEAR(rel_forecast_alive(&f, cases[i].t), cases[i].alive, 10);
        NEAR(rel_forecast_chance(&f, cases[i].t, cases[i].horizon), cases[i].chance, 10);
    }
}

static void
gaps_have_their_quantiles(void **state)
{
    static const rel_day daily[] = {0, 1, 2, 3, 4, 5, 6, 7};
    struct rel_forecast three = metronome(12, 3), six = metronome(12, 6);
    struct rel_forecast days = forecast_of(daily, REL_COUNT(daily));

    (void)state;
    NEAR(rel_forecast_quantile(&three, 0.5), 11.812439, 6);
    NEAR(rel_forecast_quantile(&six, 0.5), 9.647263, 6);
    NEAR(rel_forecast_quantile(&days, 0.5), 2.700959, 6);
    NEAR(rel_forecast_quantile(&three, 0.8), 47.771484, 6);
    NEAR(rel_forecast_quantile(&six, 0.8), 35.879442, 6);
    NEAR(rel_forecast_quantile(&days, 0.8), 9.824064, 6);
    for (double q = 0.05; q < 1; q += 0.05) { /* S and its quantile undo each other */
        double gap = rel_forecast_quantile(&six, q);
        struct rel_gw_state st = {.N = six.N, .B = six.B, .n = six.n};

        NEAR(rel_gw_longer(&rel_forecast_constants, &st, gap), 1 - q, 12);
    }
}

static void
pairs_cool_on_the_published_days(void **state)
{
    static const struct {
        int gap, n;
        double q80, q95;
        int digits;
    } cases[] = {
        {1, 10, 8.3, 22.6, 1},    {7, 10, 21.6, 59.0, 1}, {12, 6, 35.9, 103.5, 1},
        {30, 12, 64.4, 172.9, 1}, {365, 3, 504, 1667, 0},
    };

    (void)state;
    for (size_t i = 0; i < REL_COUNT(cases); i++) {
        struct rel_forecast f = metronome(cases[i].gap, cases[i].n);

        NEAR(rel_forecast_quantile(&f, 0.80), cases[i].q80, cases[i].digits);
        NEAR(rel_forecast_quantile(&f, 0.95), cases[i].q95, cases[i].digits);
        assert_int_equal(rel_forecast_cools_on(&f, REL_NO_DAY),
                         f.last + (rel_day)ceil(rel_forecast_quantile(&f, 0.80)));
        assert_int_equal(rel_forecast_cold_on(&f, REL_NO_DAY),
                         f.last + (rel_day)ceil(rel_forecast_quantile(&f, 0.95)));
        assert_true(rel_forecast_warmth(&f, rel_forecast_cools_on(&f, REL_NO_DAY)) <= 40);
        assert_true(rel_forecast_warmth(&f, rel_forecast_cools_on(&f, REL_NO_DAY) - 1) >= 40);
    }
}

static void
nothing_cools_before_the_cadence(void **state)
{
    struct rel_forecast f = metronome(1, 10); /* cools 9 days after day 9, is cold after 23 */

    (void)state;
    assert_int_equal(rel_forecast_cools_on(&f, REL_NO_DAY), 18);
    assert_int_equal(rel_forecast_cools_on(&f, 18), 18);
    assert_int_equal(rel_forecast_cools_on(&f, 19), 19);
    assert_int_equal(rel_forecast_cold_on(&f, 19), 32);
    assert_int_equal(rel_forecast_cold_on(&f, 99), 99);
}

static void
warmth_is_as_published(void **state)
{
    static const struct {
        int gap, n, after, warmth;
        const char *band;
    } cases[] = {
        {7, 10, 0, 100, "Fresh"},  {7, 10, 7, 93, "Fresh"},   {7, 10, 14, 59, "Mild"},
        {7, 10, 21, 41, "Mild"},   {30, 4, 30, 78, "Warm"},   {30, 4, 60, 47, "Mild"},
        {30, 4, 90, 32, "Cool"},   {91, 5, 91, 67, "Warm"},   {91, 5, 182, 37, "Cool"},
        {365, 3, 365, 53, "Mild"}, {365, 3, 730, 28, "Cool"},
    };

    (void)state;
    for (size_t i = 0; i < REL_COUNT(cases); i++) {
        struct rel_forecast f = metronome(cases[i].gap, cases[i].n);
        int warmth = rel_forecast_warmth(&f, f.last + cases[i].after);

        assert_int_equal(warmth, cases[i].warmth);
        assert_string_equal(rel_forecast_band(warmth), cases[i].band);
    }
}

static void
bands_begin_where_they_say(void **state)
{
    static const struct {
        int warmth;
        const char *band;
    } cases[] = {{100, "Fresh"}, {80, "Fresh"}, {79, "Warm"}, {60, "Warm"}, {59, "Mild"},
                 {40, "Mild"},   {39, "Cool"},  {10, "Cool"}, {9, "Cold"},  {0, "Cold"}};

    (void)state;
    for (size_t i = 0; i < REL_COUNT(cases); i++)
        assert_string_equal(rel_forecast_band(cases[i].warmth), cases[i].band);
}

static void
the_same_day_again_changes_nothing(void **state)
{
    struct rel_forecast f = metronome(12, 3), again = f;

    (void)state;
    rel_forecast_append(&again, again.last);
    assert_memory_equal(&f, &again, sizeof(f));
    assert_int_equal(f.first, 0);
    assert_int_equal(f.last, 24);
    assert_int_equal(f.n, 3);
}

static void
the_median_is_of_the_observed_gaps(void **state)
{
    static const struct {
        rel_day days[6];
        size_t n;
        double median;
    } cases[] = {
        {{5}, 0, 0},
        {{5}, 1, 0},
        {{5, 12}, 2, 7},
        {{0, 3, 10}, 3, 5},
        {{0, 1, 101, 103}, 4, 2},
        {{0, 1, 101, 103, 107}, 5, 3},
        {{0, 30, 31, 33, 36, 40}, 6, 3},
    };

    (void)state;
    for (size_t i = 0; i < REL_COUNT(cases); i++) {
        struct rel_contact_day days[6] = {{0}};

        for (size_t j = 0; j < cases[i].n; j++)
            days[j].day = cases[i].days[j];
        assert_true(rel_forecast_median(days, cases[i].n) == cases[i].median);
    }
}

static void
the_horizon_is_three_gaps_within_bounds(void **state)
{
    static const struct {
        double median, horizon;
    } cases[] = {{0, 14}, {4.5, 14}, {5, 15}, {12, 36}, {29.5, 88.5}, {30, 90}, {400, 90}};
    struct rel_forecast f = metronome(12, 6);

    (void)state;
    NEAR(rel_forecast_chance(&f, 60 + 41, rel_forecast_horizon(&f)), 0.4659, 4);
    for (size_t i = 0; i < REL_COUNT(cases); i++) {
        f.median = cases[i].median;
        assert_true(rel_forecast_horizon(&f) == cases[i].horizon);
    }
}

/* "Every 12 days for six times": the chance of the next 30 days after so much silence. */
static void
silence_lowers_the_chance(void **state)
{
    static const struct {
        int silence;
        double chance;
    } cases[] = {{12, .58}, {24, .50}, {36, .44}, {60, .35}, {90, .26}, {140, .16}, {240, .06}};
    struct rel_forecast f = metronome(12, 6);

    (void)state;
    for (size_t i = 0; i < REL_COUNT(cases); i++)
        NEAR(rel_forecast_chance(&f, 60 + cases[i].silence, 30), cases[i].chance, 2);
    assert_true(rel_forecast_chance(&f, 10, 30) == rel_forecast_chance(&f, 60, 30));
}

static void
little_is_said_from_little(void **state)
{
    struct rel_forecast two = metronome(7, 2), three = metronome(7, 3);
    struct rel_forecast none = rel_forecast_init();

    (void)state;
    assert_int_equal(rel_forecast_basis(&none, 0), REL_BASIS_EARLY);
    assert_int_equal(rel_forecast_basis(&two, 3), REL_BASIS_EARLY);
    assert_int_equal(rel_forecast_basis(&three, 0), REL_BASIS_UNANSWERED);
    assert_int_equal(rel_forecast_basis(&three, 4), REL_BASIS_KNOWN);
}

static void
answer_odds_fall_from_the_measured_to_the_measured(void **state)
{
    (void)state;
    NEAR(rel_forecast_answer_odds(0), (.54 + .68 + .84 + .72 + .54) / 5, 9);
    NEAR(rel_forecast_answer_odds(1), 0.664, 9);
    NEAR(rel_forecast_answer_odds(86), (.17 + .42 + .67 + .57 + .45) / 5, 9);
    NEAR(rel_forecast_answer_odds(sqrt(86)), 0.56, 9); /* half way on the logarithm */
    for (double s = 2; s < 20000; s *= 1.5)
        assert_true(rel_forecast_answer_odds(s) < rel_forecast_answer_odds(s / 1.5));
    assert_true(rel_forecast_answer_odds(1e9) >= 0.05);
}

static void
value_puts_those_first_who_can_be_kept(void **state)
{
    struct rel_forecast f = metronome(12, 6);
    rel_day cools = rel_forecast_cools_on(&f, REL_NO_DAY);
    double fresh = rel_forecast_value(&f, 2, cools), chance = rel_forecast_chance(&f, cools, 36);

    (void)state;
    NEAR(fresh, 2 * (1 - chance) * rel_forecast_answer_odds(cools - 60), 12);
    NEAR(rel_forecast_value(&f, 3, cools), 1.5 * fresh, 12);
    assert_true(rel_forecast_value(&f, 2, cools + 20) > fresh);   /* more at stake */
    assert_true(rel_forecast_value(&f, 2, cools + 1000) < fresh); /* lost long ago */
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(chances_are_those_of_the_closed_form),
        cmocka_unit_test(gaps_have_their_quantiles),
        cmocka_unit_test(pairs_cool_on_the_published_days),
        cmocka_unit_test(nothing_cools_before_the_cadence),
        cmocka_unit_test(warmth_is_as_published),
        cmocka_unit_test(bands_begin_where_they_say),
        cmocka_unit_test(the_same_day_again_changes_nothing),
        cmocka_unit_test(the_median_is_of_the_observed_gaps),
        cmocka_unit_test(the_horizon_is_three_gaps_within_bounds),
        cmocka_unit_test(silence_lowers_the_chance),
        cmocka_unit_test(little_is_said_from_little),
        cmocka_unit_test(answer_odds_fall_from_the_measured_to_the_measured),
        cmocka_unit_test(value_puts_those_first_who_can_be_kept),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
