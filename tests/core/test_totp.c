/* The codes of RFC 6238's appendix B, base32 both ways, and passwords that are taken or not. */
#include "base/limits.h"
#include "core/password.h"
#include "core/totp.h"

#include "unit.h"

#include <string.h>

static void
the_codes_of_the_rfc(void **state)
{
    static const struct {
        int64_t at;
        int code; /* the last six of its eight digits */
    } cases[] = {{59, 287082},       {1111111109, 81804},  {1111111111, 50471},
                 {1234567890, 5924}, {2000000000, 279037}, {20000000000, 353130}};

    (void)state;
    for (size_t i = 0; i < sizeof(cases) / sizeof(*cases); i++)
        assert_int_equal(
            rel_totp_code((const unsigned char *)"12345678901234567890", cases[i].at / 30),
            cases[i].code);
}

static void
a_secret_is_written_in_base32(void **state)
{
    unsigned char back[REL_TOTP_SECRET];
    char text[REL_TOTP_TEXT];

    (void)state;
    rel_totp_text((const unsigned char *)"12345678901234567890", text);
    assert_string_equal(text, "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ");
    assert_true(rel_totp_parse("gezd gnbv gy3t qojq GEZD GNBV GY3T QOJQ", back));
    assert_memory_equal(back, "12345678901234567890", REL_TOTP_SECRET);
    assert_false(rel_totp_parse("GEZDGNBVGY3TQOJQ", back));
    assert_false(rel_totp_parse("GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJ1", back));
    assert_false(rel_totp_parse("GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQA", back));
}

static void
a_code_works_once_and_near_its_time(void **state)
{
    const unsigned char *secret = (const unsigned char *)"12345678901234567890";
    int64_t step = 1111111109 / 30;

    (void)state;
    assert_int_equal(rel_totp_check(secret, "081804", 1111111109, 0), step);
    assert_int_equal(rel_totp_check(secret, "081804", 1111111109, step), 0);
    assert_int_equal(rel_totp_check(secret, "081804", 1111111109 + 30, 0), step);
    assert_int_equal(rel_totp_check(secret, "081804", 1111111109 - 30, 0), step);
    assert_int_equal(rel_totp_check(secret, "081804", 1111111109 + 60, 0), 0);
    assert_int_equal(rel_totp_check(secret, "81804", 1111111109, 0), 0);
    assert_int_equal(rel_totp_check(secret, "08180x", 1111111109, 0), 0);
    assert_int_equal(rel_totp_check(secret, "", 1111111109, 0), 0);
}

static void
long_passwords_are_taken(void **state)
{
    static const struct {
        const char *password;
        bool second, taken;
    } cases[] = {
        {"a walnut in the gutter", false, true},
        {"fourteen chars", false, false},
        {"fourteen chars", true, true},
        {"7 chars", true, false},
        {"äöüäöüßäöüßäöüß", false, true}, /* characters, not bytes */
        {"äöüßäöü", true, false},
        {"password", true, false},
        {"PassWord123", true, false},
        {"aaaaaaaaaaaaaaaaaaaa", false, false},
        {"abcabcabcabcabcabc", false, false},
        {"abcdefghijklmnopqrs", false, false},
        {"987654321", true, false},
        {"marlene1", true, false},
        {"x marlene y", true, false},
        {"marlene likes the old harbour", false, true},
        {"correct horse battery staple", false, false},
    };
    char huge[REL_MAX_PASSWORD + 2];
    struct rel_err err;

    (void)state;
    for (size_t i = 0; i < sizeof(cases) / sizeof(*cases); i++)
        if ((rel_password_check(cases[i].password, "marlene", cases[i].second, &err) == REL_OK)
            != cases[i].taken)
            fail_msg("%s", cases[i].password);
    for (size_t i = 0; i < sizeof(huge); i++)
        huge[i] = (char)('a' + i * 7 % 23);
    huge[REL_MAX_PASSWORD] = '\0';
    assert_int_equal(rel_password_check(huge, "me", false, &err), REL_OK);
    huge[REL_MAX_PASSWORD] = 'x';
    huge[REL_MAX_PASSWORD + 1] = '\0';
    assert_int_equal(rel_password_check(huge, "me", false, &err), REL_BAD_INPUT);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_codes_of_the_rfc),
        cmocka_unit_test(a_secret_is_written_in_base32),
        cmocka_unit_test(a_code_works_once_and_near_its_time),
        cmocka_unit_test(long_passwords_are_taken),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
