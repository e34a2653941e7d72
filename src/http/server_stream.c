#include "http/server_stream.h"

#include "base/arena.h"
#include "base/clock.h"

#include <microhttpd.h>
#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { MOST = 2000, AGE = 900, BLOCK = 256 };

struct stream {
    struct stream *next, *before;
    struct rel_streams *all;
    struct MHD_Connection *connection;
    int64_t begun;
    int64_t told; /* the last counter it was told; -1 = none yet */
    int64_t beat; /* the last sign of life */
    bool aside;
};

struct rel_streams {
    pthread_mutex_t lock;
    struct stream *first;
    size_t n;
    int64_t changes, beat;
    bool ending;
};

struct rel_streams *
rel_streams_new(void)
{
    struct rel_streams *s = rel_xmalloc(sizeof(*s));

    memset(s, 0, sizeof(*s));
    pthread_mutex_init(&s->lock, NULL);
    return s;
}

void
rel_streams_free(struct rel_streams *s)
{
    if (!s)
        return;
    pthread_mutex_destroy(&s->lock);
    free(s);
}

/* What there is to say to this one; 0: nothing. */
static int
words(struct stream *one, char *to, size_t room)
{
    struct rel_streams *all = one->all;
    int n = 0;

    if (one->told != all->changes)
        n = snprintf(to, room, "%sevent: change\ndata: {\"changes\":%lld}\n\n",
                     one->told < 0 ? "retry: 3000\n\n" : "", (long long)all->changes);
    else if (one->beat != all->beat)
        n = snprintf(to, room, ":\n\n");
    one->told = all->changes;
    one->beat = all->beat;
    return n;
}

/* In the connection's own thread: the next bytes, or nothing, and then it is put aside. */
static ssize_t
next_bytes(void *arg, uint64_t at, char *to, size_t room)
{
    struct stream *one = arg;
    struct rel_streams *all = one->all;
    ssize_t n;

    (void)at;
    if (room < BLOCK)
        return 0;
    pthread_mutex_lock(&all->lock);
    if (all->ending || rel_clock_now() - one->begun > AGE) {
        n = MHD_CONTENT_READER_END_OF_STREAM;
    } else {
        n = words(one, to, room);
        if (!n) {
            one->aside = true;
            MHD_suspend_connection(one->connection);
        }
    }
    pthread_mutex_unlock(&all->lock);
    return n;
}

static void
forget(void *arg)
{
    struct stream *one = arg;
    struct rel_streams *all = one->all;

    pthread_mutex_lock(&all->lock);
    if (one->before)
        one->before->next = one->next;
    else
        all->first = one->next;
    if (one->next)
        one->next->before = one->before;
    all->n--;
    pthread_mutex_unlock(&all->lock);
    free(one);
}

struct MHD_Response *
rel_stream_answer(struct rel_streams *all, struct MHD_Connection *c)
{
    struct stream *one;
    struct MHD_Response *answer;

    pthread_mutex_lock(&all->lock);
    if (all->n >= MOST || all->ending) {
        pthread_mutex_unlock(&all->lock);
        return NULL;
    }
    one = rel_xmalloc(sizeof(*one));
    *one = (struct stream){
        .all = all, .connection = c, .begun = rel_clock_now(), .told = -1, .next = all->first};
    if (one->next)
        one->next->before = one;
    all->first = one;
    all->n++;
    pthread_mutex_unlock(&all->lock);
    answer =
        MHD_create_response_from_callback(MHD_SIZE_UNKNOWN, BLOCK * 4, next_bytes, one, forget);
    if (!answer)
        forget(one);
    return answer;
}

static void
wake(struct rel_streams *all)
{
    for (struct stream *one = all->first; one; one = one->next)
        if (one->aside) {
            one->aside = false;
            MHD_resume_connection(one->connection);
        }
}

void
rel_streams_tell(struct rel_streams *all, int64_t changes, bool moved)
{
    pthread_mutex_lock(&all->lock);
    all->changes = changes;
    if (!moved)
        all->beat++;
    wake(all);
    pthread_mutex_unlock(&all->lock);
}

void
rel_streams_end(struct rel_streams *all)
{
    pthread_mutex_lock(&all->lock);
    all->ending = true;
    wake(all);
    pthread_mutex_unlock(&all->lock);
}
