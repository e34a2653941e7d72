/*
 * formats/mail_address.h - the addresses of a header field: RFC 5322 section 3.4 and its obsolete
 * forms, through GMime; the plain ones, which most mail has, without it.
 *
 * The only file that sees GMime.
 */
#pragma once

#include "base/arena.h"
#include "model/mail.h"

#include <stdbool.h>
#include <stddef.h>

enum { REL_MAIL_ADDRESSES = 1000 }; /* kept of one message */

/* Adds the addresses of one unfolded, decoded line (rel_mail_words()) to *to, groups by their
 * members, each address once. false: something stands there, but no address. */
bool rel_address_read(struct rel_arena *arena, const char *line, struct rel_mailbox_list *to);

/* Adds one, unless it is there or the list is full. */
void rel_address_add(struct rel_arena *arena, struct rel_mailbox_list *to, const char *name,
                     const char *address);

/* Is it a@x in plain ASCII, without anything that would have to be understood? */
bool rel_address_plain(const char *p, size_t n);

/* Valid UTF-8 without control characters, at most REL_MAX_NAME bytes, trimmed. */
const char *rel_address_clean(struct rel_arena *arena, const char *s);
