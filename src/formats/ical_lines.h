/*
 * formats/ical_lines.h - a calendar file taken apart into its components (RFC 5545 section 3.1 and
 * 3.6), whatever its charset, line ends and small faults.
 */
#pragma once

#include "base/arena.h"
#include "model/card.h"

struct rel_ical_part { /* one VEVENT, VTIMEZONE, VTODO ... */
    const char *name;  /* upper case */
    const char *text;  /* BEGIN to END with CRLF, unfolded, nothing in it that is no property; of
                          all but VTIMEZONE without the components inside */
    int64_t line;      /* of its BEGIN */
};

struct rel_ical_parts {
    struct {
        struct rel_ical_part *v;
        size_t n;
    } parts;
    const char *name;   /* X-WR-CALNAME, as it stands there */
    const char *method; /* "CANCEL", "REQUEST" ... upper case; "" = none */
    struct rel_problem_list problems;
};

enum { REL_ICAL_LINE = 256 * 1024 }; /* bytes of one unfolded line; what is longer is cut */

void rel_ical_lines(struct rel_arena *arena, const char *bytes, size_t n,
                    struct rel_ical_parts *out);

/* Does a file beginning so look like a calendar, or a part of one? */
bool rel_ical_looks(const char *bytes, size_t n);
