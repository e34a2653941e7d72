/* tests/store/sql_texts.h - every SQL text of src/store, as tools/sql.py finds them at build time.
 */
#pragma once

#include <stddef.h>

struct sql_text {
    const char *file;
    int line;
    const char *sql;
    const char *kinds; /* of its arguments: T text, N number, R real, B bytes; "?" not known */
};

extern const struct sql_text sql_texts[];
extern const size_t sql_texts_n;
