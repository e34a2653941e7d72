/* One-time links, the key, and what an Authorization header holds. */
#include "http/session.h"

#include "unit.h"

#include <string.h>

static void
a_link_works_once(void **state)
{
    struct rel_sessions *s = rel_sessions_new();
    char token[REL_CRYPTO_TOKEN];
    struct rel_err err;

    (void)state;
    assert_int_equal(rel_sessions_spend(s, "", &err), REL_DENIED);
    rel_sessions_link(s, token);
    assert_int_equal(rel_sessions_spend(s, "x", &err), REL_DENIED);
    assert_int_equal(rel_sessions_spend(s, token, &err), REL_OK);
    assert_int_equal(rel_sessions_spend(s, token, &err), REL_DENIED);
    assert_true(*err.remedy);
    rel_sessions_free(s);
}

static void
links_are_few(void **state)
{
    struct rel_sessions *s = rel_sessions_new();
    char first[REL_CRYPTO_TOKEN], token[REL_CRYPTO_TOKEN];
    struct rel_err err;

    (void)state;
    rel_sessions_link(s, first);
    for (int i = 0; i < 8; i++)
        rel_sessions_link(s, token);
    assert_int_equal(rel_sessions_spend(s, first, &err), REL_DENIED);
    assert_int_equal(rel_sessions_spend(s, token, &err), REL_OK);
    rel_sessions_free(s);
}

static void
what_is_shown_is_read(void **state)
{
    static const struct {
        const char *authorization, *name, *password;
    } cases[] = {
        {NULL, NULL, ""},
        {"", NULL, ""},
        {"Bearer abc", NULL, "abc"},
        {"bearer abc", NULL, "abc"},
        {"Basic bWU6c2VjcmV0", "me", "secret"},
        {"Basic bWU6YTpi", "me", "a:b"},
        {"Basic OnNlY3JldA==", "", "secret"},
        {"Basic bWU6", "me", ""},
        {"Basic bWU=", NULL, ""},     /* no colon */
        {"Basic bQA6eA==", NULL, ""}, /* a NUL */
        {"Basic !!!", NULL, ""},
        {"Digest x", NULL, ""},
    };
    struct rel_arena *arena = rel_arena_new();

    (void)state;
    for (size_t i = 0; i < sizeof(cases) / sizeof(*cases); i++) {
        struct rel_shown shown = {.password = ""};

        rel_sessions_shown(arena, cases[i].authorization, &shown);
        assert_string_equal(shown.password, cases[i].password);
        assert_true(cases[i].name ? shown.name && strcmp(shown.name, cases[i].name) == 0
                                  : !shown.name);
    }
    rel_arena_free(arena);
}

static void
scripts_have_a_key(void **state)
{
    static const char key[] = "0123456789abcdef0123456789abcdef";
    struct rel_sessions *s = rel_sessions_new();
    struct rel_err err;

    (void)state;
    assert_false(rel_sessions_has_key(s, &(struct rel_shown){.password = ""}));
    assert_int_equal(rel_sessions_key(s, "short", &err), REL_BAD_INPUT);
    assert_int_equal(rel_sessions_key(s, key, &err), REL_OK);
    assert_true(rel_sessions_has_key(s, &(struct rel_shown){.password = key}));
    assert_true(rel_sessions_has_key(s, &(struct rel_shown){.name = "me", .password = key}));
    assert_false(rel_sessions_has_key(s, &(struct rel_shown){.password = ""}));
    assert_false(rel_sessions_has_key(
        s, &(struct rel_shown){.password = "0123456789abcdef0123456789abcdeg"}));
    rel_sessions_free(s);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_link_works_once),
        cmocka_unit_test(links_are_few),
        cmocka_unit_test(what_is_shown_is_read),
        cmocka_unit_test(scripts_have_a_key),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
