#include "http/session.h"

#include "unit.h"

#include <stdio.h>
#include <string.h>

enum { DAY = 86400, NOW = 1000 * DAY };

static void
a_link_works_once(void **state)
{
    struct rel_sessions *s = rel_sessions_new();
    char token[REL_CRYPTO_TOKEN], secret[REL_CRYPTO_TOKEN], again[REL_CRYPTO_TOKEN];
    struct rel_err err;

    (void)state;
    assert_int_equal(rel_sessions_open(s, "", NOW, secret, &err), REL_DENIED);
    rel_sessions_link(s, token);
    assert_int_equal(rel_sessions_open(s, "x", NOW, secret, &err), REL_DENIED);
    assert_int_equal(rel_sessions_open(s, token, NOW, secret, &err), REL_OK);
    assert_int_equal(rel_sessions_open(s, token, NOW, again, &err), REL_DENIED);
    assert_true(*err.remedy);
    assert_int_equal(rel_sessions_role(s, secret, NULL, NOW), REL_ROLE_OWNER);
    assert_int_equal(rel_sessions_role(s, token, NULL, NOW), REL_ROLE_OPEN);
    assert_int_equal(rel_sessions_role(s, NULL, NULL, NOW), REL_ROLE_OPEN);
    assert_int_equal(rel_sessions_role(s, "", "", NOW), REL_ROLE_OPEN);
    rel_sessions_close(s, secret);
    assert_int_equal(rel_sessions_role(s, secret, NULL, NOW), REL_ROLE_OPEN);
    rel_sessions_free(s);
}

static void
links_are_few(void **state)
{
    struct rel_sessions *s = rel_sessions_new();
    char first[REL_CRYPTO_TOKEN], token[REL_CRYPTO_TOKEN], secret[REL_CRYPTO_TOKEN];
    struct rel_err err;

    (void)state;
    rel_sessions_link(s, first);
    for (int i = 0; i < 8; i++)
        rel_sessions_link(s, token);
    assert_int_equal(rel_sessions_open(s, first, NOW, secret, &err), REL_DENIED);
    assert_int_equal(rel_sessions_open(s, token, NOW, secret, &err), REL_OK);
    rel_sessions_free(s);
}

static void
sessions_end(void **state)
{
    struct rel_sessions *s = rel_sessions_new();
    char token[REL_CRYPTO_TOKEN], idle[REL_CRYPTO_TOKEN], old[REL_CRYPTO_TOKEN];
    struct rel_err err;

    (void)state;
    rel_sessions_link(s, token);
    assert_int_equal(rel_sessions_open(s, token, NOW, idle, &err), REL_OK);
    rel_sessions_link(s, token);
    assert_int_equal(rel_sessions_open(s, token, NOW, old, &err), REL_OK);
    assert_int_equal(rel_sessions_role(s, idle, NULL, NOW + 7 * DAY + 1), REL_ROLE_OPEN);
    for (int day = 5; day <= 30; day += 5)
        assert_int_equal(rel_sessions_role(s, old, NULL, NOW + day * DAY), REL_ROLE_OWNER);
    assert_int_equal(rel_sessions_role(s, old, NULL, NOW + 30 * DAY + 1), REL_ROLE_OPEN);
    rel_sessions_free(s);
}

static void
the_oldest_session_makes_room(void **state)
{
    struct rel_sessions *s = rel_sessions_new();
    char token[REL_CRYPTO_TOKEN], first[REL_CRYPTO_TOKEN], secret[REL_CRYPTO_TOKEN];
    struct rel_err err;

    (void)state;
    rel_sessions_link(s, token);
    assert_int_equal(rel_sessions_open(s, token, NOW, first, &err), REL_OK);
    for (int i = 1; i <= 64; i++) {
        rel_sessions_link(s, token);
        assert_int_equal(rel_sessions_open(s, token, NOW + i, secret, &err), REL_OK);
    }
    assert_int_equal(rel_sessions_role(s, first, NULL, NOW + 99), REL_ROLE_OPEN);
    assert_int_equal(rel_sessions_role(s, secret, NULL, NOW + 99), REL_ROLE_OWNER);
    rel_sessions_free(s);
}

static void
scripts_have_a_key(void **state)
{
    static const char key[] = "0123456789abcdef0123456789abcdef";
    struct rel_sessions *s = rel_sessions_new();
    struct rel_err err;

    (void)state;
    assert_int_equal(rel_sessions_role(s, NULL, "Bearer ", NOW), REL_ROLE_OPEN);
    assert_int_equal(rel_sessions_key(s, "short", &err), REL_BAD_INPUT);
    assert_int_equal(rel_sessions_key(s, key, &err), REL_OK);
    assert_int_equal(rel_sessions_role(s, NULL, "Bearer 0123456789abcdef0123456789abcdef", NOW),
                     REL_ROLE_OWNER);
    assert_int_equal(rel_sessions_role(s, NULL, "bearer 0123456789abcdef0123456789abcdeg", NOW),
                     REL_ROLE_OPEN);
    /* me:0123456789abcdef0123456789abcdef */
    assert_int_equal(
        rel_sessions_role(s, NULL, "Basic bWU6MDEyMzQ1Njc4OWFiY2RlZjAxMjM0NTY3ODlhYmNkZWY=", NOW),
        REL_ROLE_OWNER);
    assert_int_equal(rel_sessions_role(s, NULL, "Basic bWU6", NOW), REL_ROLE_OPEN);
    assert_int_equal(rel_sessions_role(s, NULL, "Basic !!!", NOW), REL_ROLE_OPEN);
    assert_int_equal(rel_sessions_role(s, NULL, "Digest x", NOW), REL_ROLE_OPEN);
    rel_sessions_free(s);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_link_works_once),  cmocka_unit_test(links_are_few),
        cmocka_unit_test(sessions_end),       cmocka_unit_test(the_oldest_session_makes_room),
        cmocka_unit_test(scripts_have_a_key),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
