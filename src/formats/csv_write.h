/*
 * formats/csv_write.h - rows of a table as CSV (RFC 4180), safe in programs that calculate.
 *
 * A cell that begins with = + - @, a tab or a carriage return would be a formula there: it gets an
 * apostrophe in front (OWASP, CSV injection). Taking one apostrophe off a cell whose second
 * character is one of these, or an apostrophe, gives the text back: so one that begins with
 * apostrophes before such a character gets one more.
 */
#pragma once

#include "base/buf.h"

#include <stdbool.h>

/* Adds one cell, with a comma in front unless it is the row's first. */
void rel_csv_cell(struct rel_buf *out, const char *text, bool first);
void rel_csv_end(struct rel_buf *out); /* CR LF */
