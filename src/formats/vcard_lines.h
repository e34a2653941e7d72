/*
 * formats/vcard_lines.h - the lines of one card, unfolded.
 *
 * RFC 2425 section 5.8, RFC 6350 section 3.2 and versit vCard 2.1 section 2, and what is written in
 * their name: folds with and without a blank, soft line breaks of quoted-printable, base64 that
 * simply goes on in the next line, a backslash before a line end, lone CR, raw line ends in notes.
 */
#pragma once

#include "formats/vcard_prop.h"

struct rel_vcard_props {
    struct rel_vcard_prop *v;
    size_t n;
};

/* Takes a card's text apart; BEGIN and END are properties too. `line` is where it begins. */
void rel_vcard_lines(struct rel_arena *arena, const char *text, size_t n, int64_t line,
                     struct rel_vcard_props *out, struct rel_problem_list *problems);

void rel_vcard_tell(struct rel_arena *arena, struct rel_problem_list *problems, int64_t line,
                    const char *what, const char *reason);

/* The physical line at bytes[at..n): its length without, and with, its end (CRLF, LF, CR, CRCRLF).
 * false: nothing is left. */
bool rel_vcard_line(const char *bytes, size_t n, size_t at, size_t *len, size_t *whole);

/* Is this physical line "BEGIN:VCARD" (or END, by the word), in any case, with or without a group?
 */
bool rel_vcard_is_mark(const char *line, size_t len, const char *word);
