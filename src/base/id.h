/*
 * base/id.h - names for rows: 63 bits, ordered by time of making, shown as 13 characters.
 *
 * 41 bits of milliseconds since 2020-01-01, 10 random bits of this process, 12 bits of a counter.
 * Outside they are Crockford base32, always 13 characters (JSON numbers cannot hold 63 bits).
 */
#pragma once

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

typedef int64_t rel_id; /* 0 = none */

struct rel_id_list {
    rel_id *v;
    size_t n;
};

enum { REL_ID_TEXT = 14 };

rel_id rel_id_new(void); /* safe from many threads; strictly rising within a process */

const char *rel_id_text(rel_id id, char buf[REL_ID_TEXT]); /* "" for 0; gives buf back */

/* Reads 13 characters, either case, I and L as 1, O as 0. false: no id; *out untouched. */
bool rel_id_parse(const char *text, rel_id *out);
