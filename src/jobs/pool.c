#include "jobs/pool.h"

#include "base/arena.h"

#include <pthread.h>
#include <stdlib.h>
#include <string.h>

enum { THREADS = 8 };

struct task {
    struct task *next;
    void (*work)(void *);
    void *arg;
    void (*done)(void *);
    void *who;
};

struct rel_pool {
    pthread_mutex_t lock;
    pthread_cond_t wake;
    struct task *first, **last;
    size_t waiting, most;
    bool ending;
    pthread_t threads[THREADS];
    int n;
};

static struct task *
take(struct rel_pool *p)
{
    struct task *t;

    pthread_mutex_lock(&p->lock);
    while (!p->first && !p->ending)
        pthread_cond_wait(&p->wake, &p->lock);
    t = p->first;
    if (t) {
        p->first = t->next;
        p->waiting--;
        if (!p->first)
            p->last = &p->first;
    }
    pthread_mutex_unlock(&p->lock);
    return t;
}

static void *
serve(void *arg)
{
    struct task *t;

    while ((t = take(arg))) {
        t->work(t->arg);
        t->done(t->who);
        free(t);
    }
    return NULL;
}

struct rel_pool *
rel_pool_start(int threads, size_t most)
{
    struct rel_pool *p = rel_xmalloc(sizeof(*p));

    memset(p, 0, sizeof(*p));
    pthread_mutex_init(&p->lock, NULL);
    pthread_cond_init(&p->wake, NULL);
    p->last = &p->first;
    p->most = most;
    while (p->n < threads && p->n < THREADS
           && pthread_create(&p->threads[p->n], NULL, serve, p) == 0)
        p->n++;
    if (p->n)
        return p;
    rel_pool_stop(p);
    return NULL;
}

void
rel_pool_stop(struct rel_pool *p)
{
    if (!p)
        return;
    pthread_mutex_lock(&p->lock);
    p->ending = true;
    pthread_cond_broadcast(&p->wake);
    pthread_mutex_unlock(&p->lock);
    for (int i = 0; i < p->n; i++)
        pthread_join(p->threads[i], NULL);
    pthread_cond_destroy(&p->wake);
    pthread_mutex_destroy(&p->lock);
    free(p);
}

bool
rel_pool_hand(struct rel_pool *p, void (*work)(void *), void *arg, void (*done)(void *), void *who)
{
    struct task *t = rel_xmalloc(sizeof(*t));
    bool room;

    *t = (struct task){.work = work, .arg = arg, .done = done, .who = who};
    pthread_mutex_lock(&p->lock);
    room = p->waiting < p->most && !p->ending;
    if (room) {
        *p->last = t;
        p->last = &t->next;
        p->waiting++;
        pthread_cond_signal(&p->wake);
    }
    pthread_mutex_unlock(&p->lock);
    if (!room)
        free(t);
    return room;
}
