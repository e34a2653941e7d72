#include "core/introduction.h"

#include "base/str.h"
#include "unit.h"

#include <string.h>

static struct rel_introduction
intro(enum rel_introduction_state state)
{
    return (struct rel_introduction){.contact = 1,
                                     .giver = 2,
                                     .why = "",
                                     .state = state,
                                     .since = 100,
                                     .outcome = "",
                                     .name = "Mei Zhou",
                                     .giver_name = "Tom Weiss",
                                     .need = "a bookkeeper.",
                                     .have = "bookkeeping",
                                     .confirmed = true};
}

static void
both_are_asked_before_they_meet(void **state)
{
    /* what each move leads to from each state; -1 = it does not follow */
    static const int to[REL_INTRO_STATES][REL_INTRO_THANK + 1] = {
        [REL_INTRO_IDEA] = {REL_INTRO_ASKED_GIVER, -1, REL_INTRO_DECLINED, -1, -1, -1, -1},
        [REL_INTRO_ASKED_GIVER] = {-1, REL_INTRO_GIVER_YES, REL_INTRO_DECLINED, -1, -1, -1, -1},
        [REL_INTRO_GIVER_YES] = {REL_INTRO_ASKED_SEEKER, -1, REL_INTRO_DECLINED, -1, -1, -1, -1},
        [REL_INTRO_ASKED_SEEKER] = {-1, REL_INTRO_BOTH_YES, REL_INTRO_DECLINED, -1, -1, -1, -1},
        [REL_INTRO_BOTH_YES] = {-1, -1, REL_INTRO_DECLINED, REL_INTRO_INTRODUCED, -1, -1, -1},
        [REL_INTRO_INTRODUCED] = {-1, -1, -1, -1, REL_INTRO_MET, REL_INTRO_OUTCOME, -1},
        [REL_INTRO_MET] = {-1, -1, -1, -1, -1, REL_INTRO_OUTCOME, -1},
        [REL_INTRO_OUTCOME] = {-1, -1, -1, -1, -1, -1, REL_INTRO_THANKED},
        [REL_INTRO_THANKED] = {-1, -1, -1, -1, -1, -1, -1},
        [REL_INTRO_DECLINED] = {-1, -1, -1, -1, -1, -1, -1},
    };

    (void)state;
    for (int from = 0; from < REL_INTRO_STATES; from++)
        for (int move = 0; move <= REL_INTRO_THANK; move++) {
            enum rel_introduction_state next = REL_INTRO_STATES;
            bool moves = rel_introduction_move((enum rel_introduction_state)from,
                                               (enum rel_introduction_move)move, &next);

            assert_int_equal(moves ? (int)next : -1, to[from][move]);
        }
}

static void
whose_turn_it_is_and_when(void **state)
{
    static const struct {
        enum rel_introduction_state state;
        bool any, giver;
        rel_day day;
        const char *act;
    } cases[] = {
        {REL_INTRO_IDEA, true, true, 100, "Ask Tom Weiss whether you may introduce Mei Zhou"},
        {REL_INTRO_ASKED_GIVER, true, true, 107, "Ask Tom Weiss again about meeting Mei Zhou"},
        {REL_INTRO_GIVER_YES, true, false, 100, "Ask Mei Zhou whether to meet Tom Weiss"},
        {REL_INTRO_ASKED_SEEKER, true, false, 107, "Ask Mei Zhou again about meeting Tom Weiss"},
        {REL_INTRO_BOTH_YES, true, false, 100, "Introduce Mei Zhou and Tom Weiss"},
        {REL_INTRO_INTRODUCED, true, false, 110, "Ask Mei Zhou about meeting Tom Weiss"},
        {REL_INTRO_MET, true, false, 118, "Ask Mei Zhou how it went with Tom Weiss"},
        {REL_INTRO_OUTCOME, true, true, 102,
         "Thank Tom Weiss, and tell how it ended with Mei Zhou"},
        {REL_INTRO_THANKED, false, false, 0, ""},
        {REL_INTRO_DECLINED, false, false, 0, ""},
    };
    REL_AUTO(rel_arena) *arena = rel_arena_new();

    (void)state;
    for (size_t i = 0; i < REL_COUNT(cases); i++) {
        struct rel_introduction in = intro(cases[i].state);
        bool giver = false;
        rel_day day = 0;

        assert_int_equal(rel_introduction_next(&in, &giver, &day), cases[i].any);
        assert_int_equal(giver, cases[i].giver);
        assert_int_equal(day, cases[i].day);
        assert_string_equal(rel_introduction_act(arena, &in), cases[i].act);
    }
}

static void
letters_rest_on_what_was_confirmed(void **state)
{
    REL_AUTO(rel_arena) *arena = rel_arena_new();
    struct rel_introduction in = intro(REL_INTRO_IDEA);
    struct rel_introduction_letter l = rel_introduction_letter(arena, &in, "Mei", "Tom");

    (void)state;
    assert_string_equal(l.to, "giver");
    assert_string_equal(l.subject, "May I introduce Mei Zhou to you?");
    assert_non_null(strstr(l.body, "Dear Tom,\n\nMei Zhou is looking for a bookkeeper. I thought "
                                   "of you at once: bookkeeping."));
    in = intro(REL_INTRO_GIVER_YES);
    l = rel_introduction_letter(arena, &in, "Mei", "Tom");
    assert_string_equal(l.to, "seeker");
    assert_non_null(strstr(l.body, "You told me what you are looking for: a bookkeeper."));
    in.confirmed = false;
    l = rel_introduction_letter(arena, &in, "Mei", "Tom");
    assert_non_null(strstr(l.body, "If I understood you right"));
    in = intro(REL_INTRO_BOTH_YES);
    in.why = "both love old mills";
    l = rel_introduction_letter(arena, &in, "Mei", "Tom");
    assert_string_equal(l.to, "both");
    assert_non_null(strstr(l.body, "Dear Mei, dear Tom,"));
    assert_non_null(strstr(l.body, "Both love old mills."));
    in = intro(REL_INTRO_INTRODUCED);
    assert_string_equal(rel_introduction_letter(arena, &in, "Mei", "Tom").to, "");
}

int
main(void)
{
    const struct CMUnitTest tests[] = {cmocka_unit_test(both_are_asked_before_they_meet),
                                       cmocka_unit_test(whose_turn_it_is_and_when),
                                       cmocka_unit_test(letters_rest_on_what_was_confirmed)};

    return cmocka_run_group_tests(tests, NULL, NULL);
}
