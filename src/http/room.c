#include "http/room.h"

#include "base/str.h"

#include <arpa/inet.h>
#include <netinet/in.h>
#include <stdio.h>
#include <string.h>
#include <sys/resource.h>
#include <unistd.h>

enum {
    CONNECTIONS = 16384,
    FILES_KEPT = 128, /* for everything that is no connection */
};

size_t
rel_room_for(size_t wanted)
{
    struct rlimit files = {.rlim_cur = 1024};
    size_t most = wanted ? wanted : CONNECTIONS;

    if (getrlimit(RLIMIT_NOFILE, &files) == 0 && files.rlim_cur < most + FILES_KEPT) {
        files.rlim_cur =
            files.rlim_max < most + FILES_KEPT ? files.rlim_max : (rlim_t)(most + FILES_KEPT);
        setrlimit(RLIMIT_NOFILE, &files);
        getrlimit(RLIMIT_NOFILE, &files);
    }
    if (files.rlim_cur < most + FILES_KEPT)
        most = files.rlim_cur > 2 * FILES_KEPT ? files.rlim_cur - FILES_KEPT : FILES_KEPT;
    return most;
}

int
rel_threads_for(int wanted)
{
    long n = wanted ? wanted : sysconf(_SC_NPROCESSORS_ONLN);

    return n < 2 ? 2 : n > 4 ? 4 : (int)n;
}

void
rel_from(const struct sockaddr *at, const char *via, char out[REL_FROM])
{
    *out = '\0';
    if (at && at->sa_family == AF_INET)
        inet_ntop(AF_INET, &((const struct sockaddr_in *)at)->sin_addr, out, REL_FROM);
    else if (at && at->sa_family == AF_INET6)
        inet_ntop(AF_INET6, &((const struct sockaddr_in6 *)at)->sin6_addr, out, REL_FROM);
    if (via && (!*out || rel_str_starts(out, "127.") || rel_str_is(out, "::1"))) {
        const char *last = strrchr(via, ',');

        last = last ? last + 1 : via;
        last += strspn(last, " ");
        snprintf(out, REL_FROM, "%s", last);
    }
}
