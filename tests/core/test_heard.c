/* What was heard: its kind, the sentence that says it back, and the day it has aged. */
#include "core/heard.h"

#include "unit.h"

#include <string.h>

static struct rel_heard
item(enum rel_heard_kind kind, const char *words)
{
    return (struct rel_heard){.kind = kind,
                              .words = words,
                              .whose = "",
                              .channel = REL_CHANNELS,
                              .from_hour = -1,
                              .to_hour = -1,
                              .day = rel_day_of(2026, 8, 31),
                              .reflected = REL_NO_DAY,
                              .answered = REL_NO_DAY,
                              .met = REL_NO_DAY};
}

static void
test_the_kind_stands_in_front(void **state)
{
    static const struct {
        const char *text;
        int kind; /* -1 = none */
        const char *words;
    } cases[] = {
        {"need: a bookkeeper", REL_HEARD_NEED, "a bookkeeper"},
        {"Goal:open a second shop", REL_HEARD_GOAL, "open a second shop"},
        {"AWAY:  long calls: no", REL_HEARD_AWAY, "long calls: no"},
        {"needs a bookkeeper", -1, ""},
        {"she said: a bookkeeper", -1, ""},
        {": a bookkeeper", -1, ""},
        {"", -1, ""},
        {"implication: no summer", REL_HEARD_IMPLICATION, "no summer"},
    };
    REL_AUTO(rel_arena) *arena = rel_arena_new();

    (void)state;
    for (size_t i = 0; i < sizeof(cases) / sizeof(*cases); i++) {
        enum rel_heard_kind kind = REL_HEARD_KINDS;
        const char *words = "";

        assert_int_equal(rel_heard_split(arena, cases[i].text, &kind, &words), cases[i].kind >= 0);
        assert_int_equal(kind, cases[i].kind >= 0 ? cases[i].kind : (int)REL_HEARD_KINDS);
        assert_string_equal(words, cases[i].words);
    }
}

static void
test_it_is_asked_about_again(void **state)
{
    static const struct {
        enum rel_heard_kind kind;
        int year, month, day; /* 0 = never */
    } cases[] = {
        {REL_HEARD_NEED, 2026, 11, 30},       {REL_HEARD_PROBLEM, 2026, 11, 30},
        {REL_HEARD_GOAL, 2027, 2, 28},        {REL_HEARD_IMPLICATION, 2027, 2, 28},
        {REL_HEARD_ENVIRONMENT, 2027, 8, 31}, {REL_HEARD_INTEREST, 2027, 8, 31},
        {REL_HEARD_FAMILY, 2027, 8, 31},      {REL_HEARD_VALUE, 0, 0, 0},
        {REL_HEARD_CLOSER, 0, 0, 0},          {REL_HEARD_AWAY, 0, 0, 0},
    };

    (void)state;
    for (size_t i = 0; i < sizeof(cases) / sizeof(*cases); i++) {
        struct rel_heard h = item(cases[i].kind, "x");

        assert_int_equal(rel_heard_asks_on(&h),
                         cases[i].year ? rel_day_of(cases[i].year, cases[i].month, cases[i].day)
                                       : REL_DAY_FOREVER);
    }
}

static void
test_an_answer_makes_it_young(void **state)
{
    struct rel_heard h = item(REL_HEARD_NEED, "x");

    (void)state;
    h.state = REL_REFLECTED;
    h.reflected = rel_day_of(2026, 10, 15);
    assert_int_equal(rel_heard_asks_on(&h), rel_day_of(2027, 1, 15));
    h.state = REL_CONFIRMED;
    h.answered = rel_day_of(2026, 10, 20);
    assert_int_equal(rel_heard_asks_on(&h), rel_day_of(2027, 1, 20));
    h.met = rel_day_of(2026, 11, 1);
    assert_int_equal(rel_heard_asks_on(&h), REL_DAY_FOREVER);
    h.met = REL_NO_DAY;
    h.state = REL_OUTDATED;
    assert_int_equal(rel_heard_asks_on(&h), REL_DAY_FOREVER);
    h.state = REL_CORRECTED;
    assert_int_equal(rel_heard_asks_on(&h), REL_DAY_FOREVER);
}

static void
test_playing_it_back(void **state)
{
    REL_AUTO(rel_arena) *arena = rel_arena_new();
    struct rel_heard v[8] = {
        item(REL_HEARD_NEED, "a bookkeeper."), item(REL_HEARD_GOAL, "open a second shop by May"),
        item(REL_HEARD_FAMILY, "starts school"), item(REL_HEARD_AWAY, "calls before noon"),
        item(REL_HEARD_VALUE, "her word is kept")};
    struct rel_heard_list list = {v, 5};

    (void)state;
    v[2].whose = "her son";
    assert_string_equal(rel_heard_play_back(arena, &list, REL_WORDS_PROFESSIONAL, false),
                        "What I heard: you need a bookkeeper; your goal: open a second shop by "
                        "May; your son: starts school; what matters to you: your word is kept. "
                        "Did I get that right?");
    v[0].state = REL_CONFIRMED;
    v[1].state = REL_REFLECTED;
    v[4].state = REL_OUTDATED;
    assert_string_equal(rel_heard_play_back(arena, &list, REL_WORDS_PERSONAL, false),
                        "What I heard: you would love this: open a second shop by May; your son: "
                        "starts school. Did I get that right?");
    v[1].met = 1;
    v[2].state = REL_CORRECTED;
    assert_string_equal(rel_heard_play_back(arena, &list, REL_WORDS_PERSONAL, false), "");
    assert_string_equal(rel_heard_play_back(arena, &list, REL_WORDS_PERSONAL, true),
                        "What I heard: you could use a bookkeeper. Did I get that right?");
}

static void
test_five_are_enough_to_say(void **state)
{
    REL_AUTO(rel_arena) *arena = rel_arena_new();
    struct rel_heard v[7];
    struct rel_heard_list list = {v, 7};

    (void)state;
    for (size_t i = 0; i < 7; i++)
        v[i] = item(REL_HEARD_NEED, i < 5 ? "first" : "sixth");
    assert_null(strstr(rel_heard_play_back(arena, &list, REL_WORDS_PROFESSIONAL, false), "sixth"));
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_the_kind_stands_in_front),
        cmocka_unit_test(test_it_is_asked_about_again),
        cmocka_unit_test(test_an_answer_makes_it_young),
        cmocka_unit_test(test_playing_it_back),
        cmocka_unit_test(test_five_are_enough_to_say),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
