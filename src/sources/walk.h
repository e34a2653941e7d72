/*
 * sources/walk.h - what a path names: files and mail folders, in a fixed order.
 *
 * A Maildir is a folder with cur and new in it; its subfolders may be Maildir++ (".Sent" beside
 * cur) or plain folders. Everything else below a folder is a file. Links to folders are followed
 * once; a folder that was seen is not entered again. Hidden files and folders, pipes and devices
 * are passed over, except Maildir++ subfolders and what the user named.
 */
#pragma once

#include "base/arena.h"
#include "base/err.h"

#include <stdbool.h>
#include <stdint.h>

/* REL_PLACE_INPUT: the standard input or a pipe, which can be read once only. */
enum rel_place_kind { REL_PLACE_FILE, REL_PLACE_MAILDIR, REL_PLACE_INPUT };

struct rel_place {
    enum rel_place_kind kind;
    const char *path; /* to open it; "-" for the standard input */
    const char *name; /* for reports: from what the user named on, "Mail/.Sent" */
    const char *key;  /* the same by its absolute path: equal in every run; "" for standard input */
    const char *root; /* the absolute path of what the user named, "-" for standard input */
    bool sent;        /* a folder of sent mail, by its name */
    int64_t size;     /* bytes; of a Maildir the size of its messages is not known: 0 */
    int64_t files;    /* of a Maildir: how many messages; else 1 */
};

struct rel_place_list {
    struct rel_place *v;
    size_t n;
};

/* Adds what `path` names to *out, sorted by name, byte for byte. REL_NOT_FOUND: no such path;
 * REL_DENIED: a folder that may not be read; REL_FULL: nested deeper than 64 folders. */
enum rel_status rel_walk(struct rel_arena *arena, const char *path, struct rel_place_list *out,
                         struct rel_err *err);

/* Is this the name of a folder (or mbox file) of sent mail? "Sent", ".Sent", "INBOX.Sent",
 * "Sent Items", "Sent.mbox", "Gesendet", "Envoy&AOk-s" (RFC 3501 section 5.1.3) ... The last part
 * of a path counts. */
bool rel_walk_is_sent(const char *path);
