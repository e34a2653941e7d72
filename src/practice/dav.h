/*
 * practice/dav.h - what phones and other programs see of a user: collections, what is in them, and
 * what they change there.
 *
 * A failure's `field` names the precondition that does not hold, as RFC 4918, 6352 and 4791 call
 * them ("valid-address-data"); "precondition" is one the client set itself (If-Match).
 */
#pragma once

#include "base/buf.h"
#include "model/contact.h"
#include "model/dav.h"
#include "practice/ctx.h"

/* calendars: false = books and address lists, the own book first; true = calendars, those of
 * relatum first (made at the first call). */
enum rel_status rel_practice_dav_collections(struct rel_ctx *ctx, bool calendars,
                                             struct rel_dav_collections *out, struct rel_err *err);

/* REL_NOT_FOUND. The context speaks for the collection's book from now on. */
enum rel_status rel_practice_dav_collection(struct rel_ctx *ctx, bool calendars, const char *name,
                                            struct rel_dav_collection *out, struct rel_err *err);

/* Makes an address list or calendar in the context's book; components: "" = events and tasks.
 * REL_CONFLICT: the name is taken. */
enum rel_status rel_practice_dav_make(struct rel_ctx *ctx, bool calendar, const char *name,
                                      const char *components, struct rel_dav_collection *out,
                                      struct rel_err *err);

/* Puts a list with its people, or a calendar, away; undo brings them back. REL_DENIED: a book, and
 * what relatum shows, stay. */
enum rel_status rel_practice_dav_remove(struct rel_ctx *ctx,
                                        const struct rel_dav_collection *collection,
                                        struct rel_err *err);

/* path: "books", "calendars", or rel_practice_dav_path() of a collection. */
const char *rel_practice_dav_path(struct rel_ctx *ctx, const struct rel_dav_collection *collection);
enum rel_status rel_practice_dav_properties(struct rel_ctx *ctx, const char *path,
                                            struct rel_dav_properties *out, struct rel_err *err);
/* All of them, or none; a value "" removes. */
enum rel_status rel_practice_dav_properties_set(struct rel_ctx *ctx, const char *path,
                                                const struct rel_dav_properties *set,
                                                struct rel_err *err);

/* ---------------------------------------------------------------- reading */

/* All that live, by name. */
enum rel_status rel_practice_dav_items(struct rel_ctx *ctx, const struct rel_dav_collection *c,
                                       struct rel_dav_items *out, struct rel_err *err);
enum rel_status rel_practice_dav_since(struct rel_ctx *ctx, const struct rel_dav_collection *c,
                                       int64_t seq, size_t most, struct rel_dav_items *out,
                                       struct rel_err *err);
/* REL_NOT_FOUND: there is none, or none any more. */
enum rel_status rel_practice_dav_item(struct rel_ctx *ctx, const struct rel_dav_collection *c,
                                      const char *name, struct rel_dav_item *out,
                                      struct rel_err *err);

/* Adds the text of an item as it is kept, byte for byte, with what was changed here put in.
 * version: 0 = as it is; 3 or 4: a card of that version. *kept: it is as it is kept. */
enum rel_status rel_practice_dav_text(struct rel_ctx *ctx, const struct rel_dav_collection *c,
                                      const struct rel_dav_item *item, int version,
                                      struct rel_buf *out, bool *kept, struct rel_err *err);

/* Does the item match? Of a card its text, of a calendar its events and tasks. */
enum rel_status rel_practice_dav_card_matches(struct rel_ctx *ctx,
                                              const struct rel_dav_collection *c,
                                              const struct rel_dav_item *item,
                                              const struct rel_card_filter *filter, bool *out,
                                              struct rel_err *err);
/* The properties named of a card's text. */
void rel_practice_dav_pick(struct rel_ctx *ctx, const char *text, size_t n,
                           const struct rel_texts *names, struct rel_buf *out);

/* Objects of a calendar that match and can have to do with that time; filter: of VCALENDAR, NULL =
 * all. */
enum rel_status rel_practice_dav_events(struct rel_ctx *ctx, const struct rel_dav_collection *c,
                                        int64_t starts, int64_t ends,
                                        const struct rel_comp_filter *filter,
                                        struct rel_dav_objects *out, struct rel_err *err);
/* An object's instances in [from, to), one by one. */
void rel_practice_dav_expand(struct rel_ctx *ctx, const char *text, size_t n, int64_t from,
                             int64_t to, struct rel_buf *out);
/* A VFREEBUSY of that time. */
enum rel_status rel_practice_dav_busy(struct rel_ctx *ctx, const struct rel_dav_collection *c,
                                      int64_t from, int64_t to, struct rel_buf *out,
                                      struct rel_err *err);
/* "20261002T080000Z" as seconds. */
bool rel_practice_dav_utc(const char *text, int64_t *out);

/* ---------------------------------------------------------------- changing */

/* What the client says must hold (RFC 9110, section 13.1). */
struct rel_dav_condition {
    bool match, none_match; /* it said If-Match, If-None-Match */
    bool any, none_any;     /* with "*" */
    struct {
        int64_t *v;
        size_t n;
    } seqs, none_seqs;
};

struct rel_dav_saved {
    bool created;
    bool as_sent; /* what was sent is what is given back */
    int64_t seq;
    const char *conflict; /* the name under which that UID stands, of a "no-uid-conflict" */
};

enum rel_status rel_practice_dav_put(struct rel_ctx *ctx, const struct rel_dav_collection *c,
                                     const char *name, const char *bytes, size_t n,
                                     const struct rel_dav_condition *condition,
                                     struct rel_dav_saved *out, struct rel_err *err);
enum rel_status rel_practice_dav_delete(struct rel_ctx *ctx, const struct rel_dav_collection *c,
                                        const char *name, const struct rel_dav_condition *condition,
                                        struct rel_err *err);
/* Within the books and lists, or the calendars, of one book. *created: nothing stood there. */
enum rel_status rel_practice_dav_move(struct rel_ctx *ctx, const struct rel_dav_collection *from,
                                      const char *name, const struct rel_dav_collection *to,
                                      const char *to_name, bool overwrite, bool *created,
                                      struct rel_err *err);
