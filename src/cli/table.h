/*
 * cli/table.h - rows and columns that line up, and give way when the terminal is narrow.
 *
 * On a terminal a column without any text is left out, and a cell is cut with an ellipsis when its
 * column had to shrink; piped, columns are as wide as their longest cell and nothing is cut, so
 * that grep and awk see all of it.
 */
#pragma once

#include "cli/term.h"

enum { REL_COLUMNS = 10 };

struct rel_column {
    const char *head; /* NULL in all columns = no heading */
    int least;        /* columns it may shrink to; 0 = it does not shrink */
    bool right;
};

struct rel_cell {
    const char *text;
    enum rel_style style;
};

struct rel_table {
    struct rel_arena *arena;
    const struct rel_column *columns;
    size_t columns_n;
    int indent;
    struct {
        struct rel_row {
            struct rel_cell cell[REL_COLUMNS];
        } * v;
        size_t n;
    } rows;
};

struct rel_table rel_table_new(struct rel_arena *arena, const struct rel_column *columns, size_t n);

/* Adds an empty row and gives its cells; every text starts as "". */
struct rel_cell *rel_table_row(struct rel_table *table);

void rel_table_print(struct rel_term *term, const struct rel_table *table);
