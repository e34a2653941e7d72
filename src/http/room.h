/* http/room.h - how much this machine lets us take, and who is at the other end. */
#pragma once

#include <stddef.h>
#include <sys/socket.h>

/* How many connections the limit on open files allows; raises it as far as it may. 0 = as many as
 * we ever take. */
size_t rel_room_for(size_t wanted);

/* Threads that answer: as many as there are processors (wanted 0), 2 to 4. */
int rel_threads_for(int wanted);

/* The other side's address, "" for a local socket. via: what a proxy in front of us says
 * (X-Forwarded-For; NULL = there is none): its last entry counts, if the proxy is on this machine.
 */
enum { REL_FROM = 48 };
void rel_from(const struct sockaddr *at, const char *via, char out[REL_FROM]);
