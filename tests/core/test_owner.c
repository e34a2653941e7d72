#include "base/str.h"
#include "core/owner.h"

#include "unit.h"

#include <string.h>

static const struct {
    const char *name;
    struct rel_owner_count counts[6];
    int64_t messages, sent;
    const char *owners; /* the surest first */
} cases[] = {
    {"one address with a folder of sent mail",
     {{"me@x", 40, 55, 55, 40}, {"ana@x", 20, 15, 0, 0}},
     100,
     40,
     "me@x"},
    {"two own addresses, one for work and one at home",
     {{"work@x", 60, 70, 0, 60}, {"home@y", 15, 20, 0, 15}, {"bo@x", 30, 25, 0, 0}},
     200,
     75,
     "work@x home@y"},
    {"somebody else's draft in the folder of sent mail is not enough",
     {{"me@x", 99, 0, 0, 99}, {"ana@x", 30, 50, 0, 1}},
     150,
     100,
     "me@x"},
    {"an old address that is hardly used any more",
     {{"me@x", 478, 300, 300, 478}, {"old@x", 22, 3, 0, 22}},
     800,
     500,
     "me@x old@x"},
    {"nothing sent, but the server's word of delivery, an alias too",
     {{"me@x", 0, 60, 90, 0}, {"me+shop@x", 0, 8, 8, 0}, {"ana@x", 50, 0, 0, 0}},
     100,
     0,
     "me@x me+shop@x"},
    {"one stray delivery is no evidence",
     {{"me@x", 0, 90, 97, 0}, {"other@x", 0, 2, 2, 0}},
     100,
     0,
     "me@x"},
    {"neither: who stands in nearly every message, on both sides",
     {{"me@x", 45, 50, 0, 0}, {"ana@x", 20, 30, 0, 0}, {"bo@x", 10, 12, 0, 0}},
     100,
     0,
     "me@x"},
    {"a mailbox of two people only: either could be it",
     {{"me@x", 50, 50, 0, 0}, {"ana@x", 50, 50, 0, 0}},
     100,
     0,
     ""},
    {"the archive of a list: its address never writes",
     {{"list@x", 0, 98, 0, 0}, {"ana@x", 30, 20, 0, 0}, {"bo@x", 25, 10, 0, 0}},
     100,
     0,
     ""},
    {"an archive of letters between many",
     {{"a@x", 20, 10, 0, 0}, {"b@x", 18, 10, 0, 0}},
     100,
     0,
     ""},
    {"two messages tell nothing", {{"me@x", 1, 1, 0, 0}, {"ana@x", 1, 0, 0, 0}}, 2, 0, ""},
    {"no mail at all", {{"", 0, 0, 0, 0}}, 0, 0, ""},
};

static void
finds_whose_mailbox_it_is(void **state)
{
    (void)state;
    for (size_t i = 0; i < REL_COUNT(cases); i++) {
        REL_AUTO(rel_arena) *arena = rel_arena_new();
        struct rel_owner_list found = {0};
        const char *text = "";
        size_t n = 0;

        while (n < REL_COUNT(cases[i].counts) && cases[i].counts[n].address != NULL)
            n++;
        rel_owner_guess(arena, cases[i].counts, n, cases[i].messages, cases[i].sent, &found);
        for (size_t k = 0; k < found.n; k++)
            text = rel_printf(arena, "%s%s%s", text, k ? " " : "", found.v[k].address);
        if (!rel_str_is(text, cases[i].owners))
            fail_msg("%s: \"%s\" instead of \"%s\"", cases[i].name, text, cases[i].owners);
    }
}

static void
says_why(void **state)
{
    REL_AUTO(rel_arena) *arena = rel_arena_new();
    const struct rel_owner_count sent[] = {{"me@x", 1212, 10, 0, 1212}};
    const struct rel_owner_count delivered[] = {{"me@x", 0, 10, 912, 0}};
    const struct rel_owner_count alone[] = {{"me@x", 500, 412, 0, 0}, {"bo@x", 100, 100, 0, 0}};
    struct rel_owner_list found = {0};

    (void)state;
    rel_owner_guess(arena, NULL, 0, 0, 0, &found);
    assert_int_equal(found.n, 0);
    rel_owner_guess(arena, sent, 1, 2000, 1214, &found);
    rel_owner_guess(arena, delivered, 1, 1000, 0, &found);
    assert_int_equal(found.n, 1); /* it is known already */
    found.n = 0;
    rel_owner_guess(arena, sent, 1, 2000, 1214, &found);
    assert_string_equal(found.v[0].evidence,
                        "sent 1,212 of 1,214 messages in your folders of sent mail");
    found.n = 0;
    rel_owner_guess(arena, delivered, 1, 1000, 0, &found);
    assert_string_equal(found.v[0].evidence, "912 of 1,000 messages were delivered to it");
    found.n = 0;
    rel_owner_guess(arena, alone, 2, 1000, 0, &found);
    assert_string_equal(found.v[0].evidence, "in 912 of 1,000 messages");
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(finds_whose_mailbox_it_is),
        cmocka_unit_test(says_why),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
