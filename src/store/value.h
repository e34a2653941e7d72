/*
 * store/value.h - what goes into a statement, and the ways to open a database.
 *
 * Everything in the database is text, a 64-bit number, a real or bytes; nothing is NULL ("" and 0
 * mean "not known"). Texts are UTF-8 without NUL; anything else is refused as REL_BAD_INPUT before
 * it reaches an engine, so that both engines hold the same.
 */
#pragma once

#include <stddef.h>
#include <stdint.h>

enum rel_db_mode {
    REL_DB_READ,   /* the database exists; nothing is written */
    REL_DB_WRITE,  /* the database exists */
    REL_DB_CREATE, /* makes the file, and its folder, when they are missing */
    REL_DB_TRY,    /* to see what would happen: a copy in a temporary file, or a new database when
                      there is none; on a server the database itself, without keeping others from
                      writing: nothing may be committed but a new schema */
};

enum rel_arg_kind { REL_ARG_TEXT, REL_ARG_NUM, REL_ARG_REAL, REL_ARG_BLOB };

enum { REL_MAX_ARGS = 64 };

struct rel_arg {
    enum rel_arg_kind kind;
    const void *bytes; /* text or blob; text need not end in NUL */
    size_t n;          /* its length; SIZE_MAX: a text that ends in NUL */
    int64_t num;
    double real;
};

#define REL_T(s) ((struct rel_arg){.kind = REL_ARG_TEXT, .bytes = (s), .n = SIZE_MAX})
#define REL_TN(s, length) ((struct rel_arg){.kind = REL_ARG_TEXT, .bytes = (s), .n = (length)})
#define REL_N(number) ((struct rel_arg){.kind = REL_ARG_NUM, .num = (number)})
#define REL_R(number) ((struct rel_arg){.kind = REL_ARG_REAL, .real = (number)})
#define REL_B(p, length) ((struct rel_arg){.kind = REL_ARG_BLOB, .bytes = (p), .n = (length)})

#define REL_ARGS(...)                                                                              \
    (const struct rel_arg[]){__VA_ARGS__},                                                         \
        sizeof((const struct rel_arg[]){__VA_ARGS__}) / sizeof(struct rel_arg)
#define REL_NO_ARGS NULL, 0
