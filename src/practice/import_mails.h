/*
 * practice/import_mails.h - the messages of one place, one after the other: of a mailbox file, a
 * Maildir, or a single message.
 */
#pragma once

#include "base/buf.h"
#include "formats/mbox.h"
#include "sources/file.h"
#include "sources/maildir.h"
#include "sources/walk.h"

struct rel_mails_item {
    const char *header; /* NULL: there are no more; lives until the next call */
    size_t n;
    int64_t position;    /* where it begins, for the journal: a byte, or its number in a Maildir */
    int64_t line;        /* of the file; 0 in a Maildir */
    const char *file;    /* for reports */
    const char *problem; /* why it cannot be read: header is "" then; else "" */
    bool cut;            /* its header is longer than REL_MAX_MAIL_HEADER */
};

struct rel_mails {
    const struct rel_place *place;
    struct rel_file *file;
    struct rel_maildir *maildir;
    struct rel_mbox mbox;
    bool single; /* one message: what follows its header is its body */
    int64_t at;  /* of a Maildir: the next message */
    size_t used; /* of the window, by the message given last */
    struct rel_buf header;
    struct rel_arena *names;
    struct rel_err problem;
};

/* file: what is in the place, read as far as its first block (NULL for a Maildir); it stays the
 * caller's. from: the journal's position. */
enum rel_status rel_mails_open(struct rel_mails *mails, const struct rel_place *place,
                               struct rel_file *file, int64_t from, struct rel_err *err);
void rel_mails_close(struct rel_mails *mails);

enum rel_status rel_mails_next(struct rel_mails *mails, struct rel_mails_item *out,
                               struct rel_err *err);

#define REL_MAILS(name) __attribute__((cleanup(rel_mails_close))) struct rel_mails name = {0}
