#include "http/limit.h"

#include "base/buf.h"
#include "lib/crypto.h"

#include <pthread.h>
#include <stdlib.h>
#include <string.h>

enum {
    PLACES = 4096,
    WAYS = 4,      /* places where one key may stand */
    FORGET = 3600, /* seconds of rest after which a key has a clean slate */
    SALT = 16,
};

struct place {
    uint64_t key; /* 0 = free */
    int64_t last;
    int wrong;
};

struct rel_limits {
    pthread_mutex_t lock;
    unsigned char salt[SALT];
    int free, most;
    struct place v[PLACES];
};

struct rel_limits *
rel_limits_new(int free, int most)
{
    struct rel_limits *l = rel_xmalloc(sizeof(*l));

    memset(l, 0, sizeof(*l));
    pthread_mutex_init(&l->lock, NULL);
    rel_crypto_random(l->salt, sizeof(l->salt));
    l->free = free;
    l->most = most;
    return l;
}

void
rel_limits_free(struct rel_limits *l)
{
    if (!l)
        return;
    pthread_mutex_destroy(&l->lock);
    free(l);
}

/* With a salt of this process, so that nobody can choose keys that clash. */
static uint64_t
hash_of(const struct rel_limits *l, const char *key)
{
    unsigned char hash[REL_CRYPTO_HASH];
    uint64_t out;
    REL_BUF(text);

    rel_buf_add(&text, l->salt, sizeof(l->salt));
    rel_buf_adds(&text, key);
    rel_crypto_hash(text.v, text.n, hash);
    memcpy(&out, hash, sizeof(out));
    return out ? out : 1;
}

/* The key's place. NULL when it has none and none is wanted. */
static struct place *
find(struct rel_limits *l, const char *key, bool make)
{
    uint64_t hash = hash_of(l, key);
    struct place *set = &l->v[hash % (PLACES / WAYS) * WAYS], *oldest = set;

    for (int i = 0; i < WAYS; i++) {
        if (set[i].key == hash)
            return &set[i];
        if (set[i].last < oldest->last)
            oldest = &set[i];
    }
    if (!make)
        return NULL;
    *oldest = (struct place){.key = hash};
    return oldest;
}

static int
pause_of(const struct rel_limits *l, int wrong)
{
    int over = wrong - l->free;

    if (over < 0)
        return 0;
    return over > 14 || 1 << over > l->most ? l->most : 1 << over;
}

int
rel_limit_wait(struct rel_limits *l, const char *key, int64_t now)
{
    const struct place *p;
    int64_t until = now;

    pthread_mutex_lock(&l->lock);
    p = find(l, key, false);
    if (p && now - p->last < FORGET)
        until = p->last + pause_of(l, p->wrong);
    pthread_mutex_unlock(&l->lock);
    return until > now ? (int)(until - now) : 0;
}

void
rel_limit_wrong(struct rel_limits *l, const char *key, int64_t now)
{
    struct place *p;

    pthread_mutex_lock(&l->lock);
    p = find(l, key, true);
    p->wrong = now - p->last < FORGET ? p->wrong + 1 : 1;
    p->last = now;
    pthread_mutex_unlock(&l->lock);
}

void
rel_limit_right(struct rel_limits *l, const char *key)
{
    struct place *p;

    pthread_mutex_lock(&l->lock);
    p = find(l, key, false);
    if (p)
        memset(p, 0, sizeof(*p));
    pthread_mutex_unlock(&l->lock);
}
