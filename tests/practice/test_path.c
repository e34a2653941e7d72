/* Ways to somebody: over people seen together, stated ties and introductions. */
#include "practice/history.h"
#include "practice/path.h"

#include "practice.h"

static void
log_both(struct rel_ctx *ctx, rel_id a, rel_id b, rel_day on)
{
    rel_id who[2] = {a, b};
    struct rel_log log = {.uid = "",
                          .channel = REL_MEETING,
                          .direction = REL_MUTUAL,
                          .at = (int64_t)on * 86400 + 3600,
                          .note = "",
                          .next_what = ""};
    struct rel_logged logged;
    struct rel_err err;

    log.who.v = who;
    log.who.n = 2;
    MUST(rel_practice_log(ctx, &log, &logged, &err));
}

static void
who_could_introduce_me(void **state)
{
    REL_AUTO(rel_ctx) *ctx = open_on(day);
    rel_id ruth = add(ctx, "Ruth Adler", REL_ACTIVE), ines = add(ctx, "Ines Falk", REL_UNSORTED),
           kai = add(ctx, "Kai Moss", REL_UNSORTED), tie, change;
    struct rel_path_list paths;
    struct rel_change undo;
    struct rel_map map;
    struct rel_err err;

    (void)state;
    for (int i = 0; i < 6; i++)
        log_on(ctx, ruth, day - 7 * i, REL_MUTUAL);
    log_both(ctx, ruth, ines, day - 3);
    MUST(rel_practice_tie_add(ctx, ines, kai, "sister", &tie, &change, &err));
    MUST(rel_practice_paths(ctx, kai, 0, &paths, &err));
    assert_true(paths.n >= 1);
    assert_true(paths.v[0].hop[paths.v[0].n - 1].to == kai);
    MUST(rel_practice_paths(ctx, kai, ruth, &paths, &err));
    assert_int_equal(paths.n, 1);
    assert_int_equal(paths.v[0].n, 2);
    assert_int_equal(paths.v[0].strength, 32);
    assert_true(paths.v[0].inferred);
    assert_string_equal(paths.v[0].hop[0].evidence, "seen together once, on Thursday");
    assert_string_equal(paths.v[0].hop[1].evidence, "sister");
    MUST(rel_practice_map(ctx, 60, &map, &err));
    assert_int_equal(map.n, 1); /* only people who are tended */
    MUST(rel_practice_undo(ctx, change, &undo, &err));
    MUST(rel_practice_paths(ctx, kai, 0, &paths, &err));
    assert_int_equal(paths.n, 0);
    MUST(rel_practice_undo(ctx, undo.id, &undo, &err));
    MUST(rel_practice_tie_remove(ctx, tie, &change, &err));
    assert_int_equal(rel_practice_tie_remove(ctx, tie, &change, &err), REL_NOT_FOUND);
    assert_int_equal(rel_practice_tie_add(ctx, kai, kai, "", &tie, &change, &err), REL_BAD_INPUT);
}

static void
the_map_has_the_ties_between_its_people(void **state)
{
    REL_AUTO(rel_ctx) *ctx = open_on(day);
    rel_id a = add(ctx, "Ana", REL_ACTIVE), b = add(ctx, "Bo", REL_ACTIVE);
    struct rel_map map;
    struct rel_err err;

    (void)state;
    log_both(ctx, a, b, day - 2);
    log_on(ctx, a, day - 1, REL_MUTUAL);
    MUST(rel_practice_map(ctx, 60, &map, &err));
    assert_int_equal(map.n, 2);
    assert_true(map.v[0].contact == a);
    assert_int_equal(map.edges.n, 1);
    MUST(rel_practice_map(ctx, 1, &map, &err));
    assert_int_equal(map.n, 1);
    assert_int_equal(map.more, 1);
    assert_int_equal(map.edges.n, 0);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(who_could_introduce_me, fresh, testdb_teardown),
        cmocka_unit_test_setup_teardown(the_map_has_the_ties_between_its_people, fresh,
                                        testdb_teardown),
    };

    setenv("TZ", "UTC", 1);
    return cmocka_run_group_tests(tests, NULL, NULL);
}
