#include "sources/guard.h"

#include "unit.h"

#include <arpa/inet.h>
#include <string.h>

static enum rel_guard
guard(const char *text)
{
    struct sockaddr_storage at = {0};
    struct sockaddr_in *v4 = (struct sockaddr_in *)&at;
    struct sockaddr_in6 *v6 = (struct sockaddr_in6 *)&at;

    if (strchr(text, ':')) {
        v6->sin6_family = AF_INET6;
        assert_int_equal(inet_pton(AF_INET6, text, &v6->sin6_addr), 1);
    } else {
        v4->sin_family = AF_INET;
        assert_int_equal(inet_pton(AF_INET, text, &v4->sin_addr), 1);
    }
    return rel_guard_address((struct sockaddr *)&at);
}

static void
nothing_inside_is_public(void **state)
{
    static const struct {
        const char *address;
        enum rel_guard guard;
    } cases[] = {
        {"1.1.1.1", REL_GUARD_PUBLIC},
        {"9.255.255.255", REL_GUARD_PUBLIC},
        {"11.0.0.0", REL_GUARD_PUBLIC},
        {"100.63.255.255", REL_GUARD_PUBLIC},
        {"100.128.0.0", REL_GUARD_PUBLIC},
        {"172.15.255.255", REL_GUARD_PUBLIC},
        {"172.32.0.0", REL_GUARD_PUBLIC},
        {"192.167.255.255", REL_GUARD_PUBLIC},
        {"192.169.0.0", REL_GUARD_PUBLIC},
        {"2606:4700::1111", REL_GUARD_PUBLIC},
        {"::ffff:1.1.1.1", REL_GUARD_PUBLIC},
        {"64:ff9b::101:101", REL_GUARD_PUBLIC},
        {"2002:101:101::1", REL_GUARD_PUBLIC},
        {"0.0.0.0", REL_GUARD_INSIDE},
        {"10.0.0.1", REL_GUARD_INSIDE},
        {"100.64.0.1", REL_GUARD_INSIDE},
        {"127.0.0.1", REL_GUARD_INSIDE},
        {"127.255.255.255", REL_GUARD_INSIDE},
        {"172.16.0.1", REL_GUARD_INSIDE},
        {"172.31.255.255", REL_GUARD_INSIDE},
        {"192.168.1.1", REL_GUARD_INSIDE},
        {"198.18.0.1", REL_GUARD_INSIDE},
        {"240.0.0.1", REL_GUARD_INSIDE},
        {"::", REL_GUARD_INSIDE},
        {"::1", REL_GUARD_INSIDE},
        {"::ffff:127.0.0.1", REL_GUARD_INSIDE},
        {"::ffff:10.0.0.1", REL_GUARD_INSIDE},
        {"64:ff9b::7f00:1", REL_GUARD_INSIDE},
        {"2002:7f00:1::1", REL_GUARD_INSIDE},
        {"2001:db8::1", REL_GUARD_INSIDE},
        {"2001::1", REL_GUARD_INSIDE},
        {"fc00::1", REL_GUARD_INSIDE},
        {"fdff::1", REL_GUARD_INSIDE},
        {"169.254.169.254", REL_GUARD_NEVER},
        {"::ffff:169.254.169.254", REL_GUARD_NEVER},
        {"224.0.0.1", REL_GUARD_NEVER},
        {"239.255.255.255", REL_GUARD_NEVER},
        {"255.255.255.255", REL_GUARD_NEVER},
        {"fe80::1", REL_GUARD_NEVER},
        {"ff02::1", REL_GUARD_NEVER},
        {"fd00:ec2::254", REL_GUARD_NEVER},
    };
    struct sockaddr local = {.sa_family = AF_UNIX};

    (void)state;
    for (size_t i = 0; i < sizeof(cases) / sizeof(*cases); i++)
        if (guard(cases[i].address) != cases[i].guard)
            fail_msg("%s", cases[i].address);
    assert_int_equal(rel_guard_address(&local), REL_GUARD_NEVER);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {cmocka_unit_test(nothing_inside_is_public)};

    return cmocka_run_group_tests(tests, NULL, NULL);
}
