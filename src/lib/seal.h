/*
 * lib/seal.h - a stream of sealed chunks: nothing can be changed, left out, added or put in another
 * order without it being found; read only with the key (libsodium's secretstream,
 * XChaCha20-Poly1305).
 *
 * The key comes from a pass phrase (Argon2id), or, without one, is all zeros: then the stream can
 * be read by anybody, but damage is found all the same.
 */
#pragma once

#include "base/arena.h"
#include "base/buf.h"

#include <stdbool.h>

enum {
    REL_SEAL_HEAD = 1 + 16 + 8 + 8 + 24, /* how the key is made, and where the stream begins */
    REL_SEAL_MORE = 17,                  /* bytes that sealing adds to a chunk */
};

struct rel_seal; /* one stream, being written or read */

/* Begins a stream to write; head goes in front of it. phrase "" = none. */
struct rel_seal *rel_seal_write(const char *phrase, unsigned char head[REL_SEAL_HEAD]);

/* Begins a stream to read. Whether the phrase is right shows with the first chunk. NULL: the head
 * asks for more work than any of ours. */
struct rel_seal *rel_seal_read(const char *phrase, const unsigned char head[REL_SEAL_HEAD]);

/* Does reading it need a phrase? */
bool rel_seal_locked(const unsigned char head[REL_SEAL_HEAD]);

/* Appends one sealed chunk. */
void rel_seal_put(struct rel_seal *seal, const void *bytes, size_t n, bool last,
                  struct rel_buf *to);

/* Appends what a chunk holds; *last: it was the end. false: damaged, out of place, or another key.
 */
bool rel_seal_get(struct rel_seal *seal, const void *bytes, size_t n, bool *last,
                  struct rel_buf *to);

void rel_seal_free(struct rel_seal *seal); /* wipes the key; NULL is fine */
REL_DEFINE_AUTO(rel_seal, rel_seal_free)
