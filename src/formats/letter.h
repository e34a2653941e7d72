/* formats/letter.h - a letter as a page to print, as a mail draft, and as a mailto address. */
#pragma once

#include "base/buf.h"
#include "model/letter.h"

#include <stdint.h>

struct rel_letter_ends {
    const char *from_name, *from, *to_name, *to; /* addresses; "" = not known */
    int64_t at;                                  /* seconds UTC: Date of the draft */
    const char *date;                            /* in words, on a letter's page */
};

/* HTML that prints on A4 (a card: A6), without scripts or anything from outside. */
void rel_letter_html(struct rel_buf *out, const struct rel_letter *letter,
                     const struct rel_letter_ends *ends);

/* RFC 5322 with MIME, UTF-8 as base64, "X-Unsent: 1" so that mail programs open it as a draft. */
void rel_letter_eml(struct rel_buf *out, const struct rel_letter *letter,
                    const struct rel_letter_ends *ends);

/* RFC 6068: mailto:bo@example.org?subject=...&body=... */
void rel_letter_mailto(struct rel_buf *out, const struct rel_letter *letter,
                       const struct rel_letter_ends *ends);
