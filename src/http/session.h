/*
 * http/session.h - who is signed in: one-time links, sessions, and one key for scripts.
 *
 * Personal mode: whoever can read the terminal of `relatum serve` is the owner. A link is 256
 * random bits, works once, and gives a session of its own 256 bits in a cookie; only SHA-256 of
 * either is kept, in memory. A session ends after 7 days without use, or 30 days after it began.
 * Safe from many threads.
 */
#pragma once

#include "http/message.h"
#include "lib/crypto.h"

struct rel_sessions;

struct rel_sessions *rel_sessions_new(void);
void rel_sessions_free(struct rel_sessions *sessions); /* NULL is fine */

/* Allows "Authorization: Bearer KEY", or Basic with any name and the key as password. At least 32
 * characters, else REL_BAD_INPUT. */
enum rel_status rel_sessions_key(struct rel_sessions *sessions, const char *key,
                                 struct rel_err *err);

/* A new link's token; the eight newest links that were not used stay good. */
void rel_sessions_link(struct rel_sessions *sessions, char token[REL_CRYPTO_TOKEN]);

/* Spends a link and begins a session, whose secret goes into the cookie. REL_DENIED: not known, or
 * used before. */
enum rel_status rel_sessions_open(struct rel_sessions *sessions, const char *token, int64_t now,
                                  char secret[REL_CRYPTO_TOKEN], struct rel_err *err);

/* What a request with this cookie value and Authorization header (either may be NULL) may do. */
enum rel_role rel_sessions_role(struct rel_sessions *sessions, const char *secret,
                                const char *authorization, int64_t now);
void rel_sessions_close(struct rel_sessions *sessions, const char *secret); /* sign out */
