/* http/listen.h - where the server listens: an address of this machine and a port. */
#pragma once

#include "base/err.h"

#include <stdbool.h>

struct rel_listen {
    char host[64];  /* "127.0.0.1", "::1", "0.0.0.0" */
    char path[100]; /* instead: a socket in the file system; "" = none */
    int port;       /* 0 = any that is free */
    bool loopback;  /* reachable from this machine only */
};

/* "unix:/run/relatum.sock" for a proxy on this machine; "8480", "127.0.0.1:8480", "localhost:0",
 * "[::1]:8480": numbers, no names but localhost, so that nothing is asked of the network. */
enum rel_status rel_listen_parse(const char *text, struct rel_listen *out, struct rel_err *err);

/* Opens the listening socket; *port is the bound one. REL_BUSY: another program has it. REL_DENIED:
 * only root may. */
enum rel_status rel_listen_open(const struct rel_listen *where, int *fd, int *port,
                                struct rel_err *err);
