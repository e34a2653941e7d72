#include "formats/csv_write.h"

#include <string.h>

static bool
is_formula(const char *text)
{
    text += strspn(text, "'");
    return *text && strchr("=+-@\t\r", *text);
}

void
rel_csv_cell(struct rel_buf *out, const char *text, bool first)
{
    bool quoted = strpbrk(text, ",\"\r\n;") || *text == ' ';

    if (!first)
        rel_buf_addc(out, ',');
    if (quoted)
        rel_buf_addc(out, '"');
    if (is_formula(text))
        rel_buf_addc(out, '\'');
    for (; *text; text++) {
        if (*text == '"')
            rel_buf_addc(out, '"');
        rel_buf_addc(out, *text);
    }
    if (quoted)
        rel_buf_addc(out, '"');
}

void
rel_csv_end(struct rel_buf *out)
{
    rel_buf_adds(out, "\r\n");
}
