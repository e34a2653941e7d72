#include "http/session.h"

#include "base/str.h"

#include <pthread.h>
#include <stdlib.h>
#include <string.h>

enum {
    LINKS = 8,
    KEY_LEAST = 32,
    KEY_MOST = 512,
    SHOWN_MOST = 4096, /* bytes of an Authorization that is read at all */
};

struct hash {
    unsigned char v[REL_CRYPTO_HASH];
};

struct rel_sessions {
    pthread_mutex_t lock;
    bool has_key;
    struct hash key;
    struct {
        bool good;
        struct hash hash;
    } links[LINKS];
    int link_next;
};

static struct hash
hash_of(const char *text)
{
    struct hash h;

    rel_crypto_hash(text, strlen(text), h.v);
    return h;
}

static bool
same(const struct hash *a, const struct hash *b)
{
    return rel_crypto_equal(a->v, b->v, sizeof(a->v));
}

struct rel_sessions *
rel_sessions_new(void)
{
    struct rel_sessions *s = rel_xmalloc(sizeof(*s));

    memset(s, 0, sizeof(*s));
    pthread_mutex_init(&s->lock, NULL);
    return s;
}

void
rel_sessions_free(struct rel_sessions *s)
{
    if (!s)
        return;
    pthread_mutex_destroy(&s->lock);
    free(s);
}

enum rel_status
rel_sessions_key(struct rel_sessions *s, const char *key, struct rel_err *err)
{
    size_t n = strlen(key);

    if (n < KEY_LEAST || n > KEY_MOST) {
        rel_fail(err, REL_BAD_INPUT, "the key has %zu characters", n);
        return rel_advise(err, "key", "Take %d to %d random ones, as of: openssl rand -hex 32.",
                          KEY_LEAST, KEY_MOST);
    }
    s->key = hash_of(key);
    s->has_key = true;
    return REL_OK;
}

void
rel_sessions_link(struct rel_sessions *s, char token[REL_CRYPTO_TOKEN])
{
    rel_crypto_token(token);
    pthread_mutex_lock(&s->lock);
    s->links[s->link_next].hash = hash_of(token);
    s->links[s->link_next].good = true;
    s->link_next = (s->link_next + 1) % LINKS;
    pthread_mutex_unlock(&s->lock);
}

static bool
spend(struct rel_sessions *s, const struct hash *hash)
{
    for (int i = 0; i < LINKS; i++)
        if (s->links[i].good && same(&s->links[i].hash, hash)) {
            s->links[i].good = false;
            return true;
        }
    return false;
}

enum rel_status
rel_sessions_spend(struct rel_sessions *s, const char *token, struct rel_err *err)
{
    struct hash hash = hash_of(token);
    bool good;

    pthread_mutex_lock(&s->lock);
    good = spend(s, &hash);
    pthread_mutex_unlock(&s->lock);
    if (good)
        return REL_OK;
    rel_fail(err, REL_DENIED, "this link is not known, or was used before");
    return rel_advise(err, "",
                      "Each link works once. Press Enter where relatum serve runs: it "
                      "prints a new one.");
}

bool
rel_sessions_has_key(const struct rel_sessions *s, const struct rel_shown *shown)
{
    struct hash hash;

    if (!s->has_key || !*shown->password)
        return false;
    hash = hash_of(shown->password);
    return same(&hash, &s->key);
}

void
rel_sessions_shown(struct rel_arena *arena, const char *authorization, struct rel_shown *shown)
{
    if (!authorization || strlen(authorization) > SHOWN_MOST)
        return;
    if (rel_str_starts_nocase(authorization, "Bearer ")) {
        shown->password = rel_strdup(arena, authorization + 7);
    } else if (rel_str_starts_nocase(authorization, "Basic ")) {
        char *plain = rel_alloc(arena, SHOWN_MOST + 1);
        ptrdiff_t n =
            rel_crypto_base64(authorization + 6, strlen(authorization + 6), plain, SHOWN_MOST);
        char *colon = n > 0 ? memchr(plain, ':', (size_t)n) : NULL;

        if (!colon || memchr(plain, '\0', (size_t)n))
            return;
        *colon = '\0';
        shown->name = plain;
        shown->password = colon + 1;
    }
}
