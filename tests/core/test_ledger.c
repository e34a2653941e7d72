#include "core/ledger.h"

#include "base/str.h"
#include "unit.h"

static void
trust_is_free_and_unselfish(void **state)
{
    static const struct {
        enum rel_ledger_side side;
        bool free, unselfish, trust;
    } cases[] = {{REL_GIVE, true, true, true},
                 {REL_GIVE, false, true, false},
                 {REL_GIVE, true, false, false},
                 {REL_TAKE, true, true, false}};

    (void)state;
    for (size_t i = 0; i < REL_COUNT(cases); i++)
        assert_int_equal(rel_ledger_trust(cases[i].side, cases[i].free, cases[i].unselfish),
                         cases[i].trust);
}

static void
thanks_first_then_the_loan(void **state)
{
    static const struct {
        enum rel_ledger_side side;
        enum rel_value kind;
        rel_day thanked, returned;
        rel_id row;
        enum rel_ledger_step step;
        rel_day day;
    } cases[] = {
        {REL_TAKE, REL_VALUE_HELP, REL_NO_DAY, REL_NO_DAY, 0, REL_LEDGER_THANK, 103},
        {REL_TAKE, REL_VALUE_HELP, 101, REL_NO_DAY, 0, REL_LEDGER_NOTHING, 0},
        {REL_TAKE, REL_VALUE_REFERRAL, REL_NO_DAY, REL_NO_DAY, 7, REL_LEDGER_NOTHING, 0},
        {REL_TAKE, REL_VALUE_LOAN, REL_NO_DAY, REL_NO_DAY, 0, REL_LEDGER_THANK, 103},
        {REL_TAKE, REL_VALUE_LOAN, 101, REL_NO_DAY, 0, REL_LEDGER_RETURN, 130},
        {REL_TAKE, REL_VALUE_LOAN, 101, 120, 0, REL_LEDGER_NOTHING, 0},
        {REL_GIVE, REL_VALUE_LOAN, REL_NO_DAY, REL_NO_DAY, 0, REL_LEDGER_RETURN, 130},
        {REL_GIVE, REL_VALUE_LOAN, REL_NO_DAY, 110, 0, REL_LEDGER_NOTHING, 0},
        {REL_GIVE, REL_VALUE_GIFT, REL_NO_DAY, REL_NO_DAY, 0, REL_LEDGER_NOTHING, 0},
    };

    (void)state;
    for (size_t i = 0; i < REL_COUNT(cases); i++) {
        struct rel_ledger_entry e = {.side = cases[i].side,
                                     .kind = cases[i].kind,
                                     .day = 100,
                                     .thanked = cases[i].thanked,
                                     .returned = cases[i].returned,
                                     .row = cases[i].row};
        rel_day day = 0;

        assert_int_equal(rel_ledger_next(&e, &day), cases[i].step);
        assert_int_equal(day, cases[i].day);
    }
}

static void
the_balance_is_one_plain_sentence(void **state)
{
    static const struct {
        int given, taken, unthanked, on_loan;
        const char *says;
    } cases[] = {
        {0, 0, 0, 0, "Nothing is written down yet, neither given nor received."},
        {6, 2, 0, 0, "You have given 6, received 2."},
        {1, 2, 1, 0, "You have given 1, received 2; one not thanked for yet."},
        {0, 3, 2, 1, "You have given 0, received 3; 2 not thanked for yet; 1 loan is open."},
        {2, 0, 0, 2, "You have given 2, received 0; 2 loans are open."},
    };
    REL_AUTO(rel_arena) *arena = rel_arena_new();

    (void)state;
    for (size_t i = 0; i < REL_COUNT(cases); i++) {
        struct rel_ledger_sums s = {.given = {.n = cases[i].given},
                                    .taken = {.n = cases[i].taken},
                                    .unthanked = cases[i].unthanked,
                                    .on_loan = cases[i].on_loan};

        assert_string_equal(rel_ledger_sentence(arena, &s), cases[i].says);
    }
}

int
main(void)
{
    const struct CMUnitTest tests[] = {cmocka_unit_test(trust_is_free_and_unselfish),
                                       cmocka_unit_test(thanks_first_then_the_loan),
                                       cmocka_unit_test(the_balance_is_one_plain_sentence)};

    return cmocka_run_group_tests(tests, NULL, NULL);
}
