/*
 * formats/csv.h - tables (RFC 4180 and what is met beside it): rows and cells, whatever the
 * separator (comma, semicolon, tab), the quoting, the line ends and the charset.
 */
#pragma once

#include "base/arena.h"
#include "model/card.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

enum { REL_CSV_CELLS = 1000 }; /* of one row */

struct rel_csv_row {
    const char **v;
    size_t n;
    int64_t line; /* where it begins */
};

struct rel_csv {
    struct {
        struct rel_csv_row *v;
        size_t n;
    } rows; /* blank lines are none */
    char separator;
    struct rel_problem_list problems;
};

/* All of it, in the arena. most: rows read, 0 = all. */
void rel_csv_read(struct rel_arena *arena, const char *bytes, size_t n, size_t most,
                  struct rel_csv *out);
