/* practice/sync_ways.h - one function for each kind of account, and what they share. */
#pragma once

#include "practice/import_run.h"
#include "practice/sync.h"
#include "sources/http.h"

struct rel_sync {
    struct rel_ctx *ctx;
    struct rel_account *account; /* seen ... reasons are filled */
    rel_import_tell tell;
    void *who;
    bool stopped;
};

/* How to speak to the server of the account. The password is in the arena: wipe it. */
enum rel_status rel_sync_who(struct rel_sync *sync, struct rel_http_who *out, struct rel_err *err);
void rel_sync_forget(struct rel_http_who *who);

/* Takes over the counts of an import; folders of one account add up. */
void rel_sync_count(struct rel_sync *sync, const struct rel_import *import);
/* One thing was skipped. */
void rel_sync_skip(struct rel_sync *sync, const char *reason, int64_t n);

/* Keeps how far a place is read, in a transaction of its own. */
enum rel_status rel_sync_place(struct rel_sync *sync, const struct rel_account_place *place,
                               struct rel_err *err);

enum rel_status rel_sync_imap(struct rel_sync *sync, struct rel_err *err);
enum rel_status rel_sync_folder(struct rel_sync *sync, struct rel_err *err);
enum rel_status rel_sync_ics(struct rel_sync *sync, struct rel_err *err);
/* Address books and calendars on a server, for reading. */
enum rel_status rel_sync_dav(struct rel_sync *sync, struct rel_err *err);
enum rel_status rel_sync_feed(struct rel_sync *sync, struct rel_err *err);
