#include "sources/guard.h"

#include <netinet/in.h>
#include <stdint.h>
#include <string.h>
#include <sys/socket.h>

struct range {
    unsigned char at[16];
    int bits;
    enum rel_guard guard;
};

static const struct range v4[] = {
    {{169, 254}, 16, REL_GUARD_NEVER}, /* link-local, 169.254.169.254 with it */
    {{224}, 4, REL_GUARD_NEVER},       /* multicast */
    {{255, 255, 255, 255}, 32, REL_GUARD_NEVER},
    {{0}, 8, REL_GUARD_INSIDE}, /* this host */
    {{10}, 8, REL_GUARD_INSIDE},
    {{100, 64}, 10, REL_GUARD_INSIDE}, /* shared by a provider's customers */
    {{127}, 8, REL_GUARD_INSIDE},
    {{172, 16}, 12, REL_GUARD_INSIDE},
    {{192, 0, 0}, 24, REL_GUARD_INSIDE},
    {{192, 0, 2}, 24, REL_GUARD_INSIDE},
    {{192, 88, 99}, 24, REL_GUARD_INSIDE},
    {{192, 168}, 16, REL_GUARD_INSIDE},
    {{198, 18}, 15, REL_GUARD_INSIDE},
    {{198, 51, 100}, 24, REL_GUARD_INSIDE},
    {{203, 0, 113}, 24, REL_GUARD_INSIDE},
    {{240}, 4, REL_GUARD_INSIDE},
};

static const struct range v6[] = {
    {{0xfd, 0, 0x0e, 0xc2}, 32, REL_GUARD_NEVER}, /* a cloud's metadata */
    {{0xfe, 0x80}, 10, REL_GUARD_NEVER},
    {{0xff}, 8, REL_GUARD_NEVER},
    {{0}, 96, REL_GUARD_INSIDE}, /* ::, ::1, and addresses nobody uses any more */
    {{0x00, 0x64, 0xff, 0x9b, 0, 1}, 48, REL_GUARD_INSIDE},
    {{0x01}, 64, REL_GUARD_INSIDE},
    {{0x20, 0x01, 0, 0}, 32, REL_GUARD_INSIDE}, /* Teredo */
    {{0x20, 0x01, 0x0d, 0xb8}, 32, REL_GUARD_INSIDE},
    {{0xfc}, 7, REL_GUARD_INSIDE},
    {{0xfe, 0xc0}, 10, REL_GUARD_INSIDE},
};

/* IPv4 addresses inside of IPv6 ones: where they begin. */
static const struct {
    unsigned char at[12];
    int bits, byte;
} holding[] = {
    {{0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0xff, 0xff}, 96, 12}, /* mapped */
    {{0x00, 0x64, 0xff, 0x9b}, 96, 12},                   /* NAT64 */
    {{0x20, 0x02}, 16, 2},                                /* 6to4 */
};

static bool
within(const unsigned char *address, const unsigned char *at, int bits)
{
    const int bytes = bits / 8, rest = bits % 8;

    return memcmp(address, at, (size_t)bytes) == 0
           && (rest == 0 || ((address[bytes] ^ at[bytes]) >> (8 - rest)) == 0);
}

static enum rel_guard
look_up(const unsigned char *address, const struct range *ranges, size_t n)
{
    for (size_t i = 0; i < n; i++)
        if (within(address, ranges[i].at, ranges[i].bits))
            return ranges[i].guard;
    return REL_GUARD_PUBLIC;
}

static enum rel_guard
guard_v6(const unsigned char *address)
{
    for (size_t i = 0; i < sizeof(holding) / sizeof(*holding); i++)
        if (within(address, holding[i].at, holding[i].bits))
            return look_up(address + holding[i].byte, v4, sizeof(v4) / sizeof(*v4));
    return look_up(address, v6, sizeof(v6) / sizeof(*v6));
}

enum rel_guard
rel_guard_address(const struct sockaddr *address)
{
    if (address->sa_family == AF_INET) {
        struct sockaddr_in in;

        memcpy(&in, address, sizeof(in));
        return look_up((const unsigned char *)&in.sin_addr, v4, sizeof(v4) / sizeof(*v4));
    }
    if (address->sa_family == AF_INET6) {
        struct sockaddr_in6 in;

        memcpy(&in, address, sizeof(in));
        return guard_v6((const unsigned char *)&in.sin6_addr);
    }
    return REL_GUARD_NEVER;
}
