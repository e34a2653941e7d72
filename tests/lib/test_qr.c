#include "lib/qr.h"

#include "unit.h"

#include <string.h>

/* The three large squares in the corners tell a reader where the code is. */
static bool
has_finder(const struct rel_qr *qr, int row, int column)
{
    for (int i = 0; i < 7; i++)
        for (int k = 0; k < 7; k++) {
            bool ring = i == 0 || k == 0 || i == 6 || k == 6;
            bool core = i >= 2 && i <= 4 && k >= 2 && k <= 4;

            if (qr->dark[(row + i) * qr->size + column + k] != (ring || core))
                return false;
        }
    return true;
}

static void
makes_a_code(void **state)
{
    REL_AUTO(rel_arena) *arena = rel_arena_new();
    struct rel_qr qr;

    (void)state;
    assert_true(rel_qr_make(arena, "davx5://me@relatum.example/dav/", &qr));
    assert_true(qr.size >= 21 && (qr.size - 17) % 4 == 0);
    assert_true(has_finder(&qr, 0, 0));
    assert_true(has_finder(&qr, 0, qr.size - 7));
    assert_true(has_finder(&qr, qr.size - 7, 0));
    assert_false(has_finder(&qr, qr.size - 7, qr.size - 7));
}

static void
is_drawn_with_its_quiet_zone(void **state)
{
    REL_AUTO(rel_arena) *arena = rel_arena_new();
    struct rel_qr qr;
    REL_BUF(text);
    size_t lines = 0;

    (void)state;
    assert_true(rel_qr_make(arena, "x", &qr));
    rel_qr_text(&text, &qr, "  ");
    for (size_t i = 0; i < text.n; i++)
        lines += text.v[i] == '\n';
    assert_int_equal(lines, (qr.size + 8 + 1) / 2);
    assert_memory_equal(text.v, "  \xe2\x96\x88", 5); /* light, as all of the first line */
}

static void
what_is_too_long_is_refused(void **state)
{
    REL_AUTO(rel_arena) *arena = rel_arena_new();
    struct rel_qr qr;
    static char text[4000];

    (void)state;
    memset(text, 'a', sizeof(text) - 1);
    assert_false(rel_qr_make(arena, text, &qr));
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(makes_a_code),
        cmocka_unit_test(is_drawn_with_its_quiet_zone),
        cmocka_unit_test(what_is_too_long_is_refused),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
