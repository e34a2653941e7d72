/*
 * http/assets.h - the page, inside the binary: the table that tools/embed.mjs writes.
 *
 * Paths begin with a slash and are sorted as strcmp sorts them; the page itself is "/index.html".
 * The three forms of a file lie in one block of bytes; a form that would not be at least 5 %
 * smaller than the raw one is left out (n = 0). The raw form is always there.
 */
#pragma once

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

struct rel_span {
    uint32_t at, n; /* bytes rel_asset_bytes[at] .. [at + n - 1] */
};

struct rel_asset {
    const char *path; /* "/assets/index-CX2aK3fS.js" */
    const char *type; /* the Content-Type, with its charset where it has one */
    const char *etag; /* 16 hexadecimal digits of the raw bytes, without quotes: the server adds the
                         coding to it, since each form needs a tag of its own (RFC 9110, 8.8.3.3) */
    bool immutable;   /* its name carries a hash of its content: may be kept for ever */
    struct rel_span raw, gzip, brotli;
};

extern const struct rel_asset rel_assets[];
extern const size_t rel_assets_n;
extern const unsigned char rel_asset_bytes[];
