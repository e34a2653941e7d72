/*
 * sources/maildir.h - the messages of a Maildir, their header bytes only.
 *
 * Messages come in the order of their unique names (https://cr.yp.to/proto/maildir.html), which
 * begin with the second of delivery: what arrives during a run comes last, and a message that moves
 * from new to cur keeps its place. The names are held in memory (about 60 bytes each), messages
 * never.
 */
#pragma once

#include "base/arena.h"
#include "base/buf.h"
#include "base/err.h"

#include <stdbool.h>
#include <stdint.h>

struct rel_maildir;

/* REL_NOT_FOUND, REL_DENIED, REL_BAD_INPUT (no cur and new in it), REL_IO. */
enum rel_status rel_maildir_open(const char *path, struct rel_maildir **out, struct rel_err *err);
void rel_maildir_close(struct rel_maildir *maildir); /* NULL is fine */
REL_DEFINE_AUTO(rel_maildir, rel_maildir_close)

int64_t rel_maildir_count(const struct rel_maildir *maildir);

/* "cur/1700000000.M1P2.host:2,S" of message i; lives as long as the maildir. */
const char *rel_maildir_name(const struct rel_maildir *maildir, int64_t i);

/* Reads the header of message i, up to and with its blank line, at most REL_MAX_MAIL_HEADER bytes,
 * into *header (cleared first). A message that was moved or re-flagged meanwhile is found under its
 * new name. *cut: the header is longer than that. REL_NOT_FOUND: it is gone; REL_DENIED, REL_IO. */
enum rel_status rel_maildir_read(struct rel_maildir *maildir, int64_t i, struct rel_buf *header,
                                 bool *cut, struct rel_err *err);
