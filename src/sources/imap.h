/*
 * sources/imap.h - the folders of a mailbox on a server, and the headers of their messages (RFC
 * 3501; libetpan, which no other file sees). Nothing over there is changed: folders are opened for
 * reading, and no message is marked as seen.
 */
#pragma once

#include "base/limits.h"
#include "sources/http.h"

enum {
    REL_IMAP_SECONDS = 60,           /* waited for the next bytes */
    REL_IMAP_MOST = 320 * (1 << 20), /* bytes taken in answer to one command */
    REL_IMAP_BATCH = 250,            /* headers asked for at once */
};

struct rel_imap;

struct rel_imap_folder {
    const char *name; /* as the server spells it: modified UTF-7 */
    bool inbox;
    bool select;              /* can be opened */
    bool sent, all;           /* by SPECIAL-USE (RFC 6154) */
    bool junk, trash, drafts; /* the same */
};

struct rel_imap_folder_list {
    struct rel_imap_folder *v;
    size_t n;
};

struct rel_imap_uid_list {
    int64_t *v;
    size_t n;
};

struct rel_imap_header {
    int64_t uid;
    const char *bytes; /* at most REL_MAX_MAIL_HEADER; "" = the server sent none */
    size_t n;
};

struct rel_imap_header_list {
    struct rel_imap_header *v;
    size_t n;
};

/* Connects and signs in, as rel_wire_imap(). */
enum rel_status rel_imap_open(const char *place, enum rel_wire_tls tls,
                              const struct rel_http_who *who, struct rel_imap **out,
                              struct rel_err *err);
void rel_imap_close(struct rel_imap *imap); /* NULL is fine */
REL_DEFINE_AUTO(rel_imap, rel_imap_close)

/* Of all that follow - REL_NETWORK: cut, too slow, nonsense, or more than REL_IMAP_MOST; then only
 * closing is left. REL_NOT_FOUND: the folder is gone. Lists live in the arena. */

enum rel_status rel_imap_folders(struct rel_imap *imap, struct rel_arena *arena,
                                 struct rel_imap_folder_list *out, struct rel_err *err);

/* Opens a folder for reading. *validity: its UIDs mean the same while this does. */
enum rel_status rel_imap_examine(struct rel_imap *imap, const char *folder, int64_t *validity,
                                 struct rel_err *err);

/* The UIDs above `after`, rising. */
enum rel_status rel_imap_uids(struct rel_imap *imap, struct rel_arena *arena, int64_t after,
                              struct rel_imap_uid_list *out, struct rel_err *err);

/* Headers of the messages with UIDs from first to last, in the server's order; those removed
 * meanwhile are not among them. */
enum rel_status rel_imap_headers(struct rel_imap *imap, struct rel_arena *arena, int64_t first,
                                 int64_t last, struct rel_imap_header_list *out,
                                 struct rel_err *err);
