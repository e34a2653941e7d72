#include "base/arena.h"

#include "unit.h"

#include <string.h>

struct numbers {
    int *v;
    size_t n;
};

static void
lists_grow(void **state)
{
    REL_AUTO(rel_arena) *arena = rel_arena_new();
    struct numbers list = {0};

    (void)state;
    for (int i = 0; i < 1000; i++) {
        int *at = REL_ADD(arena, &list);

        assert_int_equal(*at, 0);
        *at = i;
    }
    assert_int_equal(list.n, 1000);
    for (int i = 0; i < 1000; i++)
        assert_int_equal(list.v[i], i);
}

static void
memory_is_zeroed_again_after_reset(void **state)
{
    REL_AUTO(rel_arena) *arena = rel_arena_new();
    char *first = rel_strndup(arena, "abcdef", 3);

    (void)state;
    assert_string_equal(first, "abc");
    memset(rel_alloc(arena, 100000), 7, 100000);
    rel_arena_reset(arena);
    assert_int_equal(*(char *)rel_alloc(arena, 16), 0);
    assert_string_equal(rel_printf(arena, "%d-%s", 4, "x"), "4-x");
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(lists_grow),
        cmocka_unit_test(memory_is_zeroed_again_after_reset),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
