#include "lib/pack.h"

#include "base/arena.h"

#include <limits.h>
#include <stdint.h>
#include <string.h>
#include <zlib.h>

enum { GZIP = 16 }; /* added to the window's bits: a gzip head instead of zlib's */

/* Runs a deflate to its end; what comes out is appended. */
static bool
deflate_all(z_stream *z, const void *bytes, size_t n, struct rel_buf *to)
{
    char block[16384];
    int st;

    z->next_in = (Bytef *)bytes;
    z->avail_in = (uInt)n;
    do {
        z->next_out = (Bytef *)block;
        z->avail_out = sizeof(block);
        st = deflate(z, Z_FINISH);
        rel_buf_add(to, block, sizeof(block) - z->avail_out);
    } while (st == Z_OK);
    deflateEnd(z);
    return st == Z_STREAM_END;
}

bool
rel_pack(const void *bytes, size_t n, struct rel_buf *to)
{
    z_stream z;
    size_t was = to->n;

    memset(&z, 0, sizeof(z));
    if (n > UINT_MAX || deflateInit2(&z, 1, Z_DEFLATED, 15 + GZIP, 8, Z_DEFAULT_STRATEGY) != Z_OK)
        return false;
    if (deflate_all(&z, bytes, n, to) && to->n - was < n)
        return true;
    to->n = was;
    return false;
}

void
rel_pack_tight(const void *bytes, size_t n, struct rel_buf *to)
{
    z_stream z;

    memset(&z, 0, sizeof(z));
    if (n > UINT_MAX || deflateInit(&z, Z_DEFAULT_COMPRESSION) != Z_OK
        || !deflate_all(&z, bytes, n, to))
        rel_xrealloc(NULL, PTRDIFF_MAX); /* only memory can be missing: ends the program */
}

bool
rel_unpack(const void *bytes, size_t n, size_t most, struct rel_buf *to)
{
    z_stream z;
    size_t was = to->n;
    char block[16384];
    int st;

    memset(&z, 0, sizeof(z));
    if (n > UINT_MAX || inflateInit(&z) != Z_OK)
        return false;
    z.next_in = (Bytef *)bytes;
    z.avail_in = (uInt)n;
    do {
        z.next_out = (Bytef *)block;
        z.avail_out = sizeof(block);
        st = inflate(&z, Z_NO_FLUSH);
        if (st == Z_OK || st == Z_STREAM_END)
            rel_buf_add(to, block, sizeof(block) - z.avail_out);
    } while (st == Z_OK && to->n - was <= most);
    st = st == Z_STREAM_END && !z.avail_in && to->n - was <= most;
    inflateEnd(&z);
    if (!st)
        to->n = was;
    return st;
}
