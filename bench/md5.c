#include "md5.h"

#include <math.h>
#include <string.h>

/* Section 3.4: sixty-four steps, whose constants are the sines of 1 to 64 radians. */
static void
block(uint32_t hash[4], const uint8_t *bytes)
{
    static const uint8_t turns[4][4] = {
        {7, 12, 17, 22}, {5, 9, 14, 20}, {4, 11, 16, 23}, {6, 10, 15, 21}};
    uint32_t a = hash[0], b = hash[1], c = hash[2], d = hash[3], word[16];

    for (int i = 0; i < 16; i++)
        word[i] = (uint32_t)bytes[4 * i] | (uint32_t)bytes[4 * i + 1] << 8
                  | (uint32_t)bytes[4 * i + 2] << 16 | (uint32_t)bytes[4 * i + 3] << 24;
    for (int i = 0; i < 64; i++) {
        int round = i / 16, turn = turns[round][i % 4], at = i;
        uint32_t mix, sum;

        switch (round) {
        case 0:
            mix = (b & c) | (~b & d);
            break;
        case 1:
            mix = (d & b) | (~d & c);
            at = (5 * i + 1) % 16;
            break;
        case 2:
            mix = b ^ c ^ d;
            at = (3 * i + 5) % 16;
            break;
        default:
            mix = c ^ (b | ~d);
            at = (7 * i) % 16;
        }
        sum = a + mix + word[at] + (uint32_t)floor(4294967296.0 * fabs(sin(i + 1)));
        a = d;
        d = c;
        c = b;
        b += sum << turn | sum >> (32 - turn);
    }
    hash[0] += a;
    hash[1] += b;
    hash[2] += c;
    hash[3] += d;
}

void
bench_md5(const void *bytes, size_t n, uint8_t digest[16])
{
    uint32_t hash[4] = {0x67452301, 0xefcdab89, 0x98badcfe, 0x10325476};
    const uint8_t *in = bytes;
    uint8_t tail[128] = {0};
    size_t rest = n % 64, tail_n = rest < 56 ? 64 : 128;

    for (size_t i = 0; i + 64 <= n; i += 64)
        block(hash, in + i);
    if (rest)
        memcpy(tail, in + n - rest, rest);
    tail[rest] = 0x80;
    for (int i = 0; i < 8; i++)
        tail[tail_n - 8 + (size_t)i] = (uint8_t)((uint64_t)n * 8 >> 8 * i);
    for (size_t i = 0; i < tail_n; i += 64)
        block(hash, tail + i);
    for (int i = 0; i < 16; i++)
        digest[i] = (uint8_t)(hash[i / 4] >> 8 * (i % 4));
}
