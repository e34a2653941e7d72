#include "core/totp.h"

#include <string.h>

enum { BLOCK = 64, HASH = 20, WINDOW = 1 };

static const char alphabet[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

void
rel_totp_text(const unsigned char secret[REL_TOTP_SECRET], char out[REL_TOTP_TEXT])
{
    for (int i = 0; i < REL_TOTP_TEXT - 1; i++) {
        int bit = i * 5, byte = bit / 8;
        unsigned two = (unsigned)secret[byte] << 8;

        if (byte + 1 < REL_TOTP_SECRET)
            two |= secret[byte + 1];
        out[i] = alphabet[two >> (11 - bit % 8) & 31];
    }
    out[REL_TOTP_TEXT - 1] = '\0';
}

bool
rel_totp_parse(const char *text, unsigned char out[REL_TOTP_SECRET])
{
    unsigned char bytes[REL_TOTP_SECRET] = {0};
    int n = 0;

    for (; *text; text++) {
        char c = *text >= 'a' && *text <= 'z' ? (char)(*text - 32) : *text;
        const char *at = strchr(alphabet, c);

        if (c == ' ' || c == '-')
            continue;
        if (!at || n == REL_TOTP_TEXT - 1)
            return false;
        for (int b = 0; b < 5; b++)
            if ((at - alphabet) >> (4 - b) & 1)
                bytes[(n * 5 + b) / 8] |= (unsigned char)(1 << (7 - (n * 5 + b) % 8));
        n++;
    }
    if (n != REL_TOTP_TEXT - 1)
        return false;
    memcpy(out, bytes, sizeof(bytes));
    return true;
}

static uint32_t
turn(uint32_t x, int n)
{
    return x << n | x >> (32 - n);
}

/* One block of SHA-1 (FIPS 180-4, section 6.1.2). */
static void
mix(uint32_t h[5], const unsigned char block[BLOCK])
{
    uint32_t w[80], a = h[0], b = h[1], c = h[2], d = h[3], e = h[4];

    for (int i = 0; i < 16; i++)
        w[i] = (uint32_t)block[4 * i] << 24 | (uint32_t)block[4 * i + 1] << 16
               | (uint32_t)block[4 * i + 2] << 8 | block[4 * i + 3];
    for (int i = 16; i < 80; i++)
        w[i] = turn(w[i - 3] ^ w[i - 8] ^ w[i - 14] ^ w[i - 16], 1);
    for (int i = 0; i < 80; i++) {
        static const uint32_t k[] = {0x5a827999, 0x6ed9eba1, 0x8f1bbcdc, 0xca62c1d6};
        uint32_t f = i < 20   ? (b & c) | (~b & d)
                     : i < 40 ? b ^ c ^ d
                     : i < 60 ? (b & c) | (b & d) | (c & d)
                              : b ^ c ^ d;
        uint32_t t = turn(a, 5) + f + e + k[i / 20] + w[i];

        e = d;
        d = c;
        c = turn(b, 30);
        b = a;
        a = t;
    }
    h[0] += a;
    h[1] += b;
    h[2] += c;
    h[3] += d;
    h[4] += e;
}

/* SHA-1 of one whole block and n (at most 20) bytes behind it: all that HMAC needs here. */
static void
hash(const unsigned char first[BLOCK], const unsigned char *rest, size_t n, unsigned char out[HASH])
{
    uint32_t h[5] = {0x67452301, 0xefcdab89, 0x98badcfe, 0x10325476, 0xc3d2e1f0};
    unsigned char last[BLOCK] = {0};
    size_t bits = (BLOCK + n) * 8;

    mix(h, first);
    memcpy(last, rest, n);
    last[n] = 0x80;
    last[BLOCK - 2] = (unsigned char)(bits >> 8);
    last[BLOCK - 1] = (unsigned char)bits;
    mix(h, last);
    for (int i = 0; i < HASH; i++)
        out[i] = (unsigned char)(h[i / 4] >> (24 - i % 4 * 8));
}

int
rel_totp_code(const unsigned char secret[REL_TOTP_SECRET], int64_t step)
{
    unsigned char inner[BLOCK], outer[BLOCK], message[8], digest[HASH];
    uint32_t code;

    memset(inner, 0x36, sizeof(inner));
    memset(outer, 0x5c, sizeof(outer));
    for (int i = 0; i < REL_TOTP_SECRET; i++) {
        inner[i] ^= secret[i];
        outer[i] ^= secret[i];
    }
    for (int i = 0; i < 8; i++)
        message[i] = (unsigned char)((uint64_t)step >> (56 - 8 * i));
    hash(inner, message, sizeof(message), digest);
    hash(outer, digest, sizeof(digest), digest);
    {
        int at = digest[HASH - 1] & 15; /* RFC 4226, section 5.3 */

        code = (uint32_t)(digest[at] & 127) << 24 | (uint32_t)digest[at + 1] << 16
               | (uint32_t)digest[at + 2] << 8 | digest[at + 3];
    }
    return (int)(code % 1000000);
}

int64_t
rel_totp_check(const unsigned char secret[REL_TOTP_SECRET], const char *code, int64_t now,
               int64_t used)
{
    int64_t step = now / REL_TOTP_STEP, found = 0;
    int given = 0;

    if (strlen(code) != REL_TOTP_DIGITS || strspn(code, "0123456789") != REL_TOTP_DIGITS)
        return 0;
    for (; *code; code++)
        given = given * 10 + (*code - '0');
    for (int64_t s = step - WINDOW; s <= step + WINDOW; s++)
        if (s > used && rel_totp_code(secret, s) == given && !found)
            found = s;
    return found;
}
