/* base/buf.h - bytes that grow: one malloc'd block, always NUL-terminated behind its length. */
#pragma once

#include "base/arena.h"

#include <stddef.h>

struct rel_buf {
    char *v; /* NULL until the first byte; use rel_buf_str() to read */
    size_t n, room;
};

void rel_buf_free(struct rel_buf *buf);
void rel_buf_clear(struct rel_buf *buf); /* n = 0; keeps the room */
void rel_buf_add(struct rel_buf *buf, const void *bytes, size_t n);
void rel_buf_adds(struct rel_buf *buf, const char *s);
void rel_buf_addc(struct rel_buf *buf, char c);
void rel_buf_addf(struct rel_buf *buf, const char *fmt, ...) __attribute__((format(printf, 2, 3)));
const char *rel_buf_str(const struct rel_buf *buf); /* never NULL */

/* REL_BUF(b); declares an empty buffer that frees itself at the end of its block. */
static inline void
rel_buf_auto(struct rel_buf *buf)
{
    rel_buf_free(buf);
}
#define REL_BUF(name) __attribute__((cleanup(rel_buf_auto))) struct rel_buf name = {0}
