/*
 * formats/vcard_group.h - a circle as a group card: KIND:group with MEMBER (RFC 6350,
 * sections 6.1.4 and 6.6.5), and what Apple's programs wrote before and write still
 * (X-ADDRESSBOOKSERVER-KIND, X-ADDRESSBOOKSERVER-MEMBER).
 */
#pragma once

#include "base/arena.h"
#include "base/buf.h"
#include "formats/vcard.h"

/* Writes the card anew. members: UIDs. */
void rel_vcard_group_write(struct rel_buf *out, const char *uid, const char *name,
                           const struct rel_texts *members, enum rel_vcard_version version);

/* Writes the stored group card text[0..n) with the name and members of now: members that stay keep
 * their lines, `unknown` ones (whose cards never came) too; every other line stays. */
void rel_vcard_group_merge(struct rel_buf *out, struct rel_arena *arena, const char *text, size_t n,
                           const char *name, const struct rel_texts *members,
                           const struct rel_texts *unknown);

/* Is it the UID of that member line's value? "urn:uuid:" in front of either does not count. */
bool rel_vcard_same_uid(const char *a, const char *b);
