/*
 * lib/certificate.h - certificates for a network at home (GnuTLS): an authority of one's own, made
 * once, that phones are told to trust, and a certificate by it for this machine's address.
 *
 * The authority may speak for private addresses and .local names only (RFC 5280, 4.2.1.10), so that
 * whoever steals its key cannot pretend to be a bank.
 */
#pragma once

#include "base/arena.h"

#include <stdbool.h>
#include <stdint.h>

struct rel_pem {
    const char *certificate, *key; /* PEM */
};

enum { REL_FINGERPRINT = 96 }; /* "AB:CD:..." of SHA-256 */

/* now: seconds UTC. false: the library said no (there is no randomness or memory). */
bool rel_certificate_authority(struct rel_arena *arena, int64_t now, struct rel_pem *out);

/* For one IPv4 address in text, good for a year. The certificate has the authority's behind it. */
bool rel_certificate_make(struct rel_arena *arena, const struct rel_pem *authority,
                          const char *address, int64_t now, struct rel_pem *out);

/* false: that is no certificate. */
bool rel_certificate_fingerprint(const char *pem, char out[REL_FINGERPRINT]);
