#include "http/exchange.h"

#include "base/str.h"

#include <pthread.h>
#include <stdlib.h>
#include <string.h>

enum { ROOM_KEPT = 256 << 10 }; /* of a buffer, between exchanges */

struct rel_threads {
    pthread_key_t key; /* struct thread */
    void (*end)(void *app);
};

struct thread {
    struct rel_threads *threads;
    struct rel_exchange *spare;
    void *app;
};

static void
exchange_free(struct rel_exchange *x)
{
    rel_arena_free(x->request.arena);
    rel_buf_free(&x->in);
    rel_buf_free(&x->out);
    rel_buf_free(&x->packed);
    free(x);
}

static void
thread_end(void *arg)
{
    struct thread *t = arg;

    if (!t)
        return;
    for (struct rel_exchange *x = t->spare, *next; x; x = next) {
        next = x->next;
        exchange_free(x);
    }
    if (t->app)
        t->threads->end(t->app);
    free(t);
}

static struct thread *
this_thread(struct rel_threads *threads)
{
    struct thread *t = pthread_getspecific(threads->key);

    if (!t) {
        t = rel_xmalloc(sizeof(*t));
        *t = (struct thread){.threads = threads};
        pthread_setspecific(threads->key, t);
    }
    return t;
}

struct rel_threads *
rel_threads_new(void (*end)(void *app))
{
    struct rel_threads *threads = rel_xmalloc(sizeof(*threads));

    threads->end = end;
    if (pthread_key_create(&threads->key, thread_end))
        abort(); /* there are a thousand keys; a program that used them up is broken */
    return threads;
}

void
rel_threads_free(struct rel_threads *threads)
{
    thread_end(pthread_getspecific(threads->key));
    pthread_setspecific(threads->key, NULL);
    pthread_key_delete(threads->key);
    free(threads);
}

void **
rel_thread_app(struct rel_threads *threads)
{
    return &this_thread(threads)->app;
}

struct rel_exchange *
rel_exchange_take(struct rel_threads *threads)
{
    struct thread *t = this_thread(threads);
    struct rel_exchange *x = t->spare;

    if (x) {
        struct rel_arena *arena = x->request.arena;

        t->spare = x->next;
        memset(&x->request, 0, sizeof(x->request));
        x->request.arena = arena;
    } else {
        x = rel_xmalloc(sizeof(*x));
        memset(x, 0, sizeof(*x));
        x->request.arena = rel_arena_new();
    }
    x->phase = REL_EXCHANGE_HEAD;
    x->damaged = x->crowded = false;
    x->drained = 0;
    x->status = 0;
    x->bytes = 0;
    x->method = "?";
    *x->from = '\0';
    x->file = -1;
    x->filled = 0;
    x->request.upload = "";
    x->request.from = x->from;
    x->response.body = &x->out;
    rel_response_clear(&x->response);
    return x;
}

static void
keep_little(struct rel_buf *buf)
{
    if (buf->room > ROOM_KEPT)
        rel_buf_free(buf);
    rel_buf_clear(buf);
}

void
rel_exchange_put(struct rel_threads *threads, struct rel_exchange *x)
{
    struct thread *t = this_thread(threads);

    rel_arena_reset(x->request.arena);
    keep_little(&x->in);
    keep_little(&x->out);
    keep_little(&x->packed);
    x->next = t->spare;
    t->spare = x;
}

const char *
rel_exchange_method(const struct rel_exchange *x)
{
    static const char *const known[] = {"GET",      "HEAD",      "POST",   "PUT",   "PATCH",
                                        "DELETE",   "OPTIONS",   "REPORT", "MKCOL", "MKCALENDAR",
                                        "PROPFIND", "PROPPATCH", "MOVE"};

    for (size_t i = 0; i < REL_COUNT(known); i++)
        if (rel_str_is(known[i], x->method))
            return known[i];
    return "?";
}
