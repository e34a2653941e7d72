/*
 * formats/mail_words.h - header text as UTF-8: RFC 2047 encoded words and raw 8-bit bytes.
 *
 * Words that follow each other in the same charset are joined before they are decoded, as mailers
 * cut them inside characters; each keeps its own base64 padding. Forgiving: blanks inside a word, a
 * wrong length, an unknown charset (guessed), RFC 2231 language tags.
 */
#pragma once

#include "base/arena.h"

enum rel_mail_words {
    REL_WORDS_TEXT,    /* of a Subject: everywhere */
    REL_WORDS_ADDRESS, /* of From, To: what a word says becomes a quoted string (or part of the
                          one, or the comment, it stands in), so that a comma in it divides nothing
                        */
};

/* `v` is one unfolded line; `charset` is what raw 8-bit bytes are in when they are no UTF-8 (""
 * = not said). The result is valid UTF-8 in the arena, or v itself. */
const char *rel_mail_words(struct rel_arena *arena, const char *v, const char *charset,
                           enum rel_mail_words where);
