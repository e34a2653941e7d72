/* lib/qr.h - a text as a QR code (libqrencode). */
#pragma once

#include "base/arena.h"
#include "base/buf.h"

#include <stdbool.h>

struct rel_qr {
    int size;                  /* modules a side, without the quiet zone */
    const unsigned char *dark; /* size * size, row by row: 1 = dark */
};

/* false: the text is longer than a code can hold (some 2,300 bytes). Level M (15 % may be lost). */
bool rel_qr_make(struct rel_arena *arena, const char *text, struct rel_qr *out);

/* For a terminal: two rows a line by half blocks, light on the code and around it (four modules),
 * whatever colours the terminal has. Each line begins with `before`. */
void rel_qr_text(struct rel_buf *to, const struct rel_qr *qr, const char *before);
