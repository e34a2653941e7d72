/* store/contact_card.h - a contact's card as it came, photo, and who set which field. */
#pragma once

#include "model/contact.h"
#include "store/db.h"

/* The card as it came. hash: 64 bits of its bytes. */
enum rel_status rel_contact_set_card(struct rel_db *db, rel_id contact, int64_t hash,
                                     const char *version, const void *bytes, size_t n,
                                     struct rel_err *err);
/* REL_OK with *bytes NULL when there is none. */
enum rel_status rel_contact_card(struct rel_db *db, struct rel_arena *arena, rel_id book, rel_id id,
                                 int64_t *hash, const char **version, const void **bytes, size_t *n,
                                 struct rel_err *err);
enum rel_status rel_contact_photo(struct rel_db *db, struct rel_arena *arena, rel_id book,
                                  rel_id id, const char **type, const void **bytes, size_t *n,
                                  struct rel_err *err);

/* source: "hand", "cards.vcf" ...; import_id 0 = by hand. */
enum rel_status rel_contact_set_provenance(struct rel_db *db, rel_id contact, const char *field,
                                           rel_id import_id, const char *source, int64_t now,
                                           struct rel_err *err);
/* true when the user set that field by hand. */
enum rel_status rel_contact_set_by_hand(struct rel_db *db, rel_id contact, const char *field,
                                        bool *out, struct rel_err *err);
