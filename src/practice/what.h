/* practice/what.h - what a file holds, by its content; its name says nothing. */
#pragma once

#include "base/err.h"

#include <stdbool.h>
#include <stddef.h>

enum rel_what {
    REL_WHAT_CARDS,
    REL_WHAT_MBOX,
    REL_WHAT_MAIL,
    REL_WHAT_CALENDAR,
    REL_WHAT_FEED,
    REL_WHAT_TABLE, /* of people */
    REL_WHAT_LDIF,
    REL_WHAT_MESSAGES, /* a table of messages */
    REL_WHAT_WHATSAPP,
    REL_WHAT_CHAT_JSON,
    REL_WHAT_SMS,
    REL_WHAT_MONICA,
    REL_WHAT_OTHER,
};

enum { REL_WHAT_LOOK = 8192 }; /* bytes of the beginning that are looked at */

/* What *other is of a table (CSV) whose columns nobody knows; a mapping makes it readable. */
#define REL_WHAT_A_TABLE "a table whose columns nobody knows: name them by --map"

/* *other: what it is when nothing relatum reads, as a person would say it: "a ZIP archive"; static
 * text, "" when not known. */
enum rel_what rel_practice_what(const char *bytes, size_t n, const char **other);

/* REL_BAD_INPUT for a file that holds nothing relatum reads, with its name, what it is (`other` of
 * the above) and what to give instead. */
enum rel_status rel_practice_what_refuse(const char *name, const char *other, struct rel_err *err);

/* Is it a field that a column can be mapped to? */
bool rel_practice_what_field(const char *field);
