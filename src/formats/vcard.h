/*
 * formats/vcard.h - address cards: vCard 2.1 (versit, 1996), 3.0 (RFC 2425, 2426), 4.0 (RFC 6350,
 * 6868, 6474, 6715), from memory to memory.
 *
 * Reading never fails. A damaged property costs itself, a damaged card costs itself, and both are
 * told with line and reason. A file is read by sliding a window over it:
 *
 *     struct rel_vcard_span span = {0};
 *     while ((found = rel_vcard_next(window, n, last, &span)) != REL_VCARD_END) {
 *         if (found == REL_VCARD_CARD)
 *             rel_vcard_read(arena, window + span.at, span.n, span.line, &card);
 *         take span.used bytes off the window's front; when found is REL_VCARD_MORE, add more
 *     }
 */
#pragma once

#include "base/arena.h"
#include "base/buf.h"
#include "model/card.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* ---- splitting a file into cards ---- */

enum rel_vcard_found {
    REL_VCARD_MORE,    /* no whole card in the window; come with more behind what is left */
    REL_VCARD_CARD,    /* window[span.at .. span.at + span.n) is one card, nested ones inside it */
    REL_VCARD_PROBLEM, /* something that is no card, or a card over REL_MAX_VCARD, was passed */
    REL_VCARD_END,
};

struct rel_vcard_span { /* start with {0}; keep it from call to call */
    size_t at, n;       /* of a card */
    size_t used;        /* take so many bytes off the window's front before the next call */
    int64_t line;       /* of the card's BEGIN, or of the problem; from 1 */
    const char *reason; /* of a problem: static text */
    /* its own: */
    int state, depth;
    int64_t lines;         /* that stand before window[scanned] */
    int64_t begin_line;    /* of the card begun */
    size_t scanned, start; /* of the window: looked at; where the card begins */
    bool agent, told, mid_line;
};

/* The window never needs more than REL_MAX_VCARD bytes: a longer card is skipped as it comes. A
 * card without END ends before the next BEGIN or with the file, and rel_vcard_read() tells it. */
enum rel_vcard_found rel_vcard_next(const char *window, size_t n, bool last,
                                    struct rel_vcard_span *span);

/* Does a file beginning so look like cards? Blank lines, a byte order mark and lines of garbage may
 * stand in front of the first BEGIN. */
bool rel_vcard_looks(const char *bytes, size_t n);

/* "UTF-16LE" or "UTF-16BE" when the file is that: it has to be decoded whole (lib/charset.h) before
 * it is split. Else "". */
const char *rel_vcard_wide(const char *bytes, size_t n);

/* ---- reading ---- */

/* Reads the one card in bytes[0 .. n), whose BEGIN stands on `line` of its file, into *out. All of
 * it lives in the arena (card->text too). What was odd is in out->problems. A card without any
 * name, organization, address or number gets the name "" and a problem. */
void rel_vcard_read(struct rel_arena *arena, const char *bytes, size_t n, int64_t line,
                    struct rel_card *out);

struct rel_card_list {
    struct rel_card *v;
    size_t n;
};

/* All cards of a file held in memory, in any of its charsets, and the problems between them. */
void rel_vcard_read_all(struct rel_arena *arena, const char *bytes, size_t n,
                        struct rel_card_list *cards, struct rel_problem_list *problems);

/* ---- writing ---- */

enum rel_vcard_version { REL_VCARD_3, REL_VCARD_4 };
REL_WORDS(rel_vcard_version, "3.0", "4.0")

/* Writes the contact as one card with CRLF lines folded at 75 bytes between characters. */
void rel_vcard_write(struct rel_buf *out, const struct rel_contact *contact,
                     enum rel_vcard_version version);

/* Writes the stored card text[0 .. n) with what differs between `before` (what rel_vcard_read made
 * of that text) and `after` put in; every other byte stays, in its order, charset, folding and line
 * ends. */
void rel_vcard_merge(struct rel_buf *out, const char *text, size_t n,
                     const struct rel_contact *before, const struct rel_contact *after);
