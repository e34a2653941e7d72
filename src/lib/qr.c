#include "lib/qr.h"

#include <qrencode.h>

enum { QUIET = 4 }; /* modules around it: ISO/IEC 18004, section 6.3.8 */

bool
rel_qr_make(struct rel_arena *arena, const char *text, struct rel_qr *out)
{
    QRcode *code = QRcode_encodeString8bit(text, 0, QR_ECLEVEL_M);
    unsigned char *dark;

    if (!code)
        return false;
    dark = rel_alloc(arena, (size_t)(code->width * code->width));
    for (int i = 0; i < code->width * code->width; i++)
        dark[i] = code->data[i] & 1;
    *out = (struct rel_qr){code->width, dark};
    QRcode_free(code);
    return true;
}

static bool
is_dark(const struct rel_qr *qr, int row, int column)
{
    return row >= 0 && column >= 0 && row < qr->size && column < qr->size
           && qr->dark[row * qr->size + column];
}

void
rel_qr_text(struct rel_buf *to, const struct rel_qr *qr, const char *before)
{
    static const char *const blocks[] = {"\xe2\x96\x88", "\xe2\x96\x84", "\xe2\x96\x80", " "};

    for (int row = -QUIET; row < qr->size + QUIET; row += 2) {
        rel_buf_adds(to, before);
        for (int column = -QUIET; column < qr->size + QUIET; column++)
            rel_buf_adds(to, blocks[is_dark(qr, row, column) + 2 * is_dark(qr, row + 1, column)]);
        rel_buf_adds(to, "\n");
    }
}
