#include "core/report.h"
#include "core/try.h"

#include "base/str.h"
#include "unit.h"

enum { TODAY = 20000 };

static struct rel_report_pair
pair_of(const struct rel_contact_day *days, size_t n, enum rel_caught caught, rel_day created)
{
    return (struct rel_report_pair){.days = days,
                                    .n = n,
                                    .caught = caught,
                                    .created = created,
                                    .created_at = (int64_t)created * 86400};
}

static void
new_people_are_counted_when_their_time_is_over(void **state)
{
    static const struct {
        rel_day days[6]; /* back from today; 0 ends */
        enum rel_caught caught;
        rel_day created, since;
        int cohort, too_new, second, third;
        bool silent;
    } cases[] = {
        {{200, 190, 180}, REL_CAUGHT_MAIL, 0, REL_NO_DAY, 1, 0, 1, 1, true},
        {{200, 190, 100}, REL_CAUGHT_MAIL, 0, REL_NO_DAY, 1, 0, 1, 0, false}, /* beyond 90 days */
        {{200, 110}, REL_CAUGHT_MAIL, 0, REL_NO_DAY, 1, 0, 1, 0, true},
        {{200, 194}, REL_CAUGHT_MAIL, 0, REL_NO_DAY, 1, 0, 1, 0, false}, /* within a week */
        {{200, 193}, REL_CAUGHT_MAIL, 0, REL_NO_DAY, 1, 0, 1, 0, true},
        {{175, 89}, REL_CAUGHT_MAIL, 0, REL_NO_DAY, 1, 0, 1, 0, false}, /* may still come */
        {{175, 90}, REL_CAUGHT_MAIL, 0, REL_NO_DAY, 1, 0, 1, 0, true},
        {{90}, REL_CAUGHT_MAIL, 0, REL_NO_DAY, 1, 0, 0, 0, false},
        {{89}, REL_CAUGHT_MAIL, 0, REL_NO_DAY, 0, 1, 0, 0, false},
        {{0}, REL_CAUGHT_FORM, 150, REL_NO_DAY, 1, 0, 0, 0, false}, /* caught, never contacted */
        {{0}, REL_CAUGHT_MAIL, 150, REL_NO_DAY, 0, 0, 0, 0, false},
        {{200, 190}, REL_CAUGHT_HAND, 100, REL_NO_DAY, 1, 0, 1, 0, true}, /* met before */
        {{200, 190}, REL_CAUGHT_MAIL, 0, 199, 0, 0, 0, 0, false},
        {{200, 190}, REL_CAUGHT_MAIL, 0, 200, 1, 0, 1, 0, true},
    };

    (void)state;
    for (size_t i = 0; i < REL_COUNT(cases); i++) {
        REL_AUTO(rel_arena) *arena = rel_arena_new();
        struct rel_contact_day days[6];
        struct rel_report_pair p;
        struct rel_report_sum sum;
        struct rel_report r;
        size_t n = 0;
        rel_day met;
        bool silent;

        for (; cases[i].days[n]; n++)
            days[n] = (struct rel_contact_day){TODAY - cases[i].days[n], true, true};
        p = pair_of(days, n, cases[i].caught, TODAY - cases[i].created);
        rel_report_begin(&sum, arena, &r,
                         cases[i].since == REL_NO_DAY ? REL_NO_DAY : TODAY - cases[i].since, TODAY);
        silent = rel_report_add(&sum, &p, &met);
        rel_report_end(&sum);
        assert_int_equal(r.cohort, cases[i].cohort);
        assert_int_equal(r.too_new, cases[i].too_new);
        assert_int_equal(r.reached[1], cases[i].second);
        assert_int_equal(r.reached[2], cases[i].third);
        assert_int_equal(silent, cases[i].silent);
    }
}

static void
the_first_word_is_measured_in_hours(void **state)
{
    REL_AUTO(rel_arena) *arena = rel_arena_new();
    static const int hours[] = {2, 50, 10, -5, 0};
    struct rel_report_sum sum;
    struct rel_report r;
    rel_day met;

    (void)state;
    rel_report_begin(&sum, arena, &r, REL_NO_DAY, TODAY);
    for (size_t i = 0; i < REL_COUNT(hours); i++) {
        struct rel_report_pair p = pair_of(NULL, 0, REL_CAUGHT_FORM, TODAY - 10);

        p.first_out_at = hours[i] ? p.created_at + hours[i] * 3600 : 0;
        rel_report_add(&sum, &p, &met);
        p.caught = REL_CAUGHT_MAIL; /* was there before: does not count */
        rel_report_add(&sum, &p, &met);
    }
    rel_report_end(&sum);
    assert_int_equal(r.caught, 5);
    assert_int_equal(r.answered_caught, 4);
    assert_true(r.first_hours == 6); /* 0 2 10 50 */
}

static void
promises_stand_in_their_month(void **state)
{
    static const struct rel_promise promises[] = {
        {.due = TODAY - 1, .state = REL_KEPT},
        {.due = TODAY - 40, .state = REL_LATE},
        {.due = TODAY - 31, .state = REL_OPEN},
        {.due = TODAY - 2, .state = REL_OPEN},
        {.due = TODAY, .state = REL_OPEN},
        {.due = TODAY + 1, .state = REL_KEPT},
        {.due = TODAY - 2, .state = REL_RENEGOTIATED},
        {.due = REL_NO_DAY, .state = REL_KEPT},
        {.due = TODAY - 2, .state = REL_KEPT, .side = REL_THEIRS},
        {.due = TODAY - 4000, .state = REL_KEPT},
    };
    REL_AUTO(rel_arena) *arena = rel_arena_new();
    struct rel_touchpoint told = {
        .announced = true, .day = TODAY - 3, .state = REL_DONE, .closed = TODAY - 2};
    struct rel_report_sum sum;
    struct rel_report r;
    int64_t all = 0;

    (void)state;
    rel_report_begin(&sum, arena, &r, REL_NO_DAY, TODAY);
    for (size_t i = 0; i < REL_COUNT(promises); i++)
        rel_report_promise(&sum, &promises[i]);
    rel_report_announced(&sum, &told);
    told.announced = false;
    rel_report_announced(&sum, &told);
    assert_int_equal(r.promises.due, 6);
    assert_int_equal(r.promises.kept, 2);
    assert_int_equal(r.promises.late, 2);
    assert_int_equal(r.promises.broken, 1); /* open for 31 days */
    assert_int_equal(r.promises.open, 1);
    for (int m = 0; m < REL_REPORT_MONTHS; m++)
        all += r.promise_months[m].v.due;
    assert_int_equal(all, 5); /* one is older than a year */
    assert_int_equal(rel_day_civil(r.warmth[REL_REPORT_MONTHS - 1].first).day, 1);
}

static void
the_forecasts_record_uses_only_what_was_known(void **state)
{
    REL_AUTO(rel_arena) *arena = rel_arena_new();
    struct rel_contact_day days[60];
    struct rel_report_pair p;
    struct rel_report_sum sum;
    struct rel_report r;
    int64_t asked = 0, came = 0;
    size_t n = 0;
    rel_day met;

    (void)state;
    for (rel_day d = TODAY - 420; d <= TODAY - 5; d += 10) /* every 10 days */
        days[n++] = (struct rel_contact_day){d, true, true};
    p = pair_of(days, n, REL_CAUGHT_MAIL, TODAY - 420);
    rel_report_begin(&sum, arena, &r, REL_NO_DAY, TODAY);
    rel_report_add(&sum, &p, &met);
    for (int i = 0; i < REL_REPORT_CHANCES; i++) {
        asked += r.record[i].asked;
        came += r.record[i].came;
        assert_true(r.record[i].said >= i * 0.1 * (double)r.record[i].asked);
    }
    assert_int_equal(asked, 13); /* 30 days back is the horizon, exactly over */
    assert_int_equal(came, 13);
    n = 3; /* then silence */
    p.n = n;
    rel_report_begin(&sum, arena, &r, REL_NO_DAY, TODAY);
    rel_report_add(&sum, &p, &met);
    asked = came = 0;
    for (int i = 0; i < REL_REPORT_CHANCES; i++) {
        asked += r.record[i].asked;
        came += r.record[i].came;
    }
    assert_int_equal(asked, 13);
    assert_int_equal(came, 0);
    assert_int_equal(r.warmth[REL_REPORT_MONTHS - 1].v[4], 1); /* cold by now */
}

static void
shares_and_chances_in_words(void **state)
{
    REL_AUTO(rel_arena) *arena = rel_arena_new();
    struct rel_report_chance bin = {.asked = 100, .came = 66, .said = 70.2};

    (void)state;
    assert_string_equal(rel_report_share(arena, 7, 15), "7 of 15");
    assert_string_equal(rel_report_share(arena, 7, 19), "7 of 19");
    assert_string_equal(rel_report_share(arena, 11, 20), "55 %");
    assert_string_equal(rel_report_chance_words(arena, &bin), "of 100 we gave 70 %, 66 came");
}

static void
invitations_count_what_came_before(void **state)
{
    REL_AUTO(rel_arena) *arena = rel_arena_new();
    struct rel_contact_day days[] = {{10, true, true}, {20, true, true}, {30, true, true}};
    struct rel_report_sum sum;
    struct rel_report r;

    (void)state;
    rel_report_begin(&sum, arena, &r, REL_NO_DAY, TODAY);
    rel_report_invited(&sum, days, 3, 20);
    rel_report_invited(&sum, days, 3, 19);
    rel_report_invited(&sum, days, 3, 40);
    rel_report_end(&sum);
    assert_int_equal(r.invitations, 3);
    assert_true(r.touches_before == 2);
}

static void
a_try_goes_round(void **state)
{
    struct rel_try v[] = {{.contact = 1, .act = "a", .week = 700},
                          {.contact = 2, .act = "b", .week = 707, .state = REL_TRY_DECLINED}};
    struct rel_try_list past = {v, 2};

    (void)state;
    assert_false(rel_try_person_free(&past, 1, 700 + 7 * 5));
    assert_true(rel_try_person_free(&past, 1, 700 + 7 * 6));
    assert_true(rel_try_person_free(&past, 3, 700));
    assert_false(rel_try_act_free(&past, "a", 700 + 7 * 11));
    assert_true(rel_try_act_free(&past, "a", 700 + 7 * 12));
    assert_true(rel_try_act_free(&past, "c", 700));
    assert_int_equal(rel_try_start(&past, 714, 5), 102 % 5);
    assert_int_equal(rel_try_start(&past, 707, 5), (101 + 1) % 5); /* one was refused */
    assert_int_equal(rel_try_start(&past, 707, 0), 0);
}

static void
a_card_keeps_away_from_dates(void **state)
{
    /* day 20000 is 2024-10-04 */
    static const struct {
        struct rel_date date;
        rel_day base, today, day, until;
    } cases[] = {
        {{.month = 0, .day = 0}, 20000, 19000, 20000, REL_DAY_FOREVER},
        {{.month = 0, .day = 0}, 20000, 20100, 20000, REL_DAY_FOREVER},
        {{.month = 10, .day = 4}, 20000, 19000, 20008, 20357},
        {{.month = 10, .day = 11}, 20000, 19000, 20015, 20364}, /* 7 days away: too near */
        {{.month = 10, .day = 12}, 20000, 19000, 20000, 20000},
        {{.month = 9, .day = 27}, 20000, 19000, 20001, 20350},
        {{.month = 9, .day = 26}, 20000, 19000, 20000, 20349},
        {{.month = 12, .day = 24}, 20000, 20050, 20000, 20073},
        {{.month = 12, .day = 24}, 20000, 20073, 20000, 20073},
        {{.month = 12, .day = 24}, 20000, 20074, 20089, 20438}, /* the time after it */
    };

    (void)state;
    for (size_t i = 0; i < REL_COUNT(cases); i++) {
        rel_day day, until;

        rel_card_window(&cases[i].date, 1, cases[i].base, cases[i].today, &day, &until);
        assert_int_equal(day, cases[i].day);
        assert_int_equal(until, cases[i].until);
    }
}

static void
months_go_back_to_their_first_days(void **state)
{
    REL_AUTO(rel_arena) *arena = rel_arena_new();
    rel_day today = rel_day_of(2026, 1, 22);
    struct rel_contact_day days[5];
    struct rel_report_pair p = {.days = days, .n = 5, .caught = REL_CAUGHT_MAIL};
    struct rel_report_sum sum;
    struct rel_report r;
    rel_day met;
    int64_t all[REL_REPORT_MONTHS] = {0};

    (void)state;
    for (int i = 0; i < 5; i++) /* 5 weekly contacts up to 22 October 2025 */
        days[i] = (struct rel_contact_day){rel_day_of(2025, 10, 22) - 7 * (4 - i), true, true};
    rel_report_begin(&sum, arena, &r, REL_NO_DAY, today);
    rel_report_add(&sum, &p, &met);
    assert_int_equal(r.warmth[REL_REPORT_MONTHS - 1].first, rel_day_of(2026, 1, 1));
    assert_int_equal(r.warmth[0].first, rel_day_of(2025, 2, 1));
    assert_int_equal(r.promise_months[1].first, rel_day_of(2025, 3, 1));
    for (int m = 0; m < REL_REPORT_MONTHS; m++)
        for (int b = 0; b < REL_REPORT_BANDS; b++)
            all[m] += r.warmth[m].v[b];
    assert_int_equal(all[7], 0);           /* September: one contact, too early to tell */
    assert_int_equal(all[8], 1);           /* October */
    assert_int_equal(r.warmth[8].v[0], 1); /* 9 days after the last: fresh */
    assert_int_equal(r.warmth[11].v[4] + r.warmth[11].v[3], 1); /* three months of silence */
}

static void
balance_counts_days_of_each_side_in_the_period(void **state)
{
    REL_AUTO(rel_arena) *arena = rel_arena_new();
    struct rel_contact_day days[] = {{TODAY - 50, true, true},
                                     {TODAY - 30, true, false},
                                     {TODAY - 20, false, true},
                                     {TODAY - 10, false, true},
                                     {TODAY, true, false}};
    struct rel_report_pair p = pair_of(days, 5, REL_CAUGHT_MAIL, TODAY - 50);
    struct rel_report_sum sum;
    struct rel_report r;
    rel_day met;

    (void)state;
    rel_report_begin(&sum, arena, &r, TODAY - 30, TODAY);
    rel_report_add(&sum, &p, &met);
    rel_report_add(&sum, &p, &met);
    assert_int_equal(r.people, 2);
    assert_int_equal(r.inbound, 4);
    assert_int_equal(r.outbound, 4);
}

static void
announced_contact_is_a_promise_here_too(void **state)
{
    static const struct {
        struct rel_touchpoint t;
        int due, kept, late, broken;
    } cases[] = {
        {{.announced = true, .day = TODAY - 9, .state = REL_DONE, .closed = TODAY - 9}, 1, 1, 0, 0},
        {{.announced = true, .day = TODAY - 9, .state = REL_DONE, .closed = TODAY - 8}, 1, 0, 1, 0},
        {{.announced = true, .day = TODAY - 9, .state = REL_DROPPED, .closed = TODAY - 9},
         1,
         0,
         0,
         1},
        {{.announced = true, .day = TODAY - 9, .state = REL_DROPPED, .closed = TODAY - 10},
         0,
         0,
         0,
         0},
        {{.announced = true, .day = TODAY - 9, .state = REL_PLANNED}, 1, 0, 0, 0},
        {{.announced = false, .day = TODAY - 9, .state = REL_DONE, .closed = TODAY - 9},
         0,
         0,
         0,
         0},
    };

    (void)state;
    for (size_t i = 0; i < REL_COUNT(cases); i++) {
        REL_AUTO(rel_arena) *arena = rel_arena_new();
        struct rel_report_sum sum;
        struct rel_report r;

        rel_report_begin(&sum, arena, &r, REL_NO_DAY, TODAY);
        rel_report_announced(&sum, &cases[i].t);
        assert_int_equal(r.promises.due, cases[i].due);
        assert_int_equal(r.promises.kept, cases[i].kept);
        assert_int_equal(r.promises.late, cases[i].late);
        assert_int_equal(r.promises.broken, cases[i].broken);
    }
}

static void
a_promise_stands_in_the_month_of_its_day(void **state)
{
    REL_AUTO(rel_arena) *arena = rel_arena_new();
    rel_day today = rel_day_of(2026, 1, 22);
    struct rel_promise p = {.state = REL_KEPT};
    struct rel_report_sum sum;
    struct rel_report r;

    (void)state;
    rel_report_begin(&sum, arena, &r, REL_NO_DAY, today);
    p.due = rel_day_of(2026, 1, 1);
    rel_report_promise(&sum, &p);
    p.due = rel_day_of(2025, 12, 31);
    rel_report_promise(&sum, &p);
    p.due = rel_day_of(2025, 2, 1);
    rel_report_promise(&sum, &p);
    assert_int_equal(r.promise_months[11].v.kept, 1);
    assert_int_equal(r.promise_months[10].v.kept, 1);
    assert_int_equal(r.promise_months[0].v.kept, 1);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(months_go_back_to_their_first_days),
        cmocka_unit_test(balance_counts_days_of_each_side_in_the_period),
        cmocka_unit_test(announced_contact_is_a_promise_here_too),
        cmocka_unit_test(a_promise_stands_in_the_month_of_its_day),
        cmocka_unit_test(new_people_are_counted_when_their_time_is_over),
        cmocka_unit_test(the_first_word_is_measured_in_hours),
        cmocka_unit_test(promises_stand_in_their_month),
        cmocka_unit_test(the_forecasts_record_uses_only_what_was_known),
        cmocka_unit_test(shares_and_chances_in_words),
        cmocka_unit_test(invitations_count_what_came_before),
        cmocka_unit_test(a_try_goes_round),
        cmocka_unit_test(a_card_keeps_away_from_dates),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
