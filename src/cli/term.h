/*
 * cli/term.h - words on a terminal: styles, width, and nothing that a card could smuggle in.
 *
 * Everything a command says is collected here and written when the command has ended, so that a
 * failure halfway prints no half answer. Text is cleaned on the way: control characters (an escape
 * sequence in a name, say) come out as U+FFFD. Styles show on a terminal only, never with NO_COLOR
 * (https://no-color.org), TERM=dumb or --no-color.
 */
#pragma once

#include "base/buf.h"
#include "base/err.h"

#include <stdbool.h>
#include <stdint.h>

enum rel_style {
    REL_PLAIN,
    REL_BOLD,
    REL_DIM,
    REL_HEAD,  /* titles */
    REL_GOOD,  /* done, kept */
    REL_ALERT, /* late, wrong */
    REL_ACCENT,
    REL_S_PROMISE, /* the kinds of Today */
    REL_S_PUSHAWAY,
    REL_S_NEW,
    REL_S_DATE,
    REL_S_COOLING,
    REL_S_PLAN,
    REL_S_GIVE,
    REL_STYLES,
};

struct rel_term {
    struct rel_buf out;
    bool tty;   /* stdout is a terminal: tables, bars */
    bool color; /* styles show */
    int width;  /* columns; 0 when piped = as wide as need be */
};

void rel_term_open(struct rel_term *term, bool no_color);
void rel_term_close(struct rel_term *term);

/* Writes what was collected to stdout. A reader that went away is no failure. REL_IO, REL_FULL. */
enum rel_status rel_term_flush(struct rel_term *term, struct rel_err *err);

void rel_term_clean(struct rel_buf *out, const char *text);
void rel_term_add(struct rel_term *term, enum rel_style style, const char *text);
void rel_term_addf(struct rel_term *term, enum rel_style style, const char *fmt, ...)
    __attribute__((format(printf, 3, 4)));
void rel_term_line(struct rel_term *term, const char *fmt, ...)
    __attribute__((format(printf, 2, 3)));                    /* adds the line end */
void rel_term_head(struct rel_term *term, const char *title); /* a line of its own */
void rel_term_end(struct rel_term *term);                     /* ends the line */
void rel_term_pad(struct rel_term *term, int columns);

/* Columns the text takes on a terminal (East Asian wide ones take two, combining marks none). */
int rel_term_width(const char *text);

/* How many bytes of text fit into `columns`, broken between characters. */
size_t rel_term_cut(const char *text, int columns);

/* How many bytes of text fit into `columns`, broken at a space where there is one; *next = where
 * the following line begins (spaces skipped). A word that is too long is cut. */
size_t rel_term_wrap(const char *text, int columns, const char **next);

/* Text in lines of at most `columns` (0 = one line), each but the first behind `indent` spaces. */
void rel_term_block(struct rel_term *term, enum rel_style style, const char *text, int indent,
                    int columns);
