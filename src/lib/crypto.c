#include "lib/crypto.h"

#include <pthread.h>
#include <sodium.h>
#include <stdlib.h>

static void
begin(void)
{
    if (sodium_init() < 0)
        abort();
}

static void
ready(void)
{
    static pthread_once_t once = PTHREAD_ONCE_INIT;

    pthread_once(&once, begin);
}

void
rel_crypto_random(void *to, size_t n)
{
    ready();
    randombytes_buf(to, n);
}

void
rel_crypto_hash(const void *bytes, size_t n, unsigned char out[REL_CRYPTO_HASH])
{
    ready();
    crypto_hash_sha256(out, bytes, n);
}

uint64_t
rel_crypto_sum(const void *bytes, size_t n)
{
    static const unsigned char key[crypto_shorthash_KEYBYTES];
    unsigned char sum[crypto_shorthash_BYTES];
    uint64_t v = 0;

    ready();
    crypto_shorthash(sum, bytes, n, key);
    for (size_t i = sizeof(sum); i-- > 0;)
        v = v << 8 | sum[i];
    return v;
}

void
rel_crypto_token(char out[REL_CRYPTO_TOKEN])
{
    unsigned char bits[REL_CRYPTO_HASH];

    rel_crypto_random(bits, sizeof(bits));
    sodium_bin2hex(out, REL_CRYPTO_TOKEN, bits, sizeof(bits));
    sodium_memzero(bits, sizeof(bits));
}

void
rel_crypto_digest(const void *bytes, size_t n, char out[REL_CRYPTO_TOKEN])
{
    unsigned char hash[REL_CRYPTO_HASH];

    rel_crypto_hash(bytes, n, hash);
    sodium_bin2hex(out, REL_CRYPTO_TOKEN, hash, sizeof(hash));
}

void
rel_crypto_typed(char out[REL_CRYPTO_TYPED])
{
    static const char letters[] = "abcdefghjkmnpqrstuvwxyz23456789"; /* 31: 4.95 bits each */

    ready();
    for (int i = 0; i < REL_CRYPTO_TYPED - 1; i++)
        out[i] = i % 6 == 5 ? '-' : letters[randombytes_uniform(sizeof(letters) - 1)];
    out[REL_CRYPTO_TYPED - 1] = '\0';
}

bool
rel_crypto_equal(const void *a, const void *b, size_t n)
{
    return sodium_memcmp(a, b, n) == 0;
}

ptrdiff_t
rel_crypto_base64(const char *text, size_t n, void *out, size_t room)
{
    size_t len = 0;

    if (sodium_base642bin(out, room, text, n, NULL, &len, NULL, sodium_base64_VARIANT_ORIGINAL))
        return -1;
    return (ptrdiff_t)len;
}
