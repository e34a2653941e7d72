#include "core/who.h"

#include "base/str.h"
#include "unit.h"

static const char *nick[] = {"annie", "the bookkeeper"};
static const char *mail[] = {"ana@brightwell.example", "+351210000000"};

static const struct rel_who whos[] = {
    {.contact = 10,
     .name = "ana ferreira",
     .nicknames = {nick, 2},
     .points = {mail, 2},
     .organization = "brightwell legal"},
    {.contact = 11, .name = "ana costa", .organization = "harbour futures"},
    {.contact = 12, .name = "anabel ferreira silva", .organization = ""},
    {.contact = 13, .name = "ana", .organization = ""},
    {.contact = 14, .name = "zoe lind", .organization = "", .candidate = true},
    {.contact = 15, .name = "zoe linden", .organization = "", .candidate = true},
    {.contact = 16, .name = "ana ferreira", .organization = "", .candidate = true},
};

static void
a_text_means_those_who_fit_best(void **state)
{
    static const struct {
        struct rel_who_query query;
        enum rel_who_fit fit;
        size_t n;
        rel_id found[4];
    } cases[] = {
        {{"ana ferreira", "", 0}, REL_WHO_NAME, 1, {10}},
        {{"ana", "", 0}, REL_WHO_NAME, 1, {13}}, /* the whole name goes first */
        {{"annie", "", 0}, REL_WHO_NICKNAME, 1, {10}},
        {{"the bookkeeper", "", 0}, REL_WHO_NICKNAME, 1, {10}},
        {{"ferreira", "", 0}, REL_WHO_NAMES, 2, {10, 12}}, /* ambiguous */
        {{"ferreira ana", "", 0}, REL_WHO_NAMES, 1, {10}}, /* in any order */
        {{"ana brightwell", "", 0}, REL_WHO_NAMES, 1, {10}},
        {{"ana harbour", "", 0}, REL_WHO_NAMES, 1, {11}},
        {{"an fer", "", 0}, REL_WHO_PARTS, 2, {10, 12}},
        {{"cos", "", 0}, REL_WHO_PARTS, 1, {11}},
        {{"  cos ", "", 0}, REL_WHO_PARTS, 1, {11}},
        {{"costa nova", "", 0}, REL_WHO_NONE, 0, {0}},
        {{"erreira", "", 0}, REL_WHO_NONE, 0, {0}}, /* words are not cut inside */
        {{"", "", 0}, REL_WHO_NONE, 0, {0}},
        {{" ", "", 0}, REL_WHO_NONE, 0, {0}},
        {{"x", "ana@brightwell.example", 0}, REL_WHO_POINT, 1, {10}},
        {{"x", "+351210000000", 0}, REL_WHO_POINT, 1, {10}},
        {{"x", "+3512100", 0}, REL_WHO_NONE, 0, {0}},
        {{"ana", "", 12}, REL_WHO_ID, 1, {12}},
        {{"ana", "", 99}, REL_WHO_NAME, 1, {13}},
        {{"zoe lind", "", 0}, REL_WHO_NAME, 1, {14}}, /* candidates, as nobody else is it */
        {{"zoe", "", 0}, REL_WHO_NAMES, 2, {14, 15}},
    };

    (void)state;
    for (size_t i = 0; i < REL_COUNT(cases); i++) {
        REL_AUTO(rel_arena) *arena = rel_arena_new();
        struct rel_who_found found = {0};

        rel_who_find(arena, whos, REL_COUNT(whos), &cases[i].query, &found);
        assert_int_equal(found.n, cases[i].n);
        for (size_t j = 0; j < found.n; j++) {
            assert_int_equal(whos[found.v[j]].contact, cases[i].found[j]);
            assert_int_equal(rel_who_fit(&whos[found.v[j]], &cases[i].query), cases[i].fit);
        }
    }
}

static void
candidates_stand_back_whatever_the_order(void **state)
{
    REL_AUTO(rel_arena) *arena = rel_arena_new();
    static const struct rel_who two[] = {
        {.contact = 1, .name = "bo", .organization = "", .candidate = true},
        {.contact = 2, .name = "bo ruiz", .organization = ""},
        {.contact = 3, .name = "bo", .organization = "", .candidate = true},
    };
    struct rel_who_query query = {"bo", "", 0};
    struct rel_who_found found = {0};

    (void)state;
    rel_who_find(arena, two, 3, &query, &found);
    assert_int_equal(found.n, 1);
    assert_int_equal(found.v[0], 1);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_text_means_those_who_fit_best),
        cmocka_unit_test(candidates_stand_back_whatever_the_order),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
