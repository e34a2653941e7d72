/*
 * lib/charset.h - bytes of any charset become UTF-8; what is not declared, or declared wrongly, is
 * guessed. Never fails: what cannot be decoded becomes U+FFFD, and the answer says what was done.
 */
#pragma once

#include "base/arena.h"

#include <stdbool.h>
#include <stddef.h>

struct rel_charset_text {
    const char *text;    /* UTF-8, NUL-terminated, without a byte order mark; NULs are U+FFFD */
    size_t n;            /* bytes of text */
    const char *charset; /* what it was read as: "UTF-8", "windows-1252", "Shift_JIS" ... */
    bool guessed;        /* not as declared, or nothing was declared and it is not plain UTF-8 */
    bool damaged;        /* some bytes meant nothing and became U+FFFD */
};

/* `declared` is the name the file gave ("" = none); well-known misnomers are put right as browsers
 * do (ISO-8859-1 means windows-1252, GB2312 means GB18030, Shift_JIS means windows-31J). Order:
 * byte order mark, declared, UTF-8 when valid, UTF-16 by its zeros, ICU's detector, windows-1252.
 * The text lives in the arena (or is `bytes` itself when that is NUL-terminated UTF-8: no copy is
 * promised). */
struct rel_charset_text rel_charset_decode(struct rel_arena *arena, const char *bytes, size_t n,
                                           const char *declared);

/* Does ICU know a charset of that name? "unknown-8bit", "x-user-defined" and "" are none. */
bool rel_charset_known(const char *name);
