#include "core/pick.h"

#include "base/str.h"
#include "unit.h"

#include <math.h>
#include <stdlib.h>

enum { TODAY = 20779 };

/* n days of contact, `gap` apart, the last `ago` days before TODAY. */
static struct rel_pick_facts
pair(rel_id contact, const char *name, int n, int gap, int ago, bool in, bool out)
{
    struct rel_pick_facts facts = {
        .contact = contact, .name_key = name, .standing = rel_standing_init(1, contact, 1)};
    struct rel_cadence c = rel_cadence_of(NULL, 0, 0, false, 0);
    struct rel_contact_day *days = calloc((size_t)n + 1, sizeof(*days));

    for (int i = 0; i < n; i++)
        days[i] = (struct rel_contact_day){TODAY - ago - gap * (n - 1 - i), in, out};
    rel_standing_fold(&facts.standing, days, (size_t)n, &c);
    free(days);
    return facts;
}

static void
two_sided_late_and_by_many_ways_speaks_for_somebody(void **state)
{
    struct rel_pick_facts weekly = pair(1, "a", 20, 7, 3, true, true);
    struct rel_pick_facts old = pair(2, "b", 20, 7, 400, true, true);
    struct rel_pick_facts monthly = pair(3, "c", 20, 30, 3, true, true);
    struct rel_pick_facts mine = pair(4, "d", 200, 1, 0, false, true);
    struct rel_pick_facts theirs = pair(5, "e", 200, 1, 0, true, false);
    struct rel_pick_facts none = pair(6, "f", 0, 1, 0, true, true);
    struct rel_pick_facts both = weekly;

    (void)state;
    both.channels = 2;
    assert_true(rel_pick_score(&weekly, TODAY) > rel_pick_score(&monthly, TODAY));
    assert_true(rel_pick_score(&monthly, TODAY) > rel_pick_score(&old, TODAY));
    assert_true(rel_pick_score(&old, TODAY) > 0);
    assert_true(rel_pick_score(&mine, TODAY) == 0); /* nobody answers, or the user never does */
    assert_true(rel_pick_score(&theirs, TODAY) == 0);
    assert_true(rel_pick_score(&none, TODAY) == 0);
    assert_true(fabs(rel_pick_score(&both, TODAY) / rel_pick_score(&weekly, TODAY) - 1.25) < 1e-9);
    weekly.standing.in_sum = weekly.standing.out_sum = 8;
    weekly.standing.last_contact = TODAY - 90;
    assert_true(fabs(rel_pick_score(&weekly, TODAY) - 4) < 1e-9); /* twice a half-life's half */
    assert_true(fabs(rel_pick_score(&weekly, TODAY - 100) - 8) < 1e-9);
}

static void
the_best_come_first_and_no_more_than_asked(void **state)
{
    static const struct {
        size_t most, found;
        rel_id order[4];
    } cases[] = {
        {0, 0, {0}}, {1, 1, {3}}, {2, 2, {3, 2}}, {3, 3, {3, 2, 6}}, {10, 4, {3, 2, 6, 1}}};

    (void)state;
    for (size_t i = 0; i < REL_COUNT(cases); i++) {
        struct rel_pick_facts facts[] = {
            pair(1, "d", 3, 7, 3, true, true),   pair(2, "b", 9, 7, 3, true, true),
            pair(3, "c", 20, 7, 3, true, true),  pair(4, "x", 0, 7, 3, true, true),
            pair(5, "a", 90, 1, 0, true, false), pair(6, "c", 9, 7, 3, true, true),
        };
        size_t found = rel_pick_best(facts, REL_COUNT(facts), cases[i].most, TODAY);

        assert_int_equal(found, cases[i].found);
        for (size_t j = 0; j < found; j++)
            assert_int_equal(facts[j].contact, cases[i].order[j]);
    }
}

static void
the_evidence_is_said(void **state)
{
    REL_AUTO(rel_arena) *arena = rel_arena_new();
    struct rel_pick_facts facts = pair(1, "a", 31, 7, 19, true, true);

    (void)state;
    assert_string_equal(rel_pick_sentence(arena, &facts, TODAY),
                        "You two were in touch on 31 days, last on 3 Nov; they on 31, you on 31.");
    facts.mails = 63;
    facts.meetings = 11;
    assert_string_equal(rel_pick_sentence(arena, &facts, TODAY),
                        "63 mails and 11 meetings and calls, last on 3 Nov.");
    facts.mails = 1;
    facts.meetings = 1;
    assert_string_equal(rel_pick_sentence(arena, &facts, TODAY),
                        "1 mail and 1 meeting or call, last on 3 Nov.");
}

static void
the_cadence_follows_the_observed_rhythm(void **state)
{
    static const struct {
        int n, gap, cadence;
    } cases[] = {{2, 7, 0},   {3, 1, 7},     {3, 7, 7},     {3, 8, 14},
                 {9, 14, 14}, {9, 20, 21},   {9, 30, 30},   {9, 31, 60},
                 {9, 90, 90}, {9, 100, 180}, {3, 300, 365}, {3, 900, 365}};

    (void)state;
    for (size_t i = 0; i < REL_COUNT(cases); i++) {
        struct rel_pick_facts facts = pair(1, "a", cases[i].n, cases[i].gap, 3, true, true);

        assert_int_equal(rel_pick_cadence(&facts), cases[i].cadence);
    }
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(two_sided_late_and_by_many_ways_speaks_for_somebody),
        cmocka_unit_test(the_best_come_first_and_no_more_than_asked),
        cmocka_unit_test(the_evidence_is_said),
        cmocka_unit_test(the_cadence_follows_the_observed_rhythm),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
