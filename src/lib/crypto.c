#include "lib/crypto.h"

#include <pthread.h>
#include <sodium.h>
#include <stdlib.h>
#include <string.h>

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

/* OWASP's least: m = 19 MiB, t = 2, p = 1. */
enum { PASSES = 2, MEMORY = 19 << 20 };

_Static_assert(REL_CRYPTO_PASSWORD == crypto_pwhash_STRBYTES, "as the library has it");

bool
rel_crypto_password(const char *password, char out[REL_CRYPTO_PASSWORD])
{
    ready();
    return crypto_pwhash_str_alg(out, password, strlen(password), PASSES, MEMORY,
                                 crypto_pwhash_ALG_ARGON2ID13)
           == 0;
}

bool
rel_crypto_password_is(const char *stored, const char *password)
{
    ready();
    return crypto_pwhash_str_verify(stored, password, strlen(password)) == 0;
}

bool
rel_crypto_password_old(const char *stored)
{
    return crypto_pwhash_str_needs_rehash(stored, PASSES, MEMORY) != 0;
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

_Static_assert(REL_CRYPTO_KEY == crypto_secretbox_KEYBYTES, "as the library has it");

enum { NONCE = crypto_secretbox_NONCEBYTES, MORE = NONCE + crypto_secretbox_MACBYTES };

const char *
rel_crypto_lock(struct rel_arena *arena, const unsigned char key[REL_CRYPTO_KEY], const char *text)
{
    size_t n = strlen(text);
    unsigned char *box = rel_alloc(arena, n + MORE);
    char *hex = rel_alloc(arena, 2 * (n + MORE) + 1);

    rel_crypto_random(box, NONCE);
    crypto_secretbox_easy(box + NONCE, (const unsigned char *)text, n, box, key);
    return sodium_bin2hex(hex, 2 * (n + MORE) + 1, box, n + MORE);
}

const char *
rel_crypto_unlock(struct rel_arena *arena, const unsigned char key[REL_CRYPTO_KEY],
                  const char *locked)
{
    size_t room = strlen(locked) / 2, n = 0;
    unsigned char *box = rel_alloc(arena, room + 1);
    char *text = rel_alloc(arena, room + 1);

    ready();
    if (sodium_hex2bin(box, room, locked, strlen(locked), NULL, &n, NULL) || n < MORE
        || crypto_secretbox_open_easy((unsigned char *)text, box + NONCE, n - NONCE, box, key))
        return NULL;
    text[n - MORE] = '\0';
    return text;
}

void
rel_crypto_wipe(void *bytes, size_t n)
{
    sodium_memzero(bytes, n);
}
