/*
 * lib/unicode.h - text in every script: is it UTF-8, how is it compared, how wide is it.
 *
 * The only door to ICU for text. ASCII takes a path without ICU, so that imports may call these for
 * every value. Opened ICU objects belong to the thread that used them and go with it. All texts
 * in and out are UTF-8 and never NULL; results live in the arena.
 */
#pragma once

#include "base/arena.h"

#include <stdbool.h>
#include <stddef.h>

enum { REL_NAME_KEY = 64 }; /* bytes of contact.name_key: fold_cut(arena, name, REL_NAME_KEY) */

/* Is this UTF-8 (RFC 3629: shortest form, no surrogates, at most U+10FFFF)? NUL bytes are not. */
bool rel_unicode_valid(const char *bytes, size_t n);

bool rel_unicode_ascii(const char *bytes, size_t n);

/* The same bytes as valid UTF-8: each damaged sequence and each NUL becomes U+FFFD. A copy. */
const char *rel_unicode_repair(struct rel_arena *arena, const char *bytes, size_t n);

/* How many of the first `most` bytes of s can be kept without cutting a character in two. */
size_t rel_unicode_cut(const char *s, size_t n, size_t most);

const char *rel_unicode_nfc(struct rel_arena *arena, const char *s); /* UAX 15 */

/* The key that names are compared and ordered by, bytewise: NFKC case folding (UAX 15, 31), Latin
 * letters for other scripts where ICU's "Any-Latin; Latin-ASCII" knows them, no accents, single
 * spaces, trimmed. "  Zoë  ŁUKASZ" -> "zoe lukasz", "Юлия" -> "ulia". Folding twice changes
 * nothing. */
const char *rel_unicode_fold(struct rel_arena *arena, const char *s);

/* Only case and compatible forms are made the same (NFKC case folding); accents stay. What the
 * collation i;unicode-casemap of RFC 5051 compares, near enough. */
const char *rel_unicode_casefold(struct rel_arena *arena, const char *s);

/* The fold above, cut to at most `most` bytes at a character, without a space at the end. */
const char *rel_unicode_fold_cut(struct rel_arena *arena, const char *s, size_t most);

/* Words of a folded text, for search and name_token. Moves *at behind the next run of letters and
 * digits and gives its start and length; false at the end.
 *     for (const char *at = key, *w; rel_unicode_word(&at, &w, &n);) ... */
bool rel_unicode_word(const char **at, const char **word, size_t *n);

/* Columns a terminal needs for s (UAX 11: wide letters and emoji two, marks none). */
int rel_unicode_width(const char *s);

/* An e-mail address as equals compare by: trimmed, without "mailto:", of "Ana <ana@x>" what stands
 * in <>, lower case, the domain in its ASCII form (UTS 46) without a dot at the end. */
const char *rel_unicode_fold_address(struct rel_arena *arena, const char *address);

/* A telephone number as equals compare by: digits of any script as 0-9 with a leading + when it is
 * international ("+", or "00" in front), without "tel:", the extension and a "(0)" behind a country
 * code. "" when there are no digits. */
const char *rel_fold_phone(struct rel_arena *arena, const char *text);
