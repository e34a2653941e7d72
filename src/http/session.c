#include "http/session.h"

#include "base/str.h"

#include <pthread.h>
#include <stdlib.h>
#include <string.h>

enum {
    LINKS = 8,
    SESSIONS = 64, /* of one person's browsers; the one longest not used makes room */
    KEY_LEAST = 32,
    KEY_MOST = 512,
    DAY = 86400,
    IDLE = 7 * DAY,
    AGE = 30 * DAY,
};

struct hash {
    unsigned char v[REL_CRYPTO_HASH];
};

struct session {
    struct hash hash;
    int64_t begun, used; /* 0 = the place is free */
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
    struct session v[SESSIONS];
};

static struct hash
hash_of(const char *text, size_t n)
{
    struct hash h;

    rel_crypto_hash(text, n, h.v);
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
    s->key = hash_of(key, n);
    s->has_key = true;
    return REL_OK;
}

void
rel_sessions_link(struct rel_sessions *s, char token[REL_CRYPTO_TOKEN])
{
    rel_crypto_token(token);
    pthread_mutex_lock(&s->lock);
    s->links[s->link_next].hash = hash_of(token, REL_CRYPTO_TOKEN - 1);
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
rel_sessions_open(struct rel_sessions *s, const char *token, int64_t now,
                  char secret[REL_CRYPTO_TOKEN], struct rel_err *err)
{
    struct hash hash = hash_of(token, strlen(token));
    struct session *place = &s->v[0];
    bool good;

    pthread_mutex_lock(&s->lock);
    good = spend(s, &hash);
    if (good) {
        for (int i = 1; i < SESSIONS; i++)
            if (s->v[i].used < place->used)
                place = &s->v[i];
        rel_crypto_token(secret);
        *place = (struct session){hash_of(secret, REL_CRYPTO_TOKEN - 1), now, now};
    }
    pthread_mutex_unlock(&s->lock);
    if (good)
        return REL_OK;
    rel_fail(err, REL_DENIED, "this link is not known, or was used before");
    return rel_advise(err, "",
                      "Each link works once. Press Enter where relatum serve runs: it "
                      "prints a new one.");
}

static struct session *
find(struct rel_sessions *s, const char *secret, int64_t now)
{
    struct hash hash = hash_of(secret, strlen(secret));

    for (int i = 0; i < SESSIONS; i++)
        if (s->v[i].used && same(&s->v[i].hash, &hash))
            return now - s->v[i].used <= IDLE && now - s->v[i].begun <= AGE ? &s->v[i] : NULL;
    return NULL;
}

static bool
has_key(const struct rel_sessions *s, const char *authorization)
{
    char plain[KEY_MOST + 256];
    const char *key = plain;
    ptrdiff_t n;
    struct hash hash;

    if (rel_str_starts_nocase(authorization, "Bearer ")) {
        key = authorization + 7;
        n = (ptrdiff_t)strlen(key);
    } else if (rel_str_starts_nocase(authorization, "Basic ")) {
        const char *colon;

        n = rel_crypto_base64(authorization + 6, strlen(authorization + 6), plain, sizeof(plain));
        colon = n > 0 ? memchr(plain, ':', (size_t)n) : NULL;
        if (!colon)
            return false;
        key = colon + 1;
        n -= key - plain;
    } else {
        return false;
    }
    hash = hash_of(key, (size_t)n);
    return same(&hash, &s->key);
}

enum rel_role
rel_sessions_role(struct rel_sessions *s, const char *secret, const char *authorization,
                  int64_t now)
{
    enum rel_role role = REL_ROLE_OPEN;

    if (authorization && s->has_key && has_key(s, authorization))
        return REL_ROLE_OWNER;
    if (!secret || strlen(secret) != REL_CRYPTO_TOKEN - 1)
        return REL_ROLE_OPEN;
    pthread_mutex_lock(&s->lock);
    {
        struct session *at = find(s, secret, now);

        if (at) {
            at->used = now;
            role = REL_ROLE_OWNER;
        }
    }
    pthread_mutex_unlock(&s->lock);
    return role;
}

void
rel_sessions_close(struct rel_sessions *s, const char *secret)
{
    struct session *at;

    pthread_mutex_lock(&s->lock);
    at = find(s, secret, 0);
    if (at)
        memset(at, 0, sizeof(*at));
    pthread_mutex_unlock(&s->lock);
}
