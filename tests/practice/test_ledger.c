/* Give and take: sums, thanks that come up, loans, and taking it all back. */
#include "practice/history.h"
#include "practice/ledger.h"

#include "practice.h"

static struct rel_ledger_entry
entry(rel_id who, enum rel_ledger_side side, enum rel_value kind, const char *words)
{
    return (struct rel_ledger_entry){.contact = who,
                                     .side = side,
                                     .kind = kind,
                                     .words = words,
                                     .day = REL_NO_DAY,
                                     .trust = true,
                                     .thanked = REL_NO_DAY,
                                     .returned = REL_NO_DAY};
}

static rel_id
note(struct rel_ctx *ctx, const struct rel_ledger_entry *e)
{
    struct rel_err err;
    rel_id id = 0, change;

    MUST(rel_practice_ledger_add(ctx, e, &id, &change, &err));
    return id;
}

static struct rel_ledger
ledger(struct rel_ctx *ctx, rel_id who)
{
    struct rel_ledger l;
    struct rel_err err;

    MUST(rel_practice_ledger(ctx, who, REL_NO_DAY, 50, &l, &err));
    return l;
}

static const struct rel_reason *
loop_of(struct rel_ctx *ctx, const char *label)
{
    struct rel_today t = today(ctx);

    for (size_t i = 0; i < t.n; i++) {
        if (strcmp(t.v[i].reason.label, label) == 0)
            return &t.v[i].reason;
        for (size_t k = 0; k < t.v[i].more_n; k++)
            if (strcmp(t.v[i].more[k].label, label) == 0)
                return &t.v[i].more[k];
    }
    return NULL;
}

static void
both_sides_are_summed(void **state)
{
    REL_AUTO(rel_ctx) *ctx = open_on(day);
    rel_id ana = add(ctx, "Ana", REL_ACTIVE), bo = add(ctx, "Bo", REL_ACTIVE);
    struct rel_ledger_entry e = entry(ana, REL_GIVE, REL_VALUE_TIME, "two hours on the lease");
    struct rel_ledger l;

    (void)state;
    e.minutes = 120;
    note(ctx, &e);
    e = entry(ana, REL_GIVE, REL_VALUE_HELP, "a quote");
    e.trust = false;
    note(ctx, &e);
    e = entry(ana, REL_TAKE, REL_VALUE_GIFT, "a jar of honey");
    note(ctx, &e);
    e = entry(bo, REL_TAKE, REL_VALUE_LOAN, "his ladder");
    note(ctx, &e);
    l = ledger(ctx, ana);
    assert_int_equal(l.n, 3);
    assert_int_equal(l.sums.given.n, 2);
    assert_int_equal(l.sums.given.minutes, 120);
    assert_int_equal(l.sums.given.by_kind[REL_VALUE_TIME], 1);
    assert_int_equal(l.sums.trust, 1);
    assert_int_equal(l.sums.taken.n, 1);
    assert_int_equal(l.sums.unthanked, 1);
    assert_string_equal(l.sentence, "You have given 2, received 1; one not thanked for yet.");
    l = ledger(ctx, 0);
    assert_int_equal(l.sums.taken.n, 2);
    assert_int_equal(l.sums.on_loan, 1);
}

static void
thanks_come_up_after_three_days_and_done_says_them(void **state)
{
    rel_id ana, id, change;
    struct rel_change undo;
    struct rel_err err;
    struct rel_reason reason;

    (void)state;
    {
        REL_AUTO(rel_ctx) *ctx = open_on(day);
        struct rel_ledger_entry e;

        ana = add(ctx, "Ana Ferreira", REL_ACTIVE);
        log_on(ctx, ana, day, REL_MUTUAL);
        e = entry(ana, REL_TAKE, REL_VALUE_HELP, "read the contract");
        id = note(ctx, &e);
        assert_null(loop_of(ctx, "Not thanked yet"));
    }
    {
        REL_AUTO(rel_ctx) *ctx = open_on(day + 2);

        assert_null(loop_of(ctx, "Not thanked yet"));
    }
    {
        REL_AUTO(rel_ctx) *ctx = open_on(day + 3);
        const struct rel_reason *r = loop_of(ctx, "Not thanked yet");
        struct rel_today_answer done = {.contact = ana,
                                        .kind = REL_KIND_OPEN_LOOP,
                                        .row = id,
                                        .answer = REL_ANSWER_DONE,
                                        .until = REL_NO_DAY,
                                        .why = ""};

        assert_non_null(r);
        assert_true(r->row == id);
        assert_string_equal(r->sentence, "Ana helped you on Sunday: read the contract.");
        MUST(rel_practice_today_answer(ctx, &done, &reason, &change, &err));
        assert_null(loop_of(ctx, "Not thanked yet"));
        assert_int_equal(ledger(ctx, ana).v[0].thanked, day + 3);
        MUST(rel_practice_undo(ctx, change, &undo, &err));
        assert_int_equal(ledger(ctx, ana).v[0].thanked, REL_NO_DAY);
        assert_non_null(loop_of(ctx, "Not thanked yet"));
    }
}

static void
a_loan_is_asked_about_until_it_is_back(void **state)
{
    rel_id bo, id, change;
    struct rel_err err;
    struct rel_reason reason;

    (void)state;
    {
        REL_AUTO(rel_ctx) *ctx = open_on(day);
        struct rel_ledger_entry e;

        bo = add(ctx, "Bo Ruiz", REL_ACTIVE);
        e = entry(bo, REL_GIVE, REL_VALUE_LOAN, "the ladder");
        id = note(ctx, &e);
    }
    REL_AUTO(rel_ctx) *ctx = open_on(day + 30);
    struct rel_today_answer done = {.contact = bo,
                                    .kind = REL_KIND_OPEN_LOOP,
                                    .row = id,
                                    .answer = REL_ANSWER_DONE,
                                    .until = REL_NO_DAY,
                                    .why = ""};
    struct rel_ledger_entry e;

    assert_non_null(loop_of(ctx, "Still on loan"));
    MUST(rel_practice_today_answer(ctx, &done, &reason, &change, &err));
    assert_null(loop_of(ctx, "Still on loan")); /* asked: not before next month */
    MUST(rel_practice_ledger_load(ctx, id, &e, &err));
    assert_int_equal(e.returned, REL_NO_DAY);
    e.returned = day + 30;
    MUST(rel_practice_ledger_set(ctx, &e, &change, &err));
    assert_int_equal(ledger(ctx, bo).sums.on_loan, 0);
}

static void
what_cannot_be_is_refused(void **state)
{
    REL_AUTO(rel_ctx) *ctx = open_on(day);
    struct rel_ledger_entry base =
        entry(add(ctx, "Ana", REL_ACTIVE), REL_GIVE, REL_VALUE_HELP, "x");
    struct rel_ledger_entry e;
    struct rel_err err;
    rel_id id, change;

    (void)state;
    e = base;
    e.words = "";
    assert_int_equal(rel_practice_ledger_add(ctx, &e, &id, &change, &err), REL_BAD_INPUT);
    assert_string_equal(err.field, "words");
    e = base;
    e.day = day + 1;
    assert_int_equal(rel_practice_ledger_add(ctx, &e, &id, &change, &err), REL_BAD_INPUT);
    assert_string_equal(err.field, "day");
    e = base;
    e.thanked = day;
    assert_int_equal(rel_practice_ledger_add(ctx, &e, &id, &change, &err), REL_BAD_INPUT);
    assert_string_equal(err.field, "thanked");
    e = base;
    e.returned = day;
    assert_int_equal(rel_practice_ledger_add(ctx, &e, &id, &change, &err), REL_BAD_INPUT);
    assert_string_equal(err.field, "returned");
    e = base;
    e.contact = 12345;
    assert_int_equal(rel_practice_ledger_add(ctx, &e, &id, &change, &err), REL_NOT_FOUND);
    assert_int_equal(ledger(ctx, 0).n, 0);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(both_sides_are_summed, fresh, testdb_teardown),
        cmocka_unit_test_setup_teardown(thanks_come_up_after_three_days_and_done_says_them, fresh,
                                        testdb_teardown),
        cmocka_unit_test_setup_teardown(a_loan_is_asked_about_until_it_is_back, fresh,
                                        testdb_teardown),
        cmocka_unit_test_setup_teardown(what_cannot_be_is_refused, fresh, testdb_teardown),
    };

    setenv("TZ", "UTC", 1);
    return cmocka_run_group_tests(tests, NULL, NULL);
}
