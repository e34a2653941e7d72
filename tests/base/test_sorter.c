#include "base/sorter.h"

#include "unit.h"

#include <stdio.h>
#include <string.h>

/* A record of some length: numbers scattered, the same each time. */
static size_t
record(uint32_t i, unsigned char *to)
{
    uint32_t x = i * 2654435761u;
    size_t n = 1 + x % 40;

    for (size_t k = 0; k < n; k++)
        to[k] = (unsigned char)(x >> (k % 4 * 8));
    return n;
}

/* All of them come back, none out of order, whether they fit into memory or not. */
static void
sorts(size_t memory, uint32_t many)
{
    struct rel_sorter *s = rel_sorter_new(memory);
    unsigned char bytes[64], before[64] = {0};
    const unsigned char *got;
    size_t n, before_n = 0, sum = 0, back = 0;
    uint32_t count = 0;
    struct rel_err err;

    for (uint32_t i = 0; i < many; i++) {
        n = record(i, bytes);
        sum += n + bytes[0];
        assert_int_equal(rel_sorter_add(s, bytes, n, &err), REL_OK);
    }
    for (;; count++) {
        int order;

        assert_int_equal(rel_sorter_next(s, &got, &n, &err), REL_OK);
        if (got == NULL)
            break;
        order = memcmp(before, got, before_n < n ? before_n : n);
        assert_true(order < 0 || (order == 0 && before_n <= n));
        memcpy(before, got, n);
        before_n = n;
        back += n + got[0];
    }
    assert_int_equal(count, many);
    assert_int_equal(back, sum);
    rel_sorter_free(s);
}

static void
keeps_order_in_memory_and_in_runs(void **state)
{
    (void)state;
    sorts(1 << 20, 0);
    sorts(1 << 20, 1);
    sorts(1 << 20, 3000);
    sorts(10000, 3000); /* a dozen runs */
    sorts(1, 50);       /* each in a run of its own */
}

static void
takes_long_records_and_refuses_longer_ones(void **state)
{
    static unsigned char big[70000];
    struct rel_sorter *s = rel_sorter_new(1000);
    const unsigned char *got;
    struct rel_err err;
    size_t n;

    (void)state;
    big[0] = 'b';
    assert_int_equal(rel_sorter_add(s, big, 65535, &err), REL_OK);
    assert_int_equal(rel_sorter_add(s, big, 65536, &err), REL_IO);
    assert_int_equal(rel_sorter_add(s, "a", 1, &err), REL_OK);
    assert_int_equal(rel_sorter_next(s, &got, &n, &err), REL_OK);
    assert_int_equal(n, 1);
    assert_int_equal(rel_sorter_next(s, &got, &n, &err), REL_OK);
    assert_int_equal(n, 65535);
    rel_sorter_free(s);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(keeps_order_in_memory_and_in_runs),
        cmocka_unit_test(takes_long_records_and_refuses_longer_ones),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
