#include "formats/csv.h"

#include "base/buf.h"
#include "base/str.h"
#include "lib/charset.h"

#include <string.h>

enum { LOOK = 64 * 1024 };

/* The separator that stands most evenly outside of quotes: in the most lines the same number of
 * times. */
static char
separator_of(const char *s, size_t n)
{
    static const char marks[] = ",;\t";
    size_t best = 0, look = n < LOOK ? n : LOOK;
    char found = ',';

    for (const char *mark = marks; *mark; mark++) {
        size_t now = 0, before = 0, same = 0;
        bool quoted = false;

        for (size_t i = 0; i < look; i++) {
            quoted ^= s[i] == '"';
            now += !quoted && s[i] == *mark;
            if (s[i] != '\n' || quoted)
                continue;
            same += now ? 1 + (now == before ? now : 0) : 0;
            before = now;
            now = 0;
        }
        same += now; /* the last line, or the only one */
        if (same > best) {
            best = same;
            found = *mark;
        }
    }
    return found;
}

struct cursor {
    const char *at, *end;
    int64_t line; /* of `at` */
    char separator;
};

static void
add_cell(struct rel_arena *arena, struct rel_csv_row *row, const struct rel_buf *cell)
{
    if (row->n < REL_CSV_CELLS) {
        row->v = rel_grow(arena, row->v, row->n, sizeof(*row->v));
        row->v[row->n++] = rel_strndup(arena, rel_buf_str(cell), cell->n);
    }
}

/* One cell into *cell; *more: another one of this row follows. false: a quote was never closed. */
static bool
read_cell(struct cursor *c, struct rel_buf *cell, bool *more)
{
    bool quoted, fine = true;

    rel_buf_clear(cell);
    while (c->at < c->end && *c->at == ' ' && c->at + 1 < c->end && c->at[1] == '"')
        c->at++;
    quoted = c->at < c->end && *c->at == '"';
    c->at += quoted;
    while (c->at < c->end) {
        char ch = *c->at;

        if (quoted && ch == '"') {
            if (c->at + 1 < c->end && c->at[1] == '"') {
                rel_buf_addc(cell, '"');
                c->at += 2;
                continue;
            }
            quoted = false;
            c->at++;
            continue;
        }
        if (!quoted && (ch == c->separator || ch == '\n' || ch == '\r'))
            break;
        if (ch == '\n' || (ch == '\r' && (c->at + 1 == c->end || c->at[1] != '\n')))
            c->line++;
        if (ch != '\r')
            rel_buf_addc(cell, ch);
        else if (c->at + 1 == c->end || c->at[1] != '\n')
            rel_buf_addc(cell, '\n');
        c->at++;
    }
    fine = !quoted;
    *more = c->at < c->end && *c->at == c->separator;
    if (*more) {
        c->at++;
        return fine;
    }
    if (c->at < c->end && *c->at == '\r')
        c->at++;
    if (c->at < c->end && *c->at == '\n' && (c->at[-1] == '\r' || *c->at == '\n'))
        c->at++;
    c->line++;
    return fine;
}

static bool
is_blank(const struct rel_csv_row *row)
{
    for (size_t i = 0; i < row->n; i++)
        if (row->v[i][strspn(row->v[i], " \t\n")])
            return false;
    return true;
}

void
rel_csv_read(struct rel_arena *arena, const char *bytes, size_t n, size_t most, struct rel_csv *out)
{
    const struct rel_charset_text text = rel_charset_decode(arena, bytes, n, "");
    struct rel_csv csv = {.separator = separator_of(text.text, text.n)};
    struct cursor c = {text.text, text.text + text.n, 1, csv.separator};
    REL_BUF(cell);

    if (rel_str_starts_nocase(c.at, "sep=") && text.n > 5) { /* Excel's own hint */
        c.separator = csv.separator = text.text[4];
        c.at += strcspn(c.at, "\n");
    }
    while (c.at < c.end && (most == 0 || csv.rows.n < most)) {
        struct rel_csv_row row = {.line = c.line};
        bool more = true, fine = true;

        while (more) {
            fine &= read_cell(&c, &cell, &more);
            add_cell(arena, &row, &cell);
        }
        if (!fine)
            *REL_ADD(arena, &csv.problems) =
                (struct rel_problem){row.line, "row", "a quotation mark is never closed"};
        if (!is_blank(&row))
            *REL_ADD(arena, &csv.rows) = row;
    }
    *out = csv;
}
