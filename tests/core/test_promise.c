#include "core/health.h"
#include "core/promise.h"

#include "base/str.h"
#include "unit.h"

static void
open_ones_break_after_thirty_days(void **state)
{
    static const struct {
        enum rel_promise_state state;
        rel_day due, today;
        enum rel_promise_state now;
    } cases[] = {
        {REL_OPEN, 100, 90, REL_OPEN},
        {REL_OPEN, 100, 100, REL_OPEN},
        {REL_OPEN, 100, 129, REL_OPEN},
        {REL_OPEN, 100, 130, REL_BROKEN},
        {REL_OPEN, 100, 999, REL_BROKEN},
        {REL_OPEN, REL_NO_DAY, 999, REL_OPEN}, /* no day was said: no day can be missed */
        {REL_KEPT, 100, 999, REL_KEPT},
        {REL_LATE, 100, 999, REL_LATE},
        {REL_RENEGOTIATED, 100, 999, REL_RENEGOTIATED},
        {REL_BROKEN, 100, 100, REL_BROKEN},
    };

    (void)state;
    for (size_t i = 0; i < REL_COUNT(cases); i++) {
        struct rel_promise p = {.state = cases[i].state, .due = cases[i].due};

        assert_int_equal(rel_promise_state_on(&p, cases[i].today), cases[i].now);
    }
}

static void
kept_by_its_day_or_late(void **state)
{
    static const struct {
        rel_day due, closed;
        enum rel_promise_state now;
    } cases[] = {{100, 99, REL_KEPT},
                 {100, 100, REL_KEPT},
                 {100, 101, REL_LATE},
                 {REL_NO_DAY, 101, REL_KEPT}};

    (void)state;
    for (size_t i = 0; i < REL_COUNT(cases); i++) {
        struct rel_promise p = {.due = cases[i].due};

        assert_int_equal(rel_promise_kept_on(&p, cases[i].closed), cases[i].now);
    }
}

static void
each_side_comes_up_on_its_day(void **state)
{
    static const struct {
        enum rel_promise_side side;
        rel_day due, fires;
    } cases[] = {{REL_MINE, 100, 100},
                 {REL_THEIRS, 100, 101},
                 {REL_MINE, REL_NO_DAY, 57},
                 {REL_THEIRS, REL_NO_DAY, 64}};

    (void)state;
    for (size_t i = 0; i < REL_COUNT(cases); i++) {
        struct rel_promise p = {.side = cases[i].side, .due = cases[i].due, .made = 50};

        assert_int_equal(rel_promise_fires(&p), cases[i].fires);
    }
}

enum { TODAY = 1000 };

/* Each alone: does it count, and as what? */
static void
your_word_counts_what_fell_due(void **state)
{
    static const struct {
        struct rel_promise p;
        const char *tick; /* NULL = does not count */
    } cases[] = {
        {{.due = TODAY, .state = REL_OPEN}, NULL}, /* the day is not over */
        {{.due = TODAY, .state = REL_KEPT}, "kept"},
        {{.due = TODAY - 1, .state = REL_OPEN}, "open"},
        {{.due = TODAY - 29, .state = REL_OPEN}, "open"},
        {{.due = TODAY - 29, .state = REL_LATE}, "late"},
        {{.due = TODAY - 30, .state = REL_KEPT}, NULL},
        {{.due = TODAY + 1, .state = REL_KEPT}, NULL},
        {{.due = TODAY - 3, .state = REL_BROKEN}, "broken"},
        {{.due = TODAY - 3, .state = REL_RENEGOTIATED}, NULL},
        {{.due = TODAY - 3, .state = REL_KEPT, .side = REL_THEIRS}, NULL},
        {{.due = REL_NO_DAY, .state = REL_KEPT}, NULL},
    };

    (void)state;
    for (size_t i = 0; i < REL_COUNT(cases); i++) {
        REL_AUTO(rel_arena) *arena = rel_arena_new();
        struct rel_promise p = cases[i].p;
        struct rel_promise_list promises = {&p, 1};
        struct rel_touchpoint_list none = {0};
        struct rel_word word = rel_promise_word(arena, &promises, &none, TODAY);

        assert_int_equal(word.due, cases[i].tick ? 1 : 0);
        assert_int_equal(word.ticks_n, word.due);
        if (!cases[i].tick)
            continue;
        assert_string_equal(word.ticks[0].state, cases[i].tick);
        assert_int_equal(word.kept, rel_str_is(cases[i].tick, "kept"));
        assert_int_equal(word.late, rel_str_is(cases[i].tick, "late"));
        assert_int_equal(word.broken, rel_str_is(cases[i].tick, "broken"));
    }
}

static void
announced_touchpoints_are_promises(void **state)
{
    static const struct {
        struct rel_touchpoint t;
        const char *tick;
    } cases[] = {
        {{.announced = true, .day = 990, .state = REL_DONE, .closed = 990}, "kept"},
        {{.announced = true, .day = 990, .state = REL_DONE, .closed = 991}, "late"},
        {{.announced = true, .day = 990, .state = REL_PLANNED}, "open"},
        {{.announced = true, .day = 990, .state = REL_DROPPED, .closed = 989}, NULL},
        {{.announced = true, .day = 990, .state = REL_DROPPED, .closed = 990}, "broken"},
        {{.announced = false, .day = 990, .state = REL_DONE, .closed = 990}, NULL},
    };

    (void)state;
    for (size_t i = 0; i < REL_COUNT(cases); i++) {
        REL_AUTO(rel_arena) *arena = rel_arena_new();
        struct rel_touchpoint t = cases[i].t;
        struct rel_touchpoint_list touchpoints = {&t, 1};
        struct rel_promise_list none = {0};
        struct rel_word word = rel_promise_word(arena, &none, &touchpoints, TODAY);

        assert_int_equal(word.due, cases[i].tick ? 1 : 0);
        if (cases[i].tick)
            assert_string_equal(word.ticks[0].state, cases[i].tick);
    }
}

static void
ticks_stand_oldest_first(void **state)
{
    REL_AUTO(rel_arena) *arena = rel_arena_new();
    struct rel_promise p[] = {{.due = 995, .state = REL_LATE},
                              {.due = 980, .state = REL_KEPT},
                              {.due = 999, .state = REL_OPEN},
                              {.due = 995, .state = REL_KEPT}};
    struct rel_touchpoint t[] = {
        {.announced = true, .day = 985, .state = REL_DONE, .closed = 985},
        {.announced = true, .day = 999, .state = REL_DROPPED, .closed = 999}};
    struct rel_promise_list promises = {p, REL_COUNT(p)};
    struct rel_touchpoint_list touchpoints = {t, REL_COUNT(t)};
    struct rel_word word = rel_promise_word(arena, &promises, &touchpoints, TODAY);
    static const struct {
        rel_day due;
        const char *state;
    } ticks[] = {{980, "kept"}, {985, "kept"},   {995, "kept"},
                 {995, "late"}, {999, "broken"}, {999, "open"}};

    (void)state;
    assert_int_equal(word.ticks_n, REL_COUNT(ticks));
    for (size_t i = 0; i < REL_COUNT(ticks); i++) {
        assert_int_equal(word.ticks[i].due, ticks[i].due);
        assert_string_equal(word.ticks[i].state, ticks[i].state);
    }
    assert_string_equal(rel_promise_word_sentence(arena, &word),
                        "3 of 6 promises kept on time, 1 late, 1 still open. 1 strike.");
}

static void
the_sentence_says_it_once(void **state)
{
    static const struct {
        struct rel_word word;
        const char *text;
    } cases[] = {
        {{.due = 0}, "Nothing you promised fell due in the last 30 days."},
        {{.due = 22, .kept = 22}, "22 of 22 promises kept on time."},
        {{.due = 22, .kept = 21, .late = 1}, "21 of 22 promises kept on time, 1 late."},
        {{.due = 5, .kept = 2, .broken = 2},
         "2 of 5 promises kept on time, 1 still open. 2 strikes."},
    };

    (void)state;
    for (size_t i = 0; i < REL_COUNT(cases); i++) {
        REL_AUTO(rel_arena) *arena = rel_arena_new();

        assert_string_equal(rel_promise_word_sentence(arena, &cases[i].word), cases[i].text);
    }
}

/* A plan of 20 days that was done so many days after its day; MISSED = not at all. */
enum { MISSED = 99, DROPPED = 98 };

static void
health_counts_the_last_six(void **state)
{
    static const struct {
        int late[8];
        size_t n;
        const char *health;
    } cases[] = {
        {{0, 0}, 2, ""},
        {{0, 0, 0}, 3, "on track"},
        {{-3, 0, 5, 0, 2, 1}, 6, "on track"},
        {{0, 0, 6, 0, 0, 0}, 6, "on track"}, /* a quarter of 20 is 5: 6 is a miss */
        {{0, 0, 6, 6, 0, 0}, 6, "slipping"},
        {{0, 0, 6, 6, 6, 0}, 6, "slipping"},
        {{0, 0, 6, 6, 6, 6}, 6, "off"},
        {{MISSED, MISSED, MISSED, MISSED, MISSED, MISSED}, 6, "off"},
        {{6, 6, 0, 0, 0, 0, 0, 0}, 8, "on track"}, /* the two oldest do not count any more */
        {{0, 0, 0, 6, 6, 6, 6, 6}, 8, "off"},
        {{0, MISSED, 0}, 3, "on track"},
        {{MISSED, MISSED, 0}, 3, "slipping"},
        {{DROPPED, DROPPED, 0}, 3, "slipping"},
    };

    (void)state;
    for (size_t i = 0; i < REL_COUNT(cases); i++)
        for (int backwards = 0; backwards < 2; backwards++) { /* in any order */
            struct rel_health_plan plans[8];

            for (size_t j = 0; j < cases[i].n; j++) {
                int late = cases[i].late[j];
                rel_day due = (rel_day)(100 + 20 * j);

                plans[backwards ? cases[i].n - 1 - j : j] =
                    (struct rel_health_plan){.made = due - 20,
                                             .due = due,
                                             .done = late >= DROPPED ? REL_NO_DAY : due + late,
                                             .dropped = late == DROPPED};
            }
            assert_string_equal(rel_health(plans, cases[i].n, 5000), cases[i].health);
        }
}

static void
what_can_still_come_is_no_miss(void **state)
{
    struct rel_health_plan plans[] = {
        {80, 100, 100, false}, {100, 120, 120, false}, {120, 140, REL_NO_DAY, false}};

    (void)state;
    assert_string_equal(rel_health(plans, 3, 145), ""); /* two are too few */
    assert_string_equal(rel_health(plans, 3, 146), "on track");
    plans[2].dropped = true;
    assert_string_equal(rel_health(plans, 3, 145), "on track");
    plans[2] = (struct rel_health_plan){REL_NO_DAY, 140, REL_NO_DAY, false}; /* no grace known */
    plans[1] = (struct rel_health_plan){130, 120, 121, false};
    assert_string_equal(rel_health(plans, 3, 140), "");
    assert_string_equal(rel_health(plans, 3, 141), "slipping");
}

static void
plans_are_touchpoints_and_promises_of_mine(void **state)
{
    REL_AUTO(rel_arena) *arena = rel_arena_new();
    struct rel_touchpoint t[] = {
        {.day = 100, .state = REL_DONE, .closed = 103},    /* 14 / 4 = 3: in time */
        {.day = 110, .state = REL_DONE, .closed = 114},    /* missed */
        {.day = 120, .state = REL_DROPPED, .closed = 119}, /* planned anew: no plan */
        {.day = 130, .state = REL_DROPPED, .closed = 130}, /* missed */
    };
    struct rel_promise p[] = {
        {.side = REL_MINE, .made = 100, .due = 108, .state = REL_LATE, .closed = 110},
        {.side = REL_MINE, .made = 100, .due = 140, .state = REL_KEPT, .closed = 140},
        {.side = REL_MINE, .made = 100, .due = 141, .state = REL_BROKEN, .closed = 141},
        {.side = REL_MINE, .made = 100, .due = 142, .state = REL_RENEGOTIATED, .closed = 141},
        {.side = REL_MINE, .made = 100, .due = REL_NO_DAY, .state = REL_OPEN},
        {.side = REL_THEIRS, .made = 100, .due = 143, .state = REL_BROKEN},
    };
    struct rel_touchpoint_list touchpoints = {t, REL_COUNT(t)};
    struct rel_promise_list promises = {p, REL_COUNT(p)}, none = {0};

    (void)state;
    assert_string_equal(rel_health_of(arena, &promises, &touchpoints, 14, 500), "slipping");
    p[2].state = REL_KEPT;
    assert_string_equal(rel_health_of(arena, &promises, &touchpoints, 14, 500), "slipping");
    t[3].state = REL_DONE;
    assert_string_equal(rel_health_of(arena, &promises, &touchpoints, 14, 500), "on track");
    p[0].closed = 111;
    assert_string_equal(rel_health_of(arena, &promises, &touchpoints, 14, 500), "slipping");
    assert_string_equal(rel_health_of(arena, &none, &touchpoints, 14, 500), "on track");
    assert_string_equal(rel_health_of(arena, &none, &touchpoints, 8, 500), "slipping");
}

static void
test_what_was_kept_to_one_person(void **state)
{
    REL_AUTO(rel_arena) *arena = rel_arena_new();
    struct rel_promise v[] = {
        {.side = REL_MINE, .text = "", .due = 90, .state = REL_KEPT, .closed = 90},
        {.side = REL_MINE, .text = "", .due = 90, .state = REL_LATE, .closed = 95},
        {.side = REL_MINE, .text = "", .due = 90, .state = REL_OPEN, .closed = REL_NO_DAY},
        {.side = REL_MINE, .text = "", .due = 100, .state = REL_OPEN, .closed = REL_NO_DAY},
        {.side = REL_MINE, .text = "", .due = REL_NO_DAY, .state = REL_OPEN},
        {.side = REL_MINE, .text = "", .due = 90, .state = REL_RENEGOTIATED, .closed = 90},
        {.side = REL_THEIRS, .text = "", .due = 90, .state = REL_KEPT, .closed = 90},
        {.side = REL_MINE, .text = "", .due = 90, .state = REL_BROKEN, .closed = 90},
    };
    struct rel_promise_list list = {v, 8}, one = {v, 1}, none = {v + 3, 4};

    (void)state;
    assert_string_equal(rel_promise_kept_sentence(arena, &list, "Ana", 100),
                        "You keep 2 of 4 promises to Ana (1 late).");
    assert_string_equal(rel_promise_kept_sentence(arena, &one, "Ana", 100),
                        "You keep 1 of 1 promise to Ana.");
    assert_string_equal(rel_promise_kept_sentence(arena, &none, "Ana", 100), "");
}

static void
test_what_may_have_kept_it(void **state)
{
    static const struct {
        const char *text, *subject;
        bool speaks;
    } cases[] = {
        {"send the lease checklist", "Lease Checklist, second try", true},
        {"send the lease checklist", "Your lease", true},
        {"send the lease checklist", "Please send me the list", false},
        {"an intro to Mei", "Intro: Mei and Tom", true},
        {"call her", "call", true},
        {"the map", "the map", false},
        {"a book", "", false},
        {"", "a book", false},
    };

    (void)state;
    for (size_t i = 0; i < sizeof(cases) / sizeof(*cases); i++) {
        struct rel_promise p = {.text = cases[i].text};

        if (rel_promise_speaks_of(&p, cases[i].subject) != cases[i].speaks)
            fail_msg("%s / %s", cases[i].text, cases[i].subject);
    }
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_what_may_have_kept_it),
        cmocka_unit_test(test_what_was_kept_to_one_person),
        cmocka_unit_test(open_ones_break_after_thirty_days),
        cmocka_unit_test(kept_by_its_day_or_late),
        cmocka_unit_test(each_side_comes_up_on_its_day),
        cmocka_unit_test(your_word_counts_what_fell_due),
        cmocka_unit_test(announced_touchpoints_are_promises),
        cmocka_unit_test(ticks_stand_oldest_first),
        cmocka_unit_test(the_sentence_says_it_once),
        cmocka_unit_test(health_counts_the_last_six),
        cmocka_unit_test(what_can_still_come_is_no_miss),
        cmocka_unit_test(plans_are_touchpoints_and_promises_of_mine),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
