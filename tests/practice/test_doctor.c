/* Derived rows are what they follow from; when they are not, doctor says so and rebuild mends it.
 */
#include "practice/doctor.h"
#include "practice/promise.h"
#include "store/txn.h"

#include "practice.h"

static int64_t
wrong(struct rel_ctx *ctx, const char *check)
{
    struct rel_finding_list found;
    struct rel_err err;

    MUST(rel_practice_doctor(ctx, &found, &err));
    for (size_t i = 0; i < found.n; i++)
        if (strcmp(found.v[i].check, check) == 0)
            return found.v[i].ok ? 0 : found.v[i].n;
    fail_msg("doctor did not look at: %s", check);
    return -1;
}

static void
fill(struct rel_ctx *ctx)
{
    struct rel_err err;
    rel_id id, change;

    for (int i = 0; i < 20; i++) {
        rel_id who =
            add(ctx, rel_printf(ctx->arena, "Person %02d", i), i % 3 ? REL_ACTIVE : REL_UNSORTED);
        struct rel_promise p = {.contact = who,
                                .side = i % 2 ? REL_MINE : REL_THEIRS,
                                .text = "a thing",
                                .due = day - i};

        for (int k = 0; k < i; k++)
            log_on(ctx, who, day - 3 * k - i,
                   k % 3 == 0   ? REL_INBOUND
                   : k % 3 == 1 ? REL_OUTBOUND
                                : REL_MUTUAL);
        MUST(rel_practice_promise_add(ctx, &p, &id, &change, &err));
    }
}

static void
what_deeds_leave_behind_is_right(void **state)
{
    static const char *const checks[] = {"standing", "forecast", "agenda", "next step"};

    (void)state;
    {
        REL_AUTO(rel_ctx) *ctx = open_on(day);

        fill(ctx);
        for (size_t i = 0; i < 4; i++)
            assert_int_equal(wrong(ctx, checks[i]), 0);
    }
    REL_AUTO(rel_ctx) *later = open_on(day + 3); /* time passing makes nothing wrong */
    for (size_t i = 0; i < 4; i++)
        assert_int_equal(wrong(later, checks[i]), 0);
}

static void
damage_is_found_and_rebuilt(void **state)
{
    REL_AUTO(rel_ctx) *ctx = open_on(day);
    struct rel_err err;
    int64_t n;

    (void)state;
    fill(ctx);
    {
        REL_TXN(txn);

        MUST(rel_txn_begin(&txn, ctx->db, &err)
             || rel_db_exec(ctx->db, "UPDATE standing SET n = n + 1 WHERE n > 10", REL_NO_ARGS,
                            NULL, &err)
             || rel_db_exec(ctx->db, "UPDATE standing SET model = 0 WHERE n = 5", REL_NO_ARGS, NULL,
                            &err)
             || rel_db_exec(ctx->db, "DELETE FROM agenda WHERE kind = 7", REL_NO_ARGS, NULL, &err)
             || rel_txn_commit(&txn, &err));
    }
    assert_true(wrong(ctx, "standing") > 0);
    assert_true(wrong(ctx, "forecast") > 0);
    assert_true(wrong(ctx, "agenda") > 0);
    MUST(rel_practice_rebuild(ctx, NULL, NULL, &n, &err));
    assert_int_equal(n, 20);
    assert_int_equal(wrong(ctx, "standing"), 0);
    assert_int_equal(wrong(ctx, "forecast"), 0);
    assert_int_equal(wrong(ctx, "agenda"), 0);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(what_deeds_leave_behind_is_right, fresh, testdb_teardown),
        cmocka_unit_test_setup_teardown(damage_is_found_and_rebuilt, fresh, testdb_teardown),
    };

    setenv("TZ", "UTC", 1);
    return cmocka_run_group_tests(tests, NULL, NULL);
}
