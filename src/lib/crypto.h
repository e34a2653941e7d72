/*
 * lib/crypto.h - randomness, hashes and comparisons that tell nothing by their time (libsodium).
 *
 * The only file that sees libsodium. Nothing here fails: a system without randomness cannot run.
 */
#pragma once

#include "base/arena.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

enum { REL_CRYPTO_HASH = 32, REL_CRYPTO_TOKEN = 65 };

void rel_crypto_random(void *to, size_t n);

/* SHA-256 (FIPS 180-4). */
void rel_crypto_hash(const void *bytes, size_t n, unsigned char out[REL_CRYPTO_HASH]);

/* 64 bits that tell equal from different, not to be relied on against somebody who looks for a
 * clash: SipHash-2-4 with a key of zeros (Aumasson and Bernstein 2012). The same on every machine.
 */
uint64_t rel_crypto_sum(const void *bytes, size_t n);

/* 256 random bits as 64 lower-case hexadecimal digits and a NUL. */
void rel_crypto_token(char out[REL_CRYPTO_TOKEN]);

/* SHA-256 as 64 lower-case hexadecimal digits: how secrets are kept that have 100 random bits and
 * more, so that nothing slower is needed. */
void rel_crypto_digest(const void *bytes, size_t n, char out[REL_CRYPTO_TOKEN]);

/* A secret that is typed in once: 25 letters and digits in groups of five, 123 random bits.
 * None of them looks like another (no 0, 1, i, l, o). */
enum { REL_CRYPTO_TYPED = 30 };
void rel_crypto_typed(char out[REL_CRYPTO_TYPED]);

/* argon2id (RFC 9106) with 19 MiB and two passes: about 50 ms of one core, so never on a thread
 * that answers others. The text carries its parameters. false: there was no memory for it. */
enum { REL_CRYPTO_PASSWORD = 128 };
bool rel_crypto_password(const char *password, char out[REL_CRYPTO_PASSWORD]);
bool rel_crypto_password_is(const char *stored, const char *password);
bool rel_crypto_password_old(const char *stored); /* made with weaker parameters than ours */

/* Are n bytes equal? Takes the same time whichever differs. */
bool rel_crypto_equal(const void *a, const void *b, size_t n);

/* Reads n characters of base64 (RFC 4648, section 4, padded). The length, at most `room`; -1: it
 * is no base64, or longer. */
ptrdiff_t rel_crypto_base64(const char *text, size_t n, void *out, size_t room);

/* A text locked with a key, as lower-case hexadecimal digits (XSalsa20-Poly1305 with a nonce of its
 * own in front): what was changed, or locked with another key, does not open. Both texts live in
 * the arena. NULL: it does not open. */
enum { REL_CRYPTO_KEY = 32 };
const char *rel_crypto_lock(struct rel_arena *arena, const unsigned char key[REL_CRYPTO_KEY],
                            const char *text);
const char *rel_crypto_unlock(struct rel_arena *arena, const unsigned char key[REL_CRYPTO_KEY],
                              const char *locked);

/* Overwrites what nobody is to find. */
void rel_crypto_wipe(void *bytes, size_t n);
