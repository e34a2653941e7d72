#include "lib/seal.h"

#include "lib/crypto.h"

#include <sodium.h>
#include <stdlib.h>
#include <string.h>

enum {
    SALT = crypto_pwhash_SALTBYTES,
    KEY = crypto_secretstream_xchacha20poly1305_KEYBYTES,
    STREAM = crypto_secretstream_xchacha20poly1305_HEADERBYTES,
    AT_SALT = 1,
    AT_WORK = AT_SALT + SALT,
    AT_MEMORY = AT_WORK + 8,
    AT_STREAM = AT_MEMORY + 8,
    MOST_WORK = 16,
    MOST_MEMORY = 1 << 30,
};

_Static_assert(AT_STREAM + STREAM == REL_SEAL_HEAD, "the head of a sealed stream");
_Static_assert(REL_SEAL_MORE == crypto_secretstream_xchacha20poly1305_ABYTES, "what sealing adds");

struct rel_seal {
    crypto_secretstream_xchacha20poly1305_state state;
    unsigned char head[REL_SEAL_HEAD]; /* bound to every chunk */
};

static void
put_number(unsigned char *to, uint64_t v)
{
    for (int i = 0; i < 8; i++)
        to[i] = (unsigned char)(v >> 8 * i);
}

static uint64_t
get_number(const unsigned char *from)
{
    uint64_t v = 0;

    for (int i = 8; i-- > 0;)
        v = v << 8 | from[i];
    return v;
}

static void
make_key(const char *phrase, const unsigned char *head, unsigned char key[KEY])
{
    memset(key, 0, KEY);
    if (!head[0])
        return;
    if (crypto_pwhash(key, KEY, phrase, strlen(phrase), head + AT_SALT, get_number(head + AT_WORK),
                      (size_t)get_number(head + AT_MEMORY), crypto_pwhash_ALG_ARGON2ID13))
        rel_xrealloc(NULL, PTRDIFF_MAX); /* only memory can be missing: ends the program */
}

static struct rel_seal *
make(const unsigned char *head)
{
    struct rel_seal *seal = rel_xmalloc(sizeof(*seal));

    memset(seal, 0, sizeof(*seal));
    memcpy(seal->head, head, REL_SEAL_HEAD);
    return seal;
}

struct rel_seal *
rel_seal_write(const char *phrase, unsigned char head[REL_SEAL_HEAD])
{
    unsigned char key[KEY];
    struct rel_seal *seal;

    memset(head, 0, REL_SEAL_HEAD);
    head[0] = *phrase != '\0';
    rel_crypto_random(head + AT_SALT, SALT);
    put_number(head + AT_WORK, crypto_pwhash_OPSLIMIT_MODERATE);
    put_number(head + AT_MEMORY, crypto_pwhash_MEMLIMIT_MODERATE);
    make_key(phrase, head, key);
    seal = make(head);
    crypto_secretstream_xchacha20poly1305_init_push(&seal->state, seal->head + AT_STREAM, key);
    memcpy(head + AT_STREAM, seal->head + AT_STREAM, STREAM);
    sodium_memzero(key, sizeof(key));
    return seal;
}

struct rel_seal *
rel_seal_read(const char *phrase, const unsigned char head[REL_SEAL_HEAD])
{
    unsigned char key[KEY];
    struct rel_seal *seal;

    rel_crypto_random(key, 1); /* libsodium is ready from here on */
    if (head[0] > 1 || get_number(head + AT_WORK) > MOST_WORK
        || get_number(head + AT_MEMORY) > MOST_MEMORY
        || get_number(head + AT_WORK) < crypto_pwhash_OPSLIMIT_MIN
        || get_number(head + AT_MEMORY) < crypto_pwhash_MEMLIMIT_MIN)
        return NULL;
    make_key(phrase, head, key);
    seal = make(head);
    if (crypto_secretstream_xchacha20poly1305_init_pull(&seal->state, head + AT_STREAM, key)) {
        rel_seal_free(seal);
        seal = NULL;
    }
    sodium_memzero(key, sizeof(key));
    return seal;
}

bool
rel_seal_locked(const unsigned char head[REL_SEAL_HEAD])
{
    return head[0] != 0;
}

void
rel_seal_put(struct rel_seal *seal, const void *bytes, size_t n, bool last, struct rel_buf *to)
{
    unsigned char *out = rel_xmalloc(n + REL_SEAL_MORE);

    crypto_secretstream_xchacha20poly1305_push(
        &seal->state, out, NULL, bytes, n, seal->head, REL_SEAL_HEAD,
        last ? crypto_secretstream_xchacha20poly1305_TAG_FINAL
             : crypto_secretstream_xchacha20poly1305_TAG_MESSAGE);
    rel_buf_add(to, out, n + REL_SEAL_MORE);
    free(out);
}

bool
rel_seal_get(struct rel_seal *seal, const void *bytes, size_t n, bool *last, struct rel_buf *to)
{
    unsigned char *out, tag = 0;
    bool good;

    if (n < REL_SEAL_MORE)
        return false;
    out = rel_xmalloc(n);
    good = crypto_secretstream_xchacha20poly1305_pull(&seal->state, out, NULL, &tag, bytes, n,
                                                      seal->head, REL_SEAL_HEAD)
           == 0;
    if (good) {
        rel_buf_add(to, out, n - REL_SEAL_MORE);
        *last = tag == crypto_secretstream_xchacha20poly1305_TAG_FINAL;
    }
    sodium_memzero(out, n);
    free(out);
    return good;
}

void
rel_seal_free(struct rel_seal *seal)
{
    if (seal)
        sodium_memzero(seal, sizeof(*seal));
    free(seal);
}
