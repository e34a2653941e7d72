/*
 * practice/ctx.h - what every deed needs: where, who, and when.
 *
 * One context serves one thread. A command makes one; a server makes one per thread and calls
 * rel_ctx_begin() for each request.
 */
#pragma once

#include "base/arena.h"
#include "base/day.h"
#include "base/err.h"
#include "base/id.h"
#include "model/pass.h"

struct rel_db;
struct rel_zone;

enum rel_ctx_mode {
    REL_CTX_READ,   /* an existing database, nothing is written */
    REL_CTX_WRITE,  /* an existing one; pending migrations are made first */
    REL_CTX_CREATE, /* made when missing, with its user and book */
    REL_CTX_TRY,    /* a copy that goes with it: for a dry run */
};

struct rel_ctx {
    struct rel_db *db;
    struct rel_arena *arena; /* everything a deed gives back lives here until rel_ctx_begin() */
    const char *where;       /* the file or postgresql:// address; a password is never part of it */
    rel_id user, book;
    enum rel_member role; /* of that user in that book */
    const char *zone_name;
    struct rel_zone *zone; /* whose days are meant */
    int64_t now;           /* seconds UTC */
    int64_t clock;         /* the same, also where a day is fixed: for what lets people in */
    rel_day today;         /* of the user's zone, or as asked for */
    rel_day today_fixed;   /* REL_NO_DAY = follow the clock */
};

/* Opens the database for its personal user (the first one). now: seconds UTC; today: REL_NO_DAY to
 * take it from now and the user's zone (tests fix it). REL_NOT_FOUND with the remedy "relatum init"
 * when there is none and mode is not CREATE; REL_NEWER, REL_BUSY, REL_DAMAGED as store/db.h. */
enum rel_status rel_ctx_open(const char *where, enum rel_ctx_mode mode, int64_t now, rel_day today,
                             struct rel_ctx **out, struct rel_err *err);
void rel_ctx_close(struct rel_ctx *ctx); /* NULL is fine */

/* Begins the next request: empties the arena, sets now and today. */
void rel_ctx_begin(struct rel_ctx *ctx, int64_t now);

/* Works out `today` again, after now or zone changed. */
void rel_ctx_day(struct rel_ctx *ctx);

/* The counter that rises with every change of the database by anybody; for ETags. */
enum rel_status rel_ctx_changes(struct rel_ctx *ctx, int64_t *out, struct rel_err *err);

/* Takes up what others changed about the user since: the zone, and with it the day. For a context
 * that lives long; call it when the counter moved. */
enum rel_status rel_ctx_refresh(struct rel_ctx *ctx, struct rel_err *err);

/* Speaks for another user, in one of their books. REL_NOT_FOUND: it is none of theirs; the context
 * is as before. */
enum rel_status rel_ctx_as(struct rel_ctx *ctx, rel_id user, rel_id book, struct rel_err *err);

REL_DEFINE_AUTO(rel_ctx, rel_ctx_close)
