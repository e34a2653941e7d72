/*
 * formats/mail.h - the header of a message, read through GMime; bodies are never looked at.
 *
 * RFC 5322 with its obsolete syntax, RFC 2047 words in every charset, raw 8-bit text (UTF-8, else
 * the charset of the message, else Windows-1252), RFC 6532. What is damaged costs only itself and
 * is told in out->problems.
 */
#pragma once

#include "base/arena.h"
#include "base/err.h"
#include "formats/mail_address.h"
#include "model/mail.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

enum {
    REL_MAIL_FIELDS = 2000, /* header fields looked at */
};

/* Reads one header block (up to n bytes, with or without the blank line that ends it) into *out.
 * Everything lives in the arena. out->class: see formats/mail_class.h. sent_folder is set when the
 * message says it itself (X-Gmail-Labels). REL_BAD_INPUT: no header field at all. */
enum rel_status rel_mail_read(struct rel_arena *arena, const char *header, size_t n,
                              struct rel_mail *out, struct rel_err *err);

/* Does a file beginning so look like one message (some header fields, one of them of mail)? */
bool rel_mail_looks(const char *bytes, size_t n);

/* 64 bits of a text, for mail->hash and for other names that come from outside. */
int64_t rel_mail_hash(const char *text);

/* "A <a@x>" -> true with *out in the arena: one address as a person types it or a card has it. */
bool rel_mail_address(struct rel_arena *arena, const char *text, struct rel_mailbox *out);
