/*
 * store/dav_item.h - the list of addresses that clients know, and how far each has changed.
 *
 * Whoever writes what a client sees says so here, in the same transaction: the files of contacts,
 * circles and history do, so that nothing above them has to remember. Enduring: an address that is
 * gone stays in the list, so that every sync token ever given can be answered.
 */
#pragma once

#include "model/dav.h"
#include "store/db.h"

/* A contact was made: it stands in its book's list as "<id>.vcf". as_sent: with the very card that
 * is kept of it. */
enum rel_status rel_dav_note_new(struct rel_db *db, rel_id book, rel_id contact, bool as_sent,
                                 struct rel_err *err);
/* A contact changed, was put away or came back. shown: its card may read otherwise now; false: only
 * whether it stands in the list may have changed. Candidates do not. */
enum rel_status rel_dav_note_contact(struct rel_db *db, rel_id contact, bool shown,
                                     struct rel_err *err);
/* A circle was made or removed, or its name or people changed. */
enum rel_status rel_dav_note_circle(struct rel_db *db, rel_id circle, struct rel_err *err);
/* The same for all circles of a contact. */
enum rel_status rel_dav_note_circles_of(struct rel_db *db, rel_id contact, struct rel_err *err);

/* Before a contact is erased for good: phones are told that it is gone, and nothing but the name of
 * its address stays. Group cards that name it are written anew. */
enum rel_status rel_dav_forget(struct rel_db *db, rel_id contact, struct rel_err *err);

/* An object that is kept as it came was put back, or (gone) taken away, by undo. */
enum rel_status rel_dav_note_object(struct rel_db *db, rel_id object, bool gone, rel_id collection,
                                    const char *name, struct rel_err *err);
/* A row of any table was put back or taken away by undo; contact, circle: those it names, 0 = none.
 */
enum rel_status rel_dav_note_row(struct rel_db *db, const char *table, rel_id contact,
                                 rel_id circle, struct rel_err *err);

/* The seq of a collection's latest change. */
enum rel_status rel_dav_seq(struct rel_db *db, rel_id collection, int64_t *out,
                            struct rel_err *err);
/* REL_NOT_FOUND. An address that is gone is found, and says so. */
enum rel_status rel_dav_item_find(struct rel_db *db, struct rel_arena *arena, rel_id collection,
                                  const char *name, struct rel_dav_item *out, struct rel_err *err);
/* Of a contact, or of a circle (the other 0), the one that lives. REL_NOT_FOUND. */
enum rel_status rel_dav_item_of(struct rel_db *db, struct rel_arena *arena, rel_id contact,
                                rel_id circle, struct rel_dav_item *out, struct rel_err *err);
/* What changed after `seq`, oldest change first; of seq 0 only what lives. */
enum rel_status rel_dav_items_since(struct rel_db *db, struct rel_arena *arena, rel_id collection,
                                    int64_t seq, size_t most, struct rel_dav_items *out,
                                    struct rel_err *err);
/* All that live, by name. */
enum rel_status rel_dav_items(struct rel_db *db, struct rel_arena *arena, rel_id collection,
                              struct rel_dav_items *out, struct rel_err *err);
/* Writes it with the next seq of its collection; item->seq is not read. */
enum rel_status rel_dav_item_put(struct rel_db *db, const struct rel_dav_item *item,
                                 struct rel_err *err);
/* Forgets an address that no client has seen. */
enum rel_status rel_dav_item_drop(struct rel_db *db, rel_id collection, const char *name,
                                  struct rel_err *err);
