/* The first column end to end: people are added, logged, promised to; Today says who and why. */
#include "practice/history.h"
#include "practice/pick.h"
#include "practice/promise.h"
#include "practice/touchpoint.h"

#include "practice.h"

static void
someone_never_contacted_comes_first(void **state)
{
    REL_AUTO(rel_ctx) *ctx = open_on(day);
    rel_id ana = add(ctx, "Ana Ferreira", REL_ACTIVE);
    struct rel_today t = today(ctx);

    (void)state;
    assert_int_equal(t.n, 1);
    assert_true(t.v[0].contact == ana);
    assert_int_equal(t.v[0].reason.kind, REL_KIND_NEW);
    assert_int_equal(t.v[0].cut, REL_DO_FIRST);
    log_on(ctx, ana, day, REL_OUTBOUND);
    t = today(ctx);
    assert_int_equal(t.n, 0);
}

static void
a_promise_leads_and_done_keeps_it(void **state)
{
    struct rel_err err;
    rel_id ana, id, change;
    struct rel_today t;
    struct rel_reason reason;

    (void)state;
    {
        REL_AUTO(rel_ctx) *ctx = open_on(day);
        struct rel_promise p = {.side = REL_MINE, .text = "send the checklist", .due = day + 3};

        p.contact = ana = add(ctx, "Ana Ferreira", REL_ACTIVE);
        log_on(ctx, ana, day, REL_MUTUAL);
        if (rel_practice_promise_add(ctx, &p, &id, &change, &err))
            fail_msg("%s", err.text);
        assert_int_equal(today(ctx).n, 0);
    }
    REL_AUTO(rel_ctx) *ctx = open_on(day + 3);
    struct rel_today_answer done = {.contact = ana,
                                    .kind = REL_KINDS,
                                    .answer = REL_ANSWER_DONE,
                                    .until = REL_NO_DAY,
                                    .why = ""};
    t = today(ctx);
    assert_int_equal(t.n, 1);
    assert_int_equal(t.v[0].reason.kind, REL_KIND_PROMISE);
    assert_non_null(strstr(t.v[0].reason.sentence, "send the checklist"));
    if (rel_practice_today_answer(ctx, &done, &reason, &change, &err))
        fail_msg("%s", err.text);
    t = today(ctx);
    assert_int_equal(t.n, 0);
    assert_int_equal(t.word.due, 1);
    assert_int_equal(t.word.kept, 1);

    struct rel_change undone;
    if (rel_practice_undo(ctx, change, &undone, &err))
        fail_msg("%s", err.text);
    t = today(ctx);
    assert_int_equal(t.n, 1);
    assert_int_equal(t.v[0].reason.kind, REL_KIND_PROMISE);
}

static void
the_cadence_comes_due_and_later_moves_it(void **state)
{
    struct rel_today_answer later = {
        .kind = REL_KINDS, .answer = REL_ANSWER_LATER, .until = REL_NO_DAY, .why = ""};
    struct rel_reason reason;
    struct rel_err err;
    rel_id change;

    (void)state;
    {
        REL_AUTO(rel_ctx) *ctx = open_on(day);

        later.contact = add(ctx, "Bo Ruiz", REL_ACTIVE);
        log_on(ctx, later.contact, day, REL_MUTUAL);
    }
    {
        REL_AUTO(rel_ctx) *ctx = open_on(day + 6);

        assert_int_equal(today(ctx).n, 0);
    }
    REL_AUTO(rel_ctx) *ctx = open_on(day + 7);
    struct rel_today t = today(ctx);

    assert_int_equal(t.n, 1);
    assert_int_equal(t.v[0].reason.kind, REL_KIND_TOUCHPOINT);
    if (rel_practice_today_answer(ctx, &later, &reason, &change, &err))
        fail_msg("%s", err.text);
    assert_int_equal(today(ctx).n, 0);
    REL_AUTO(rel_ctx) *next = open_on(day + 8);
    assert_int_equal(today(next).n, 1);
}

static void
names_find_people_or_list_them(void **state)
{
    REL_AUTO(rel_ctx) *ctx = open_on(day);
    rel_id ana = add(ctx, "Ana Ferreira", REL_ACTIVE), id = 0;
    struct rel_err err;

    (void)state;
    add(ctx, "Ana Kovač", REL_UNSORTED);
    assert_int_equal(rel_practice_who(ctx, "ana", &id, &err), REL_AMBIGUOUS);
    assert_non_null(strstr(err.text, "Ana Kovač"));
    assert_int_equal(rel_practice_who(ctx, "ana ferr", &id, &err), REL_OK);
    assert_true(id == ana);
    assert_int_equal(rel_practice_who(ctx, "kovac", &id, &err), REL_OK);
    assert_true(id != ana);
    assert_int_equal(rel_practice_who(ctx, "zoe", &id, &err), REL_NOT_FOUND);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(someone_never_contacted_comes_first, fresh,
                                        testdb_teardown),
        cmocka_unit_test_setup_teardown(a_promise_leads_and_done_keeps_it, fresh, testdb_teardown),
        cmocka_unit_test_setup_teardown(the_cadence_comes_due_and_later_moves_it, fresh,
                                        testdb_teardown),
        cmocka_unit_test_setup_teardown(names_find_people_or_list_them, fresh, testdb_teardown),
    };

    setenv("TZ", "UTC", 1);
    return cmocka_run_group_tests(tests, NULL, NULL);
}
