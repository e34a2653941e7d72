#include "cli/table.h"

#include <assert.h>

enum { GAP = 2, LEFT_OUT = -1 };

struct rel_table
rel_table_new(struct rel_arena *arena, const struct rel_column *columns, size_t n)
{
    assert(n <= REL_COLUMNS);
    return (struct rel_table){.arena = arena, .columns = columns, .columns_n = n};
}

struct rel_cell *
rel_table_row(struct rel_table *table)
{
    struct rel_row *row = REL_ADD(table->arena, &table->rows);

    for (size_t c = 0; c < REL_COLUMNS; c++)
        row->cell[c].text = "";
    return row->cell;
}

static void
widths(const struct rel_term *term, const struct rel_table *t, int wide[REL_COLUMNS])
{
    int all = t->indent - GAP;

    for (size_t c = 0; c < t->columns_n; c++) {
        wide[c] = 0;
        for (size_t r = 0; r < t->rows.n; r++) {
            int w = rel_term_width(t->rows.v[r].cell[c].text);

            if (w > wide[c])
                wide[c] = w;
        }
        if (!wide[c] && (term->tty || !t->columns[c].head)) {
            wide[c] = LEFT_OUT;
            continue;
        }
        if (t->columns[c].head && wide[c] < rel_term_width(t->columns[c].head))
            wide[c] = rel_term_width(t->columns[c].head);
        all += wide[c] + GAP;
    }
    /* The widest column that may shrink gives a column at a time. */
    while (term->width && all > term->width) {
        size_t widest = t->columns_n;

        for (size_t c = 0; c < t->columns_n; c++)
            if (t->columns[c].least && wide[c] > t->columns[c].least
                && (widest == t->columns_n || wide[c] > wide[widest]))
                widest = c;
        if (widest == t->columns_n)
            return;
        wide[widest]--;
        all--;
    }
}

static void
print_cell(struct rel_term *term, const struct rel_table *t, const struct rel_cell *cell, size_t c,
           int wide)
{
    const char *text = cell->text;
    int w = rel_term_width(text);
    bool last = c + 1 == t->columns_n;

    if (w > wide) {
        text = rel_printf(t->arena, "%.*s\xe2\x80\xa6", (int)rel_term_cut(text, wide - 1), text);
        w = rel_term_width(text);
    }
    if (t->columns[c].right)
        rel_term_pad(term, wide - w);
    rel_term_add(term, cell->style, text);
    if (!last && !t->columns[c].right)
        rel_term_pad(term, wide - w);
    if (!last)
        rel_term_pad(term, GAP);
}

static void
print_row(struct rel_term *term, const struct rel_table *t, const struct rel_cell *cells,
          const int *wide)
{
    size_t from = term->out.n;

    rel_term_pad(term, t->indent);
    for (size_t c = 0; c < t->columns_n; c++)
        if (wide[c] != LEFT_OUT)
            print_cell(term, t, &cells[c], c, wide[c]);
    while (term->out.n > from && term->out.v[term->out.n - 1] == ' ')
        term->out.n--;
    rel_buf_addc(&term->out, '\n');
}

void
rel_table_print(struct rel_term *term, const struct rel_table *t)
{
    struct rel_cell head[REL_COLUMNS] = {{0}};
    int wide[REL_COLUMNS];

    widths(term, t, wide);
    for (size_t c = 0; c < t->columns_n; c++)
        head[c] = (struct rel_cell){t->columns[c].head ? t->columns[c].head : "", REL_DIM};
    if (t->columns_n && t->columns[0].head)
        print_row(term, t, head, wide);
    for (size_t r = 0; r < t->rows.n; r++)
        print_row(term, t, t->rows.v[r].cell, wide);
}
