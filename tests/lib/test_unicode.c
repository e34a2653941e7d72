#include "lib/unicode.h"

#include "unit.h"

#include <pthread.h>
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

static void
only_utf8_is_valid(void **state)
{
    static const struct {
        const char *bytes;
        size_t n;
        bool valid;
        const char *repaired;
    } cases[] = {
        {"plain ascii text that is long", 29, true, "plain ascii text that is long"},
        {"Zo\xc3\xab", 4, true, "Zo\xc3\xab"},
        {"\xf0\x9f\x98\x80", 4, true, "\xf0\x9f\x98\x80"},
        {"a\0b", 3, false,
         "a\xef\xbf\xbd"
         "b"},
        {"\xc3", 1, false, "\xef\xbf\xbd"},
        {"\xc0\xaf", 2, false, "\xef\xbf\xbd"},         /* not the shortest form */
        {"\xed\xa0\x80x", 4, false, "\xef\xbf\xbdx"},   /* a surrogate */
        {"\xf4\x90\x80\x80", 4, false, "\xef\xbf\xbd"}, /* beyond U+10FFFF */
        {"M\xfcller", 6, false, "M\xef\xbf\xbdller"},
        {"12345678\xff", 9, false, "12345678\xef\xbf\xbd"},
    };

    (void)state;
    for (size_t i = 0; i < sizeof(cases) / sizeof(*cases); i++) {
        assert_int_equal(rel_unicode_valid(cases[i].bytes, cases[i].n), cases[i].valid);
        assert_string_equal(rel_unicode_repair(arena, cases[i].bytes, cases[i].n),
                            cases[i].repaired);
    }
}

static void
names_fold_to_their_key(void **state)
{
    static const char *const cases[][2] = {
        {"", ""},
        {"  Ana   FERREIRA\t", "ana ferreira"},
        {"Zoë", "zoe"},
        {"Zoe\u0308", "zoe"}, /* the same, in two characters */
        {"ŁUKASZ Żółć", "lukasz zolc"},
        {"Straße", "strasse"},
        {"Søren Kierkegaard", "soren kierkegaard"},
        {"Æðelþryð Œuvre Đorđe Ħamrun", "aedelthryd oeuvre dorde hamrun"},
        {"Łø 山", "lo shan"}, /* by table or by ICU, the same letters */
        {"Юлия", "ulia"},
        {"Αθήνα", "athena"},
        {"山田", "shan tian"},
        {"がっこう", "gakkou"},
        {"O’Brien", "o'brien"},
        {"Ａｎａ　Ｌｉ", "ana li"}, /* fullwidth, with an ideographic space */
        {"Ana\u00a0Li", "ana li"},
        {"\u200eAna\u200f", "ana"}, /* marks of direction */
        {"İstanbul", "istanbul"},
    };

    (void)state;
    for (size_t i = 0; i < sizeof(cases) / sizeof(*cases); i++) {
        const char *key = rel_unicode_fold(arena, cases[i][0]);

        assert_string_equal(key, cases[i][1]);
        assert_string_equal(rel_unicode_fold(arena, key), key);
    }
}

static void
keys_are_cut_at_a_character(void **state)
{
    (void)state;
    assert_string_equal(rel_unicode_fold_cut(arena, "Ana Ferreira", 4), "ana");
    assert_string_equal(rel_unicode_fold_cut(arena, "Ana Ferreira", 64), "ana ferreira");
    assert_int_equal(rel_unicode_cut("a\xc3\xab"
                                     "b",
                                     4, 2),
                     1);
    assert_int_equal(rel_unicode_cut("a\xc3\xab"
                                     "b",
                                     4, 3),
                     3);
    assert_int_equal(rel_unicode_cut("\xf0\x9f\x98\x80", 4, 3), 0);
}

static void
words_are_letters_and_digits(void **state)
{
    static const char *const want[] = {"ana", "o", "brien", "42", "x\xc3\xa9"};
    const char *at = " ana o'brien-42, (x\xc3\xa9) ", *word;
    size_t n, count = 0;

    (void)state;
    while (rel_unicode_word(&at, &word, &n)) {
        assert_true(count < sizeof(want) / sizeof(*want));
        assert_int_equal(n, strlen(want[count]));
        assert_memory_equal(word, want[count], n);
        count++;
    }
    assert_int_equal(count, sizeof(want) / sizeof(*want));
}

static void
width_is_columns(void **state)
{
    (void)state;
    assert_int_equal(rel_unicode_width(""), 0);
    assert_int_equal(rel_unicode_width("Ana\n"), 3);
    assert_int_equal(rel_unicode_width("Zoe\u0308"), 3);
    assert_int_equal(rel_unicode_width("山田"), 4);
    assert_int_equal(rel_unicode_width("😀"), 2);
}

static void
addresses_fold(void **state)
{
    static const char *const cases[][2] = {
        {" Ana.Ferreira@Example.PT ", "ana.ferreira@example.pt"},
        {"mailto:ANA@x.pt", "ana@x.pt"},
        {"<ana@x.pt>", "ana@x.pt"},
        {"\"Ana <3\" <Ana@x.pt> ", "ana@x.pt"},
        {"jörg@BÜCHER.example", "jörg@xn--bcher-kva.example"},
        {"ana@xn--bcher-kva.example.", "ana@xn--bcher-kva.example"},
        {"JÖRG", "jörg"},
        {"", ""},
        {"x@\xe2\x80\x8b", "x@\xe2\x80\x8b"}, /* no domain at all: left as it is */
    };

    (void)state;
    for (size_t i = 0; i < sizeof(cases) / sizeof(*cases); i++)
        assert_string_equal(rel_unicode_fold_address(arena, cases[i][0]), cases[i][1]);
}

static void
numbers_fold(void **state)
{
    static const char *const cases[][2] = {
        {"+49 (0)30 / 123-456", "+4930123456"},
        {"0049 30 123456", "+4930123456"},
        {"tel:+1-555-555-1212;ext=99", "+15555551212"},
        {"(555) 555-1212 x12", "5555551212"},
        {"(555) 555-1212 ext. 12", "5555551212"},
        {"555 1212,,3", "5551212"},
        {"030 123456", "030123456"},
        {"1-800-FLOWERS", "18003569377"},
        {"+1-800-MYFAX", "+180069329"},
        {"٠١٢٣٤", "01234"},
        {"＋４９３０１２３", "+4930123"},
        {"call the office", ""},
        {"", ""},
        {"+", ""},
        {"0", "0"},
        {"00", "00"},
    };

    (void)state;
    for (size_t i = 0; i < sizeof(cases) / sizeof(*cases); i++)
        assert_string_equal(rel_fold_phone(arena, cases[i][0]), cases[i][1]);
}

static void *
fold_elsewhere(void *out)
{
    struct rel_arena *own = rel_arena_new();

    strcpy(out, rel_unicode_fold(own, "Юлия"));
    rel_arena_free(own);
    return NULL;
}

static void
each_thread_has_its_own_tools(void **state)
{
    char got[2][16] = {"", ""};
    pthread_t threads[2];

    (void)state;
    for (int i = 0; i < 2; i++)
        assert_int_equal(pthread_create(&threads[i], NULL, fold_elsewhere, got[i]), 0);
    for (int i = 0; i < 2; i++) {
        pthread_join(threads[i], NULL);
        assert_string_equal(got[i], "ulia");
    }
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(only_utf8_is_valid),
        cmocka_unit_test(names_fold_to_their_key),
        cmocka_unit_test(keys_are_cut_at_a_character),
        cmocka_unit_test(words_are_letters_and_digits),
        cmocka_unit_test(width_is_columns),
        cmocka_unit_test(addresses_fold),
        cmocka_unit_test(numbers_fold),
        cmocka_unit_test(each_thread_has_its_own_tools),
    };

    return cmocka_run_group_tests(tests, setup, teardown);
}
