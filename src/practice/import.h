/*
 * practice/import.h - reads address books and mailboxes into the book: again and again, explained,
 * tried first, and taken back.
 *
 * What a file is, its content decides: cards (vCard), a mailbox (mbox), one message, a Maildir;
 * everything else is skipped with the reason. Writes in chunks of about 50 ms, each with the
 * journal of how far it came: a cut run goes on where it was when the same paths are imported
 * again.
 */
#pragma once

#include "model/column.h"
#include "model/import.h"
#include "model/me.h"
#include "practice/ctx.h"

struct rel_import_progress {
    const char *file;         /* the one being read */
    int64_t bytes, bytes_all; /* read so far, and to read; of a Maildir its messages stand for it */
    int64_t cards, messages;  /* seen so far */
};

/* Called a few times a second. false: stop; what is stored stays, the run is "cut". */
typedef bool (*rel_import_tell)(void *who, const struct rel_import_progress *progress);

struct rel_import_wish {
    const char *const *paths; /* files and folders; "-" is the standard input */
    size_t n;
    const struct rel_csv_map *maps; /* of tables: {"Mail", "email"} */
    size_t maps_n;
    bool keep_text;       /* of chats: their texts become notes */
    bool dry_run;         /* all but writing: the same counts, nothing stored */
    rel_import_tell tell; /* may be NULL */
    void *who;
};

struct rel_import_report {
    struct rel_import import;    /* counts, reasons, and the first REL_IMPORT_ITEMS items */
    bool resumed;                /* a cut run of the same paths went on */
    struct rel_own_address *own; /* guessed by this run: "You seem to be ..." */
    const char **evidence;       /* one for each */
    size_t own_n;
    bool
        owner_unknown; /* mail was read, but whose it is nobody knows: nothing counted as contact */
};

enum { REL_IMPORT_ITEMS = 1000 };

/* A path that cannot be read is an item of the report, not a failure, unless it is the only one:
 * then REL_NOT_FOUND, REL_DENIED or REL_BAD_INPUT. REL_CONFLICT: the same paths are being imported
 * by another program. REL_BUSY, REL_FULL, REL_IO of the store: what was stored stays ("cut"). */
enum rel_status rel_practice_import(struct rel_ctx *ctx, const struct rel_import_wish *wish,
                                    struct rel_import_report *out, struct rel_err *err);

/* The same with n bytes that were fetched; name: what they are called in reports, the same in every
 * run. wish->paths is not read. */
enum rel_status rel_practice_import_bytes(struct rel_ctx *ctx, const struct rel_import_wish *wish,
                                          const char *name, const void *bytes, size_t n,
                                          struct rel_import_report *out, struct rel_err *err);

/* Takes an import back: removes what it made, puts back what it changed, works standings out again.
 * People it made that somebody worked with since are kept, as an item says. REL_NOT_FOUND;
 * REL_CONFLICT: undone already, or still running. */
enum rel_status rel_practice_import_undo(struct rel_ctx *ctx, rel_id import, struct rel_import *out,
                                         struct rel_err *err);

/* Newest first; reasons and items are filled by rel_practice_import_show only. */
enum rel_status rel_practice_import_list(struct rel_ctx *ctx, int limit,
                                         struct rel_import_list *out, struct rel_err *err);
enum rel_status rel_practice_import_show(struct rel_ctx *ctx, rel_id import, struct rel_import *out,
                                         struct rel_err *err);
