/*
 * formats/vcard_value.h - what stands behind the colon: bytes become text, text becomes parts,
 * dates and pictures.
 *
 * Quoted-printable (RFC 2045 section 6.7), base64 (RFC 4648), charsets declared and not, escapes of
 * 2.1, 3.0 and 4.0 at once (RFC 6350 section 3.4), dates of RFC 6350 section 4.3.1.
 */
#pragma once

#include "formats/vcard_lines.h"
#include "formats/vcard_prop.h"

/* What is being read: one card. */
struct rel_vcard_reader {
    struct rel_arena *arena;
    struct rel_card *card;
    struct rel_vcard_props props;
    struct {
        const struct rel_vcard_prop **v;
        size_t n;
    } labels;            /* the X-ABLabel among them */
    const char *charset; /* what undeclared bytes are when they are no UTF-8; "" = guess each */
    bool utf8;           /* all of the text is valid UTF-8 */
    bool v21;
};

/* Prepares to read text[0..n): takes it apart and finds its charset. reader->arena and ->card are
 * set by the caller. */
void rel_vcard_reader_begin(struct rel_vcard_reader *reader, const char *text, size_t n,
                            int64_t line);

/* The whole value as UTF-8, decoded but with its escapes. */
const char *rel_vcard_text(const struct rel_vcard_reader *reader,
                           const struct rel_vcard_prop *prop);

/* The same without escapes and blanks around it, cut to `most` bytes with a problem told. */
const char *rel_vcard_plain(const struct rel_vcard_reader *reader,
                            const struct rel_vcard_prop *prop, size_t most);

/* A parameter's value as UTF-8, "\n" in it taken as a line end, cut to REL_MAX_NAME. */
const char *rel_vcard_param_text(const struct rel_vcard_reader *reader,
                                 const struct rel_vcard_prop *prop, const char *name);
const char *rel_vcard_param_utf8(const struct rel_vcard_reader *reader,
                                 const struct rel_vcard_prop *prop, const char *value);

/* Takes escapes off s[0..n): \n \N are line ends, \, \; \: \\ \" the character; others stay. */
const char *rel_vcard_unescape(struct rel_arena *arena, const char *s, size_t n);

/* The next part of *at up to an unescaped separator; false at the end ("a;" has two parts). Start
 * with *at = text; NULL says that the end was reached. The part is unescaped and trimmed. */
bool rel_vcard_part(struct rel_arena *arena, const char **at, char separator, const char **part);

/* Decodes base64 with blanks anywhere and padding missing. false: not base64, or cut inside. */
bool rel_vcard_base64(struct rel_arena *arena, const char *s, size_t n, const void **bytes,
                      size_t *len);

/* Reads a date into *out (year, month, day; text when it is none). Times behind it are let go. */
void rel_vcard_date(struct rel_arena *arena, const char *text, struct rel_date *out);
