#include "http/accept.h"

#include "base/arena.h"

#include <errno.h>
#include <poll.h>
#include <pthread.h>
#include <stdlib.h>
#include <sys/eventfd.h>
#include <time.h>
#include <unistd.h>

enum { FULL_MS = 50 };

struct rel_acceptor {
    struct rel_accept how;
    pthread_t thread;
    int fd, stop; /* stop: an eventfd */
};

/* One connection; false: there is none now. */
static bool
take_one(struct rel_acceptor *a)
{
    struct sockaddr_storage from;
    socklen_t n = sizeof(from);
    int fd = accept4(a->fd, (struct sockaddr *)&from, &n, SOCK_NONBLOCK | SOCK_CLOEXEC);

    if (fd >= 0)
        a->how.take(a->how.arg, fd, (const struct sockaddr *)&from, n);
    return fd >= 0 || errno == EINTR || errno == ECONNABORTED;
}

static void *
work(void *arg)
{
    static const struct timespec moment = {.tv_nsec = FULL_MS * 1000000L};
    struct rel_acceptor *a = arg;
    struct pollfd fds[] = {{a->fd, POLLIN, 0}, {a->stop, POLLIN, 0}};

    for (;;) {
        bool room = a->how.room(a->how.arg), stop;

        fds[0].fd = room ? a->fd : -1;
        poll(fds, 2, room ? -1 : FULL_MS);
        stop = fds[1].revents != 0;
        while (a->how.room(a->how.arg) && take_one(a))
            ;
        if (stop)
            return NULL;
        if (errno == EMFILE || errno == ENFILE)
            nanosleep(&moment, NULL);
    }
}

struct rel_acceptor *
rel_acceptor_start(int fd, const struct rel_accept *how)
{
    struct rel_acceptor *a = rel_xmalloc(sizeof(*a));

    *a = (struct rel_acceptor){.how = *how, .fd = fd, .stop = eventfd(0, EFD_CLOEXEC)};
    if (a->stop >= 0 && pthread_create(&a->thread, NULL, work, a) == 0)
        return a;
    if (a->stop >= 0)
        close(a->stop);
    free(a);
    return NULL;
}

void
rel_acceptor_stop(struct rel_acceptor *a)
{
    if (!a)
        return;
    eventfd_write(a->stop, 1);
    pthread_join(a->thread, NULL);
    close(a->stop);
    close(a->fd);
    free(a);
}
