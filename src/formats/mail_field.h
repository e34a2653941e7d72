/*
 * formats/mail_field.h - the fields of a header block, found without copying a byte.
 *
 * RFC 5322 section 2.2 and what is met in the wild: bare LF, CR LF or a mixture; lines that are no
 * field (a "From " line, noise) cost only themselves.
 */
#pragma once

#include "base/arena.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* The fields that mean something here; everything else is REL_FIELD_OTHER. */
enum rel_field_id {
    REL_FIELD_OTHER,
    REL_FIELD_FROM,
    REL_FIELD_SENDER,
    REL_FIELD_REPLY_TO,
    REL_FIELD_TO,
    REL_FIELD_CC,
    REL_FIELD_BCC,
    REL_FIELD_DELIVERED, /* Delivered-To and its kin */
    REL_FIELD_DATE,
    REL_FIELD_RECEIVED,
    REL_FIELD_SUBJECT,
    REL_FIELD_MESSAGE_ID,
    REL_FIELD_IN_REPLY_TO,
    REL_FIELD_REFERENCES,
    REL_FIELD_CONTENT_TYPE,
    REL_FIELD_LABELS, /* X-Gmail-Labels */
    REL_FIELD_RETURN_PATH,
};

struct rel_field_span {
    enum rel_field_id id;
    const char *name, *value; /* inside the header; the value may go over several lines */
    size_t name_n, value_n;
    int64_t line; /* of the header, from 1 */
};

struct rel_field_scan { /* start with {.p = header, .end = header + n} */
    const char *p, *end;
    int64_t line;
    int64_t noise; /* the line of the first thing that was no field; 0 = none */
};

/* The next field; false at the blank line or the end. */
bool rel_field_next(struct rel_field_scan *scan, struct rel_field_span *out);

/* The value on one line: folding and control characters become single spaces, none at the ends.
 * At most `most` bytes of it. */
char *rel_field_unfold(struct rel_arena *arena, const struct rel_field_span *field, size_t most);

/* Is the name of the field this (without ASCII case)? */
bool rel_field_is(const struct rel_field_span *field, const char *name);
