/* An authority and a certificate by it: PEM that names the address, and another each time. */
#include "lib/certificate.h"

#include "unit.h"

#include <string.h>

enum { NOW = 1795305600 };

static void
made_and_told_apart(void **state)
{
    struct rel_arena *arena = rel_arena_new();
    struct rel_pem authority, other, one, two;
    char print[REL_FINGERPRINT], again[REL_FINGERPRINT];

    (void)state;
    assert_true(rel_certificate_authority(arena, NOW, &authority));
    assert_true(rel_certificate_authority(arena, NOW, &other));
    assert_non_null(strstr(authority.certificate, "BEGIN CERTIFICATE"));
    assert_non_null(strstr(authority.key, "PRIVATE KEY"));
    assert_true(rel_certificate_fingerprint(authority.certificate, print));
    assert_int_equal(strlen(print), 95);
    assert_true(rel_certificate_fingerprint(other.certificate, again));
    assert_string_not_equal(print, again);
    assert_true(rel_certificate_make(arena, &authority, "192.168.1.20", NOW, &one));
    assert_true(rel_certificate_make(arena, &authority, "192.168.1.20", NOW, &two));
    assert_string_not_equal(one.key, two.key);
    assert_non_null(strstr(one.certificate, authority.certificate)); /* the chain */
    assert_false(rel_certificate_make(arena, &authority, "nowhere", NOW, &one));
    assert_false(rel_certificate_make(arena, &(struct rel_pem){"x", "y"}, "10.0.0.1", NOW, &one));
    assert_false(rel_certificate_fingerprint("x", print));
    rel_arena_free(arena);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {cmocka_unit_test(made_and_told_apart)};

    return cmocka_run_group_tests(tests, NULL, NULL);
}
