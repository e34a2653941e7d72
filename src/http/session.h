/*
 * http/session.h - the two ways in of a house with one user: a one-time link and one key.
 *
 * Whoever can read the terminal of `relatum serve` is the owner. A link is 256 random bits and
 * works once; only SHA-256 of it and of the key is kept, in memory. Safe from many threads.
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

/* Spends a link. REL_DENIED: not known, or used before. */
enum rel_status rel_sessions_spend(struct rel_sessions *sessions, const char *token,
                                   struct rel_err *err);

/* Does what was shown hold the key? */
bool rel_sessions_has_key(const struct rel_sessions *sessions, const struct rel_shown *shown);

/* Reads the value of an Authorization header (NULL = none) into `shown`; texts in the arena. What
 * is no Basic or Bearer leaves it as it was. */
void rel_sessions_shown(struct rel_arena *arena, const char *authorization,
                        struct rel_shown *shown);
