#include "http/pack.h"

#include <limits.h>
#include <string.h>
#include <zlib.h>

enum { GZIP = 16 }; /* added to the window's bits: a gzip head instead of zlib's */

bool
rel_pack(const void *bytes, size_t n, struct rel_buf *to)
{
    z_stream z;
    size_t was = to->n;
    char block[16384];
    int st;

    memset(&z, 0, sizeof(z));
    if (n > UINT_MAX || deflateInit2(&z, 1, Z_DEFLATED, 15 + GZIP, 8, Z_DEFAULT_STRATEGY) != Z_OK)
        return false;
    z.next_in = (Bytef *)bytes;
    z.avail_in = (uInt)n;
    do {
        z.next_out = (Bytef *)block;
        z.avail_out = sizeof(block);
        st = deflate(&z, Z_FINISH);
        rel_buf_add(to, block, sizeof(block) - z.avail_out);
    } while (st == Z_OK);
    deflateEnd(&z);
    if (st == Z_STREAM_END && to->n - was < n)
        return true;
    to->n = was;
    return false;
}
