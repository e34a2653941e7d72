/* store/candidate.h - people known from mail only: they hold nothing but an address and a name. */
#pragma once

#include "model/contact.h"
#include "store/db.h"

/* They are that contact: their interactions become the contact's, and they go. */
enum rel_status rel_candidate_absorb(struct rel_db *db, rel_id book, rel_id candidate,
                                     rel_id contact, struct rel_err *err);

/* Removes the contact when it is a candidate nobody was in contact with. *gone = it was. */
enum rel_status rel_candidate_drop(struct rel_db *db, rel_id book, rel_id contact, bool *gone,
                                   struct rel_err *err);

/* Gives a candidate a name, when what it was called is its address only. */
enum rel_status rel_candidate_name(struct rel_db *db, struct rel_arena *arena, rel_id book,
                                   rel_id contact, const char *name, struct rel_err *err);

/* Removes a contact with all that hangs on it, for good. */
enum rel_status rel_candidate_erase(struct rel_db *db, rel_id book, rel_id contact,
                                    struct rel_err *err);

/* The contact of the book whose stored card has that hash; 0 = none. */
enum rel_status rel_candidate_by_card(struct rel_db *db, rel_id book, int64_t hash, rel_id *out,
                                      struct rel_err *err);
