#include "core/agenda.h"

#include "base/str.h"
#include "core/forecast.h"
#include "core/standing.h"
#include "unit.h"

#include <stdio.h>
#include <string.h>

/* Sunday 22 November 2026; its Monday is the 16th. */
enum { TODAY = 20779, MONDAY = 20773 };

/* Facts of an active contact without anything; `standing` has to outlive it. */
static struct rel_pair_facts
nothing(const struct rel_standing *standing)
{
    return (struct rel_pair_facts){.today = TODAY,
                                   .contact = 77,
                                   .state = REL_ACTIVE,
                                   .caught = REL_CAUGHT_IMPORT,
                                   .created = TODAY - 5,
                                   .rest_until = REL_NO_DAY,
                                   .weight = 2,
                                   .date_channel = REL_CALL,
                                   .standing = standing};
}

/* "promise 101 20779..;": kind, row, day - TODAY, until - TODAY (".." = forever). */
static const char *
derived(struct rel_arena *arena, const struct rel_pair_facts *facts)
{
    struct rel_agenda out = {0};
    const char *text = "";

    rel_agenda_derive(arena, facts, &out);
    for (size_t i = 0; i < out.n; i++) {
        const struct rel_agenda_row *r = &out.v[i];

        assert_int_equal(r->contact, 77);
        assert_int_equal(r->weight, facts->weight);
        assert_true(r->value == 0 || r->kind == REL_KIND_COOLING);
        text = rel_printf(arena, "%s%s %d %+d..", text, rel_agenda_kind_word(r->kind), (int)r->row,
                          r->day - TODAY);
        if (r->until != REL_DAY_FOREVER)
            text = rel_printf(arena, "%s%+d", text, r->until - TODAY);
        text = rel_printf(arena, "%s;", text);
    }
    return text;
}

#define ASSERT_ROWS(facts, text)                                                                   \
    do {                                                                                           \
        REL_AUTO(rel_arena) *arena_ = rel_arena_new();                                             \
        assert_string_equal(derived(arena_, facts), text);                                         \
    } while (0)

static void
mondays(void **state)
{
    (void)state;
    for (int i = 0; i < 7; i++) {
        assert_int_equal(rel_agenda_monday(MONDAY + i), MONDAY);
        assert_int_equal(rel_agenda_monday(MONDAY + i - 7000), MONDAY - 7000);
    }
}

static void
promises_fire_on_their_day(void **state)
{
    struct rel_standing s = rel_standing_init(1, 77, 1);
    struct rel_pair_facts f = nothing(&s);
    struct rel_promise p[] = {
        {.id = 1, .side = REL_MINE, .state = REL_OPEN, .due = TODAY + 3},
        {.id = 2, .side = REL_MINE, .state = REL_OPEN, .due = TODAY - 40},
        {.id = 3, .side = REL_MINE, .state = REL_OPEN, .due = REL_NO_DAY, .made = TODAY},
        {.id = 4, .side = REL_THEIRS, .state = REL_OPEN, .due = TODAY},
        {.id = 5, .side = REL_THEIRS, .state = REL_OPEN, .due = REL_NO_DAY, .made = TODAY},
        {.id = 6, .side = REL_MINE, .state = REL_KEPT, .due = TODAY},
        {.id = 7, .side = REL_MINE, .state = REL_BROKEN, .due = TODAY},
        {.id = 8, .side = REL_THEIRS, .state = REL_RENEGOTIATED, .due = TODAY},
    };
    struct rel_touchpoint t[] = {
        {.id = 11, .state = REL_PLANNED, .announced = true, .day = TODAY + 9},
        {.id = 12, .state = REL_DONE, .announced = true, .day = TODAY},
        {.id = 13, .state = REL_PLANNED, .announced = true, .day = TODAY + 12},
    };

    (void)state;
    f.promises.v = p;
    f.promises.n = REL_COUNT(p);
    f.touchpoints.v = t;
    f.touchpoints.n = REL_COUNT(t);
    ASSERT_ROWS(&f, "promise 1 +3..;promise 2 -40..;promise 3 +7..;open_loop 4 +1..;"
                    "open_loop 5 +14..;promise 11 +9..;promise 13 +12..;");
}

static void
those_nobody_contacted_are_new(void **state)
{
    static const struct {
        enum rel_contact_state state;
        enum rel_caught caught;
        int contacts;
        const char *rows;
    } cases[] = {
        {REL_ACTIVE, REL_CAUGHT_HAND, 0, "new 0 -5..;"},
        {REL_ACTIVE, REL_CAUGHT_LOG, 0, "new 0 -5..;"},
        {REL_ACTIVE, REL_CAUGHT_PHONE, 0, "new 0 -5..;"},
        {REL_ACTIVE, REL_CAUGHT_FORM, 0, "new 0 -5..;"},
        {REL_ACTIVE, REL_CAUGHT_IMPORT, 0, ""},
        {REL_ACTIVE, REL_CAUGHT_MAIL, 0, ""},
        {REL_ACTIVE, REL_CAUGHT_HAND, 1, ""},
        {REL_UNSORTED, REL_CAUGHT_HAND, 0, "new 0 -5..;"},
        {REL_CANDIDATE, REL_CAUGHT_FORM, 0, "new 0 -5..;"},
        {REL_ARCHIVED, REL_CAUGHT_HAND, 0, ""},
    };

    (void)state;
    for (size_t i = 0; i < REL_COUNT(cases); i++) {
        struct rel_standing s = rel_standing_init(1, 77, 1);
        struct rel_pair_facts f = nothing(&s);

        s.forecast.n = cases[i].contacts;
        f.state = cases[i].state;
        f.caught = cases[i].caught;
        ASSERT_ROWS(&f, cases[i].rows);
    }
}

static void
an_answer_is_owed_for_a_while(void **state)
{
    static const struct {
        int64_t in, out;
        int ago;
        const char *rows;
    } cases[] = {{0, 0, 10, ""},
                 {500, 400, 10, "owed 0 -8..+50;"},
                 {500, 400, REL_AGENDA_OWED_UNTIL, "owed 0 -58..+0;"},
                 {500, 400, REL_AGENDA_OWED_UNTIL + 1, ""}, /* over: no row that rolls for ever */
                 {500, 500, 10, ""},                        /* a talk */
                 {500, 501, 10, ""}};

    (void)state;
    for (size_t i = 0; i < REL_COUNT(cases); i++) {
        struct rel_standing s = rel_standing_init(1, 77, 1);
        struct rel_pair_facts f = nothing(&s);

        s.last_in_at = cases[i].in;
        s.last_out_at = cases[i].out;
        s.last_inbound = TODAY - cases[i].ago;
        ASSERT_ROWS(&f, cases[i].rows);
    }
}

static void
dates_come_round(void **state)
{
    static const struct {
        struct rel_date date;
        rel_day from;
        const char *next;
    } cases[] = {
        {{.month = 11, .day = 22}, TODAY, "2026-11-22"},
        {{.month = 11, .day = 22}, TODAY + 1, "2027-11-22"},
        {{.month = 11, .day = 21}, TODAY, "2027-11-21"},
        {{.month = 12, .day = 31}, TODAY, "2026-12-31"},
        {{.month = 1, .day = 1}, TODAY, "2027-01-01"},
        {{.month = 2, .day = 29}, TODAY, "2027-02-28"},
        {{.month = 2, .day = 29}, 21185, "2028-02-29"}, /* from 2028-01-02 */
        {{.month = 2, .day = 29, .year = 1980}, 20512, "2026-02-28"},
        {{.month = 2, .day = 28}, 21185, "2028-02-28"},
        {{.month = 11, .day = 22, .year = 2026}, TODAY, "2026-11-22"},
        {{.month = 6, .day = 1, .year = 2030}, TODAY, "2030-06-01"},
        {{.month = 6, .day = 31}, TODAY, ""},
        {{.month = 2, .day = 30}, TODAY, ""},
        {{.month = 13, .day = 1}, TODAY, ""},
        {{.month = 6, .day = 0}, TODAY, ""},
        {{.year = 1980}, TODAY, ""},
    };
    char text[REL_DAY_TEXT];

    (void)state;
    for (size_t i = 0; i < REL_COUNT(cases); i++)
        assert_string_equal(rel_day_text(rel_agenda_next_date(&cases[i].date, cases[i].from), text),
                            cases[i].next);
}

static void
dates_stand_from_their_lead_to_three_days_after(void **state)
{
    static const struct {
        int month, day;
        enum rel_channel channel;
        const char *rows;
    } cases[] = {
        {11, 22, REL_CALL, "date 0 +0..+3;"},     {11, 25, REL_MAIL, "date 0 +3..+6;"},
        {11, 25, REL_CARD, "date 0 -2..+6;"},     {11, 25, REL_LETTER, "date 0 -2..+6;"},
        {11, 25, REL_GIFT, "date 0 -2..+6;"},     {11, 19, REL_CALL, "date 0 -3..+0;"},
        {11, 18, REL_CALL, "date 0 +361..+364;"}, {0, 0, REL_CALL, ""},
    };
    struct rel_standing s = rel_standing_init(1, 77, 1);

    (void)state;
    for (size_t i = 0; i < REL_COUNT(cases); i++) {
        struct rel_pair_facts f = nothing(&s);
        struct rel_date date = {.kind = "birthday", .month = cases[i].month, .day = cases[i].day};

        f.date_channel = cases[i].channel;
        f.dates = &date;
        f.dates_n = 1;
        ASSERT_ROWS(&f, cases[i].rows);
    }
}

static void
a_date_answered_is_next_year(void **state)
{
    static const struct {
        rel_day until;
        const char *rows;
    } cases[] = {
        {TODAY, "date 1 +0..+3;"},
        {TODAY + 2, "date 1 +2..+3;"},
        {TODAY + 3, "date 1 +3..+3;"},
        {TODAY + 4, "date 1 +365..+368;"},
        {TODAY + 367, "date 1 +367..+368;"},
        {TODAY + 369, ""}, /* derived again by then */
        {REL_DAY_FOREVER, ""},
    };
    static const struct rel_date dates[] = {{.kind = "x"},
                                            {.kind = "birthday", .month = 11, .day = 22}};
    struct rel_standing s = rel_standing_init(1, 77, 1);

    (void)state;
    for (size_t i = 0; i < REL_COUNT(cases); i++) {
        struct rel_pair_facts f = nothing(&s);
        struct rel_agenda_answer answer = {REL_KIND_DATE, 1, cases[i].until};

        f.dates = dates;
        f.dates_n = 2;
        f.answers = &answer;
        f.answers_n = 1;
        ASSERT_ROWS(&f, cases[i].rows);
    }
}

static void
the_earlier_of_plan_and_cadence_is_the_touchpoint(void **state)
{
    static const struct {
        rel_day due;
        struct rel_touchpoint t[2];
        const char *rows;
    } cases[] = {
        {REL_NO_DAY, {{0}}, ""},
        {TODAY + 4, {{0}}, "touchpoint 0 +4..;"},
        {TODAY - 4, {{0}}, "touchpoint 0 -4..;"},
        {TODAY + 4, {{.id = 5, .day = TODAY + 3}}, "touchpoint 5 +3..;"},
        {TODAY + 4, {{.id = 5, .day = TODAY + 4}}, "touchpoint 5 +4..;"},
        {TODAY + 4, {{.id = 5, .day = TODAY + 5}}, "touchpoint 0 +4..;"},
        {REL_NO_DAY, {{.id = 5, .day = TODAY + 5}}, "touchpoint 5 +5..;"},
        {TODAY + 4,
         {{.id = 5, .day = TODAY + 2}, {.id = 6, .day = TODAY + 1}},
         "touchpoint 6 +1..;"},
        {TODAY + 4,
         {{.id = 5, .day = TODAY + 2}, {.id = 6, .day = TODAY + 2}},
         "touchpoint 5 +2..;"},
        {TODAY + 4, {{.id = 5, .day = TODAY + 2, .state = REL_DONE}}, "touchpoint 0 +4..;"},
        {TODAY + 4, {{.id = 5, .day = TODAY + 2, .state = REL_DROPPED}}, "touchpoint 0 +4..;"},
        /* announced: a promise; the cadence waits for it only when it comes first */
        {TODAY + 4, {{.id = 5, .day = TODAY + 2, .announced = true}}, "promise 5 +2..;"},
        {TODAY + 4, {{.id = 5, .day = TODAY + 4, .announced = true}}, "promise 5 +4..;"},
        {TODAY + 4,
         {{.id = 5, .day = TODAY + 6, .announced = true}},
         "promise 5 +6..;touchpoint 0 +4..;"},
    };

    (void)state;
    for (size_t i = 0; i < REL_COUNT(cases); i++) {
        struct rel_standing s = rel_standing_init(1, 77, 1);
        struct rel_pair_facts f = nothing(&s);
        struct rel_touchpoint t[2] = {cases[i].t[0], cases[i].t[1]};

        s.due = cases[i].due;
        f.touchpoints.v = t;
        f.touchpoints.n = (size_t)(t[0].id != 0) + (t[1].id != 0);
        ASSERT_ROWS(&f, cases[i].rows);
    }
}

static void
answers_put_off_or_end_a_reason(void **state)
{
    static const struct {
        struct rel_agenda_answer answers[2];
        const char *rows;
    } cases[] = {
        {{{REL_KIND_TOUCHPOINT, 0, TODAY + 1}}, "touchpoint 0 +1..;"},
        {{{REL_KIND_TOUCHPOINT, 0, TODAY - 9}}, "touchpoint 0 -4..;"}, /* long past */
        {{{REL_KIND_TOUCHPOINT, 0, REL_DAY_FOREVER}}, "touchpoint 5 +6..;"},
        {{{REL_KIND_TOUCHPOINT, 0, TODAY + 9}}, "touchpoint 5 +6..;"}, /* now the plan is first */
        {{{REL_KIND_TOUCHPOINT, 0, REL_DAY_FOREVER}, {REL_KIND_TOUCHPOINT, 5, REL_DAY_FOREVER}},
         ""},
        {{{REL_KIND_TOUCHPOINT, 5, TODAY + 1}}, "touchpoint 0 -4..;"}, /* another row's answer */
        {{{REL_KIND_PROMISE, 0, TODAY + 1}}, "touchpoint 0 -4..;"},    /* another kind's */
        {{{REL_KIND_TOUCHPOINT, 0, TODAY + 3}, {REL_KIND_TOUCHPOINT, 0, TODAY + 1}},
         "touchpoint 0 +3..;"},
    };
    struct rel_standing s = rel_standing_init(1, 77, 1);
    struct rel_touchpoint t = {.id = 5, .day = TODAY + 6};

    (void)state;
    s.due = TODAY - 4;
    for (size_t i = 0; i < REL_COUNT(cases); i++) {
        struct rel_pair_facts f = nothing(&s);

        f.touchpoints.v = &t;
        f.touchpoints.n = 1;
        f.answers = cases[i].answers;
        f.answers_n = 2;
        ASSERT_ROWS(&f, cases[i].rows);
    }
}

static void
what_is_put_off_beyond_its_end_is_gone(void **state)
{
    struct rel_standing s = rel_standing_init(1, 77, 1);
    struct rel_pair_facts f = nothing(&s);
    struct rel_agenda_answer answer = {REL_KIND_OWED, 0, TODAY + 50};

    (void)state;
    s.last_in_at = 5;
    s.last_inbound = TODAY - 10;
    f.answers = &answer;
    f.answers_n = 1;
    ASSERT_ROWS(&f, "owed 0 +50..+50;");
    answer.until++;
    ASSERT_ROWS(&f, "");
}

static void
resting_people_are_left_in_peace(void **state)
{
    static const struct {
        enum rel_contact_state state;
        rel_day rest_until;
        const char *rows;
    } cases[] = {
        {REL_ACTIVE, REL_NO_DAY,
         "promise 1 -2..;new 0 -5..;owed 0 -8..+50;date 0 +1..+4;touchpoint 0 -4..;"},
        {REL_ACTIVE, TODAY + 10,
         "promise 1 -2..;new 0 -5..;owed 0 -8..+50;date 0 +1..+4;touchpoint 0 -4..;"},
        {REL_RESTING, TODAY + 10,
         "promise 1 +10..;new 0 +10..;owed 0 +10..+50;date 0 +366..+369;touchpoint 0 +10..;"},
        {REL_RESTING, TODAY + 3,
         "promise 1 +3..;new 0 +3..;owed 0 +3..+50;date 0 +3..+4;touchpoint 0 +3..;"},
        {REL_RESTING, REL_DAY_FOREVER, ""},
        {REL_RESTING, REL_NO_DAY, ""},
        {REL_UNSORTED, REL_NO_DAY, "new 0 -5..;"},
        {REL_CANDIDATE, REL_NO_DAY, "new 0 -5..;"},
        {REL_ARCHIVED, REL_NO_DAY, ""},
    };
    struct rel_standing s = rel_standing_init(1, 77, 1);
    struct rel_promise p = {.id = 1, .state = REL_OPEN, .due = TODAY - 2};
    struct rel_date date = {.kind = "birthday", .month = 11, .day = 23};

    (void)state;
    s.due = TODAY - 4;
    s.last_in_at = 5;
    s.last_inbound = TODAY - 10;
    for (size_t i = 0; i < REL_COUNT(cases); i++) {
        struct rel_pair_facts f = nothing(&s);

        f.caught = REL_CAUGHT_HAND; /* and nobody in touch: what is tested is the state alone */
        f.promises.v = &p;
        f.promises.n = 1;
        f.dates = &date;
        f.dates_n = 1;
        f.state = cases[i].state;
        f.rest_until = cases[i].rest_until;
        ASSERT_ROWS(&f, cases[i].rows);
    }
}

/* Every 12 days, six times, both ways; the last contact `ago` days before TODAY. */
static struct rel_standing
every_twelve(int ago)
{
    struct rel_standing s = rel_standing_init(1, 77, 1);
    struct rel_cadence c = rel_cadence_of(NULL, 0, 12, false, 0);
    struct rel_contact_day days[6];

    for (int i = 0; i < 6; i++)
        days[i] = (struct rel_contact_day){TODAY - ago - 12 * (5 - i), true, true};
    rel_standing_fold(&s, days, 6, &c);
    rel_standing_plan(&s, &c, true, REL_NO_DAY);
    s.due = REL_NO_DAY; /* only what is about cooling */
    return s;
}

static void
cooling_has_a_row_for_each_week(void **state)
{
    static const struct {
        int ago;
        rel_day answered, planned;
        const char *rows;
    } cases[] = {
        /* cools 36 days after: on TODAY, the Sunday of this week */
        {36, 0, 0, "cooling 0 -6..+0;cooling 0 +1..+7;cooling 0 +8..+14;cooling 0 +15..+21;"},
        /* on Monday of next week */
        {35, 0, 0, "cooling 0 +1..+7;cooling 0 +8..+14;cooling 0 +15..+21;cooling 0 +22..+28;"},
        /* on Monday of this week; on the Sunday before: one of the four has passed */
        {42, 0, 0, "cooling 0 -6..+0;cooling 0 +1..+7;cooling 0 +8..+14;cooling 0 +15..+21;"},
        {43, 0, 0, "cooling 0 -6..+0;cooling 0 +1..+7;cooling 0 +8..+14;"},
        /* the fourth week, and the first of the next four */
        {36 + 21, 0, 0, "cooling 0 -6..+0;"},
        {36 + 28, 0, 0, "cooling 0 -6..+0;cooling 0 +1..+7;cooling 0 +8..+14;cooling 0 +15..+21;"},
        {36 + 35, 0, 0, "cooling 0 -6..+0;cooling 0 +1..+7;cooling 0 +8..+14;"},
        /* put off until tomorrow, a Monday; until the day after */
        {36, TODAY + 1, 0, "cooling 0 +1..+7;cooling 0 +8..+14;cooling 0 +15..+21;"},
        {36, TODAY + 2, 0, "cooling 0 +8..+14;cooling 0 +15..+21;"},
        {36, TODAY + 22, 0,
         "cooling 0 +22..+28;cooling 0 +29..+35;cooling 0 +36..+42;cooling 0 +43..+49;"},
        {36, TODAY - 20, 0,
         "cooling 0 -6..+0;cooling 0 +1..+7;cooling 0 +8..+14;cooling 0 +15..+21;"},
        {36, REL_DAY_FOREVER, 0, ""},
        /* a planned contact comes first; one before it cools changes nothing */
        {36, 0, TODAY + 10,
         "cooling 0 +8..+14;cooling 0 +15..+21;cooling 0 +22..+28;cooling 0 +29..+35;"},
        {36, 0, TODAY - 1,
         "cooling 0 -6..+0;cooling 0 +1..+7;cooling 0 +8..+14;cooling 0 +15..+21;"},
    };

    (void)state;
    for (size_t i = 0; i < REL_COUNT(cases); i++) {
        REL_AUTO(rel_arena) *arena = rel_arena_new();
        struct rel_standing s = every_twelve(cases[i].ago);
        struct rel_pair_facts f = nothing(&s);
        struct rel_agenda_answer answer = {REL_KIND_COOLING, 0, cases[i].answered};
        struct rel_touchpoint t = {.id = 5, .day = cases[i].planned};
        const char *rows;

        f.answers = &answer;
        f.answers_n = cases[i].answered != 0;
        f.touchpoints.v = &t;
        f.touchpoints.n = cases[i].planned != 0;
        rows = derived(arena, &f);
        if (rel_str_starts(rows, "touchpoint"))
            rows = strchr(rows, ';') + 1;
        assert_string_equal(rows, cases[i].rows);
    }
}

static void
the_first_open_plan_counts_for_cooling(void **state)
{
    static const struct {
        struct rel_touchpoint t[3];
        int first; /* the first row's day - TODAY */
    } cases[] = {
        {{{.id = 1, .day = TODAY + 10}, {.id = 2, .day = TODAY + 17}}, 8},
        {{{.id = 1, .day = TODAY + 17}, {.id = 2, .day = TODAY + 10}}, 8},
        {{{.id = 1, .day = TODAY + 10, .state = REL_DONE}, {.id = 2, .day = TODAY + 17}}, 15},
        {{{.id = 1, .day = TODAY + 3, .state = REL_DROPPED}, {.id = 2, .state = REL_DONE}}, -6},
    };

    (void)state;
    for (size_t i = 0; i < REL_COUNT(cases); i++) {
        REL_AUTO(rel_arena) *arena = rel_arena_new();
        struct rel_standing s = every_twelve(36);
        struct rel_pair_facts f = nothing(&s);
        struct rel_touchpoint t[3] = {cases[i].t[0], cases[i].t[1], cases[i].t[2]};
        struct rel_agenda out = {0};
        size_t at = 0;

        f.touchpoints.v = t;
        f.touchpoints.n = 2;
        rel_agenda_derive(arena, &f, &out);
        while (at < out.n && out.v[at].kind != REL_KIND_COOLING)
            at++;
        assert_true(at < out.n);
        assert_int_equal(out.v[at].day - TODAY, cases[i].first);
    }
}

/* Nobody said to tend them: nothing but `new` is raised, whatever is known. */
static void
those_not_tended_are_not_raised(void **state)
{
    static const enum rel_contact_state states[] = {REL_CANDIDATE, REL_UNSORTED, REL_ARCHIVED};
    struct rel_standing s = every_twelve(36);
    struct rel_promise p = {.id = 1, .state = REL_OPEN, .due = TODAY - 2};
    struct rel_date date = {.kind = "birthday", .month = 11, .day = 23};
    struct rel_pair_facts f = nothing(&s);

    (void)state;
    s.due = TODAY - 4;
    s.last_in_at = 5;
    f.promises.v = &p;
    f.promises.n = 1;
    f.dates = &date;
    f.dates_n = 1;
    for (size_t i = 0; i < REL_COUNT(states); i++) {
        f.state = states[i];
        ASSERT_ROWS(&f, "");
    }
}

static void
cooling_is_worth_what_the_forecast_says(void **state)
{
    REL_AUTO(rel_arena) *arena = rel_arena_new();
    struct rel_standing s = every_twelve(36);
    struct rel_pair_facts f = nothing(&s);
    struct rel_agenda out = {0};

    (void)state;
    f.weight = 3;
    rel_agenda_derive(arena, &f, &out);
    assert_int_equal(out.n, 4);
    /* in the week it cools, on the very day; then on each Monday */
    assert_true(out.v[0].value == rel_forecast_value(&s.forecast, 3, TODAY));
    for (size_t i = 1; i < 4; i++)
        assert_true(out.v[i].value == rel_forecast_value(&s.forecast, 3, out.v[i].day));
    assert_true(out.v[0].value > 0);

    s.cools_on = REL_NO_DAY; /* too early to tell, or they never answer */
    out.n = 0;
    rel_agenda_derive(arena, &f, &out);
    assert_int_equal(out.n, 0);
}

/* Derived on a later day without anything happening, the rows still to come are the same. */
static void
rows_stay_right_while_nothing_happens(void **state)
{
    (void)state;
    for (int later = 1; later < 60; later++) {
        REL_AUTO(rel_arena) *arena = rel_arena_new();
        struct rel_standing s = every_twelve(20);
        struct rel_pair_facts f = nothing(&s);
        struct rel_agenda then = {0}, now = {0};
        size_t at = 0;

        rel_agenda_derive(arena, &f, &then);
        f.today += later;
        rel_agenda_derive(arena, &f, &now);
        while (at < then.n && then.v[at].until < f.today)
            at++;
        if (at == then.n)
            continue; /* all have run out: it is time to derive anew */
        assert_int_equal(now.n, then.n - at);
        assert_memory_equal(now.v, then.v + at, now.n * sizeof(*now.v));
    }
}

/* The very case the practice opens with: caught, and nobody has called. */
static void
a_lead_nobody_contacted_surfaces(void **state)
{
    struct rel_standing s = rel_standing_init(1, 77, 1);
    struct rel_cadence c = rel_cadence_of(NULL, 0, 0, false, TODAY - 5);
    struct rel_pair_facts f = nothing(&s);

    (void)state;
    rel_standing_plan(&s, &c, true, REL_NO_DAY);
    f.caught = REL_CAUGHT_FORM;
    ASSERT_ROWS(&f, "new 0 -5..;touchpoint 0 +2..;");
    f.caught = REL_CAUGHT_IMPORT; /* picked from an import: the cadence counts from then */
    ASSERT_ROWS(&f, "touchpoint 0 +2..;");
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(mondays),
        cmocka_unit_test(promises_fire_on_their_day),
        cmocka_unit_test(those_nobody_contacted_are_new),
        cmocka_unit_test(an_answer_is_owed_for_a_while),
        cmocka_unit_test(dates_come_round),
        cmocka_unit_test(dates_stand_from_their_lead_to_three_days_after),
        cmocka_unit_test(a_date_answered_is_next_year),
        cmocka_unit_test(the_earlier_of_plan_and_cadence_is_the_touchpoint),
        cmocka_unit_test(answers_put_off_or_end_a_reason),
        cmocka_unit_test(what_is_put_off_beyond_its_end_is_gone),
        cmocka_unit_test(resting_people_are_left_in_peace),
        cmocka_unit_test(cooling_has_a_row_for_each_week),
        cmocka_unit_test(the_first_open_plan_counts_for_cooling),
        cmocka_unit_test(those_not_tended_are_not_raised),
        cmocka_unit_test(cooling_is_worth_what_the_forecast_says),
        cmocka_unit_test(rows_stay_right_while_nothing_happens),
        cmocka_unit_test(a_lead_nobody_contacted_surfaces),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
