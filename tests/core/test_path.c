#include "core/path.h"

#include "base/str.h"
#include "unit.h"

static void
seen_together_grows_and_ages(void **state)
{
    static const struct {
        int times;
        rel_day last;
        int strength;
    } cases[] = {{0, 1000, 0},   {1, 1000, 32}, {3, 1000, 56}, {5, 1000, 80},
                 {99, 1000, 80}, {1, 270, 32},  {1, 269, 16},  {5, 0, 40}};

    (void)state;
    for (size_t i = 0; i < REL_COUNT(cases); i++)
        assert_int_equal(rel_path_together(cases[i].times, cases[i].last, 1000), cases[i].strength);
}

static void
evidence_of_the_same_two_is_joined(void **state)
{
    REL_AUTO(rel_arena) *arena = rel_arena_new();
    struct rel_edge_list edges = {0};

    (void)state;
    rel_path_add(arena, &edges, (struct rel_edge){1, 2, 32, true, "seen together once, today"});
    rel_path_add(arena, &edges, (struct rel_edge){2, 1, 70, false, "colleague"});
    rel_path_add(arena, &edges, (struct rel_edge){1, 3, 32, true, "seen"});
    assert_int_equal(edges.n, 2);
    assert_int_equal(edges.v[0].strength, 70);
    assert_false(edges.v[0].inferred);
    assert_string_equal(edges.v[0].evidence, "seen together once, today; colleague");
}

static void
a_way_is_as_strong_as_its_weakest_tie(void **state)
{
    REL_AUTO(rel_arena) *arena = rel_arena_new();
    struct rel_edge first[] = {{0, 1, 90, false, ""}, {0, 2, 30, false, ""}, {0, 3, 80, false, ""}};
    struct rel_edge more[] = {{9, 1, 40, true, ""},
                              {2, 9, 95, false, ""},
                              {9, 4, 70, false, ""},
                              {4, 3, 60, false, ""},
                              {4, 1, 20, false, ""}};
    struct rel_edge_list f = {first, 3}, e = {more, 5};
    struct rel_path_list out;

    (void)state;
    rel_path_find(arena, &f, &e, 9, &out);
    assert_int_equal(out.n, 3);
    assert_int_equal(out.v[0].strength, 60); /* me 3 4 9 */
    assert_int_equal(out.v[0].n, 3);
    assert_true(out.v[0].hop[0].to == 3 && out.v[0].hop[1].to == 4 && out.v[0].hop[2].to == 9);
    assert_int_equal(out.v[1].strength, 40); /* me 1 9 */
    assert_true(out.v[1].inferred);
    assert_int_equal(out.v[2].strength, 30); /* me 2 9 */
    for (size_t i = 0; i < out.v[0].n; i++) {
        out.v[0].hop[i].from_name = i ? "B" : "You";
        out.v[0].hop[i].to_name = "B";
    }
    rel_path_say(arena, &out.v[0]);
    assert_string_equal(out.v[0].sentence,
                        "You -> B -> B -> B: strength 60, that of its weakest tie");
    rel_path_find(arena, &f, &e, 77, &out);
    assert_int_equal(out.n, 0);
}

static void
no_way_is_longer_or_goes_in_circles(void **state)
{
    REL_AUTO(rel_arena) *arena = rel_arena_new();
    struct rel_edge first[] = {{0, 1, 90, false, ""}};
    struct rel_edge more[] = {
        {1, 2, 90, false, ""}, {2, 1, 90, false, ""}, {2, 3, 90, false, ""}, {3, 9, 90, false, ""}};
    struct rel_edge_list f = {first, 1}, e = {more, 4};
    struct rel_path_list out;

    (void)state;
    rel_path_find(arena, &f, &e, 9, &out);
    assert_int_equal(out.n, 0); /* four ties away */
    rel_path_find(arena, &f, &e, 3, &out);
    assert_int_equal(out.v[0].n, 3);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {cmocka_unit_test(seen_together_grows_and_ages),
                                       cmocka_unit_test(evidence_of_the_same_two_is_joined),
                                       cmocka_unit_test(a_way_is_as_strong_as_its_weakest_tie),
                                       cmocka_unit_test(no_way_is_longer_or_goes_in_circles)};

    return cmocka_run_group_tests(tests, NULL, NULL);
}
