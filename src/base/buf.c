#include "base/buf.h"

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

void
rel_buf_free(struct rel_buf *buf)
{
    free(buf->v);
    *buf = (struct rel_buf){0};
}

void
rel_buf_clear(struct rel_buf *buf)
{
    buf->n = 0;
    if (buf->v)
        buf->v[0] = '\0';
}

static void
make_room(struct rel_buf *buf, size_t n)
{
    size_t room = buf->room ? buf->room : 256;

    if (buf->v && buf->room - buf->n > n)
        return;
    while (room - buf->n <= n)
        room *= 2;
    buf->v = rel_xrealloc(buf->v, room);
    buf->room = room;
}

void
rel_buf_add(struct rel_buf *buf, const void *bytes, size_t n)
{
    make_room(buf, n);
    if (n)
        memcpy(buf->v + buf->n, bytes, n);
    buf->n += n;
    buf->v[buf->n] = '\0';
}

void
rel_buf_adds(struct rel_buf *buf, const char *s)
{
    rel_buf_add(buf, s, strlen(s));
}

void
rel_buf_addc(struct rel_buf *buf, char c)
{
    rel_buf_add(buf, &c, 1);
}

void
rel_buf_addf(struct rel_buf *buf, const char *fmt, ...)
{
    va_list ap, again;
    int n;

    va_start(ap, fmt);
    va_copy(again, ap);
    n = vsnprintf(NULL, 0, fmt, ap);
    make_room(buf, (size_t)n);
    vsnprintf(buf->v + buf->n, (size_t)n + 1, fmt, again);
    buf->n += (size_t)n;
    va_end(again);
    va_end(ap);
}

const char *
rel_buf_str(const struct rel_buf *buf)
{
    return buf->v ? buf->v : "";
}
