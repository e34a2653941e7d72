#include "lib/crypto.h"

#include "unit.h"

#include <string.h>

static void
hashes_as_the_standard_says(void **state)
{
    /* FIPS 180-4, the one-block example "abc". */
    static const unsigned char want[] = {0xba, 0x78, 0x16, 0xbf, 0x8f, 0x01, 0xcf, 0xea,
                                         0x41, 0x41, 0x40, 0xde, 0x5d, 0xae, 0x22, 0x23,
                                         0xb0, 0x03, 0x61, 0xa3, 0x96, 0x17, 0x7a, 0x9c,
                                         0xb4, 0x10, 0xff, 0x61, 0xf2, 0x00, 0x15, 0xad};
    unsigned char hash[REL_CRYPTO_HASH];

    (void)state;
    rel_crypto_hash("abc", 3, hash);
    assert_memory_equal(hash, want, sizeof(want));
    assert_true(rel_crypto_equal(hash, want, sizeof(want)));
    hash[31] ^= 1;
    assert_false(rel_crypto_equal(hash, want, sizeof(want)));
}

/* Worked out by a second program, which gives the test vector of the authors. */
static void
sums_are_the_same_everywhere(void **state)
{
    (void)state;
    assert_true(rel_crypto_sum("abcdefgh-ijk", 12) == UINT64_C(0x8b6fbe1251acbedc));
    assert_true(rel_crypto_sum("abcdefgh-ijK", 12) != UINT64_C(0x8b6fbe1251acbedc));
}

static void
tokens_differ(void **state)
{
    char a[REL_CRYPTO_TOKEN], b[REL_CRYPTO_TOKEN];

    (void)state;
    rel_crypto_token(a);
    rel_crypto_token(b);
    assert_int_equal(strlen(a), 64);
    assert_int_equal(strspn(a, "0123456789abcdef"), 64);
    assert_string_not_equal(a, b);
}

static void
base64_is_strict(void **state)
{
    char out[8];

    (void)state;
    assert_int_equal(rel_crypto_base64("YTpi", 4, out, sizeof(out)), 3);
    assert_memory_equal(out, "a:b", 3);
    assert_int_equal(rel_crypto_base64("YTpi!", 5, out, sizeof(out)), -1);
    assert_int_equal(rel_crypto_base64("YTpiYTpiYTpi", 12, out, sizeof(out)), -1);
}

static void
a_lock_opens_with_its_key_alone(void **state)
{
    REL_AUTO(rel_arena) *arena = rel_arena_new();
    unsigned char key[REL_CRYPTO_KEY] = {1}, other[REL_CRYPTO_KEY] = {2};
    const char *locked = rel_crypto_lock(arena, key, "walnut");
    char *changed = rel_strdup(arena, locked);

    (void)state;
    assert_null(strstr(locked, "walnut"));
    assert_string_not_equal(locked, rel_crypto_lock(arena, key, "walnut"));
    assert_string_equal(rel_crypto_unlock(arena, key, locked), "walnut");
    assert_string_equal(rel_crypto_unlock(arena, key, rel_crypto_lock(arena, key, "")), "");
    assert_null(rel_crypto_unlock(arena, other, locked));
    changed[strlen(changed) - 1] ^= 1;
    assert_null(rel_crypto_unlock(arena, key, changed));
    assert_null(rel_crypto_unlock(arena, key, ""));
    assert_null(rel_crypto_unlock(arena, key, "no digits"));
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(hashes_as_the_standard_says),
        cmocka_unit_test(sums_are_the_same_everywhere),
        cmocka_unit_test(tokens_differ),
        cmocka_unit_test(base64_is_strict),
        cmocka_unit_test(a_lock_opens_with_its_key_alone),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
