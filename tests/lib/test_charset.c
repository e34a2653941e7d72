#include "lib/charset.h"

#include "unit.h"

#include <string.h>

static struct rel_arena *arena;

static int
setup(void **state)
{
    (void)state;
    arena = rel_arena_new();
    return 0;
}

static int
teardown(void **state)
{
    (void)state;
    rel_arena_free(arena);
    return 0;
}

#define BYTES(s) s, sizeof(s) - 1

static void
bytes_become_text(void **state)
{
    static const struct {
        const char *bytes;
        size_t n;
        const char *declared, *text;
        bool guessed, damaged;
    } cases[] = {
        {BYTES("plain"), "", "plain", false, false},
        {BYTES(""), "UTF-16", "", false, false},
        {BYTES("Zo\xc3\xab"), "", "Zoë", false, false},
        {BYTES("\xef\xbb\xbfZo\xc3\xab"), "", "Zoë", false, false},
        {BYTES("Zo\xeb"), "ISO-8859-1", "Zoë", false, false},
        {BYTES("\x93Zo\xeb\x94"), "iso-8859-1", "“Zoë”", false, false},
        {BYTES("Zo\xc3\xab"), "ISO-8859-1", "Zoë", false, false}, /* declared, but it is UTF-8 */
        {BYTES("M\xfcller"), "", "Müller", true, false},
        {BYTES("M\xfcller"), "UTF-8", "Müller", true, false},
        {BYTES("M\xfcller"), "no-such-charset", "Müller", true, false},
        {BYTES("\x88\xc0\x93\xa1"), "Shift_JIS", "安藤", false, false},
        {BYTES("\xb0\xc2\xc6\xa3"), "EUC-JP", "安藤", false, false},
        {BYTES("\xd6\xd0\xb9\xfa"), "GB2312", "中国", false, false},
        {BYTES("\xc0\xcc\xb8\xa7"), "KS_C_5601-1987", "이름", false, false},
        {BYTES("\xf7\xc5\xd2\xc1"), "KOI8-R", "Вера", false, false},
        {BYTES("\xff\xfeZ\0o\0\xeb\0"), "", "Zoë", true, false},
        {BYTES("\xfe\xff\0Z\0o\0\xeb"), "UTF-16", "Zoë", false, false},
        {BYTES("A\0n\0a\0 \0L\0i\0"), "", "Ana Li", true, false},
        {BYTES("\0A\0n\0a\0 \0L\0i"), "", "Ana Li", true, false},
    };

    (void)state;
    for (size_t i = 0; i < sizeof(cases) / sizeof(*cases); i++) {
        struct rel_charset_text got =
            rel_charset_decode(arena, cases[i].bytes, cases[i].n, cases[i].declared);

        assert_string_equal(got.text, cases[i].text);
        assert_int_equal(got.n, strlen(cases[i].text));
        assert_int_equal(got.guessed, cases[i].guessed);
        assert_int_equal(got.damaged, cases[i].damaged);
    }
}

static void
every_byte_string_gives_text(void **state)
{
    static const char *const charsets[] = {"",        "UTF-8",     "UTF-16", "UTF-7", "ISO-2022-JP",
                                           "gb18030", "Shift_JIS", "Big5",   "HZ",    "koi8-r"};
    unsigned seed = 1;

    (void)state;
    for (int round = 0; round < 400; round++) {
        char bytes[64];
        size_t n = (size_t)round % sizeof(bytes);
        struct rel_charset_text got;

        for (size_t i = 0; i < n; i++)
            bytes[i] = (char)((seed = seed * 1103515245 + 12345) >> 16);
        got = rel_charset_decode(arena, bytes, n, charsets[(size_t)round % 10]);
        assert_int_equal(strlen(got.text), got.n);
        assert_true(*got.charset || n == 0);
    }
}

static void
names_are_known_or_not(void **state)
{
    (void)state;
    assert_true(rel_charset_known("utf-8"));
    assert_true(rel_charset_known("Shift_JIS"));
    assert_true(rel_charset_known("latin1"));
    assert_false(rel_charset_known(""));
    assert_false(rel_charset_known("unknown-8bit"));
    assert_false(rel_charset_known("no-such-charset"));
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(bytes_become_text),
        cmocka_unit_test(every_byte_string_gives_text),
        cmocka_unit_test(names_are_known_or_not),
    };

    return cmocka_run_group_tests(tests, setup, teardown);
}
