/*
 * formats/mbox.h - where the messages of an mbox begin, and their header bytes.
 *
 * Reads mboxo, mboxrd, mboxcl and mboxcl2 (RFC 4155 and the forms described in the man page of
 * qmail's mbox(5)) through a window of bytes that slides over the file: a body is only scanned for
 * the next "From " line, in bounded memory, however long its lines are. A file that begins with a
 * header field instead of "From " is taken as one message and what follows it.
 *
 * A line "From ..." begins a message when it stands at the start of the file; or carries a clock
 * time and a year; or follows a blank line and a header field comes after it. A Content-Length is
 * trusted when it leads exactly to the next "From " line or to the end of the file.
 */
#pragma once

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

enum { REL_MBOX_FROM = 1024 }; /* a "From " line and the next field are told in so many bytes */

/* Reads up to n bytes at byte `at` of the file, for Content-Length; 0 = not possible. */
typedef size_t (*rel_mbox_peek)(void *who, int64_t at, char *to, size_t n);

/* Start with {0}; or, to go on with a file, with the state that was at the start of a message: at
 * and line put forward, strict and patches as rel_mbox_kind() says of the file's first bytes. */
struct rel_mbox {
    int64_t at;         /* byte of the file at which the next window begins */
    int64_t line;       /* how many lines stand before it */
    rel_mbox_peek peek; /* NULL: Content-Length is not used */
    void *who;
    /* its own: */
    int state;
    bool mid_line, blank; /* at the start of the window: inside a line; the line before was blank */
    bool patches;         /* its first line is git format-patch's */
    bool strict;      /* it did not begin with "From ": only a line that is no doubt one counts */
    int64_t body_end; /* by a trusted Content-Length; 0 = none */
};

struct rel_mbox_span { /* the header of one message, inside the window */
    size_t start, n;   /* without the "From " line, with the blank line that ends it */
    int64_t at;        /* byte of the file where the message begins (its "From " line) */
    int64_t line;      /* the same as a line, from 1 */
    bool cut;          /* longer than REL_MAX_MAIL_HEADER: only so much is here */
};

enum rel_mbox_event {
    REL_MBOX_MORE,    /* take *used bytes off the window, and come with more behind what is left */
    REL_MBOX_MESSAGE, /* *span holds a header; take *used bytes off afterwards */
    REL_MBOX_END,     /* nothing more follows */
};

/* Looks at the window bytes[0 .. n), which begins at byte mbox->at; `last`: the file ends with it.
 * After REL_MBOX_MESSAGE, mbox->at is where the body begins. Needs a window of at least
 * REL_MAX_MAIL_HEADER + 2 * REL_MBOX_FROM bytes when asked for more. */
enum rel_mbox_event rel_mbox_next(struct rel_mbox *mbox, const char *bytes, size_t n, bool last,
                                  size_t *used, struct rel_mbox_span *span);

/* Sets what the beginning of the file says of the rest, for a run that goes on in its midst. */
void rel_mbox_kind(struct rel_mbox *mbox, const char *bytes, size_t n);

/* Does a file beginning so look like an mbox ("From " line, then a header field)? */
bool rel_mbox_looks(const char *bytes, size_t n);
