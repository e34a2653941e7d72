/* model/account.h - what relatum fetches from elsewhere: where it is, and how the last run went. */
#pragma once

#include "base/id.h"
#include "base/words.h"
#include "model/import.h"

#include <stdbool.h>
#include <stdint.h>

enum rel_account_kind {
    REL_ACCOUNT_IMAP,
    REL_ACCOUNT_CARDDAV,
    REL_ACCOUNT_CALDAV,
    REL_ACCOUNT_ICS,
    REL_ACCOUNT_FEED,
    REL_ACCOUNT_MAILDIR,
    REL_ACCOUNT_MBOX,
};
REL_WORDS(rel_account_kind, "imap", "carddav", "caldav", "ics", "feed", "maildir", "mbox")

/* starttls: plain at first, then TLS or nothing. */
enum rel_account_tls { REL_TLS_TLS, REL_TLS_STARTTLS, REL_TLS_NONE };
REL_WORDS(rel_account_tls, "tls", "starttls", "none")

struct rel_account {
    rel_id id, book, user;
    enum rel_account_kind kind;
    const char *name;  /* "work", the user's own word for it */
    const char *place; /* "imap.example.org", "imap.example.org:1143", a URL or a path */
    enum rel_account_tls tls;
    const char *login;
    const char *secret;  /* sealed; never shown */
    bool inside;         /* private and loopback addresses may be reached */
    const char *folders; /* of imap: more than those that matter, one a line */
    int64_t every;       /* seconds; 0 = only by hand */
    int64_t created;

    int64_t began, ended; /* the last run; 0 = never; ended < began: running, or cut */
    int64_t next;         /* not before; 0 = at once */
    int64_t fails;        /* runs in a row */
    const char *problem, *remedy;
    int64_t seen, matched, known, skipped;
    rel_id import; /* the last run that brought something; 0 = none */
    struct {
        struct rel_import_count *v;
        size_t n;
    } reasons; /* of skipped */
};

struct rel_account_list {
    struct rel_account *v;
    size_t n;
};

struct rel_account_place { /* a folder, file or URL of an account, and how far it is read */
    const char *name;
    int64_t mark; /* UIDVALIDITY, or the size of a file */
    int64_t at;   /* the last UID, or when the file was changed */
    const char *tag, *since;
};
