#include "http/deadline.h"

#include "base/arena.h"
#include "base/clock.h"

#include <pthread.h>
#include <stdatomic.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/socket.h>
#include <time.h>

enum { SECOND_US = 1000000, LOOK_MS = 250 };

struct rel_connections {
    struct rel_deadlines limits;
    pthread_mutex_t lock;
    pthread_cond_t stop_now;
    pthread_t thread;
    bool stop;
    size_t n;
    struct rel_connection *first;
};

bool
rel_deadline_passed(const struct rel_deadlines *limits, enum rel_doing doing, int64_t age,
                    size_t open)
{
    bool crowded = open > limits->most - limits->most / 4;

    switch (doing) {
    case REL_CONN_FRESH:
        return age > (crowded ? SECOND_US : limits->head_us);
    case REL_CONN_HEAD:
        return age > limits->head_us;
    case REL_CONN_REQUEST:
        return age > limits->request_us;
    case REL_CONN_STREAM:
        return false;
    case REL_CONN_IDLE:
        return age > (crowded ? SECOND_US : limits->idle_us);
    }
    return true;
}

/* Whoever began a request is told; nothing else is being written while a head is read. */
static void
end(struct rel_connection *one)
{
    static const char late[] = "HTTP/1.1 408 Request Timeout\r\nContent-Length: 0\r\n"
                               "Connection: close\r\n\r\n";

    if (one->doing == REL_CONN_HEAD)
        (void)!send(one->fd, late, sizeof(late) - 1, MSG_DONTWAIT | MSG_NOSIGNAL);
    shutdown(one->fd, SHUT_RDWR);
    one->ended = true;
}

static void
look(struct rel_connections *all)
{
    int64_t now = rel_clock_mono_us();

    for (struct rel_connection *c = all->first; c; c = c->next)
        if (!c->ended && rel_deadline_passed(&all->limits, c->doing, now - c->since, all->n))
            end(c);
}

static void *
reap(void *arg)
{
    struct rel_connections *all = arg;

    pthread_mutex_lock(&all->lock);
    while (!all->stop) {
        struct timespec until;

        look(all);
        clock_gettime(CLOCK_MONOTONIC, &until);
        until.tv_nsec += LOOK_MS * 1000000L;
        if (until.tv_nsec >= 1000000000L) {
            until.tv_sec++;
            until.tv_nsec -= 1000000000L;
        }
        pthread_cond_timedwait(&all->stop_now, &all->lock, &until);
    }
    pthread_mutex_unlock(&all->lock);
    return NULL;
}

struct rel_connections *
rel_connections_new(const struct rel_deadlines *limits)
{
    struct rel_connections *all = rel_xmalloc(sizeof(*all));
    pthread_condattr_t attr;

    memset(all, 0, sizeof(*all));
    all->limits = *limits;
    pthread_mutex_init(&all->lock, NULL);
    pthread_condattr_init(&attr);
    pthread_condattr_setclock(&attr, CLOCK_MONOTONIC);
    pthread_cond_init(&all->stop_now, &attr);
    pthread_condattr_destroy(&attr);
    if (pthread_create(&all->thread, NULL, reap, all) == 0)
        return all;
    pthread_cond_destroy(&all->stop_now);
    pthread_mutex_destroy(&all->lock);
    free(all);
    return NULL;
}

void
rel_connections_free(struct rel_connections *all)
{
    pthread_mutex_lock(&all->lock);
    all->stop = true;
    pthread_cond_signal(&all->stop_now);
    pthread_mutex_unlock(&all->lock);
    pthread_join(all->thread, NULL);
    pthread_cond_destroy(&all->stop_now);
    pthread_mutex_destroy(&all->lock);
    free(all);
}

struct rel_connection *
rel_connections_add(struct rel_connections *all, int fd)
{
    struct rel_connection *one = rel_xmalloc(sizeof(*one));

    memset(one, 0, sizeof(*one));
    one->fd = fd;
    rel_connection_does(one, REL_CONN_FRESH);
    pthread_mutex_lock(&all->lock);
    one->next = all->first;
    if (one->next)
        one->next->before = one;
    all->first = one;
    all->n++;
    pthread_mutex_unlock(&all->lock);
    return one;
}

void
rel_connections_remove(struct rel_connections *all, struct rel_connection *one)
{
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

void
rel_connection_does(struct rel_connection *one, enum rel_doing doing)
{
    one->since = rel_clock_mono_us();
    one->doing = (int)doing;
}

size_t
rel_connections_count(struct rel_connections *all)
{
    size_t n;

    pthread_mutex_lock(&all->lock);
    n = all->n;
    pthread_mutex_unlock(&all->lock);
    return n;
}

bool
rel_connections_busy(struct rel_connections *all)
{
    bool busy = false;

    pthread_mutex_lock(&all->lock);
    for (struct rel_connection *c = all->first; c && !busy; c = c->next) {
        int unread = 0;

        if (c->ended)
            continue;
        if (c->doing == REL_CONN_FRESH || c->doing == REL_CONN_IDLE)
            ioctl(c->fd, FIONREAD, &unread);
        busy = c->doing == REL_CONN_HEAD || c->doing == REL_CONN_REQUEST || unread > 0;
    }
    pthread_mutex_unlock(&all->lock);
    return busy;
}
