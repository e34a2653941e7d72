/*
 * sources/guard.h - which addresses may be connected to: what a stranger's URL names must not reach
 * the house's own network.
 *
 * The ranges are those of the IANA registries of special-purpose addresses (RFC 6890, 8190).
 */
#pragma once

#include <stdbool.h>

struct sockaddr;

enum rel_guard {
    REL_GUARD_PUBLIC,
    REL_GUARD_INSIDE, /* loopback, private, shared, unique local ...: only when the user allows it
                       */
    REL_GUARD_NEVER,  /* link-local (where clouds keep their keys), multicast, no address at all */
};

/* Of an IPv4 or IPv6 address; one inside the other (mapped, NAT64, 6to4) counts as what it holds.
 * Any other family is REL_GUARD_NEVER. */
enum rel_guard rel_guard_address(const struct sockaddr *address);
